"""Triples of the plan itself, of the document that states it, and of the source text."""

from collections.abc import Iterator

from pyoxigraph import Triple
from rdflib import DCTERMS, RDFS, URIRef

from graph.triples.context import PlanContext
from graph.triples.places import named_place
from graph.triples.quotes import quoted
from graph.triples.standard import typed
from graph.triples.terms import Fact, about, date, integer, text, year, zh
from loaders.records import Field, PlanHead
from ontology.namespace import ZT


def head_triples(plan: PlanContext) -> Iterator[Triple]:
    """Describe plan, document and source text, with the quotes of all they state."""
    head = plan.record.head
    yield from _plan_triples(head, plan)
    yield from _document_triples(head, plan)
    yield from _text_triples(plan)
    for field, subject, by in _quoted_fields(head, plan):
        yield from _field_triples(field, subject, by, plan)
    yield from quoted(plan.iris.plan, [head.period_quote], plan, ZT.periodQuote)


def _plan_triples(head: PlanHead, plan: PlanContext) -> Iterator[Triple]:
    region = _said(head.region)
    first, last = head.period or (None, None)
    facts: list[Fact] = [
        *typed(ZT.Plan),
        (RDFS.label, zh(head.title.value)),
        (ZT.title, text(head.title.value)),
        (ZT.statedIn, plan.iris.document),
        (ZT.region, text(region)),
        (ZT.appliesTo, plan.place),
        (ZT.periodStart, year(first)),
        (ZT.periodEnd, year(last)),
        (ZT.approvedBy, text(_said(head.approved_by))),
    ]
    yield from about(plan.iris.plan, facts)
    if region:
        yield from named_place(region, plan)


def _document_triples(head: PlanHead, plan: PlanContext) -> Iterator[Triple]:
    facts: list[Fact] = [
        *typed(ZT.Document),
        (RDFS.label, zh(head.title.value)),
        (ZT.issuer, text(_said(head.issuer))),
        (DCTERMS.publisher, _publisher(head, plan)),
        (ZT.documentNumber, text(_said(head.doc_number))),
        (DCTERMS.issued, date(head.date.value) if head.date else None),
        (ZT.sourceText, plan.text_iri),
    ]
    yield from about(plan.iris.document, facts)


def _text_triples(plan: PlanContext) -> Iterator[Triple]:
    facts: list[Fact] = [
        *typed(ZT.SourceText),
        (RDFS.label, zh(plan.document.name)),
        (ZT.fileName, text(plan.document.name)),
        (DCTERMS.format, text(plan.document.format)),
        (ZT.sha256, text(plan.document.sha256)),
        (ZT.textLength, integer(len(plan.document.text))),
    ]
    yield from about(plan.text_iri, facts)


def _publisher(head: PlanHead, plan: PlanContext) -> str | None:
    issuer = _said(head.issuer)
    for department in plan.record.departments:
        if issuer in (department.name, *department.aliases):
            return plan.bodies[department.name]
    return None


def _quoted_fields(
    head: PlanHead, plan: PlanContext
) -> list[tuple[Field | None, str, URIRef]]:
    whole, document = plan.iris.plan, plan.iris.document
    return [
        (head.title, whole, ZT.titleQuote),
        (head.region, whole, ZT.regionQuote),
        (head.approved_by, whole, ZT.approvalQuote),
        (head.issuer, document, ZT.issuerQuote),
        (head.doc_number, document, ZT.documentNumberQuote),
        (head.date, document, ZT.dateQuote),
    ]


def _field_triples(
    field: Field | None, subject: str, by: URIRef, plan: PlanContext
) -> Iterator[Triple]:
    """Point at the words of a field; the rule stands at its quote where it has one."""
    if field is None:
        return
    yield from quoted(subject, [field.quote], plan, by)
    found = plan.iris.quote(field.quote) if field.quote else subject
    yield from about(found, [(ZT.rule, text(field.rule))])


def _said(field: Field | None) -> str | None:
    return None if field is None else field.value
