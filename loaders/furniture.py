"""Lines of a web page that are no sentence of the document it shows."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.lines import Line
from ontology.webpage import FURNITURE, LABEL, TAIL

LONGEST = 120
"""A longer line is the document's own."""
MARKS = "。；"
"""In what a document says stands one of these somewhere."""


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those that a site prints round a document left blank.

    当前位置：首页 > 政策, 【字体：大 中 小】, and the links behind 相关链接 at the end. A
    line of the box above the document (发布机构：某局 文号：…) becomes a row.
    """
    top, tail = _top(lines), _tail(lines)
    return [
        _placed(line, index < top, index >= tail) for index, line in enumerate(lines)
    ]


def _placed(line: Line, above: bool, below: bool) -> Line:
    if line.kind != "prose" or line.width > LONGEST:
        return line
    labels = [found.start() for found in LABEL.finditer(line.text)] if above else []
    if len(labels) > 1 or labels == [0]:
        return replace(line, kind="row", cells=[line.kept])
    if below or FURNITURE.match(line.text):
        return replace(line, kind="blank")
    return line


def _top(lines: Sequence[Line]) -> int:
    """Return the first line that holds a sentence: above it stands the box, if any."""
    for index, line in enumerate(lines):
        if line.width > LONGEST or "。" in line.text:
            return index
    return len(lines)


def _tail(lines: Sequence[Line]) -> int:
    """Return where the links at the end of a page begin: no sentence stands in them."""
    tail = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.cells or any(mark in line.text for mark in MARKS):
            break
        if line.kind == "prose" and TAIL.match(line.text):
            tail = index
    return tail
