"""The things that say what a body has to do."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from graph.exports.scope import Scope
from graph.prefixes import PREFIXES
from graph.store import PlanStore

_WORDS = ("zt:quote", "zt:basis", "zt:deadlineQuote")


def things(store: PlanStore, scope: Scope) -> list[str]:
    """Return the IRIs that the export of some bodies describes, in order.

    They are the bodies with their places, their responsibilities and duties, the tasks of
    these with everybody's share, the co-operation on them, the plans with their documents,
    and the words behind it all.
    """
    found: set[str] = set()
    for body in scope.bodies or ():
        found |= {body, *_objects(store, body, "zt:jurisdiction")}
        for fact in _subjects(store, "zt:byBody", body):
            if _is_in(store, fact, scope):
                found |= _of_fact(store, fact)
        links = _subjects(store, "zt:between", body)
        found |= {link for link in links if _is_in(store, link, scope)}
    return sorted(found)


def plan_of(store: PlanStore, fact: str) -> str | None:
    """Return the plan that states a responsibility, duty or co-operation."""
    tasks = _objects(store, fact, "zt:ofTask") or [fact]
    known = {str(plan["plan"]) for plan in store.manifest["plans"]}
    wholes = (
        *_objects(store, fact, "zt:ofPlan"),
        *_objects(store, tasks[0], "dcterms:isPartOf"),
    )
    return next((whole for whole in wholes if whole in known), None)


def _is_in(store: PlanStore, fact: str, scope: Scope) -> bool:
    return scope.plans is None or plan_of(store, fact) in scope.plans


def _of_fact(store: PlanStore, fact: str) -> set[str]:
    """Return the fact with its words, its task and its plan."""
    found = _with_words(store, fact)
    for task in _objects(store, fact, "zt:ofTask"):
        found |= _with_words(store, task)
        for share in _objects(store, task, "zt:responsibility"):
            found |= {*_with_words(store, share), *_objects(store, share, "zt:byBody")}
    if plan := plan_of(store, fact):
        documents = _objects(store, plan, "zt:statedIn")
        texts = _follow(store, documents, "zt:sourceText")
        found |= {plan, *documents, *texts}
    return found


def _with_words(store: PlanStore, thing: str) -> set[str]:
    quotes = [quote for way in _WORDS for quote in _objects(store, thing, way)]
    return {thing, *quotes, *_follow(store, quotes, "oa:hasSelector")}


def _follow(store: PlanStore, things: Iterable[str], way: str) -> Iterator[str]:
    return (end for thing in things for end in _objects(store, thing, way))


def _objects(store: PlanStore, subject: str, way: str) -> list[str]:
    pattern = ox.NamedNode(subject), _property(way), None, ox.DefaultGraph()
    found = (quad.object for quad in store.oxigraph.quads_for_pattern(*pattern))
    return sorted(end.value for end in found if isinstance(end, ox.NamedNode))


def _subjects(store: PlanStore, way: str, end: str) -> list[str]:
    pattern = None, _property(way), ox.NamedNode(end), ox.DefaultGraph()
    found = (quad.subject for quad in store.oxigraph.quads_for_pattern(*pattern))
    return sorted(start.value for start in found if isinstance(start, ox.NamedNode))


def _property(name: str) -> ox.NamedNode:
    prefix, _, local = name.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)
