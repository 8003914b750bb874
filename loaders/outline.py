"""The tree of headings: what each is called, what it opens, how far it reaches."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.enumerators import APPENDIX, BOX, DASH, FIRSTLY, TABLE_TITLE, enumerator_at
from loaders.titles import first_clause, is_heading_only, run_in_title
from loaders.view import Paragraph, View
from ontology.sections import part_kind

BOX_RANK = 6.5
APPENDIX_RANK = 0
MAIN_RANK = 6
"""Levels down to 1. are headings; (1) and ① below them are items."""
LONGEST_PLAIN = 25
# 市某局 2023年 …：what stands in a letter's head or foot is no heading
NOT_PLAIN = re.compile(r"[。；：，！？;:?!]|\d{4}年\d|^[（〔]|^(?:注|备注|说明|单位)[：:]?|://")


@dataclass(slots=True, eq=False)
class Node:
    """A heading with its text.

    ``title`` is a range of the view; ``body`` where its own text starts, ``own_end``
    where the first heading below it starts, ``end`` where the next on its level does.
    """

    number: str
    title: tuple[int, int]
    rank: float
    start: int
    body: int
    run_in: bool = False
    own_end: int = 0
    end: int = 0
    kind: str = ""
    parent: "Node | None" = None
    children: "list[Node]" = field(default_factory=list)

    @property
    def is_box(self) -> bool:
        return self.rank == BOX_RANK

    def above(self) -> "Iterator[Node]":
        """Yield the headings above, nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


@dataclass(frozen=True, slots=True)
class Outline:
    """All headings of a plan in text order, and its prose paragraphs and rows."""

    view: View
    nodes: tuple[Node, ...]
    start: int
    end: int

    def title(self, node: Node) -> str:
        """Return a heading's title as printed, without its number."""
        return self.view.words(*node.title)

    def label(self, node: Node) -> str:
        """Return number and title as printed: （一）加强领导."""
        gap = " " if node.number.startswith("第") else ""
        return f"{node.number}{gap}{self.title(node)}"

    def path(self, node: Node | None) -> tuple[str, ...]:
        """Return the labels from the top down to the node itself."""
        if node is None:
            return ()
        return tuple(self.label(n) for n in [*list(node.above())[::-1], node])

    def paragraphs(self, start: int, end: int) -> list[Paragraph]:
        """Return the paragraphs that begin in a range of the view."""
        return [p for p in self.view.paragraphs if start <= p.start < end]

    def node_at(self, place: int) -> Node | None:
        """Return the innermost heading whose text holds a place."""
        found = None
        for node in self.nodes:
            if node.start > place:
                break
            if place < node.end:
                found = node
        return found


def read_outline(view: View, start: int, end: int) -> Outline:
    """Return the outline of the paragraphs that begin in ``view.text[start:end]``."""
    paragraphs = [p for p in view.paragraphs if start <= p.start < end]
    nodes: list[Node] = []
    has_text = False
    for index, paragraph in enumerate(paragraphs):
        node = _node(view, paragraphs, index, nodes, has_text)
        if node is not None:
            nodes.append(node)
        has_text = node.run_in if node else True
    _link(nodes, end)
    _name_parts(view, nodes)
    return Outline(view, tuple(nodes), start, end)


def _node(
    view: View,
    paragraphs: Sequence[Paragraph],
    index: int,
    nodes: list[Node],
    has_text: bool,
) -> Node | None:
    paragraph = paragraphs[index]
    if paragraph.is_row:
        return None
    text = view.text[paragraph.start : paragraph.end]
    if BOX.match(text):
        return _box(view, paragraph, text)
    if APPENDIX.match(text):
        return _plain(paragraph, APPENDIX_RANK)
    found = enumerator_at(view.text, paragraph.start, paragraph.end)
    if found is not None:
        style, number_end = found
        if _inside_box(nodes, style.rank, view.words(paragraph.start, number_end)):
            return None
        return _numbered(view, paragraph, style.rank, number_end)
    if _is_plain(view, paragraphs, index, nodes):
        return _plain(paragraph, _plain_rank(nodes, has_text))
    return None


def _box(view: View, paragraph: Paragraph, text: str) -> Node:
    number = BOX.match(text)
    end = paragraph.start + (number.end() if number else 0)
    while view.text[end : end + 1] in ("：", "、", "—") and end < paragraph.end:
        end += 1
    title = (end, paragraph.end) if end < paragraph.end else (paragraph.start, end)
    words = view.words(paragraph.start, end).rstrip("：、—")
    printed = words if end < paragraph.end else ""
    return Node(printed, title, BOX_RANK, paragraph.start, paragraph.end)


def _inside_box(nodes: list[Node], rank: float, number: str) -> bool:
    """Numbers from 1. down inside a box belong to it, unless they go on before it."""
    if not nodes or not nodes[-1].is_box or rank < MAIN_RANK:
        return False
    before = next((n for n in nodes[::-1] if n.rank == rank), None)
    if before is None:
        return True
    return _value(number) != _value(before.number) + 1


def _value(number: str) -> int:
    digits = re.search(r"\d+", number)
    return int(digits[0]) if digits else 0


def _numbered(view: View, paragraph: Paragraph, rank: float, number_end: int) -> Node:
    number = view.words(paragraph.start, number_end)
    text = view.text[number_end : paragraph.end]
    if is_heading_only(text):
        end = number_end + len(text.rstrip("。："))
        return Node(number, (number_end, end), rank, paragraph.start, paragraph.end)
    length = run_in_title(text, paragraph.bold_end - number_end) or first_clause(text)
    end = number_end + max(length, 1)
    stop = end + (view.text[end : end + 1] in ("。", "：", "，", "；"))
    return Node(number, (number_end, end), rank, paragraph.start, stop, run_in=True)


def _plain(paragraph: Paragraph, rank: float) -> Node:
    title = (paragraph.start, paragraph.end)
    return Node("", title, rank, paragraph.start, paragraph.end)


def _is_plain(
    view: View, paragraphs: Sequence[Paragraph], index: int, nodes: list[Node]
) -> bool:
    """A short line without a mark, followed by the text it heads."""
    paragraph = paragraphs[index]
    text = view.text[paragraph.start : paragraph.end]
    if not 2 <= len(text) <= LONGEST_PLAIN or NOT_PLAIN.search(text):
        return False
    if DASH.match(text) or FIRSTLY.match(text) or TABLE_TITLE.match(text):
        return False
    if index + 1 == len(paragraphs) or (nodes and nodes[-1].is_box):
        return False
    after = paragraphs[index + 1]
    follows = view.text[after.start : after.end]
    if after.is_row or index == 0 and not paragraph.hashes and len(text) > 8:
        return False
    return len(follows) >= 2 * len(text) and ("。" in follows or "，" in follows)


def _plain_rank(nodes: list[Node], has_text: bool) -> float:
    """A heading right under another is its child, else a sibling of the last one."""
    if not nodes:
        return 4
    last = nodes[-1]
    if not has_text:
        return last.rank + 0.5
    if last.run_in:
        return next((n.rank for n in nodes[::-1] if n.rank < last.rank), last.rank)
    return last.rank


def _link(nodes: list[Node], end: int) -> None:
    """Give every heading its parent, its children and its ends."""
    stack: list[Node] = []
    for node in nodes:
        if stack:
            last = stack[-1]
            last.own_end = last.own_end or node.start
        while stack and stack[-1].rank >= node.rank:
            stack.pop().end = node.start
        if stack:
            node.parent = stack[-1]
            stack[-1].children.append(node)
        stack.append(node)
    for node in stack:
        node.end = end
        node.own_end = node.own_end or end


def _name_parts(view: View, nodes: list[Node]) -> None:
    """Tell background, guidance, goals, tasks and safeguards apart.

    Only the highest headings say what part they open; below a heading of guidance,
    goals or background the next level may say more (总体要求 holds 发展目标). Background
    comes before the first tasks only.
    """
    tasks_seen = False
    for node in nodes:
        if node.is_box:
            node.kind = "box"
            continue
        told = part_kind(view.words(*node.title))
        if node.parent is None:
            node.kind = _top_kind(told, node, tasks_seen)
            tasks_seen = tasks_seen or node.kind == "tasks"
        else:
            node.kind = _lower_kind(told, node.parent)
    for node in nodes:
        _settle_goals(node)


def _top_kind(told: str | None, node: Node, tasks_seen: bool) -> str:
    if node.rank == APPENDIX_RANK:
        return "appendix"
    if told in ("background", "preface", "guidance") and tasks_seen:
        return "tasks"
    if told == "safeguards" and not tasks_seen and len(node.children) == 0:
        return "tasks"
    return told or "tasks"


def _lower_kind(told: str | None, parent: Node) -> str:
    above = parent.kind
    if above in ("guidance", "goals") and told in ("guidance", "goals", "background"):
        return told
    if above == "preface":
        return told or "tasks"
    return above


def _settle_goals(node: Node) -> None:
    """Where a child of a goals part is called goals, only such children are."""
    kinds = {child.kind for child in node.children}
    if node.kind == "goals" and "guidance" in kinds:
        node.kind = "guidance"
