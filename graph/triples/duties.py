"""Triples of duties in prose."""

from collections.abc import Iterator

from pyoxigraph import Triple

from graph.triples.context import PlanContext
from graph.triples.parts import evidence, located, part_triples
from graph.triples.terms import Fact, integer, text
from loaders.records import Duty
from ontology.namespace import ZT


def duty_triples(duty: Duty, order: int, plan: PlanContext) -> Iterator[Triple]:
    """Describe what a body has to do by a sentence of prose."""
    this = plan.iris.part("duty", duty.id)
    task = None if duty.task is None else plan.iris.part("task", duty.task)
    facts: list[Fact] = [
        (ZT.order, integer(order)),
        (ZT.byBody, plan.body(duty.canonical)),
        (ZT.printedName, text(duty.department)),
        (ZT.dutyText, text(duty.duty)),
        (ZT.ofTask, task),
        *located(duty.section_path, plan),
    ]
    label = f"{duty.canonical}：{duty.duty}"
    yield from part_triples(this, ZT.Duty, label, facts, plan)
    yield from evidence(this, duty.quote, duty.rule, plan)
