"""Quantified commitments in prose: subject, comparator, value, unit, year."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from loaders.clauses import Clause, split_clauses
from loaders.commitments import Commitment
from loaders.enumerators import DASH, FIRSTLY
from loaders.memory import SentenceMemory
from loaders.outline import Node, Outline
from loaders.records import Goal, PlanHead, Target
from loaders.roles import RoleText
from loaders.taskcells import TaskCell
from loaders.tasks import Unit
from loaders.view import View

# what is done in the year that stands before it
DOES = r"力争|确保|计划|全部|累计|完成|达到|达|实现|建成|新增|新建|改造|培养|不低于|不少于|不超过"
PARTS = ("goals", "tasks", "safeguards", "box")
# 到2025年，…    到2025年底    至2025年    2025年底前    2023年，…    2023年完成…
# 2023年某率达到…    2023—2025年累计…; 比2023年, 是2023年的 tell a base
YEAR = re.compile(
    r"(?:[到至]|截至)(?P<to>20\d{2})年(?:底|末)?|(?P<by>20\d{2})年(?:底|末|年底)?(?:之?前)"
    r"|(?P<in>20\d{2})年(?:底|末|内|，)"
    r"|(?<=[。；，：\n])(?P<opens>20\d{2})年(?!\d|[—\-－至~、和及的度起版]|以来|以后|开始|基础|印发|工作)"
    rf"|(?<![比较是为与同在由从以\d])(?:20\d{{2}}[—\-－至~]{{1,2}})?(?P<does>20\d{{2}})年(?=期间|{DOES})"
)
# “十四五”期间    “十四五”末
FIVE_YEARS = re.compile(r"“?十(?P<nth>[一二三四五六七八九])五”?(?:期间|时期|期末|末)")
# 到2022年和2030年    2023年、2024年、2025年
SEVERAL_YEARS = re.compile(r"20\d{2}年?(?:底)?(?:(?:、|和|及)[到至]?20\d{2}年(?:底)?)+")
# one of these stands in every date
DATED = re.compile(r"20\d{2}|十[一二三四五六七八九]五")
A_YEAR = re.compile(r"20\d{2}")
LONGEST_SENTENCE = 600
"""How far back a sentence is searched for the year that governs a clause."""
NTH = "一二三四五六七八九"


def read_targets(
    outline: Outline,
    units: Sequence[Unit],
    goals: Sequence[Goal],
    head: PlanHead,
    text: RoleText,
    cells: Iterable[TaskCell] = (),
) -> Iterator[Target]:
    """Yield the quantified commitments of goals, tasks and boxes, in text order.

    A target of the goals part is for the plan's last year where its sentence names
    none; elsewhere the year is only what the sentence says. ``cells`` are those of
    task tables.
    """
    last = head.period[1] if head.period else None
    found = [
        *_of_prose(outline, units, goals, text, last),
        *(one for cell in cells for one in _of_cell(outline.view, cell)),
    ]
    found.sort(key=lambda target: target.quote.start)
    for number, target in enumerate(found, 1):
        yield replace(target, id=f"q{number}")


def _of_prose(
    outline: Outline,
    units: Sequence[Unit],
    goals: Sequence[Goal],
    text: RoleText,
    last: int | None,
) -> Iterator[Target]:
    for node in outline.nodes:
        if node.kind in PARTS:
            for found, year in _dated(outline.view, _clauses(outline, node, text)):
                year = year or (last if node.kind == "goals" else None)
                yield _target(outline, units, goals, node, found, year)


def _of_cell(view: View, cell: TaskCell) -> Iterator[Target]:
    """Yield what a cell of a task table commits its task to."""
    for found, year in _dated(view, split_clauses(view.text, *cell.place)):
        yield _made(view, found, year, cell.task)


def _dated(
    view: View, clauses: Iterable[Clause]
) -> Iterator[tuple[Commitment, int | None]]:
    """Yield what the clauses commit to, each with the year that governs it."""
    memory = SentenceMemory()
    for clause in clauses:
        commitments = memory.complete(clause)
        if commitments:
            years = _years(view.text, clause, commitments)
            yield from zip(commitments, years, strict=True)


def _clauses(outline: Outline, node: Node, text: RoleText) -> Iterator[Clause]:
    for paragraph in outline.paragraphs(node.start, node.own_end):
        if not paragraph.is_row:
            start = max(paragraph.start, node.body if node.children else node.title[0])
            dash = DASH.match(outline.view.text, start, paragraph.end)
            start = dash.end() if dash else start
            if start < paragraph.end:
                roles = text.places(start, paragraph.end)
                yield from split_clauses(outline.view.text, start, paragraph.end, roles)


def _target(
    outline: Outline,
    units: Sequence[Unit],
    goals: Sequence[Goal],
    node: Node,
    found: Commitment,
    year: int | None,
) -> Target:
    view = outline.view
    task = _unit_at(units, found.start)
    goal = None
    if node.kind == "goals":
        goal = _goal(goals, view.span(found.start, found.end).start)
    place = _place(outline, node, task)
    return _made(view, found, year, task.id if task else None, goal, place)


def _made(
    view: View,
    found: Commitment,
    year: int | None,
    task: str | None,
    goal: str | None = None,
    place: str | None = None,
) -> Target:
    """Return a target without its number, which it has in the order of the text."""
    return Target(
        "",
        view.words(found.start, found.end),
        found.subject,
        found.comparator,
        found.value,
        found.unit,
        year,
        found.per,
        task,
        goal,
        place,
        view.span(found.start, found.end),
        found.rule,
    )


def _unit_at(units: Sequence[Unit], place: int) -> Unit | None:
    """Return the task whose text holds a place; tasks follow each other in the text."""
    index = bisect_right(units, place, key=lambda unit: unit.start) - 1
    return units[index] if index >= 0 and place < units[index].end else None


def _place(outline: Outline, node: Node, task: Unit | None) -> str | None:
    if node.kind == "goals":
        return "goal"
    return None if task else outline.label(node)


def _goal(goals: Sequence[Goal], offset: int) -> str | None:
    """Return the goal whose title stands last before a place of the text."""
    before = [goal for goal in goals if goal.quote.start <= offset]
    return before[-1].id if before else None


def _years(
    text: str, clause: Clause, commitments: Sequence[Commitment]
) -> list[int | None]:
    """Return the year of each commitment of a clause.

    到2022年和2030年，某率达到22%和30%: as many years as figures go to them in turn.
    """
    begin = max(clause.sentence, clause.start - LONGEST_SENTENCE)
    if not DATED.search(text, begin, clause.end):
        return [None] * len(commitments)
    several = list(SEVERAL_YEARS.finditer(text, begin, clause.end))
    if several and len(commitments) > 1:
        years = [int(year) for year in A_YEAR.findall(several[-1][0])]
        if len(years) == len(commitments):
            return list(years)
    return [_year(text, clause, one.start) for one in commitments]


def _year(text: str, clause: Clause, place: int) -> int | None:
    """Return the year that governs a clause: the last one its sentence names before it."""
    begin = max(clause.sentence, place - LONGEST_SENTENCE)
    end = min(clause.end, place + LONGEST_SENTENCE)
    years = [
        (match.start(), int(next(filter(None, match.groups()))))
        for match in YEAR.finditer(text, begin, end)
        if match.start() <= place or match.end() <= clause.end
    ]
    years += [
        (match.start(), 2005 + 5 * (NTH.index(match["nth"]) + 1))
        for match in FIVE_YEARS.finditer(text, begin, end)
    ]
    years = _of_its_item(text, years, begin, place)
    before = [one for one in years if one[0] <= place] or years
    return max(before)[1] if before else None


def _of_its_item(
    text: str, years: list[tuple[int, int]], begin: int, place: int
) -> list[tuple[int, int]]:
    """Leave out the years of other items: 一是2024年底前…；二是… names none for 二是."""
    items = [
        match.start()
        for match in FIRSTLY.finditer(text, begin, place + 2)
        if match.start() == begin or text[match.start() - 1] in "。；，："
    ]
    if not items:
        return years
    return [one for one in years if one[0] < items[0] or one[0] >= items[-1]]
