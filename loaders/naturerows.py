"""Rows of a table printed one cell a line, cut where each says 约束性 or 预期性."""

import re
from collections.abc import Sequence

from loaders.lines import Line

Row = list[Line | None]

NATURE = re.compile(r"(?:约束性|预期性|约束|预期)\Z")
# 95.6    ≥80    -
FIGURE = re.compile(r"[<>≥≤＞＜]?\d[^\u4e00-\u9fa5]{0,12}\S{0,2}\Z|[-—－]+\Z")


def rows_by_nature(cells: Sequence[Line], roles: Sequence[str | None]) -> list[Row]:
    """Return the rows down to the first that does not fit the heads.

    A first cell of a category may be left out where it spans rows.
    """
    if roles[-1] != "nature":
        return []
    rows: list[Row] = []
    row: list[Line] = []
    for line in cells:
        row.append(line)
        if NATURE.match(line.text):
            fitted = _fitted(_unwrapped(row, roles), roles)
            if fitted is None:
                return rows
            rows.append(fitted)
            row = []
    return rows


def _fitted(row: Sequence[Line], roles: Sequence[str | None]) -> Row | None:
    missing = len(roles) - len(row)
    if missing not in (0, 1) or (missing and roles[0] != "category"):
        return None
    return [*[None] * missing, *row]


def _unwrapped(row: list[Line], roles: Sequence[str | None]) -> list[Line]:
    """Join the lines of a value in words (规模更加⏎适应) behind the first figure."""
    first = next((i for i, line in enumerate(row) if FIGURE.match(line.text)), None)
    values = sum(role is None for role in roles)
    if first is None or any(role is not None for role in roles[-1 - values : -1]):
        return row
    joined: list[Line] = []
    over = len(row) - 1 - first - values
    for line in row[first:-1]:
        if over > 0 and joined and _is_words(joined[-1]) and _is_words(line):
            joined[-1] = _both(joined[-1], line)
            over -= 1
        else:
            joined.append(line)
    return [*row[:first], *joined, row[-1]]


def _is_words(line: Line) -> bool:
    return FIGURE.match(line.text) is None


def _both(first: Line, second: Line) -> Line:
    kept = [*first.kept, *second.kept]
    text = first.text + second.text
    return Line(first.start, second.end, "prose", kept=kept, text=text)
