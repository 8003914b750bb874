"""The things of a store that people ask about, with every name they may type."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import pyoxigraph as ox

from graph.completion.bodynames import spoken_names
from graph.concepts import CONCEPTS, own_class
from graph.named_queries import Row, run
from graph.questions.places import Place, last_unit
from graph.store import PlanStore
from graph.titles import bare
from ontology.indicators import INDICATOR_BY_ID

KINDS = ("body", "plan", "concept", "indicator", "place")
"""In the order in which they are offered; their words stand in graph.search.KINDS."""

# Which roles a body must have somewhere for a question of the form to have rows; "" is a duty.
_ROLES: dict[str, frozenset[str]] = {
    "lead": frozenset({"lead"}),
    "join": frozenset({"participant"}),
    "responsible": frozenset({"lead", "responsible"}),
    "duties": frozenset({""}),
    "cooperation": frozenset({"lead", "participant"}),
}
# Of what a plan must have any.
_PARTS = ("tasks", "goals", "indicators", "targets", "projects")
_YEAR = "2025"  # as in the example of the form value-of-year
_GYEAR = ox.NamedNode("http://www.w3.org/2001/XMLSchema#gYear")


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that has names.

    ``said`` is what a question calls it, ``names`` are all its names, ``asks`` the forms of
    questions that have an answer, the commonest first. The heavier, the sooner offered.
    """

    kind: str
    iri: str
    label: str
    said: str
    names: tuple[str, ...]
    place: str = ""
    weight: int = 0
    asks: tuple[str, ...] = ()


@lru_cache(maxsize=4)  # a store never changes while it is open
def things(store: PlanStore) -> tuple[Thing, ...]:
    """Return everything that can be completed, kind by kind, the heaviest first."""
    found = [
        *_bodies(store),
        *_plans(store),
        *_concepts(store),
        *_indicators(store),
        *_places(store),
    ]
    found.sort(key=lambda one: (KINDS.index(one.kind), -one.weight, one.label, one.iri))
    return tuple(found)


def _bodies(store: PlanStore) -> Iterator[Thing]:
    roles: dict[str, Counter[str]] = defaultdict(Counter)
    functions: dict[str, set[str]] = defaultdict(set)
    for row in run(store, "shares"):
        body = str(row["bodyId"])
        roles[body][_last(row["roleId"])] += 1
        functions[body].add(_last(row["functionId"]))
    for rows in _grouped(run(store, "body-names"), "bodyId"):
        iri, label, place = (
            str(rows[0][key] or "") for key in ("bodyId", "body", "place")
        )
        held = roles[iri]
        spoken = spoken_names(label, place, sorted(functions[iri] - {""}))
        printed = (str(row["name"]) for row in rows)
        yield Thing(
            kind="body",
            iri=iri,
            label=label,
            said=label,
            names=tuple(dict.fromkeys([label, *printed, *spoken])),
            place=place,
            weight=held.total(),
            asks=tuple(form for form, any_of in _ROLES.items() if any_of & held.keys()),
        )


def _plans(store: PlanStore) -> Iterator[Thing]:
    counts = {str(one["plan"]): one["counts"] for one in store.manifest["plans"]}
    resting = {row["planId"] for row in run(store, "citations")}
    rows = run(store, "plans")
    of_place = Counter(row["place"] for row in rows)
    for row in rows:
        iri, title, place = (
            str(row["planId"]),
            str(row["plan"]),
            str(row["place"] or ""),
        )
        alone = f"{last_unit(place)}规划" if place and of_place[place] == 1 else ""
        names = (title, alone, str(row["documentNumber"] or ""))
        parts = [part for part in _PARTS if counts[iri][part]]
        yield Thing(
            kind="plan",
            iri=iri,
            label=title,
            said=alone or f"《{title}》",
            names=tuple(filter(None, names)),
            place=place,
            weight=int(row["tasks"] or 0),
            asks=(*parts, "basis") if iri in resting else tuple(parts),
        )


def _concepts(store: PlanStore) -> Iterator[Thing]:
    for row in run(store, "shared-indicators"):
        iri, label = str(row["conceptId"]), str(row["concept"])
        known = INDICATOR_BY_ID.get(_last(iri))
        yield Thing(
            kind="concept",
            iri=iri,
            label=label,
            said=label,
            names=(label, *(known.forms if known else ())),
            weight=int(row["plans"] or 0),
            asks=("compare",),
        )


def _indicators(store: PlanStore) -> Iterator[Thing]:
    """Yield the indicators that plans print, each wording once."""
    year = [ox.Literal(_YEAR, datatype=_GYEAR)]
    valued = {row["id"] for row in run(store, "values", {"period": year})}
    rows = run(store, "titled", {"class": [ox.NamedNode(own_class("Indicator"))]})
    rows.sort(key=lambda row: bare(str(row["title"])))
    for alike in _grouped(rows, "title"):
        label = str(alike[0]["title"])
        yield Thing(
            kind="indicator",
            iri=str(alike[0]["id"]),
            label=label,
            said=label,
            names=(label,),
            place="、".join(dict.fromkeys(str(row["place"] or "") for row in alike)),
            weight=len(alike),
            asks=("value-of-year",)
            if any(row["id"] in valued for row in alike)
            else (),
        )


def _places(store: PlanStore) -> Iterator[Thing]:
    for row in run(store, "places"):
        if row["plans"] or row["bodies"]:
            place = Place(str(row["placeId"]), str(row["place"]))
            yield Thing(
                kind="place",
                iri=place.iri,
                label=place.name,
                said=f"{last_unit(place.name)}规划",
                names=tuple(dict.fromkeys(place.forms())),
                place=str(row["parent"] or ""),
                weight=int(row["plans"] or 0),
                asks=("tasks", "goals") if row["plans"] else (),
            )


def _grouped(rows: Iterable[Row], key: str) -> Iterator[list[Row]]:
    groups: dict[object, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    yield from groups.values()


def _last(iri: object) -> str:
    """The name of a concept, empty where there is none."""
    return str(iri).rpartition("/")[2] if str(iri).startswith(CONCEPTS) else ""
