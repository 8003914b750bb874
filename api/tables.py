"""Tables of facts: rows of an answer or list with their words, links and evidence."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from api import addresses
from graph.store import PlanStore

EVIDENCE = ("section", "quote", "source")
"""Columns that stand in the quiet line under a row."""
SHARED = ("place", "plan", "body", "role")
STATED, INFERRED = "stated", "推断"
"""The column that tells what is inferred, and the word that it says."""
_RANGE = re.compile(r"(\d+)-(\d+)")

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its name in the query and its words; ``look`` is a class of the style."""

    name: str
    words: str
    look: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says; ``address`` is the page of the thing it names, or None.

    ``is_fact`` tells that the thing is the one that the row is about, ``is_inferred``
    that the row is only likely.
    """

    words: str
    address: str | None = None
    is_fact: bool = False
    is_inferred: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One row; ``places`` are the addresses of its words in their text."""

    cells: tuple[Cell, ...]
    quote: str
    section: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; ``name`` is its id on the page.

    ``shared`` is what all rows say of place, plan, department and role, which then are no columns.
    """

    name: str
    shared: tuple[Cell, ...]
    columns: tuple[Column, ...]
    rows: tuple[Fact, ...]


@cache
def _settings() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("api").joinpath("columns.toml").read_text("utf-8"))


def words(column: str) -> str:
    """The head of a column."""
    return _settings()["words"].get(column, column)


def visible(rows: Sequence[Row]) -> list[str]:
    """Columns for people that any of the rows fills: no identifiers, no evidence."""
    names = dict.fromkeys(name for row in rows for name in row)
    return [
        name
        for name in names
        if name not in EVIDENCE
        and name != "id"
        and not name.endswith("Id")
        and any(_said(row.get(name)) for row in rows)
    ]


def table(
    store: PlanStore,
    name: str,
    rows: Sequence[Row],
    hide: Sequence[str] = (),
    heads: Mapping[str, str] | None = None,
) -> Table:
    """The table of ``rows`` with links to pages of this service, some columns hidden.

    ``heads`` are words for columns that say something else here than elsewhere.
    """
    heads = heads or {}
    names = [column for column in visible(rows) if column not in hide]
    shared = _shared(rows, names)
    names = [name for name in names if name not in shared]
    columns = tuple(
        Column(name, heads.get(name, words(name)), _look(name, rows)) for name in names
    )
    return Table(
        name,
        tuple(_cell(store, column, rows[0]) for column in shared),
        columns,
        tuple(_fact(store, names, row) for row in rows),
    )


def _shared(rows: Sequence[Row], names: Sequence[str]) -> list[str]:
    """Of these columns those in which all of several rows say the same."""
    if len(rows) < 2:
        return []
    said = {name: {row.get(name) for row in rows} for name in SHARED if name in names}
    return [name for name, values in said.items() if len(values) == 1]


def _look(name: str, rows: Sequence[Row]) -> str:
    """``figure`` for numbers, which stand right; ``whole`` for what must not break."""
    values = [row[name] for row in rows if row.get(name) is not None]
    numeric = all(isinstance(value, int | float) for value in values)
    if numeric or name in _settings()["figures"]["columns"]:
        return "figure"
    return "whole" if name in _settings()["whole"]["columns"] else ""


def _fact(store: PlanStore, names: Sequence[str], row: Row) -> Fact:
    return Fact(
        tuple(_cell(store, name, row) for name in names),
        quote=_said(row.get("quote")),
        section=_said(row.get("section")),
        places=tuple(places(store, row)),
    )


def _cell(store: PlanStore, name: str, row: Row) -> Cell:
    said = _said(row.get(name))
    if name == "comparator":
        return Cell(_settings()["comparators"].get(said, said))
    column = _settings()["links"].get(name, "")
    identifier = row.get(column)
    if not said or not isinstance(identifier, str):
        return Cell(said, is_inferred=name == STATED and said == INFERRED)
    return Cell(said, addresses.local(store.base, identifier), column == "id")


def places(store: PlanStore, row: Row) -> list[str]:
    """Addresses of the places that a row's ``source`` (file:start-end、…) names."""
    file, _, ranges = _said(row.get("source")).rpartition(":")
    sha256 = source_texts(store).get(_said(row.get("planId"))) or _text(store, file)
    if sha256 is None:
        return []
    return [
        addresses.source(sha256, int(start), int(end))
        for start, end in _RANGE.findall(ranges)
    ]


def source_texts(store: PlanStore) -> dict[str, str]:
    """The SHA-256 of the text that each plan is stated in, by the plan's identifier."""
    return {str(plan["plan"]): str(plan["sha256"]) for plan in store.manifest["plans"]}


def _text(store: PlanStore, file: str) -> str | None:
    """The SHA-256 of the one text of a file name, for a row that names no plan."""
    found = [plan for plan in store.manifest["plans"] if plan["file"] == file]
    return str(found[0]["sha256"]) if len(found) == 1 else None


def _said(value: object) -> str:
    return "" if value is None else str(value)
