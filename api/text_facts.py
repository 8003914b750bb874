"""The facts that stand in a text, each with the place of its words and its kind."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import pyoxigraph as ox

from api.entity import local_name
from api.rows import Row, rows
from graph.store import PlanStore

HEADING = "section"
"""The kind of the headings of a text."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of facts as the source view tells them apart."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class TextFact:
    """A fact at one place; ``states`` is the property that its words are words for."""

    start: int
    end: int
    kind: str
    name: str
    iri: str
    states: str


@cache
def _settings() -> dict[str, Any]:
    return tomllib.loads(files("api").joinpath("text_kinds.toml").read_text("utf-8"))


@cache
def kinds() -> dict[str, Kind]:
    """All kinds by their names, in the order in which one goes before another."""
    return {row["id"]: Kind(row["id"], row["words"]) for row in _settings()["kind"]}


@cache
def states() -> dict[str, str]:
    """Words for the properties that state more than that there is a fact."""
    found: dict[str, str] = _settings()["states"]
    return found


def text_facts(store: PlanStore, sha256: str) -> list[TextFact]:
    """All facts of a text, those that come first at a place before the others."""
    order = {kind: number for number, kind in enumerate(kinds())}
    found = rows(store, "text-facts", sha256=ox.Literal(sha256))
    return sorted(
        (_fact(row) for row in found),
        key=lambda fact: (fact.start, order[fact.kind], fact.iri),
    )


def facts_at(facts: list[TextFact], start: int, end: int) -> list[TextFact]:
    """The facts that cover a place, the smallest first."""
    covering = [fact for fact in facts if fact.start <= start and end <= fact.end]
    return sorted(covering, key=lambda fact: fact.end - fact.start)


def _fact(row: Row) -> TextFact:
    states = local_name(str(row["property"]))
    return TextFact(
        start=int(row["start"]),
        end=int(row["end"]),
        kind=_kind(row, states),
        name=str(row["name"]),
        iri=str(row["id"]),
        states=states,
    )


def _kind(row: Row, states: str) -> str:
    """The kind of a row: what its words state, its role, else its class."""
    role = local_name(str(row.get("roleId", "")))
    if states in kinds():
        return states
    return role if role in kinds() else _by_class()[local_name(str(row["class"]))]


@cache
def _by_class() -> dict[str, str]:
    return {name: row["id"] for row in _settings()["kind"] for name in row["classes"]}
