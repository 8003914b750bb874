"""Triples of quantified commitments in prose."""

from collections.abc import Iterator

from pyoxigraph import Triple

from graph.triples.context import PlanContext
from graph.triples.parts import evidence, part_triples
from graph.triples.terms import Fact, decimal, integer, text, year
from loaders.records import Target
from ontology.namespace import ZT


def target_triples(target: Target, order: int, plan: PlanContext) -> Iterator[Triple]:
    """Describe one target; where it stands under a goal it serves that goal."""
    this = plan.iris.part("target", target.id)
    task = None if target.task is None else plan.iris.part("task", target.task)
    goal = None if target.goal is None else plan.iris.part("goal", target.goal)
    facts: list[Fact] = [
        (ZT.order, integer(order)),
        (ZT.text, text(target.text)),
        (ZT.subject, text(target.subject)),
        (ZT.comparator, text(target.comparator)),
        *_amount(target.value),
        (ZT.unit, text(target.unit)),
        (ZT.dueYear, year(target.year)),
        (ZT.per, text(target.per)),
        (ZT.ofTask, task),
        (ZT.ofGoal, goal),
        (ZT.servesGoal, goal),
        (ZT.place, text(target.place)),
    ]
    yield from part_triples(this, ZT.Target, target.text, facts, plan)
    yield from evidence(this, target.quote, target.rule, plan)


def _amount(value: float | tuple[float, float] | None) -> list[Fact]:
    if isinstance(value, tuple):
        low, high = value
        return [(ZT.minValue, decimal(low)), (ZT.maxValue, decimal(high))]
    return [(ZT.value, decimal(value))]
