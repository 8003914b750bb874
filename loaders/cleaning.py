"""From a document's text to its cleaned view, paragraph by paragraph."""

import re
from array import array
from itertools import chain

from loaders.furniture import without_furniture
from loaders.joining import join_lines
from loaders.lines import Line, split_lines
from loaders.plaintables import plain_tables
from loaders.runningheads import without_running_heads
from loaders.tablelines import gather_cells, group_rows
from loaders.view import Cell, Paragraph, View

# one character for one: full-width letters, digits and signs, half-width brackets
_WIDE = [*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)]
_PLAIN = {chr(code): chr(code - 0xFEE0) for code in _WIDE}
# the full-width marks are what is looked for
_MARKS = zip(
    "％＜＞＝＋．／～\u2236\ufe55()[]［］【】{}!?;〜",
    "%<>=+./~：：（）〔〕〔〕〔〕〔〕！？；~",
    strict=True,
)
ONE_FORM = _PLAIN | dict(_MARKS)
OTHER_FORM = re.compile("[" + re.escape("".join(ONE_FORM)) + "]")
# a comma or a colon between digits belongs to the number or the time
COMMA = re.compile(r",(?:(?!\d{3}(?!\d))|(?<!\d,))")
COLON = re.compile(r":(?:(?!\d)|(?<!\d:))")


def clean(text: str) -> View:
    """Return the view of a text: mark-up, page marks and blanks gone, lines joined."""
    builder = _Builder(text)
    lines = without_furniture(without_running_heads(list(split_lines(text))))
    lines = plain_tables(text, list(gather_cells(lines)))
    for group in join_lines(group_rows(lines)):
        builder.add(group)
    return builder.view()


class _Builder:
    """Gathers characters with their places, and paragraphs with their marks."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._chars: list[str] = []
        self._ranges: list[range] = []
        self._length = 0
        self._paragraphs: list[Paragraph] = []

    def add(self, lines: list[Line]) -> None:
        start = self._length
        cells = self._cells(lines[0]) if lines[0].cells else ()
        bold_end = start
        for line in lines:
            if not line.cells:
                bold_end = self._prose(line, bold_end)
        if self._length == start and not cells:
            return
        hashes = lines[0].hashes
        self._paragraphs.append(Paragraph(start, self._length, hashes, bold_end, cells))
        self._mark("\n")

    def _prose(self, line: Line, bold_end: int) -> int:
        """Take a line; a bold run goes on only from the very beginning."""
        at_bold = bold_end == self._length
        for a, b in line.kept:
            self._take(a, b)
            if at_bold and b <= line.bold_end:
                bold_end = self._length
        return bold_end

    def _cells(self, line: Line) -> tuple[Cell, ...]:
        cells = []
        for number, kept in enumerate(line.cells):
            if number:
                self._mark("\t")
            start = self._length
            for a, b in kept:
                self._take(a, b)
            cells.append((start, self._length))
        return tuple(cells)

    def _take(self, start: int, end: int) -> None:
        self._chars.append(self._source[start:end])
        self._ranges.append(range(start, end))
        self._length += end - start

    def _mark(self, char: str) -> None:
        """Add a separator; it stands for the character before it."""
        place = self._ranges[-1][-1] if self._ranges else 0
        self._chars.append(char)
        self._ranges.append(range(place, place + 1))
        self._length += 1

    def view(self) -> View:
        text = OTHER_FORM.sub(_one_form, "".join(self._chars))
        text = COLON.sub("：", COMMA.sub("，", text))
        offsets = array("I", chain.from_iterable(self._ranges))
        starts = tuple(paragraph.start for paragraph in self._paragraphs)
        return View(self._source, text, offsets, tuple(self._paragraphs), starts)


def _one_form(found: "re.Match[str]") -> str:
    return ONE_FORM[found[0]]
