"""Triples of bodies."""

from collections.abc import Iterator

from pyoxigraph import Triple
from rdflib import RDF, RDFS, SKOS

from graph.triples.context import PlanContext
from graph.triples.places import named_place
from graph.triples.quotes import quoted
from graph.triples.standard import typed
from graph.triples.terms import Fact, about, zh
from loaders.records import Department
from ontology.kinds import KIND_BY_ID
from ontology.namespace import ZT, concept
from ontology.standards import M8G


def body_triples(department: Department, plan: PlanContext) -> Iterator[Triple]:
    """Describe a body: what it is, where, for what, and every form it is printed in.

    Entries that are the same body (发展和改革局, 发展和改革委员会 of one place) share
    one preferred name, that of the first.
    """
    this = plan.bodies[department.name]
    preferred = plan.group_of(department.name)[0].name
    forms = {department.name, *department.aliases} - {preferred}
    functions = (*department.functions, *department.plates)
    facts: list[Fact] = [
        *_classes(department),
        (RDFS.label, zh(preferred)),
        (SKOS.prefLabel, zh(preferred)),
        *((SKOS.altLabel, zh(form)) for form in sorted(forms)),
        (ZT.kind, concept("kind", department.kind)),
        *((ZT.function, concept("function", f)) for f in functions),
    ]
    yield from about(this, facts)
    spans = [mention.quote for mention in department.mentions]
    yield from quoted(this, spans, plan, ZT.mentionedAt)
    if department.place is not None:
        yield from about(this, [(ZT.jurisdiction, plan.iris.place(department.place))])
        yield from named_place(department.place, plan)


def _classes(department: Department) -> list[Fact]:
    if department.kind == "collective":
        return typed(ZT.BodyGroup)
    if KIND_BY_ID[department.kind].public:
        return [*typed(ZT.Body), (RDF.type, M8G.PublicOrganisation)]
    return typed(ZT.Body)
