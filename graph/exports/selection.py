"""The quads that an export is of, graph by graph."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from graph.errors import UnknownEntity
from graph.exports.scope import Scope
from graph.exports.work import things
from graph.iris import graph_iri
from graph.store import PlanStore


def graphs(store: PlanStore) -> list[str]:
    """Return the IRIs of the named graphs in order."""
    named = store.oxigraph.named_graphs()
    return sorted(graph.value for graph in named if isinstance(graph, ox.NamedNode))


def quads(store: PlanStore, scope: Scope) -> Iterator[ox.Quad]:
    """Yield the quads of the named graphs that ``scope`` keeps.

    Of a plan: its graph, and what the graphs of the whole store say of the plan or its
    parts. Of a body: what is said of the body, of its responsibilities, duties and tasks,
    and of the words that these rest on. What is inferred comes in its own graph.

    Raises:
        UnknownEntity: when the store has no such graph.
    """
    known = graphs(store)
    if scope.graph is not None and scope.graph not in known:
        raise UnknownEntity(f"库里没有这个图：{scope.graph}")
    described = things(store, scope)
    for graph in known if scope.graph is None else [scope.graph]:
        yield from _of_graph(store, graph, scope, described)


def triples(store: PlanStore, scope: Scope) -> set[ox.Triple]:
    """Return the triples that ``scope`` keeps of the default graph: nothing inferred."""
    if scope.graph is None and scope.plans is None and scope.bodies is None:
        stated = store.oxigraph.quads_for_pattern(None, None, None, ox.DefaultGraph())
        return {quad.triple for quad in stated}
    inferred = ox.NamedNode(graph_iri("inferred", store.base))
    return {
        quad.triple
        for quad in quads(store, scope)
        if scope.graph is not None or quad.graph_name != inferred
    }


def _of_graph(
    store: PlanStore, graph: str, scope: Scope, described: Iterable[str]
) -> Iterator[ox.Quad]:
    name = ox.NamedNode(graph)
    if scope.bodies is not None:
        if _is_wanted_graph(store, graph, scope):
            yield from _of_things(store, name, described)
        return
    everything = store.oxigraph.quads_for_pattern(None, None, None, name)
    if scope.plans is None or graph in _plan_graphs(store, scope):
        yield from everything
    elif graph not in _plan_graphs(store):
        yield from (quad for quad in everything if _is_of(quad.subject, scope.plans))


def _is_wanted_graph(store: PlanStore, graph: str, scope: Scope) -> bool:
    """Every graph but those of plans that are not wanted."""
    return graph in _plan_graphs(store, scope) or graph not in _plan_graphs(store)


def _plan_graphs(store: PlanStore, scope: Scope | None = None) -> set[str]:
    wanted = scope.plans if scope else None
    return {
        str(plan["graph"])
        for plan in store.manifest["plans"]
        if wanted is None or plan["plan"] in wanted
    }


def _is_of(subject: object, plans: frozenset[str]) -> bool:
    """Whether a thing is one of the plans or a part of one."""
    iri = getattr(subject, "value", "")
    return iri in plans or any(iri.startswith(f"{plan}/") for plan in plans)


def _of_things(
    store: PlanStore, graph: ox.NamedNode, described: Iterable[str]
) -> Iterator[ox.Quad]:
    for thing in described:
        subject = ox.NamedNode(thing)
        yield from store.oxigraph.quads_for_pattern(subject, None, None, graph)
