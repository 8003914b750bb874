"""Tables that were saved one cell a line, put back into rows."""

from collections.abc import Iterable, Iterator

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
        elif line.kind == "blank" and row:
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
    fits = line.width <= LONGEST_PIECE and not line.hashes
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
