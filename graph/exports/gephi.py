"""What an export keeps, as one networkx graph whose attributes any reader of graphs takes."""

from collections import defaultdict
from collections.abc import Iterable

import networkx as nx

from graph.analysis import measures
from graph.cooperation import Network, cooperation, ties
from graph.exports.scope import Scope
from graph.exports.xmltext import legal
from graph.named_queries import Row, run
from graph.store import PlanStore


def network(store: PlanStore, scope: Scope) -> "nx.MultiDiGraph[str]":
    """Return the things that ``scope`` keeps, with what they have to do with each other.

    Nodes: label, type (plan, task, department, …), number, place, plan (titles, joined by
    ；), quote; departments the measures of ``graph.analysis`` too. Edges: kind, role,
    weight (tasks shared where two work together, else 1), inferred. No value is None.
    """
    edges = [row for row in run(store, "network-edges") if row["kind"] != "cooperates"]
    kept = _kept(store, scope, edges)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in run(store, "network-nodes"):
        if kept is None or row["node"] in kept:
            graph.add_node(str(row["node"]), **_thing(row))
    for row in edges:
        _add_edge(graph, str(row["from"]), str(row["to"]), row)
    together = cooperation(store, scope.plans)
    _add_cooperation(graph, together, scope)
    _add_measures(graph, together)
    _add_places(graph, edges)
    _add_plans(graph, run(store, "task-roles", scope.of_plans))
    return graph


def _kept(
    store: PlanStore, scope: Scope, edges: Iterable[Row]
) -> frozenset[object] | None:
    """Return the nodes of the scope with the bodies and places that these lead to."""
    core = _core(store, scope)
    if core is None:
        return None
    ties = list(edges)
    bodies = {
        row["to"] for row in ties if row["kind"] == "role" and row["from"] in core
    }
    near = core | bodies
    places = {
        row["to"] for row in ties if row["kind"] == "place" and row["from"] in near
    }
    return frozenset(near | places)


def _core(store: PlanStore, scope: Scope) -> set[object] | None:
    if scope.bodies is not None:
        roles = run(store, "responsibilities", scope.of_work)
        found = {row[name] for row in roles for name in ("id", "planId")}
        return found | set(scope.bodies)
    if scope.plans is None:
        return None
    return {
        row["node"]
        for row in run(store, "network-nodes")
        if any(f"{row['node']}/".startswith(f"{plan}/") for plan in scope.plans)
    }


def _thing(row: Row) -> dict[str, str]:
    values = {name: row[name] or "" for name in ("label", "number", "plan", "quote")}
    said = {**values, "type": row["kind"] or "", "place": ""}
    return {name: legal(str(value)) for name, value in said.items()}


def _add_edge(graph: "nx.MultiDiGraph[str]", start: str, end: str, row: Row) -> None:
    if start in graph and end in graph:
        kind, role = str(row["kind"]), str(row["role"] or "")
        inferred = row["inferred"] == "yes"
        graph.add_edge(start, end, kind=kind, role=role, weight=1, inferred=inferred)


def _add_cooperation(
    graph: "nx.MultiDiGraph[str]", together: Network, scope: Scope
) -> None:
    """Add one edge for two that work together; around some bodies, only their own."""
    for start, end, weight in ties(together):
        wanted = scope.bodies is None or not scope.bodies.isdisjoint((start, end))
        if wanted and start in graph and end in graph:
            graph.add_edge(
                start, end, kind="cooperates", role="", weight=weight, inferred=False
            )


def _add_measures(graph: "nx.MultiDiGraph[str]", together: Network) -> None:
    for body, measured in measures(together).items():
        if body in graph:
            graph.nodes[body].update(
                tasks=together.nodes[body]["tasks"],
                task_share=measured.share,
                partners=measured.degree,
                shared_tasks=measured.weighted_degree,
                betweenness_in_component=measured.betweenness,
                community=measured.community or 0,
                dependence=measured.dependence,
                bottleneck=measured.is_bottleneck,
            )


def _add_places(graph: "nx.MultiDiGraph[str]", edges: Iterable[Row]) -> None:
    """Name the place of bodies and plans, and that of a plan on all its parts."""
    for row in edges:
        start, end = str(row["from"]), str(row["to"])
        if row["kind"] == "place" and start in graph and end in graph:
            graph.nodes[start]["place"] = graph.nodes[end]["label"]
    for plan, part, data in graph.edges(data=True):
        if data["kind"] == "part" and graph.nodes[plan]["type"] == "plan":
            graph.nodes[part]["place"] = graph.nodes[plan]["place"]


def _add_plans(graph: "nx.MultiDiGraph[str]", roles: Iterable[Row]) -> None:
    """Name on every body the plans that give it a role."""
    plans = defaultdict[str, set[str]](set)
    for row in roles:
        plans[str(row["bodyId"])].add(str(row["planId"]))
    for body in graph.nodes.keys() & plans.keys():
        known = (graph.nodes[plan] for plan in plans[body] if plan in graph)
        graph.nodes[body]["plan"] = "；".join(sorted(plan["label"] for plan in known))
