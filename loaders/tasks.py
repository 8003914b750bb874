"""The tasks of a plan: the lowest titled units of work, in tasks and safeguards."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.enumerators import DASH
from loaders.outline import APPENDIX_RANK, MAIN_RANK, Node, Outline
from loaders.titled import titled_paragraphs
from loaders.view import Paragraph

TASK_PARTS = ("tasks", "safeguards")
MARKS = re.compile(r"[\W_]+")
FEWEST_SECTIONS = 2
"""Sections with several titled paragraphs from which a single one counts as well."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A task's place: its heading (None for a titled paragraph), title and text."""

    id: str
    number: str
    title: tuple[int, int]
    start: int
    end: int
    node: Node
    is_paragraph: bool

    @property
    def safeguard(self) -> bool:
        """Whether it stands in the safeguards part."""
        return self.node.kind == "safeguards"


def read_units(
    outline: Outline, ids: dict[int, str], role_places: list[int]
) -> list[Unit]:
    """Return the tasks in text order; ``ids`` gives each heading's id by its start.

    Headings down to 1. that hold no lower heading are tasks, and items below them
    ((1), ①) where a phrase of responsibility stands in them (``role_places``). Where
    sections hold several titled paragraphs, these are the tasks; a section with one
    such paragraph then follows its siblings. An item of an appendix has the id of the
    one task in the body that is titled alike.
    """
    leaves = [
        node
        for node in outline.nodes
        if node.kind in TASK_PARTS and not node.is_box and _is_leaf(node, role_places)
        if not _is_table_only(outline, node)
    ]
    titled = {node.start: _titled_paragraphs(outline, node) for node in leaves}
    ranks = Counter(node.rank for node in leaves if len(titled[node.start]) > 1)
    units: list[Unit] = []
    for node in leaves:
        fewest = 1 if ranks[node.rank] >= FEWEST_SECTIONS else 2
        found = titled[node.start] if len(titled[node.start]) >= fewest else []
        units.extend(_units_of(outline, node, ids[node.start], found))
    return list(_once(outline, units))


def _once(outline: Outline, units: Sequence[Unit]) -> Iterator[Unit]:
    titles = [plain_title(outline.view.text[slice(*unit.title)]) for unit in units]
    named: dict[str, list[Unit]] = {}
    for title, unit in zip(titles, units, strict=True):
        if not _in_appendix(unit):
            named.setdefault(title, []).append(unit)
    for title, unit in zip(titles, units, strict=True):
        same = named.get(title, [])
        if _in_appendix(unit) and len(same) == 1:
            yield replace(unit, id=same[0].id)
        else:
            yield unit


def plain_title(title: str) -> str:
    """Return a title without its marks, to compare it with another."""
    return MARKS.sub("", title)


def _in_appendix(unit: Unit) -> bool:
    top = [unit.node, *unit.node.above()][-1]
    return top.rank == APPENDIX_RANK


def _is_table_only(outline: Outline, node: Node) -> bool:
    """四、重点项目 with nothing but a table below it, and perhaps its title."""
    inside = outline.paragraphs(node.body, node.end)
    has_rows = not node.run_in and any(p.is_row for p in inside)
    text = outline.view.text
    return has_rows and not any(
        "。" in text[p.start : p.end] for p in inside if not p.is_row
    )


def _is_leaf(node: Node, role_places: list[int]) -> bool:
    if node.rank > MAIN_RANK and not _are_tasks(node, role_places):
        return False
    below = [child for child in node.children if not child.is_box]
    if not below:
        return node.own_end > node.start and node.rank > 0
    return all(c.rank > MAIN_RANK and not _are_tasks(c, role_places) for c in below)


def _are_tasks(node: Node, role_places: list[int]) -> bool:
    """An item below 1. is a task where it, or an item beside it, has bodies."""
    beside = node.parent.children if node.parent else [node]
    return any(_has_roles(c, role_places) for c in beside if c.rank == node.rank)


def _has_roles(node: Node, role_places: list[int]) -> bool:
    return any(node.start <= place < node.end for place in role_places)


def _units_of(
    outline: Outline,
    node: Node,
    node_id: str,
    titled: list[tuple[Paragraph, int]],
) -> Iterator[Unit]:
    end = _text_end(node)
    if not titled:
        yield Unit(node_id, node.number, node.title, node.start, end, node, False)
        return
    starts = [*[paragraph.start for paragraph, _ in titled[1:]], end]
    for index, ((paragraph, length), stop) in enumerate(
        zip(titled, starts, strict=True), 1
    ):
        end = paragraph.start + length
        dash = DASH.match(outline.view.text, paragraph.start, end)
        title = (dash.end() if dash else paragraph.start, end)
        yield Unit(f"{node_id}.{index}", "", title, paragraph.start, stop, node, True)


def _text_end(node: Node) -> int:
    """Return where a task's own text ends: before a box that follows it."""
    boxes = [child.start for child in node.children if child.is_box]
    return min([node.end, *boxes])


def _titled_paragraphs(outline: Outline, node: Node) -> list[tuple[Paragraph, int]]:
    """Return the paragraphs that open with a title sentence, if most of them do."""
    if node.run_in:
        return []
    return titled_paragraphs(
        outline.view, outline.paragraphs(node.body, _text_end(node))
    )
