"""Follow a path of predicates through the stated graph."""

from collections.abc import Iterator
from typing import TypeAlias

import pyoxigraph as ox

from graph.reconcile.types import expand
from graph.store import PlanStore

Node: TypeAlias = ox.NamedNode | ox.Literal
AGAINST = "^"
_LABELS = ("skos:prefLabel", "rdfs:label", "zt:title")


def things_of(store: PlanStore, class_iri: str) -> list[str]:
    """Return the identifiers of all things of a class, in order."""
    found = _quads(store, None, expand("rdf:type"), ox.NamedNode(class_iri))
    subjects = (quad.subject for quad in found)
    return sorted({one.value for one in subjects if isinstance(one, ox.NamedNode)})


def follow(store: PlanStore, iri: str, path: str) -> list[Node]:
    """Return where a path such as ``zt:statedIn/zt:issuer`` leads, each once, in order."""
    reached: set[Node] = {ox.NamedNode(iri)}
    for step in path.split("/"):
        reached = {node for start in reached for node in _step(store, start, step)}
    return sorted(reached, key=str)


def label(store: PlanStore, iri: str) -> str:
    """Return the Chinese name of a thing, its identifier where it has none."""
    for path in _LABELS:
        names = [node for node in follow(store, iri, path) if is_chinese(node)]
        if names:
            return names[0].value
    return iri


def is_chinese(node: Node) -> bool:
    """Tell whether a literal is in Chinese, or in no language at all."""
    return isinstance(node, ox.Literal) and node.language in (None, "zh")


def _step(store: PlanStore, start: Node, step: str) -> Iterator[Node]:
    if not isinstance(start, ox.NamedNode):
        return
    predicate = expand(step.removeprefix(AGAINST))
    if step.startswith(AGAINST):
        quads = _quads(store, None, predicate, start)
        yield from (q.subject for q in quads if isinstance(q.subject, ox.NamedNode))
    else:
        quads = _quads(store, start, predicate, None)
        yield from (
            q.object for q in quads if isinstance(q.object, ox.NamedNode | ox.Literal)
        )


def _quads(
    store: PlanStore,
    subject: ox.NamedNode | None,
    predicate: str,
    target: Node | None,
) -> Iterator[ox.Quad]:
    return store.oxigraph.quads_for_pattern(
        subject, ox.NamedNode(predicate), target, ox.DefaultGraph()
    )
