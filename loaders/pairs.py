"""Tables of two columns, a line a row, with one tab between the cells."""

from collections.abc import Sequence
from itertools import islice

from loaders.lines import Line
from ontology.columns import column_role

Cell = list[tuple[int, int]]


def paired(
    text: str, lines: Sequence[Line], index: int
) -> tuple[list[Line], int] | None:
    r"""Return the rows of the table whose head is at ``index``, and where it stops.

    重点任务\t责任单位 on one line, and such lines below it; None where there is none.
    """
    head = _cells(text, lines[index])
    if head is None or not all(column_role(text[a:b]) for ((a, b),) in head):
        return None
    rows = [_row(lines[index], head)]
    stop = index + 1
    for line in islice(lines, stop, None):
        cells = _cells(text, line)
        if cells is not None:
            rows.append(_row(line, cells))
        elif line.kind not in ("blank", "page"):
            break
        stop += 1
    return (rows, stop) if len(rows) > 1 else None


def _cells(text: str, line: Line) -> list[Cell] | None:
    printed = text[line.start : line.end]
    if line.kind != "prose" or printed.strip().count("\t") != 1:
        return None
    cells: list[Cell] = []
    place = line.start
    for cell in printed.strip("\t").split("\t"):
        bare = cell.strip()
        start = place + len(cell) - len(cell.lstrip())
        cells.append([(start, start + len(bare))])
        place += len(cell) + 1
    return cells if all(a < b for ((a, b),) in cells) and len(cells) == 2 else None


def _row(line: Line, cells: Sequence[Cell]) -> Line:
    return Line(line.start, line.end, "row", cells=list(cells))
