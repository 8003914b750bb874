"""Say what each plan's names of places were taken for, and who else knows the places."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Triple
from rdflib import DCTERMS, OWL, RDF, RDFS

from graph.linkplan import LinkPlan, Plans
from graph.places import Place
from graph.slugs import slug_of_name
from graph.triples.terms import Fact, about, text, zh
from loaders.jurisdictions import Resolution
from ontology.divisions import Link, links
from ontology.namespace import ZT

NATION = "nation"
ZONE = "functional-zone"
FROM_TABLE = "reviewed-table"
SAME = {
    "geonames": "https://sws.geonames.org/{}/",
    "wikidata": "http://www.wikidata.org/entity/{}",
}
AUTHORITIES = {
    "geonames": "GeoNames",
    "iso3166-2": "ISO 3166-2",
    "wikidata": "Wikidata",
}


def places_of(plans: Plans) -> tuple[Place, ...]:
    """Return every place that plans name, each once, in the order of the plans."""
    return tuple(dict.fromkeys(one for plan in plans for one in _places(plan)))


def _places(plan: LinkPlan) -> Iterator[Place]:
    yield from map(plan.iris.places.place, plan.places)
    yield from (cited.place for cited in plan.cited_places.values())


def place_names(plans: Plans) -> Iterator[Triple]:
    """Yield a zt:PlaceName for each name of a place in a plan.

    It leads to the place with the method; where the name is left open, it lists the
    codes that it may mean.
    """
    for plan in plans:
        for name in plan.places:
            place = plan.iris.places.place(name)
            found = plan.iris.places.resolution(name)
            facts: list[Fact] = [(ZT.candidateCode, text(one)) for one in _open(found)]
            yield from _name(name, place, _method(place, found), plan)
            yield from about(_iri(name, plan), facts)
        for cited in plan.cited_places.values():
            yield from _name(cited.words, cited.place, cited.method, plan)


def places_of_documents(plans: Plans) -> Iterator[Triple]:
    """Yield cited document zt:appliesTo the place that its title tells.

    Where plans that share a document take it for different places, what is known to
    all beats what one plan knows; two places of that sort say nothing.
    """
    found: dict[str, set[tuple[bool, str]]] = defaultdict(set)
    for plan in plans:
        for document, cited in plan.cited_places.items():
            iri = cited.place.iri(plan.iris.base)
            found[document].add((cited.place.plan is None, iri))
    for document, places in found.items():
        best = max(known for known, _ in places)
        chosen = [iri for known, iri in places if known == best]
        if len(chosen) == 1:
            yield from about(document, [(ZT.appliesTo, chosen[0])])


def _name(name: str, place: Place, method: str, plan: LinkPlan) -> Iterator[Triple]:
    facts: list[Fact] = [
        (RDF.type, ZT.PlaceName),
        (RDFS.label, zh(name)),
        (ZT.printedName, text(name)),
        (ZT.ofPlan, plan.iris.plan),
        (ZT.namesPlace, place.iri(plan.iris.base)),
        (ZT.method, text(method)),
    ]
    yield from about(_iri(name, plan), facts)


def _iri(name: str, plan: LinkPlan) -> str:
    return plan.iris.part("place-name", slug_of_name(name))


def _method(place: Place, found: Resolution) -> str:
    if place.level == NATION:
        return NATION
    return ZONE if place.zone else found.method


def _open(found: Resolution) -> list[str]:
    return [] if found.division else [one.code for one in found.candidates]


def authority_links(places: Iterable[Place], base: str) -> Iterator[Triple]:
    """Yield owl:sameAs and ISO codes of places and of those around them."""
    around = {one for place in places for one in (place, *place.around)}
    for place in sorted(around, key=lambda one: one.key):
        for link in links(place.division) if place.division else ():
            yield from _authority_link(place.iri(base), link)


def _authority_link(place: str, link: Link) -> Iterator[Triple]:
    form = SAME.get(link.scheme)
    same = form.format(link.id) if form else None
    iso = text(link.id) if link.scheme == "iso3166-2" else None
    yield from about(place, [(OWL.sameAs, same), (ZT.isoCode, iso)])
    facts: list[Fact] = [
        (RDF.type, ZT.AuthorityLink),
        (RDFS.label, zh(f"{AUTHORITIES[link.scheme]} {link.id}")),
        (ZT.linkedThing, place),
        (ZT.authority, text(AUTHORITIES[link.scheme])),
        (ZT.identifierThere, text(link.id)),
        (ZT.method, text(FROM_TABLE)),
        (DCTERMS.source, text(link.origin)),
    ]
    yield from about(f"{place}/link/{link.scheme}", facts)
