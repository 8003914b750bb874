"""Triples of tasks."""

from collections.abc import Iterator

from pyoxigraph import Triple

from graph.triples.context import PlanContext
from graph.triples.parts import evidence, located, part_triples, titled
from graph.triples.quotes import quoted
from graph.triples.responsibilities import responsibility_triples
from graph.triples.terms import Fact, boolean, integer, text
from loaders.records import Task
from ontology.namespace import ZT
from ontology.standards import PPLAN


def task_triples(task: Task, order: int, plan: PlanContext) -> Iterator[Triple]:
    """Describe one task with all its responsibilities."""
    this = plan.iris.part("task", task.id)
    facts: list[Fact] = [
        *titled(task.title, order),
        (PPLAN.isStepOfPlan, plan.iris.plan),
        (ZT.number, text(task.number or None)),
        (ZT.isSafeguard, boolean(task.safeguard)),
        (ZT.deadline, text(task.deadline)),
        (ZT.bodyStart, integer(task.body.start)),
        (ZT.bodyEnd, integer(task.body.end)),
        *located(task.section_path, plan),
        *_stated_section(task, plan),
    ]
    yield from part_triples(this, ZT.Task, task.title, facts, plan)
    yield from evidence(this, task.quote, task.rule, plan)
    yield from quoted(this, [task.deadline_quote], plan, ZT.deadlineQuote)
    for assignment in task.roles:
        yield from responsibility_triples(assignment, this, plan)


def _stated_section(task: Task, plan: PlanContext) -> list[Fact]:
    if task.section is None:
        return []
    return [(ZT.inSection, plan.iris.part("section", task.section))]
