"""Guess which goal a task serves, marked as a guess."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Triple
from rdflib import RDF

from graph.linkplan import LinkPlan, Plans
from graph.slugs import short_hash
from graph.titles import likeness
from graph.triples.terms import about, decimal, text
from loaders.records import Goal, Task
from ontology.namespace import ZT

BY_TITLE, BY_HEADING = "title-bigrams", "heading-bigrams"
THRESHOLD = 0.35
"""Dice's coefficient over character bigrams of two titles. Chosen by reading the links
of five plans: from 0.35 up the two share a key term (公共卫生体系) beside the common verbs,
below it often only 服务 or 高水平打造."""


@dataclass(frozen=True, slots=True)
class Likely:
    """A goal that a task seems to serve, by its own title or the heading above it."""

    goal: Goal
    score: float
    method: str


def served_goals(plans: Plans) -> Iterator[Triple]:
    """Yield the inferred links from tasks to goals of the same plan.

    A task serves the goals whose title is most like its own title or the heading above
    it, from ``THRESHOLD`` up. These triples belong into the inferred graph alone.
    """
    for plan in plans:
        headings = {section.id: section.title for section in plan.record.sections}
        for task in plan.record.tasks:
            heading = headings.get(task.section or "", "")
            for likely in _likeliest(task, heading, plan.record.goals):
                yield from _link(plan, task, likely)


def _likeliest(task: Task, heading: str, goals: tuple[Goal, ...]) -> list[Likely]:
    ways = [(task.title, BY_TITLE), (heading, BY_HEADING)]
    likely = [
        max(
            (Likely(goal, likeness(words, goal.title), way) for words, way in ways),
            key=lambda one: one.score,
        )
        for goal in goals
    ]
    best = max((one.score for one in likely), default=0.0)
    return [one for one in likely if one.score == best >= THRESHOLD]


def _link(plan: LinkPlan, task: Task, likely: Likely) -> Iterator[Triple]:
    one = plan.iris.part("task", task.id)
    two = plan.iris.part("goal", likely.goal.id)
    yield from about(one, [(ZT.servesGoalInferred, two)])
    node = plan.iris.part("serves", short_hash(one, two, length=10))
    yield from about(
        node,
        [
            (RDF.type, ZT.ServesGoalLink),
            (ZT.servingTask, one),
            (ZT.servedGoal, two),
            (ZT.method, text(likely.method)),
            (ZT.score, decimal(round(likely.score, 3))),
        ],
    )
