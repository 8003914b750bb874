"""Totals of project tables, checked against the sum of their rows."""

import re
from collections.abc import Iterator, Sequence

from loaders.outline import Outline
from loaders.projects import is_total, project_rows
from loaders.records import Gap
from loaders.tables import Table
from loaders.view import Cell, View

# 1,250.5
PLAIN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.(?P<places>\d+))?")
BLANK = re.compile(r"[—\-－/\s]*")


def unbalanced_totals(outline: Outline, tables: Sequence[Table]) -> Iterator[Gap]:
    """Yield each total that is not the sum of its column.

    合计 68000 below 20000 and 47000. Only tables with one total: where there are
    several, nothing says which rows each sums up. A column with anything but plain
    numbers in it has no sum.
    """
    view = outline.view
    for table in tables:
        totals = [row for row in table.rows if is_total(view, row)]
        rows = list(project_rows(view, table))
        if len(totals) == 1 and len(rows) > 1:
            for printed, *parts in zip(totals[0], *rows, strict=True):
                yield from _column(view, printed, parts)


def _column(view: View, printed: Cell, parts: Sequence[Cell]) -> Iterator[Gap]:
    total = _number(view, printed)
    numbers = [_number(view, part) for part in parts if not _is_blank(view, part)]
    known = [number for number in numbers if number is not None]
    if total is None or len(known) < 2 or len(known) < len(numbers):
        return
    summed = sum(known)
    slack = 0.5 * len(known) * 10.0 ** -max(_places(view, part) for part in parts)
    if abs(summed - total) > max(slack, 0.5 * 10.0 ** -_places(view, printed)) + 1e-6:
        reason = f"合计与各项之和不符：合计 {total:.10g}，各项之和 {summed:.10g}"
        yield Gap("total", reason, view.span(*printed))


def _number(view: View, cell: Cell) -> float | None:
    words = view.text[slice(*cell)].strip()
    return float(words.replace(",", "")) if PLAIN.fullmatch(words) else None


def _places(view: View, cell: Cell) -> int:
    """Return how many places behind the point a cell prints."""
    return len(view.text[slice(*cell)].strip().partition(".")[2])


def _is_blank(view: View, cell: Cell) -> bool:
    return BLANK.fullmatch(view.text[slice(*cell)]) is not None
