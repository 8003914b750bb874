"""Count the tasks that two bodies share."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from pyoxigraph import Triple
from rdflib import RDF

from graph.linkplan import LinkPlan, Plans
from graph.slugs import short_hash
from graph.triples.terms import Fact, about, integer, text
from ontology.namespace import ZT

METHOD = "shared-task"


def cooperation(plans: Plans) -> Iterator[Triple]:
    """Yield zt:cooperatesWith both ways, and one zt:CoOperation per pair and plan.

    Two bodies work together on a task when both have a role at it, whichever.
    """
    for plan in plans:
        for pair, tasks in sorted(_shared(plan).items()):
            yield from _together(plan, pair, tasks)


def _shared(plan: LinkPlan) -> dict[tuple[str, str], list[str]]:
    shared = defaultdict(list)
    for task in plan.record.tasks:
        for first, second in combinations(sorted(plan.bodies(task)), 2):
            shared[first, second].append(plan.iris.part("task", task.id))
    return shared


def _together(
    plan: LinkPlan, pair: tuple[str, str], tasks: list[str]
) -> Iterator[Triple]:
    first, second = pair
    facts: list[Fact] = [
        (RDF.type, ZT.CoOperation),
        (ZT.ofPlan, plan.iris.plan),
        (ZT.between, first),
        (ZT.between, second),
        (ZT.sharedTasks, integer(len(tasks))),
        (ZT.method, text(METHOD)),
        *((ZT.ofTask, task) for task in tasks),
    ]
    yield from about(plan.iris.part("cooperation", short_hash(*pair, length=10)), facts)
    yield from about(first, [(ZT.cooperatesWith, second)])
    yield from about(second, [(ZT.cooperatesWith, first)])
