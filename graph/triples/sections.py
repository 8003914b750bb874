"""Triples of the outline."""

from collections.abc import Iterator

from pyoxigraph import Triple
from rdflib import DCTERMS

from graph.triples.context import PlanContext, headings_above
from graph.triples.parts import part_triples, titled
from graph.triples.quotes import quoted
from graph.triples.terms import about, integer, text
from loaders.records import Section
from ontology.namespace import ZT


def section_triples(
    section: Section, order: int, plan: PlanContext
) -> Iterator[Triple]:
    """Describe one heading; it is a part of the plan and of the heading above it."""
    this = plan.iris.part("section", section.id)
    facts = [
        *titled(section.title, order),
        (ZT.number, text(section.number or None)),
        (ZT.level, integer(section.level)),
        (ZT.sectionPath, text(" > ".join(headings_above(section)) or None)),
    ]
    label = section.number + section.title
    yield from part_triples(this, ZT.Section, label, facts, plan)
    yield from quoted(this, [section.quote], plan)
    if section.parent is not None:
        above = plan.iris.part("section", section.parent)
        yield from about(this, [(DCTERMS.isPartOf, above)])
        yield from about(above, [(DCTERMS.hasPart, this)])
