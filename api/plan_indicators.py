"""The indicator tables of a plan from baseline to target."""

from collections.abc import Sequence
from itertools import groupby

from api.entity import local_name
from api.plan_tables import Line, Origin, said, tabled
from api.rows import Row
from api.tables import Cell, Table

STATUSES = {"baseline": "现状值", "actual": "实际值", "target": "目标值"}
"""What stands in columns of its own, in their order, with their heads."""


def indicator_tables(at: Origin, cells: Sequence[Row]) -> list[tuple[str, Table]]:
    """The tables in the order of the text, each with its title."""
    by_table: dict[str, list[Row]] = {}
    for cell in cells:
        by_table.setdefault(said(cell, "table"), []).append(cell)
    return [
        (title, _table(at, f"indicator-table-{number}", found))
        for number, (title, found) in enumerate(by_table.items())
    ]


def _table(at: Origin, name: str, cells: Sequence[Row]) -> Table:
    """One row for each indicator; a figure leads to its cell in the text.

    The year stands in the head where it is the same for all, else beside each figure.
    """
    rows = [list(row) for _, row in groupby(cells, key=lambda row: row["id"])]
    latest = [{status: _latest(row, status) for status in STATUSES} for row in rows]
    years = {status: _year([found[status] for found in latest]) for status in STATUSES}
    heads = {
        status: f"{at.say(STATUSES[status])} {year}" for status, year in years.items()
    }
    lines = (
        _line(at, row, found, years) for row, found in zip(rows, latest, strict=True)
    )
    return tabled(name, lines, {name: head.strip() for name, head in heads.items()})


def _latest(cells: Sequence[Row], status: str) -> Row | None:
    """The cell of a status with the latest year."""
    found = (cell for cell in cells if local_name(said(cell, "statusId")) == status)
    return max(found, key=lambda cell: said(cell, "period"), default=None)


def _year(cells: Sequence[Row | None]) -> str:
    """The year that all these cells have; empty where they have several or none."""
    years = {said(cell, "period") for cell in cells if cell is not None}
    return years.pop() if len(years) == 1 else ""


def _line(
    at: Origin,
    cells: Sequence[Row],
    latest: dict[str, Row | None],
    years: dict[str, str],
) -> Line:
    first = cells[0]
    shown = list(latest.values())
    rest = [cell for cell in cells if "column" in cell and cell not in shown]
    figures = {
        status: _figure(at, cell, years[status]) for status, cell in latest.items()
    }
    return Line(
        {
            "indicator": at.thing(first, "name", "id"),
            "unit": Cell(said(first, "unit")),
            "nature": Cell(said(first, "nature")),
            **figures,
            "others": Cell("；".join(f"{it['column']}：{it['cell']}" for it in rest)),
            "category": Cell(said(first, "category")),
        }
    )


def _figure(at: Origin, cell: Row | None, year: str) -> Cell:
    if cell is None:
        return Cell("")
    own = f"（{cell['period']}）" if "period" in cell and not year else ""
    return Cell(f"{cell['cell']}{own}", at.place(cell))
