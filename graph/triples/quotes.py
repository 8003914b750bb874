"""Quotes: the very words behind a fact, with their place in the source text."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Triple
from rdflib import PROV, RDF, URIRef

from graph.triples.context import PlanContext
from graph.triples.standard import typed
from graph.triples.terms import about, integer, text
from loaders.spans import Span
from ontology.namespace import ZT
from ontology.standards import OA


def quote_triples(span: Span, plan: PlanContext) -> Iterator[Triple]:
    """Describe one quote with a selector by words and a selector by position."""
    quote = plan.iris.quote(span)
    words, position = f"{quote}/words", f"{quote}/position"
    exact = text(span.of(plan.document.text))
    start, end = integer(span.start), integer(span.end)
    yield from about(
        quote,
        [
            *typed(ZT.Quote),
            (OA.hasSource, plan.text_iri),
            (PROV.wasQuotedFrom, plan.text_iri),
            (OA.hasSelector, words),
            (OA.hasSelector, position),
            (ZT.exact, exact),
            (ZT.start, start),
            (ZT.end, end),
        ],
    )
    yield from about(words, [(RDF.type, OA.TextQuoteSelector), (OA.exact, exact)])
    yield from about(
        position,
        [(RDF.type, OA.TextPositionSelector), (OA.start, start), (OA.end, end)],
    )


def quoted(
    fact: str, spans: Iterable[Span | None], plan: PlanContext, by: URIRef = ZT.quote
) -> Iterator[Triple]:
    """Link a fact to the quotes of ``spans`` through the property ``by``."""
    for span in spans:
        if span is not None:
            yield from about(fact, [(by, plan.iris.quote(span))])
            yield from quote_triples(span, plan)
