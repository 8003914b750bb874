"""Under which names one body is printed, and which bodies do the same elsewhere."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from api import addresses
from api.body_work import place, plan
from api.rows import Row, rows
from api.tables import Cell
from graph.store import PlanStore

SAME_RANK = ({"department", "branch", "vertical"},)
"""Kinds that do the same work: what is a department here is a branch there."""


@dataclass(frozen=True, slots=True)
class Name:
    """A printed name in one plan: its place there, and how many facts say it."""

    words: str
    plan: Cell
    facts: int
    address: str


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A body of another place with the same function."""

    place: Cell
    body: Cell
    function: str
    leads: int
    tasks: int


def names(
    store: PlanStore, iri: str, roles: Iterable[Row], duties: Iterable[tuple[str, str]]
) -> tuple[Name, ...]:
    """Every name in every plan, those that most facts say first.

    A fact is a role at a task (of the rows ``roles``), or a duty, given by plan and name.
    """
    facts = Counter((planned, name) for planned, name, _, _ in _shares(roles))
    facts.update(duties)
    found = [
        Name(
            str(row["name"]),
            plan(store, row),
            facts[str(row["plan"]), str(row["name"])],
            place(row),
        )
        for row in rows(store, "body-names", thing=iri)
    ]
    return tuple(sorted(found, key=lambda name: (name.plan.words, -name.facts)))


def counterparts(store: PlanStore, iri: str, kind: str) -> tuple[Counterpart, ...]:
    """Bodies of other places with a function of this one, the widest place first."""
    like = next((kinds for kinds in SAME_RANK if kind in kinds), {kind})
    return tuple(
        Counterpart(
            Cell(str(row["place"]), addresses.local(store.base, str(row["placeId"]))),
            Cell(str(row["body"]), addresses.local(store.base, str(row["bodyId"]))),
            str(row["function"]),
            int(row["leads"]),
            int(row["tasks"]),
        )
        for row in rows(store, "body-counterparts", thing=iri)
        if str(row["kindId"]).rpartition("/")[2] in like
    )


def functions(found: Sequence[Counterpart]) -> bool:
    """Whether the counterparts share more than one function between them."""
    return len({one.function for one in found}) > 1


def _shares(roles: Iterable[Row]) -> set[tuple[str, str, str, str]]:
    """Each role once, whose row stands once for each of its quotes."""
    return {
        (str(row["plan"]), str(row["printed"]), str(row["task"]), str(row["roleId"]))
        for row in roles
        if not str(row["roleId"]).endswith("/jointLead")
    }
