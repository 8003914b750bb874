"""The tables and columns of the CSV export, from their data file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from graph.prefixes import PREFIXES


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its name; ``source`` is the column of the rows that fills it.

    ``type`` is a datatype of CSVW, ``property`` an IRI or "", ``table`` the one that it
    points into or "", ``separator`` stands between the values of a list or is "".
    """

    name: str
    source: str
    zh: str
    en: str
    property: str
    type: str
    table: str
    separator: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table by its name; ``facts`` names the rows, ``key`` the columns that tell them apart."""

    name: str
    facts: str
    zh: str
    en: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]


@cache
def tables() -> tuple[Table, ...]:
    """The tables, each after those that it points into."""
    text = files("graph.exports").joinpath("csvw.toml").read_text(encoding="utf-8")
    return tuple(_table(said) for said in tomllib.loads(text)["table"])


def _table(said: Mapping[str, Any]) -> Table:
    return Table(
        name=said["name"],
        facts=said["facts"],
        zh=said["zh"],
        en=said["en"],
        about=_full(said["about"]),
        key=tuple(said["key"]),
        columns=tuple(_column(column) for column in said["columns"]),
    )


def _column(said: Mapping[str, str]) -> Column:
    return Column(
        name=said["name"],
        source=said.get("from", said["name"]),
        zh=said["zh"],
        en=said["en"],
        property=_full(said.get("property", "")),
        type=said.get("type", "string"),
        table=said.get("table", ""),
        separator=said.get("separator", ""),
    )


def _full(name: str) -> str:
    prefix, colon, local = name.partition(":")
    return PREFIXES[prefix] + local if colon else ""
