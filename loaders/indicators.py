"""Indicators: the rows of tables that name an indicator and its values by year."""

import re
from collections.abc import Iterator

from loaders.columnstatus import column_statuses
from loaders.numbers import read_cell
from loaders.records import Indicator, Value
from loaders.roletables import holds_tasks
from loaders.tables import NOTE, Table, filled_down
from loaders.view import Cell, View
from ontology.units import UNIT

YEAR = re.compile(r"(?:19|20)\d{2}")
# a column of values that names no year: 目标值    现状值
LEVEL = re.compile(r"(?:[\u4e00-\u9fa5]{0,4}(?:目标|现状|基期|基准|预期)值?|数值)\Z")
OWN_NUMBER = re.compile(
    r"(?:\d{1,2}[.．、](?!\d)|\d{1,2}[.．](?=\d{1,2}岁)|[（〔]\d{1,2}[）〕])"
)
UNIT_BEHIND = re.compile(rf"[（〔](?:单位：)?(?P<unit>{UNIT}(?:/{UNIT})?)[）〕]\Z")
NO_INDICATOR = re.compile(r"(?:合计|总计|小计)\Z")


def read_indicators(view: View, tables: list[Table]) -> Iterator[Indicator]:
    """Yield the rows of every table with a column of indicators and one of years."""
    number = 0
    for table in tables:
        column = table.column("indicator")
        if column is None or not value_columns(table):
            continue
        for row, category in zip(table.rows, _categories(view, table), strict=True):
            start, end, in_name = _name(view, row[column])
            name = view.words(start, end)
            unit = _cell(view, table, row, "unit") or in_name
            if not name or NO_INDICATOR.match(name) or _is_note(view, row):
                continue
            number += 1
            yield Indicator(
                f"i{number}",
                name,
                unit,
                _cell(view, table, row, "nature"),
                category,
                view.words(*table.title) if table.title else None,
                tuple(_values(view, table, row)),
                view.span(start, end),
                "indicator:table-row",
            )


def _is_note(view: View, row: tuple[Cell, ...]) -> bool:
    filled = [(a, b) for a, b in row if a < b]
    return len(filled) == 1 and bool(NOTE.match(view.text[slice(*filled[0])]))


def _name(view: View, cell: Cell) -> tuple[int, int, str | None]:
    """Return the name's place, and the unit that stands behind it in brackets.

    3.孕产妇死亡率 loses its number, 毛入学率（%） its unit; 执业（助理）医师数 and 医师数
    （考核） keep their brackets.
    """
    own = OWN_NUMBER.match(view.text, *cell)
    start, end = (own.end() if own else cell[0]), cell[1]
    unit = UNIT_BEHIND.search(view.text[start:end])
    if unit is None:
        return start, end, None
    place = start + unit.start("unit")
    return start, start + unit.start(), view.words(place, place + len(unit["unit"]))


def _categories(view: View, table: Table) -> list[str | None]:
    column = table.column("category")
    if column is None:
        return [view.words(*cell) if cell else None for cell in table.groups]
    return [view.words(a, b) or None for a, b in filled_down(table, column)]


def _cell(view: View, table: Table, row: tuple[Cell, ...], role: str) -> str | None:
    column = table.column(role)
    return (view.words(*row[column]) or None) if column is not None else None


def value_columns(table: Table) -> list[int]:
    """Return the columns of values: those no role explains, if one is for a year.

    目标值 and 现状值 count as well.
    """
    columns = [
        i
        for i, role in enumerate(table.roles)
        if role is None
        and table.heads[i]
        and not re.search("备注|说明|责任|部门|来源", table.heads[i])
    ]
    dated = any(
        YEAR.search(h) or LEVEL.match(h) for h in (table.heads[i] for i in columns)
    )
    return columns if dated else []


def is_read(table: Table) -> bool:
    """Tell whether a table's rows can be read: as indicators, projects or tasks."""
    if table.column("project") is not None or holds_tasks(table):
        return True
    return table.column("indicator") is not None and bool(value_columns(table))


def _values(view: View, table: Table, row: tuple[Cell, ...]) -> Iterator[Value]:
    columns = value_columns(table)
    title = view.words(*table.title) if table.title else ""
    statuses = column_statuses([table.heads[i] for i in columns], title)
    seen: set[str] = set()
    for column in columns:
        head, (a, b) = table.heads[column], row[column]
        if a == b:
            continue
        label = _label(head, seen)
        seen.add(label)
        number, comparator = read_cell(view.text[a:b])
        status = statuses[head]
        yield Value(
            label, view.words(a, b), number, comparator, status, view.span(a, b)
        )


def _label(head: str, seen: set[str]) -> str:
    """Return the year a column is for, or its head where it names none or two."""
    years = YEAR.findall(head)
    if len(years) == 1 and years[0] not in seen:
        return str(years[0])
    return head
