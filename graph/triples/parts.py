"""What all parts of a plan have in common: being a part, an order, a label, a quote."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Triple
from rdflib import DCTERMS, RDFS, URIRef

from graph.triples.context import PlanContext
from graph.triples.quotes import quoted
from graph.triples.standard import typed
from graph.triples.terms import Fact, about, integer, text, zh
from loaders.spans import Span
from ontology.namespace import ZT


def part_triples(
    part: str, own: URIRef, label: str, facts: Iterable[Fact], plan: PlanContext
) -> Iterator[Triple]:
    """Describe a part of a plan: its class, label, own facts, both ways of belonging."""
    whole = plan.iris.plan
    yield from about(
        part,
        [*typed(own), (RDFS.label, zh(label)), (DCTERMS.isPartOf, whole), *facts],
    )
    yield from about(whole, [(DCTERMS.hasPart, part)])


def evidence(part: str, span: Span, rule: str, plan: PlanContext) -> Iterator[Triple]:
    """Give a fact its quote and the rule that found it."""
    yield from quoted(part, [span], plan)
    yield from about(part, [(ZT.rule, text(rule))])


def titled(title: str, order: int) -> list[Fact]:
    """Return the title as it is printed, and the place in the order of the text."""
    return [(ZT.title, text(title)), (ZT.order, integer(order))]


def located(path: tuple[str, ...], plan: PlanContext) -> list[Fact]:
    """Return the headings above a fact, in words and as a link."""
    words = text(" > ".join(path)) if path else None
    return [(ZT.sectionPath, words), (ZT.inSection, plan.section(path))]
