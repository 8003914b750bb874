"""Count what a store holds, class by class and property by property."""

from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from graph.named_queries import run
from graph.prefixes import NAMESPACE
from graph.store import PlanStore


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts over the default graph.

    ``classes`` and ``properties`` are numbers of things and of triples by identifier,
    ``examples`` one thing of each class; ``places`` are what plans apply to, ``first``
    and ``last`` the years of their periods, empty where none is stated.
    """

    triples: int
    subjects: int
    objects: int
    classes: Mapping[str, int]
    properties: Mapping[str, int]
    examples: Mapping[str, str]
    places: tuple[str, ...]
    first: str
    last: str


def statistics(store: PlanStore) -> Statistics:
    """Count; it takes a time that grows with the store."""
    (totals,) = run(store, "dataset-totals")
    classes = run(store, "partition-classes")
    properties = run(store, "partition-properties")
    plans = [row for row in run(store, "plans") if row["from"] and row["to"]]
    return Statistics(
        triples=int(str(totals["triples"])),
        subjects=int(str(totals["subjects"])),
        objects=int(str(totals["objects"])),
        classes={str(row["class"]): int(str(row["count"])) for row in classes},
        properties={str(row["property"]): int(str(row["count"])) for row in properties},
        examples={str(row["class"]): str(row["example"]) for row in classes},
        places=_places(store),
        first=min((str(plan["from"]) for plan in plans), default=""),
        last=max((str(plan["to"]) for plan in plans), default=""),
    )


def _places(store: PlanStore) -> tuple[str, ...]:
    applies_to = ox.NamedNode(NAMESPACE + "appliesTo")
    quads = store.oxigraph.quads_for_pattern(None, applies_to, None, ox.DefaultGraph())
    places = (quad.object for quad in quads)
    return tuple(sorted({p.value for p in places if isinstance(p, ox.NamedNode)}))
