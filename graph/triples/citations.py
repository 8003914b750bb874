"""Triples of the documents that a plan leans on or mentions."""

from collections.abc import Iterator

from pyoxigraph import Triple
from rdflib import RDFS, URIRef

from graph.triples.context import PlanContext
from graph.triples.quotes import quoted
from graph.triples.standard import typed
from graph.triples.terms import about, text, zh
from loaders.records import Citation
from ontology.namespace import ZT
from ontology.standards import ELI

RELATIONS: dict[str, tuple[URIRef, URIRef]] = {
    "based_on": (ZT.basedOn, ELI.based_on),
    "cites": (ZT.cites, ELI.cites),
}
"""How a plan, and how its document, stands to a cited document."""


def citation_triples(citation: Citation, plan: PlanContext) -> Iterator[Triple]:
    """Describe a cited document and how the plan stands to it."""
    cited = plan.iris.cited(citation)
    of_plan, of_document = RELATIONS[citation.relation]
    yield from about(plan.iris.plan, [(of_plan, cited)])
    yield from about(plan.iris.document, [(of_document, cited)])
    yield from about(
        cited,
        [
            *typed(ZT.CitedDocument),
            (RDFS.label, zh(citation.title)),
            (ZT.title, text(citation.title)),
            (ZT.citationNumber, text(citation.number)),
        ],
    )
    yield from quoted(cited, [citation.quote], plan, ZT.mentionedAt)
    rule = (ZT.rule, text(citation.rule))
    yield from about(plan.iris.quote(citation.quote), [rule])
