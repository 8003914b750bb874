"""Rows of a table printed one cell a line, cut at the serial numbers 1, 2, 3 …."""

from collections.abc import Iterator, Sequence
from itertools import islice

from loaders.lines import Line

Row = list[Line | None]

WORK = frozenset({"task", "content"})
NAMED = frozenset({"serial", "task", "content", "project", "category"})
MOST_GROUPS = 3
"""So many rows without a number (合计, 一、续建项目) may stand between two with one."""


def rows_by_number(lines: Sequence[Line], roles: Sequence[str | None]) -> list[Row]:
    """Return the rows from the one numbered 1 on; ``lines`` follow the heads.

    A blank line is an empty cell where only so the rows have as many cells as heads.
    A row of work that lacks cells (merged with those above) keeps what it names.
    """
    cells = [line for line in lines if line.kind != "page"]
    start = next((i for i, line in enumerate(cells) if line.text == "1"), None)
    rows: list[Row] = []
    while start is not None:
        following, row = _next_row(cells, start, len(rows) + 2, roles)
        if following is None:
            row = _last_row(cells, start, roles, bool(rows) and _has_blank(rows[-1]))
        if row is None:
            break
        rows.append(row)
        start = following
    return rows


def _next_row(
    cells: Sequence[Line], start: int, number: int, roles: Sequence[str | None]
) -> tuple[int | None, Row | None]:
    """Return where the row with the next number begins, and the row before it."""
    width, name = len(roles), str(number)
    filled = _filled(cells, start, (MOST_GROUPS + 1) * width)
    if len(filled) > width and cells[filled[width]].text == name:
        return filled[width], [cells[i] for i in filled[:width]]
    for times in range(1, MOST_GROUPS + 1):
        place = start + times * width
        if place < len(cells) and cells[place].text == name:
            return place, [_cell(line) for line in cells[start : start + width]]
    if WORK.intersection(role for role in roles if role):
        for count, place in enumerate(filled[:width]):
            if count > 1 and cells[place].text == name:
                return place, _short([cells[i] for i in filled[:count]], roles)
    for place in filled[width:]:
        if cells[place].text == name:
            return place, [cells[i] for i in filled[:width]]
    return None, None


def _last_row(
    cells: Sequence[Line], start: int, roles: Sequence[str | None], blanks: bool
) -> Row | None:
    """Return the row that no other follows: as many cells as heads."""
    width = len(roles)
    if blanks:
        found = [_cell(line) for line in cells[start : start + width]]
        return found if len(found) == width else None
    filled = _filled(cells, start, width)
    return [cells[i] for i in filled] if len(filled) == width else None


def _filled(cells: Sequence[Line], start: int, most: int) -> list[int]:
    """Return the places of up to ``most`` cells that are not blank."""

    def places() -> Iterator[int]:
        for index in range(start, len(cells)):
            if cells[index].kind == "prose":
                yield index

    return list(islice(places(), most))


def _cell(line: Line) -> Line | None:
    return line if line.kind == "prose" else None


def _has_blank(row: Row) -> bool:
    return None in row


def _short(found: list[Line], roles: Sequence[str | None]) -> Row:
    """Keep the cells that name the work; which of the others lack, nothing tells."""
    known = 0
    while known < len(found) and roles[known] in NAMED:
        known += 1
    row: Row = [*found[:known]]
    return row + [None] * (len(roles) - known)
