"""Gather what the page of one thing says about it."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import pyoxigraph as ox

from api import addresses
from api.rows import Row, rows
from api.tables import Cell, Table, table
from graph.errors import UnknownEntity
from graph.named_queries import run
from graph.prefixes import NAMESPACE
from graph.store import PlanStore

NAMES = ("label", "prefLabel", "exact")
"""The properties that name a thing, the first that it has; a quote has its words."""

ITSELF = "原文"
"""What a quote is words for that states the thing itself."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a text, what they are words for, and the address of their place."""

    words: str
    of: str
    file: str
    address: str


@dataclass(frozen=True, slots=True)
class Group:
    """Things that stand in one relation, under its words."""

    words: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """The page: ``facts`` are properties, ``lists`` long groups, ``tables`` the rest."""

    iri: str
    name: str
    classes: tuple[str, ...]
    kind: str
    plan: Cell | None
    section: str
    quotes: tuple[Quote, ...]
    facts: tuple[Group, ...]
    lists: tuple[Group, ...]
    tables: tuple[tuple[str, Table], ...]


@cache
def _settings() -> dict[str, Any]:
    text = files("api").joinpath("entity_page.toml").read_text("utf-8")
    return tomllib.loads(text)


def entity(store: PlanStore, iri: str) -> Entity:
    """All that the page of ``iri`` shows.

    Raises:
        UnknownEntity: when the store says nothing about it.
    """
    said = rows(store, "facts", thing=iri)
    if not said:
        raise UnknownEntity(f"库里没有 {iri}。")
    classes = tuple(
        str(row["value"]).removeprefix(NAMESPACE)
        for row in _of(said, "type")
        if str(row["value"]).startswith(NAMESPACE)
    )
    names = [str(row["value"]) for name in NAMES for row in _of(said, name)]
    return Entity(
        iri=iri,
        name=names[0] if names else iri,
        classes=classes,
        kind=next((str(row["valueName"]) for row in _kinds(said)), ""),
        plan=next((_cell(store, row) for row in _plans(said)), None),
        section=next((str(row["value"]) for row in _of(said, "sectionPath")), ""),
        quotes=tuple(quotes(store, iri)),
        facts=tuple(_facts(store, said, names)),
        lists=tuple(_incoming(store, iri)),
        tables=tuple(_tables(store, iri, classes)),
    )


def local_name(iri: str) -> str:
    """The last part of an identifier: ``…ns#ledBy`` is ``ledBy``."""
    return iri.rpartition("#")[2].rpartition("/")[2]


def _of(said: Sequence[Row], name: str) -> Iterator[Row]:
    return (row for row in said if local_name(str(row["property"])) == name)


def _kinds(said: Sequence[Row]) -> Iterator[Row]:
    return (row for row in _of(said, "type") if "valueName" in row)


def _plans(said: Sequence[Row]) -> Iterator[Row]:
    return (row for row in _of(said, "isPartOf") if _class(row) == "Plan")


def _class(row: Row) -> str:
    return str(row.get("valueClass", "")).removeprefix(NAMESPACE)


def _cell(store: PlanStore, row: Row) -> Cell:
    value = row["value"]
    if isinstance(value, bool):
        return Cell("是" if value else "否")
    if local_name(str(row["property"])) in _settings()["money"]:
        return Cell(_amount(float(value)))
    address = addresses.local(store.base, str(value))
    words = str(row.get("valueName", value))
    return Cell(words, address if address.startswith(("/id/", "/ns/")) else None)


def _amount(yuan: float) -> str:
    """An amount as officials say it: 37.1 亿元, 8600 万元."""
    step, word = (1e8, "亿元") if yuan >= 1e8 else (1e4, "万元")
    return f"{yuan / step:.6f}".rstrip("0").rstrip(".") + f" {word}"


def quotes(store: PlanStore, iri: str) -> Iterator[Quote]:
    """The words behind a thing, the more telling ones first."""
    found = rows(store, "quotes", thing=iri)
    for row in sorted(found, key=lambda row: _rank("first_quotes", row)):
        place = addresses.source(str(row["sha256"]), int(row["start"]), int(row["end"]))
        main = local_name(str(row["property"])) == "quote"
        words = ITSELF if main else str(row.get("propertyName", ""))
        yield Quote(str(row["quote"]), words, str(row["file"]), place)


def _facts(
    store: PlanStore, said: Sequence[Row], names: Sequence[str]
) -> Iterator[Group]:
    """Values of each property that has words, the more telling properties first.

    What is said to be not so, and what only says the name again, is left out.
    """
    groups: dict[str, dict[Cell, None]] = {}
    told = (
        row
        for row in said
        if _words(row)
        and not _is_hidden(row)
        and row["value"] is not False
        and row["value"] not in names
    )
    for row in sorted(told, key=lambda row: (_rank("first", row), _words(row))):
        groups.setdefault(_words(row), {})[_cell(store, row)] = None
    for words, found in groups.items():
        yield Group(words, tuple(sorted(found, key=lambda cell: cell.words)))


def _words(row: Row) -> str:
    """The words for a property; empty where it has none for a reader."""
    others: dict[str, str] = _settings()["words"]
    name = local_name(str(row["property"]))
    return str(row.get("propertyName", others.get(name, "")))


def _rank(order: str, row: Row) -> int:
    """The place of a row's property in one of the orders of the settings."""
    names: list[str] = _settings()[order]
    name = local_name(str(row["property"]))
    return names.index(name) if name in names else len(names)


def _is_hidden(row: Row) -> bool:
    return local_name(str(row["property"])) in _settings()["hidden"]


def _incoming(store: PlanStore, iri: str) -> Iterator[Group]:
    wanted: dict[str, str] = _settings()["incoming"]
    said = rows(store, "mentions", thing=iri)
    for name, words in wanted.items():
        cells = {_cell(store, row) for row in _of(said, name)}
        if cells:
            yield Group(words, tuple(sorted(cells, key=_in_order)))


def _in_order(cell: Cell) -> tuple[list[tuple[int, str]], str]:
    """By the numbers in the address: g2 before g10, as in the text."""
    parts = re.split(r"(\d+)", cell.address or "")
    order = [(int(part), "") if part.isdigit() else (0, part) for part in parts]
    return order, cell.words


def _tables(
    store: PlanStore, iri: str, classes: Sequence[str]
) -> Iterator[tuple[str, Table]]:
    for number, row in enumerate(_settings()["table"]):
        if row["class"] not in classes:
            continue
        found = run(store, row["query"], {row["parameter"]: [ox.NamedNode(iri)]})
        if found:
            name = f"table-{number}"
            made = table(store, name, found, row["hide"], row.get("heads"))
            yield row["title"], made
