"""Triples of goals."""

from collections.abc import Iterator

from pyoxigraph import Triple

from graph.triples.context import PlanContext
from graph.triples.parts import evidence, located, part_triples, titled
from graph.triples.terms import text
from loaders.records import Goal
from ontology.namespace import ZT


def goal_triples(goal: Goal, order: int, plan: PlanContext) -> Iterator[Triple]:
    """Describe one goal and the goal that it is a part of."""
    this = plan.iris.part("goal", goal.id)
    above = None if goal.parent is None else plan.iris.part("goal", goal.parent)
    facts = [
        *titled(goal.title, order),
        (ZT.text, text(goal.text_start or None)),
        (ZT.subGoalOf, above),
        *located(goal.section_path, plan),
    ]
    yield from part_triples(this, ZT.Goal, goal.title, facts, plan)
    yield from evidence(this, goal.quote, goal.rule, plan)
