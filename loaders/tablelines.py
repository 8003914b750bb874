"""Tables that were saved one cell a line, put back into rows."""

import re
from collections.abc import Iterable, Iterator, Sequence

from loaders.enumerators import STARTS_ITEM
from loaders.lines import Line


def gather_cells(lines: Iterable[Line]) -> Iterator[Line]:
    r"""Join cell lines into row lines; all other lines pass.

    A row is a run of lines that begin with a tab. A blank line before the next tab
    ends the row; a blank line before text without a tab goes on in the same cell::

        \t健康⏎ ⏎ 水平⏎ \t1⏎ \t人均预期寿命⏎ ⏎ \t⏎ \t2⏎ …
    """
    row: list[Line] = []
    blanks: list[Line] = []
    for line in lines:
        if line.kind == "cell":
            if blanks and row:
                yield from _flush(row)
            row.append(line)
            blanks = []
        elif line.kind in ("blank", "page") and row:
            blanks.append(line)
        elif line.kind == "prose" and row and _goes_on(row, line, blanks):
            row[-1].cells[0].extend(line.kept)
            blanks = []
        else:
            yield from _flush(row)
            yield from blanks
            blanks = []
            yield line
    yield from _flush(row)
    yield from blanks


LONGEST_PIECE = 24
"""A continued cell is short; a longer line is a paragraph after the table."""


def _goes_on(row: list[Line], line: Line, blanks: list[Line]) -> bool:
    """Text after a cell that is not empty, at most one blank line away."""
    heads = line.hashes or (blanks and STARTS_ITEM.match(line.text))
    fits = line.width <= LONGEST_PIECE and not heads
    return fits and len(blanks) <= 1 and bool(row[-1].cells[0])


def _flush(row: list[Line]) -> Iterator[Line]:
    if not row:
        return
    first, last = row[0], row[-1]
    if len(row) == 1:
        yield Line(first.start, last.end, "prose", kept=first.cells[0])
    else:
        cells = [line.cells[0] for line in row]
        yield Line(first.start, last.end, "row", cells=cells)
    row.clear()


SENTENCE = re.compile(r"[。；：！？，]")


def group_rows(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with headings inside a table made rows of one filled cell.

    Between two rows of the same width stands 一、学前教育: it files the rows below it.
    """
    done = list(lines)
    for index, line in enumerate(done):
        if (
            line.kind != "prose"
            or line.width > LONGEST_PIECE
            or SENTENCE.search(line.text)
        ):
            continue
        before, after = _neighbour(done, index, -1), _neighbour(done, index, 1)
        width = len(before.cells) if before else 0
        if after and width >= FEWEST_CELLS and width == len(after.cells):
            cells = [line.kept, *([] for _ in range(width - 1))]
            done[index] = Line(line.start, line.end, "row", cells=cells)
    return done


FEWEST_CELLS = 3


def _neighbour(lines: Sequence[Line], index: int, step: int) -> Line | None:
    """Return the next row on one side, None where something else stands there."""
    index += step
    while 0 <= index < len(lines) and lines[index].kind in ("blank", "page"):
        index += step
    found = lines[index] if 0 <= index < len(lines) else None
    return found if found and found.kind == "row" else None
