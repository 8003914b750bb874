"""The cleaned view of a text, which maps every character back to its place."""

import re
from array import array
from bisect import bisect_left
from dataclasses import dataclass

from loaders.spans import Span

Cell = tuple[int, int]
SEPARATOR = re.compile(r"[\n\t]")
"""Start and end of a table's cell in the view; equal where the cell is empty."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or one row of a table, as a range of the view.

    ``hashes`` counts the # marks before it, ``bold_end`` is where a bold run at its
    beginning ends (``start`` where there is none), ``cells`` are the cells of a row.
    """

    start: int
    end: int
    hashes: int = 0
    bold_end: int = 0
    cells: tuple[Cell, ...] = ()

    @property
    def is_row(self) -> bool:
        """Tell a table's row from a paragraph of prose."""
        return bool(self.cells)


@dataclass(frozen=True, slots=True)
class View:
    """What the rules read: no blanks, page marks or mark-up; one form of each mark.

    ``offsets[i]`` is the place in ``source`` of the character ``text[i]``; the line
    ends between paragraphs map to the character before them. ``starts`` are the
    places where the paragraphs begin.
    """

    source: str
    text: str
    offsets: "array[int]"
    paragraphs: tuple[Paragraph, ...]
    starts: tuple[int, ...]

    def between(self, start: int, end: int) -> tuple[Paragraph, ...]:
        """Return the paragraphs that begin in a range of the view."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return self.paragraphs[first:last]

    def span(self, start: int, end: int) -> Span:
        """Return the place in the source of ``text[start:end]``."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def words(self, start: int, end: int) -> str:
        """Return the very characters of the source behind ``text[start:end]``.

        Separators are left out, since they stand for no character of their own.
        """
        if start < end:
            first, last = self.offsets[start], self.offsets[end - 1] + 1
            if last - first == end - start and not SEPARATOR.search(
                self.text, start, end
            ):
                return self.source[first:last]
        shown = zip(self.text[start:end], self.offsets[start:end], strict=True)
        return "".join(
            [self.source[place] for char, place in shown if char not in "\n\t"]
        )

    def seen(self, span: Span) -> str:
        """Return what the view shows of a span of the source, as printed there."""
        return self.words(self.place_of(span.start), self.place_of(span.end))

    def place_of(self, offset: int) -> int:
        """Return where the view shows the character at an offset of the source."""
        return bisect_left(self.offsets, offset)
