"""Find what the filters of a list mean by a name."""

from collections.abc import Iterable

import pyoxigraph as ox

from graph.named_queries import Term, run
from graph.questions.slots import Finder
from graph.store import PlanStore


def bodies(store: PlanStore, name: str) -> tuple[Term, ...]:
    """The bodies that a question would mean by the name, under any alias."""
    return Finder(store).find("body", name).terms


def plans(store: PlanStore, name: str) -> list[ox.NamedNode]:
    """The plan with this identifier or slug, else those whose title has the words."""
    found = run(store, "plans")
    exact = {row["planId"] for row in found if _is_plan(str(row["planId"]), name)}
    near = {row["planId"] for row in found if name in str(row["plan"])}
    return _nodes(map(str, exact or near))


def plans_of_place(store: PlanStore, name: str) -> list[ox.NamedNode]:
    """Plans of the places whose name has the words, and of what lies in these."""
    found = run(store, "plans", {"withinId": places(store, name)})
    return _nodes(str(row["planId"]) for row in found)


def places(store: PlanStore, name: str) -> list[ox.NamedNode]:
    """The places whose name has the words."""
    named = run(store, "places", {"text": [ox.Literal(name)]})
    return _nodes(str(row["placeId"]) for row in named)


def _is_plan(identifier: str, name: str) -> bool:
    return identifier == name or identifier.rpartition("/")[2] == name


def _nodes(identifiers: Iterable[str]) -> list[ox.NamedNode]:
    return [ox.NamedNode(identifier) for identifier in sorted(set(identifiers))]
