"""The graph, or what lies around one thing of it, as a networkx graph."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import TypeAlias

import networkx as nx
import pyoxigraph as ox

from graph.errors import UnknownEntity
from graph.named_queries import Row, run
from graph.store import PlanStore

Network: TypeAlias = "nx.MultiDiGraph[str]"

MOST = 150
"""How many nodes a neighbourhood has at most, so that a picture can be read."""

WIDER = 24
"""How many neighbours come at once when a reader asks for those of one node."""

# What is kept first when not all fits: the closest ties of a body's or task's work.
_RANK = ("lead", "responsible", "participant", "guidance", "supervision", "serves")
_KINDS = ("plan", "goal", "task", "department", "group", "indicator", "project")


def network(store: PlanStore, types: Collection[str] | None = None) -> Network:
    """Return everything in the store as a networkx graph.

    Nodes have kind (plan, goal, task, department, group, indicator, target, project,
    place), label, number, quote and plan; edges kind (role, part, serves, cooperates,
    place, rests), role (lead, participant, …, or "") and inferred. ``types`` keeps the
    nodes of these kinds.
    """
    graph: Network = nx.MultiDiGraph()
    _add_nodes(
        graph, (row for row in run(store, "network-nodes") if _wanted(row, types))
    )
    _add_edges(graph, run(store, "network-edges"))
    return graph


def neighbourhood(
    store: PlanStore,
    focus: str,
    depth: int = 1,
    types: Collection[str] | None = None,
    most: int = MOST,
) -> Network:
    """Return what lies within ``depth`` links of the thing with the IRI ``focus``.

    As ``network``, with at most ``most`` nodes: nearer ones first, then by closeness of
    the tie (leads before participants), kind and name. ``graph.graph["cut"]`` is the number
    of nodes that were found and left out; beyond them nothing was looked for.

    Raises:
        UnknownEntity: when the store has no such thing, or it cannot be drawn.
    """
    graph: Network = nx.MultiDiGraph(focus=focus, cut=0)
    try:
        start = _nodes(store, [focus])
    except ValueError:  # no IRI at all
        start = []
    if not start:
        raise UnknownEntity(f"库里没有可以画的这一项：{focus}")
    _add_nodes(graph, start)
    ring = [focus]
    for _ in range(depth):
        ring = _grow(store, graph, ring, types, most)
    connect(store, graph)
    return graph


def among(store: PlanStore, nodes: Iterable[str]) -> Network:
    """Return these things, in this order, with the links between them.

    What cannot be drawn is left out.
    """
    graph: Network = nx.MultiDiGraph(cut=0)
    order = {node: place for place, node in enumerate(nodes)}
    found = _nodes(store, order)
    _add_nodes(graph, sorted(found, key=lambda row: order[str(row["node"])]))
    connect(store, graph)
    return graph


def widen(
    store: PlanStore,
    graph: Network,
    node: str,
    types: Collection[str] | None = None,
    most: int = WIDER,
) -> list[str]:
    """Add neighbours of ``node`` that the graph lacks, and return what is new.

    Closest ties come before others, as in ``neighbourhood``. Where the graph lacks the node
    itself, this alone is added, if there is such a thing. Links are for ``connect`` to add.
    """
    if node in graph:
        return _grow(store, graph, [node], types, len(graph) + most)
    try:
        found = _nodes(store, [node])
    except ValueError:  # no IRI at all
        return []
    _add_nodes(graph, found)
    return [str(row["node"]) for row in found]


def words(store: PlanStore, nodes: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return the first words that each thing rests on, and the headings above them."""
    wanted = [ox.NamedNode(node) for node in nodes]
    found: dict[str, tuple[str, str]] = {}
    for row in run(store, "network-words", {"node": wanted}):
        said = str(row["quote"] or ""), str(row["section"] or "")
        found.setdefault(str(row["node"]), said)
    return found


def connect(store: PlanStore, graph: Network) -> None:
    """Add the links between the nodes; say of each how many neighbours are not there.

    That number is the attribute ``more``.
    """
    rows = _edges(store, graph)
    _add_edges(graph, rows)
    beyond: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        start, end = str(row["from"]), str(row["to"])
        if start not in graph:
            beyond[start].add(end)
        elif end not in graph:
            beyond[end].add(start)
    more = dict.fromkeys(graph, 0)
    for outside in {str(row["node"]) for row in _nodes(store, beyond)}:
        for node in beyond[outside]:
            more[node] += 1
    nx.set_node_attributes(graph, more, "more")


def _grow(
    store: PlanStore,
    graph: Network,
    ring: list[str],
    types: Collection[str] | None,
    most: int,
) -> list[str]:
    """Add the neighbours of the ring, and return the new ring."""
    ties = _closest_ties(_edges(store, ring), graph)
    found = {
        str(row["node"]): row for row in _nodes(store, ties) if _wanted(row, types)
    }
    ordered = sorted(found, key=lambda node: (ties[node], *_place(found[node])))
    new = ordered[: max(0, most - len(graph))]
    graph.graph["cut"] += len(ordered) - len(new)
    _add_nodes(graph, (found[node] for node in new))
    return new


def _closest_ties(edges: Iterable[Row], graph: Network) -> dict[str, int]:
    """Return the ends of the edges outside the graph, each with its closest tie."""
    ties: dict[str, int] = {}
    for edge in edges:
        for end in (str(edge["from"]), str(edge["to"])):
            if end not in graph:
                ties[end] = min(_tie(edge), ties.get(end, len(_RANK)))
    return ties


def _tie(edge: Row) -> int:
    name = edge["role"] or edge["kind"]
    return _RANK.index(str(name)) if name in _RANK else len(_RANK)


def _place(row: Row) -> tuple[int, str, str]:
    kind = _KINDS.index(str(row["kind"])) if row["kind"] in _KINDS else len(_KINDS)
    return kind, str(row["label"]), str(row["node"])


def _edges(store: PlanStore, nodes: Iterable[str]) -> list[Row]:
    ends = [ox.NamedNode(node) for node in nodes]
    if not ends:
        return []
    return [
        row
        for way in ("from", "to")
        for row in run(store, "network-edges", {way: ends})
    ]


def _nodes(store: PlanStore, nodes: Iterable[str]) -> list[Row]:
    wanted = [ox.NamedNode(node) for node in nodes]
    return run(store, "network-nodes", {"node": wanted}) if wanted else []


def _wanted(row: Row, types: Collection[str] | None) -> bool:
    return types is None or row["kind"] in types


def _add_nodes(graph: Network, rows: Iterable[Row]) -> None:
    for row in rows:
        attributes = {name: row[name] for name in ("kind", "label", "quote", "plan")}
        graph.add_node(str(row["node"]), number=row["number"], **attributes)


def _add_edges(graph: Network, rows: Iterable[Row]) -> None:
    """Add the edges between nodes of the graph; a mutual one is drawn once."""
    for row in rows:
        start, end, kind = str(row["from"]), str(row["to"]), str(row["kind"])
        mutual = kind == "cooperates" and start > end
        if start in graph and end in graph and not mutual:
            role, inferred = row["role"] or "", row["inferred"] == "yes"
            key = f"{kind} {role} {inferred}"
            graph.add_edge(start, end, key, kind=kind, role=role, inferred=inferred)
