"""Headings found in a plan's paragraphs, and linked into its outline."""

import re
from collections.abc import Sequence

from loaders.brackets import bracket_pairs
from loaders.enumerators import APPENDIX, BOX, DASH, FIRSTLY, TABLE_TITLE, enumerator_at
from loaders.outline import APPENDIX_RANK, BOX_RANK, MAIN_RANK, Node, Outline
from loaders.parts import name_parts
from loaders.phrases import parse_phrase
from loaders.titles import first_clause, is_heading_only, run_in_title
from loaders.view import Paragraph, View
from ontology.sections import part_kind

LONGEST_PLAIN = 25
PLAIN_STEP = 0.4
LONGEST_APPENDIX_NUMBER = 6
LONGEST_APPENDIX_TITLE = 45
LABEL_RANK = 5.7
"""主要目标： and 策略措施： stand between （一） and the numbered items below them."""
# 主要目标：    策略措施：
COLON_HEAD = re.compile(r"[\u4e00-\u9fa5]{2,8}：\Z")
# 市某局 2023年 …：what stands in a letter's head or foot is no heading
NOT_PLAIN = re.compile(
    r"[。；：，！？;:?!]|\d{4}年\d|^[（〔]|^(?:注|备注|说明|单位)[：:]?|://"
)


def read_outline(view: View, start: int, end: int) -> Outline:
    """Return the outline of the paragraphs that begin in ``view.text[start:end]``."""
    paragraphs = view.between(start, end)
    nodes: list[Node] = []
    has_text = False
    for index, _paragraph in enumerate(paragraphs):
        node = _node(view, paragraphs, index, nodes, has_text)
        if node is not None:
            nodes.append(node)
        has_text = node.run_in if node else True
    _link(nodes, end)
    name_parts(view, nodes)
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
        return _plain(view, paragraph, APPENDIX_RANK)
    found = enumerator_at(view.text, paragraph.start, paragraph.end)
    if found is not None:
        style, number_end = found
        if _inside_box(nodes, style.rank, view.words(paragraph.start, number_end)):
            return None
        return _numbered(view, paragraph, style.rank, number_end)
    if _is_plain(view, paragraphs, index, nodes):
        labelled = COLON_HEAD.match(text) is not None
        rank = LABEL_RANK if labelled else _plain_rank(nodes, has_text)
        rank = min(rank, _above_restart(view, paragraphs, index))
        return _plain(view, paragraph, rank)
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


def _numbered(
    view: View, paragraph: Paragraph, rank: float, number_end: int
) -> Node | None:
    number = view.words(paragraph.start, number_end)
    text = view.text[number_end : paragraph.end]
    if not text.strip("。：:.，；、 "):
        return None
    bare = text.rstrip("。：.")
    length = _without_roles(bare)
    is_cut = length < len(bare)
    sentence = is_cut and text[length - 1] == "。"
    if not sentence and is_heading_only(text[:length] if is_cut else text):
        end = number_end + length
        return Node(number, (number_end, end), rank, paragraph.start, paragraph.end)
    length = run_in_title(text, paragraph.bold_end - number_end) or first_clause(text)
    end = number_end + max(_without_roles(text[:length]), 1)
    stop = number_end + max(length, 1)
    stop += view.text[stop : stop + 1] in ("。", "：", "，", "；")
    return Node(number, (number_end, end), rank, paragraph.start, stop, run_in=True)


def _without_roles(text: str) -> int:
    """Return the length of a heading without the bracket that says who leads it."""
    pairs = list(bracket_pairs(text, 0, len(text)))
    if pairs and pairs[-1][1] == len(text) - 1 and pairs[-1][0] > 0:
        opened, closed = pairs[-1]
        phrase = parse_phrase(text[opened + 1 : closed])
        if phrase is not None and phrase.form != "list":
            return opened
    return len(text)


def _plain(view: View, paragraph: Paragraph, rank: float) -> Node:
    colon = view.text[paragraph.end - 1] == "："
    title = (paragraph.start, paragraph.end - colon)
    return Node("", title, rank, paragraph.start, paragraph.end)


def _is_plain(
    view: View, paragraphs: Sequence[Paragraph], index: int, nodes: list[Node]
) -> bool:
    """A short line without a mark, followed by the text it heads."""
    paragraph = paragraphs[index]
    text = view.text[paragraph.start : paragraph.end]
    if COLON_HEAD.match(text) and part_kind(text):
        return index + 1 < len(paragraphs)
    if _above_restart(view, paragraphs, index) < RANK_OF_ITEMS:
        return not (nodes and nodes[-1].is_box)
    if _names_appendix(view, paragraphs, index, nodes):
        return True
    if not 2 <= len(text) <= LONGEST_PLAIN or NOT_PLAIN.search(text):
        return False
    if DASH.match(text) or FIRSTLY.match(text) or TABLE_TITLE.match(text):
        return False
    if index + 1 == len(paragraphs) or (nodes and nodes[-1].is_box):
        return False
    after = paragraphs[index + 1]
    follows = view.text[after.start : after.end]
    if after.is_row or (index == 0 and not paragraph.hashes and len(text) > 8):
        return False
    return len(follows) >= 2 * len(text) and ("。" in follows or "，" in follows)


def _names_appendix(
    view: View, paragraphs: Sequence[Paragraph], index: int, nodes: list[Node]
) -> bool:
    """The line under 附件1 that a table follows is its title: 某县某某任务分工表."""
    last = nodes[-1] if nodes else None
    if last is None or last.rank != APPENDIX_RANK or index + 1 == len(paragraphs):
        return False
    own, after = paragraphs[index], paragraphs[index + 1]
    number = view.text[last.start : last.body]
    bare = APPENDIX.match(number) and len(number) <= LONGEST_APPENDIX_NUMBER
    text = view.text[own.start : own.end]
    short = 2 <= len(text) <= LONGEST_APPENDIX_TITLE and not NOT_PLAIN.search(text)
    return (
        bool(bare)
        and short
        and after.is_row
        and paragraphs[index - 1].start == last.start
    )


def _plain_rank(nodes: list[Node], has_text: bool) -> float:
    """A heading right under another is its child, else a sibling of the last one."""
    if not nodes:
        return 4
    last = nodes[-1]
    if not has_text:
        return last.rank + PLAIN_STEP
    if last.run_in:
        return next((n.rank for n in nodes[::-1] if n.rank < last.rank), last.rank)
    return last.rank


LONGEST_PART = 8


def _above_restart(view: View, paragraphs: Sequence[Paragraph], index: int) -> float:
    """工作要求 right above 一、 is higher than 一、; return the lowest rank it can have."""
    paragraph = paragraphs[index]
    text = view.text[paragraph.start : paragraph.end]
    if len(text) > LONGEST_PART or index + 1 == len(paragraphs) or not part_kind(text):
        return RANK_OF_ITEMS
    after = paragraphs[index + 1]
    found = enumerator_at(view.text, after.start, after.end)
    if found is None or not FIRST.search(view.text[after.start : found[1]]):
        return RANK_OF_ITEMS
    return found[0].rank - PLAIN_STEP


RANK_OF_ITEMS = 9
"""Below every heading."""
# 一、    （一）    1.    第一章
FIRST = re.compile(r"(?<![十百\d])[一1](?![十百\d])|①")


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
