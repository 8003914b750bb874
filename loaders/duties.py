"""Duties in prose: a body, what it has to do, the sentence that says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.departments import DepartmentBook
from loaders.outline import Node, Outline
from loaders.records import Duty
from loaders.roles import RoleText
from loaders.tasks import Unit
from loaders.view import View
from ontology.bodynames import name_end, sector_end
from ontology.duties import GROUP, OPENING

PARTS = ("tasks", "safeguards", "box")
# a clause begins behind one of these
CLAUSE_START = re.compile(r"(?<=[。；，：！\n])")
SENTENCE_END = re.compile(r"[。；！\n]")
# where a list of sectors may begin inside a sentence: 加强与民政、医保等部门…
CLAUSE_OPENING = re.compile(r"[。；，：！\n（]|[与和同由对向各]")
# 由市甲局牵头，会同…: the duty goes on behind the comma
LEADS_ON = re.compile(r"(?:牵头|负责)，")
# …建立监测制度，2023年开展中期评估: a dated clause is a step of its own
NEXT_STEP = re.compile(r"[到至]?20\d{2}年[^底前]")
CLAUSE_END = re.compile(r"[。；！，\n]")
LEVEL = re.compile(r"(?:[省市区县州旗盟](?:委(?!员)|级)?|辖区|属地|本级)")
# 财政、人社等部门    教育、民政和医保部门
LEAGUE = re.compile(r"(?:共青)?团[省市区县州旗]委")
# （以下简称妇儿工委）及其办公室: what may stand between a body and its duty
BEHIND_NAME = re.compile(r"（以下简称[^（）]{2,20}）(?:及其办公室)?|及其办公室")
LIST_TAIL = re.compile(r"等?(?:各)?(?:有关|相关|职能)?(?:部门|单位)(?:和单位)?")
JOINT = re.compile(r"[、和及]|以及")
SHORTEST_DUTY = 4
# 由某局统一监管
BY = re.compile(r"由(?!于|此)")

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Subject:
    """The bodies a clause begins with; ``sectors`` where they are bare words."""

    members: tuple[Place, ...]
    end: int
    sectors: bool = False


@dataclass(frozen=True, slots=True)
class PrintedDuty:
    """A duty before the canonical names of its bodies are known."""

    members: tuple[Place, ...]
    sectors: bool
    duty: Place
    section_path: tuple[str, ...]
    task: str | None


def find_duties(
    outline: Outline, units: Sequence[Unit], text: RoleText
) -> Iterator[PrintedDuty]:
    """Yield the duties of all parts that say what is to be done, in text order.

    财政局要落实经费。    发改、财政等部门积极支持…。    …由市甲局统一监管
    """
    for node in outline.nodes:
        if node.kind in PARTS:
            for paragraph in outline.paragraphs(node.start, node.own_end):
                if not paragraph.is_row:
                    start = max(paragraph.start, node.body)
                    yield from _in_text(
                        outline, node, units, text, start, paragraph.end
                    )


def _in_text(
    outline: Outline,
    node: Node,
    units: Sequence[Unit],
    text: RoleText,
    start: int,
    end: int,
) -> Iterator[PrintedDuty]:
    view = outline.view
    taken = [found.outer for found in text.phrases if start <= found.start < end]
    for subject, place in _subjects(view.text, start, end):
        stop = _duty_end(view.text, subject.end, end, _is_passive(view.text, place))
        if any(a <= place < b for a, b in taken) or stop - subject.end < SHORTEST_DUTY:
            continue
        for a, _ in taken:
            stop = a if subject.end < a < stop else stop
        task = next((u.id for u in units if u.start <= place < u.end), None)
        path = outline.path(node)
        yield PrintedDuty(
            subject.members, subject.sectors, (subject.end, stop), path, task
        )


def _subjects(text: str, start: int, end: int) -> Iterator[tuple[Subject, int]]:
    """Yield the clauses that begin with a body and go on with a duty."""
    places = [start, *(m.start() for m in CLAUSE_START.finditer(text, start + 1, end))]
    places += [m.end() for m in BY.finditer(text, start, end)]
    for place in sorted(set(places)):
        subject = subject_at(text, place, end)
        if subject is None:
            continue
        behind = BEHIND_NAME.match(text, subject.end, end)
        if behind:
            subject = replace(subject, end=behind.end())
        if text[subject.end : subject.end + 1] == "：":  # 县卫健局：负责…
            subject = replace(subject, end=subject.end + 1)
        if OPENING.match(text, subject.end, end):
            yield subject, place


def _is_passive(text: str, place: int) -> bool:
    return text[place - 1 : place] == "由"


def subject_at(text: str, start: int, end: int) -> Subject | None:
    """Return the bodies named at a place, None where no body stands there."""
    return _sector_list(text, start, end) or _name_list(text, start, end)


def _name_list(text: str, start: int, end: int) -> Subject | None:
    members: list[Place] = []
    place = start
    while (stop := _member_end(text, place, end)) is not None:
        members.append((place, stop))
        joint = JOINT.match(text, stop, end)
        if joint is None or _member_end(text, joint.end(), end) is None:
            return Subject(tuple(members), stop)
        place = joint.end()
    return None


def _member_end(text: str, start: int, end: int) -> int | None:
    named = _name_end(text, start, end)
    if named and JOINT.match(text, named, end):
        return named
    group = GROUP.match(text, start, end)
    return max(named or 0, group.end() if group else 0) or None


def _name_end(text: str, start: int, end: int) -> int | None:
    """Return where the longest known name that begins here ends: 市财政局, 人社部门."""
    league = LEAGUE.match(text, start, end)
    if league:
        return league.end()
    level = LEVEL.match(text, start, end)
    behind = name_end(text, level.end(), end) if level else None
    return behind or name_end(text, start, end)


def _sector_list(text: str, start: int, end: int) -> Subject | None:
    """发改、财政、住建等部门: bare words with 部门 behind them."""
    members: list[Place] = []
    place = start
    while (stop := _sector_end(text, place, end)) is not None:
        members.append((place, stop))
        tail = LIST_TAIL.match(text, stop, end)
        if tail:
            return (
                Subject(tuple(members), tail.end(), True) if len(members) > 1 else None
            )
        joint = JOINT.match(text, stop, end)
        if joint is None:
            return None
        place = joint.end()
    return None


def sector_lists(text: str, start: int) -> Iterator[Place]:
    """Yield the bare words of every list like 民政、医保等部门, wherever it stands."""
    for tail in LIST_TAIL.finditer(text, start):
        begin = max(start, tail.start() - 80)
        marks = [m.end() for m in CLAUSE_OPENING.finditer(text, begin, tail.start())]
        for place in (begin, *marks):
            subject = _sector_list(text, place, tail.end())
            if subject is not None and subject.end == tail.end():
                yield from subject.members
                break


def _sector_end(text: str, start: int, end: int) -> int | None:
    level = LEVEL.match(text, start, end)
    behind = name_end(text, level.end(), end) if level else None
    return behind or sector_end(text, start, end)


def _duty_end(text: str, start: int, end: int, passive: bool) -> int:
    """A duty ends with its sentence, or where the next body takes over.

    由某局统一监管，… : behind 由 it is one clause.
    """
    one_clause = passive and not LEADS_ON.match(text, start, end)
    found = (CLAUSE_END if one_clause else SENTENCE_END).search(text, start, end)
    stop = found.start() if found else end
    for comma in re.finditer("，", text[start:stop]):
        place = start + comma.end()
        if text[start : place - 1] in ("牵头", "负责"):
            continue
        if NEXT_STEP.match(text, place, stop) and place - start > SHORTEST_DUTY:
            return place - 1
        subject = subject_at(text, place, stop)
        if subject is None:
            continue
        behind = BEHIND_NAME.match(text, subject.end, stop)
        if OPENING.match(text, behind.end() if behind else subject.end, stop):
            return place - 1
    return stop


def make_duties(
    view: View, printed: Sequence[PrintedDuty], book: DepartmentBook
) -> Iterator[Duty]:
    """Yield one duty for each body; its names must be in ``book`` already."""
    number = 0
    for one in printed:
        for a, b in one.members:
            number += 1
            name = view.words(a, b)
            yield Duty(
                f"d{number}",
                name,
                book.canonical(view.span(a, b)),
                view.words(*one.duty),
                one.section_path,
                one.task,
                view.span(*one.duty),
                "duty:prose",
            )
