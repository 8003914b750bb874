"""Triples of the conventions a plan states, and of what in it was not understood."""

from collections.abc import Iterator

from pyoxigraph import Triple

from graph.triples.context import PlanContext
from graph.triples.parts import part_triples
from graph.triples.quotes import quoted
from graph.triples.terms import Fact, text
from loaders.records import Convention, Gap
from ontology.namespace import ZT


def convention_triples(convention: Convention, plan: PlanContext) -> Iterator[Triple]:
    """Describe a rule that holds for the rest of the document."""
    span = convention.quote
    this = plan.iris.part("convention", f"{span.start}-{span.end}")
    facts: list[Fact] = [
        (ZT.conventionKind, text(convention.kind)),
        (ZT.text, text(convention.text)),
    ]
    yield from part_triples(this, ZT.Convention, convention.text, facts, plan)
    yield from quoted(this, [span], plan)


def gap_triples(gap: Gap, plan: PlanContext) -> Iterator[Triple]:
    """Describe a place that looks like a fact but was not understood."""
    span = gap.quote
    this = plan.iris.part("gap", f"{gap.kind}-{span.start}-{span.end}")
    facts: list[Fact] = [
        (ZT.gapKind, text(gap.kind)),
        (ZT.reason, text(gap.reason)),
    ]
    yield from part_triples(this, ZT.Gap, gap.reason, facts, plan)
    yield from quoted(this, [span], plan)
