"""All triples of one plan."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from pyoxigraph import Quad, Triple

from graph.iris import BASE, plan_iris
from graph.triples.bodies import body_triples
from graph.triples.citations import citation_triples
from graph.triples.context import PlanContext
from graph.triples.duties import duty_triples
from graph.triples.goals import goal_triples
from graph.triples.head import head_triples
from graph.triples.indicators import indicator_triples
from graph.triples.projects import project_triples
from graph.triples.remarks import convention_triples, gap_triples
from graph.triples.sections import section_triples
from graph.triples.targets import target_triples
from graph.triples.tasks import task_triples
from graph.triples.terms import node
from loaders.document import Document
from loaders.records import PlanRecord

T = TypeVar("T")


def plan_quads(
    record: PlanRecord, document: Document, base: str = BASE
) -> Iterator[Quad]:
    """Yield the quads of one plan, all in the plan's named graph.

    A pure function of its arguments. A quad may come more than once.

    Raises:
        ValueError: when ``document`` is not the text that ``record`` was read from,
            or when a fact names a body that the record does not list.
    """
    if record.sha256 != document.sha256:
        raise ValueError(f"the record was not read from this text: {document.name}")
    plan = PlanContext(record, document, plan_iris(record, base))
    graph = node(plan.iris.graph)
    for triple in plan_triples(plan):
        yield Quad(triple.subject, triple.predicate, triple.object, graph)


def plan_triples(plan: PlanContext) -> Iterator[Triple]:
    """Yield the triples of one plan, kind by kind."""
    record = plan.record
    yield from head_triples(plan)
    yield from _each(record.head.citations, citation_triples, plan)
    yield from _each(record.departments, body_triples, plan)
    yield from _in_order(record.sections, section_triples, plan)
    yield from _in_order(record.goals, goal_triples, plan)
    yield from _in_order(record.tasks, task_triples, plan)
    yield from _in_order(record.indicators, indicator_triples, plan)
    yield from _in_order(record.targets, target_triples, plan)
    yield from _in_order(record.projects, project_triples, plan)
    yield from _in_order(record.duties, duty_triples, plan)
    yield from _each(record.conventions, convention_triples, plan)
    yield from _each(record.gaps, gap_triples, plan)


def _each(
    records: Iterable[T],
    generate: Callable[[T, PlanContext], Iterator[Triple]],
    plan: PlanContext,
) -> Iterator[Triple]:
    for record in records:
        yield from generate(record, plan)


def _in_order(
    records: Iterable[T],
    generate: Callable[[T, int, PlanContext], Iterator[Triple]],
    plan: PlanContext,
) -> Iterator[Triple]:
    for order, record in enumerate(records, start=1):
        yield from generate(record, order, plan)
