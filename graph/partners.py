"""Parts of a co-operation network to be drawn: who shares most, who works with whom."""

import networkx as nx

from graph.cooperation import Network as Cooperation
from graph.network import WIDER, Network


def partners(whole: Cooperation, focus: str | None = None) -> list[str]:
    """Return ``focus`` and whom it shares most tasks with; else all, the busiest first.

    Bodies that share no task are left out.
    """
    if focus is not None:
        shared = whole.adj.get(focus, {})
        return [
            focus,
            *sorted(shared, key=lambda body: (-shared[body]["weight"], body)),
        ]
    total = dict(whole.degree(weight="weight"))
    return sorted((b for b in whole if total[b]), key=lambda body: (-total[body], body))


def together(whole: Cooperation, bodies: list[str]) -> Network:
    """Return these bodies and what links them as a network to be drawn."""
    graph: Network = nx.MultiDiGraph(cut=0)
    _add(whole, graph, bodies)
    between(whole, graph)
    return graph


def join(whole: Cooperation, graph: Network, body: str) -> list[str]:
    """Add whom a body shares most tasks with; the body alone where it is not there."""
    if body not in whole:
        return []
    order = [one for one in partners(whole, body) if one not in graph]
    new = order[:WIDER] if body in graph else [body]
    _add(whole, graph, new)
    return new


def between(whole: Cooperation, graph: Network) -> None:
    """Add what links the bodies that are there; count those that are not (``more``)."""
    for body in graph:
        for other, data in whole.adj[body].items():
            if body < other and other in graph:
                graph.add_edge(
                    body, other, "cooperates", kind="cooperates", weight=data["weight"]
                )
        missing = [other for other in whole.adj[body] if other not in graph]
        graph.nodes[body]["more"] = len(missing)


def _add(whole: Cooperation, graph: Network, bodies: list[str]) -> None:
    for body in bodies:
        label = whole.nodes[body]["label"]
        graph.add_node(body, kind="department", label=label, quote="", plan="")
