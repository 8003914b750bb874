"""Tables printed one cell a line, without tabs."""

from collections.abc import Sequence
from itertools import islice, takewhile

from loaders.lines import Line
from loaders.naturerows import rows_by_nature
from loaders.numberedrows import rows_by_number
from loaders.tableheads import LONGEST_HEAD, MOST_HEADS, SENTENCE, leading_heads
from ontology.columns import column_role

Cell = list[tuple[int, int]]


def row_of(line: Line, cells: Sequence[Cell]) -> Line:
    """Return a row with these cells in place of a line."""
    return Line(line.start, line.end, "row", cells=list(cells))


def stacked(lines: Sequence[Line], index: int) -> tuple[list[Line], int] | None:
    """序号⏎指标名称⏎单位⏎…: one cell a line, without tabs."""
    if lines[index].width > LONGEST_HEAD:
        return None
    if column_role(lines[index].text) is None:
        return None
    heads = leading_heads([line.text for line in _run(lines, index, MOST_HEADS + 1)])
    if not heads:
        return None
    cells = _run(lines, index, len(lines))
    roles = [column_role(head) for head in heads]
    if roles[0] == "serial":
        behind = _behind(lines, cells[len(heads) - 1], roles)
        groups = rows_by_number(behind, roles)
    else:
        groups = grouped(cells[len(heads) :], roles)
    if not groups:
        return None
    rows = [row_of(cells[0], [line.kept for line in cells[: len(heads)]])]
    rows += [
        row_of(group[0] or group[1] or cells[0], [kept_of(one) for one in group])
        for group in groups
    ]
    last = max((line.end for group in groups for line in group if line), default=0)
    stop = next(i for i in range(index, len(lines)) if lines[i].end >= last) + 1
    return rows, stop


def _behind(
    lines: Sequence[Line], last_head: Line, roles: Sequence[str | None]
) -> list[Line]:
    """Return the lines below the heads; in a table of figures no sentence stands."""
    below = [line for line in lines if line.start > last_head.start]
    told = not {"task", "content", "project"}.isdisjoint(roles)

    def is_cell(line: Line) -> bool:
        is_sentence = not told and SENTENCE.search(line.text) is not None
        return line.kind in ("prose", "blank", "page") and not (
            line.hashes or is_sentence
        )

    return list(takewhile(is_cell, below))


def kept_of(line: Line | None) -> Cell:
    """Return the ranges of a cell, none for an empty one."""
    return line.kept if line else []


def _run(lines: Sequence[Line], index: int, most: int) -> list[Line]:
    """Return up to ``most`` prose lines from here to the first that is a sentence."""
    run: list[Line] = []
    for line in islice(lines, index, None):
        if len(run) == most:
            break
        if line.kind in ("blank", "page"):
            continue
        if line.kind != "prose" or line.hashes or SENTENCE.search(line.text):
            break
        run.append(line)
    return run


def grouped(
    cells: Sequence[Line], roles: Sequence[str | None]
) -> list[list[Line | None]]:
    """Cut the cells into rows, at the serial numbers 1, 2, 3 …; [] where none fits."""
    if "serial" not in roles:
        return rows_by_nature(cells, roles)
    place = roles.index("serial")
    needed = len(roles) - place
    starts: list[int] = []
    for index, line in enumerate(cells):
        free = not starts or index >= starts[-1] + needed
        if free and line.text == str(len(starts) + 1):
            starts.append(index)
    rows: list[list[Line | None]] = []
    above = 0
    for start, stop in zip(starts, [*starts[1:], len(cells)], strict=False):
        body = cells[start : min(start + needed, stop)]
        if len(body) < needed:
            break
        between = cells[above:start]
        fits = len(between) == place
        rows.append([*(between if fits else [None] * place), *body])
        above = start + needed
    return rows
