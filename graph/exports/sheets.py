"""A sheet of a workbook before it has a look: its columns, from their data file, and rows."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from graph.exports.evidence import on_one_line
from graph.named_queries import Row, Value

_VERBATIM = ("quote", "task", "indicator", "project", "goal", "subject", "attributes")
"""Columns of words as they stand in a file, line breaks and all."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, the name of what fills it, its width in characters, its look.

    ``look`` is "middle" for short words, "number" for figures, "" for text.
    """

    head: str
    source: str
    width: int
    look: str


@dataclass(frozen=True, slots=True)
class Form:
    """The title of a tab, the heading over the table, and the columns."""

    title: str
    heading: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form with its rows, one value for each column.

    ``links`` leads from a row and a column, counted from 0, to the title of a sheet;
    ``back`` is the title of the sheet to return to, or "".
    """

    title: str
    heading: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    links: Mapping[tuple[int, int], str]
    back: str = ""


@cache
def _settings() -> dict[str, Any]:
    text = files("graph.exports").joinpath("workbook.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def comparator(code: Value) -> Value:
    """A comparator in the words of an office: ``>=`` is 不低于."""
    return code and _settings()["comparators"][code]


@cache
def form(name: str) -> Form:
    """The form of one kind of sheet."""
    said: Mapping[str, Any] = _settings()[name]
    columns = tuple(
        Column(column["head"], column["from"], column["width"], column.get("look", ""))
        for column in said["columns"]
    )
    return Form(said["title"], said["heading"], columns)


def filled(kind: str, rows: Iterable[Row], heading: str = "") -> Sheet:
    """The sheet of one kind with these rows, which are counted from 1."""
    shape = form(kind)
    values = tuple(
        tuple(
            order if column.source == "order" else _shown(row, column.source)
            for column in shape.columns
        )
        for order, row in enumerate(rows, 1)
    )
    return Sheet(shape.title, heading or shape.heading, shape.columns, values, {})


def _shown(row: Row, name: str) -> Value:
    value = row.get(name)
    return on_one_line(value) if name in _VERBATIM else value
