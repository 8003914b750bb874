"""Guess which goal a task serves, marked as a guess."""

from collections.abc import Iterator

from pyoxigraph import Triple
from rdflib import RDF

from graph.linkplan import LinkPlan, Plans
from graph.slugs import short_hash
from graph.titles import likeness
from graph.triples.terms import about, decimal, text
from loaders.records import Goal, Task
from ontology.namespace import ZT

METHOD = "title-bigrams"
THRESHOLD = 0.4
"""Dice's coefficient over character bigrams of two titles: at 0.4 they share about four
bigrams of ten, one key term such as 公共卫生 plus its head word."""


def served_goals(plans: Plans) -> Iterator[Triple]:
    """Yield the inferred links from tasks to goals of the same plan.

    A task serves the goals whose title is most like its own, from ``THRESHOLD`` up.
    These triples belong into the inferred graph alone.
    """
    for plan in plans:
        for task in plan.record.tasks:
            for goal, score in _likest(task, plan.record.goals):
                yield from _link(plan, task, goal, score)


def _likest(task: Task, goals: tuple[Goal, ...]) -> list[tuple[Goal, float]]:
    scores = [(goal, likeness(task.title, goal.title)) for goal in goals]
    best = max((score for _, score in scores), default=0.0)
    return [(goal, score) for goal, score in scores if score == best >= THRESHOLD]


def _link(plan: LinkPlan, task: Task, goal: Goal, score: float) -> Iterator[Triple]:
    one, two = plan.iris.part("task", task.id), plan.iris.part("goal", goal.id)
    yield from about(one, [(ZT.servesGoalInferred, two)])
    node = plan.iris.part("serves", short_hash(one, two, length=10))
    yield from about(
        node,
        [
            (RDF.type, ZT.ServesGoalLink),
            (ZT.servingTask, one),
            (ZT.servedGoal, two),
            (ZT.method, text(METHOD)),
            (ZT.score, decimal(round(score, 3))),
        ],
    )
