"""Duties in prose: a body, what it has to do, the sentence that says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.departments import DepartmentBook
from loaders.outline import Node, Outline
from loaders.records import Duty
from loaders.roles import RoleText
from loaders.subjects import Place, Subject, subject_at
from loaders.tasks import Unit
from loaders.view import View
from ontology.duties import OPENING

PARTS = ("tasks", "safeguards", "box", "appendix")
# a clause begins behind one of these
BEFORE_CLAUSE = re.compile(r"[。；，：！\n]")
SENTENCE_END = re.compile(r"[。；！\n]")
# 由市甲局牵头，会同…: the duty goes on behind the comma
LEADS_ON = re.compile(r"(?:牵头|负责)，")
# …建立监测制度，2023年开展中期评估: a dated clause is a step of its own;
# …设立甲工作组，由乙、丙组成: so is who makes up what is set up
NEXT_STEP = re.compile(r"[到至]?20\d{2}年[^底前]|由[^，。；\n]{2,40}组成")
CLAUSE_END = re.compile(r"[。；！，\n]")
# （以下简称妇儿工委）及其办公室: what may stand between a body and its duty
# 领导小组办公室设在区甲局，负责…
BEHIND_NAME = re.compile(
    r"（以下简称[^（）]{2,20}）(?:及其办公室)?|及其办公室"
    r"|设在[^，。；、\n]{2,20}，(?=负责|承担)"
)
# …，公益金用于养老的比例不低于55%; …，每年培训骨干500人次: a measure of its own, nothing the body is told to do
MEASURED = re.compile(
    r"[^，。；\n]{3,40}?(?:率|比例|比重|占比)(?:原则上)?"
    r"(?:不低于|不少于|不高于|不超过|达到|保持在|保持|控制在|达)[^，。；\n]{0,6}?\d"
    r"|\d+(?:\.\d+)?%(?:以上|左右)?的[^，。；\n]{2,20}?用于"
    r"|[^，。；\n]{0,8}每年[^，。；\n]{2,20}?(?:不少于|不低于)?\d"
)
SHORTEST_DUTY = 3
# 由某局统一监管
BY = re.compile(r"由(?!于|此)")


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
    taken = text.places(start, end)
    for subject, place in _subjects(view.text, start, end):
        stop = _duty_end(view.text, subject.end, end, _is_passive(view.text, place))
        listed = view.text[subject.end - 1] == "："
        if node.kind == "appendix" and not listed:  # 附件: only 市甲局：负责… is a duty
            continue
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
    places = [start, *(m.end() for m in BEFORE_CLAUSE.finditer(text, start, end))]
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
        if MEASURED.match(text, place, stop) and place - start > SHORTEST_DUTY:
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
