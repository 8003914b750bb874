"""Turn a networkx graph into what the network page draws."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from visual import labels
from visual.layout import SYMBOL, Box
from visual.nearest import Graph, link_id, rings
from visual.overlap import Numbers
from visual.places import Step, places
from visual.style import KindStyle, style

INSIDE = {"box", "ellipse", "text"}
"""Shapes that hold their name inside."""
OPENING = 32
"""Nodes that are seen at first: so many names can be read at once."""

Growth = Sequence[tuple[str, Sequence[str]]]
"""Nodes that were expanded, each with what came to it, in the order it happened."""
Edge = tuple[int, int, str, bool, int]


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that a page needs; ``opening`` nodes are seen at first, ``left_out`` never.

    ``counts`` says how many nodes are of each kind and plan, and links of each kind.
    ``data`` is for the script, without words: see ``_data``.
    """

    title: str
    nodes: int
    opening: int
    left_out: int
    counts: Mapping[str, Mapping[str, int]]
    data: dict[str, Any] = field(repr=False)


def draw(
    graph: Graph,
    focus: str,
    *,
    title: str = "",
    layouts: Sequence[str] = ("rings",),
    opening: int = OPENING,
    limit: int = 240,
    growth: Growth = (),
    path: Callable[[str], str] = str,
    words: bool = False,
) -> Drawing:
    """Lay the graph out around ``focus``: ``opening`` nodes at first, ``limit`` in all.

    Those of ``growth`` come beside these; ``path`` shortens identifiers. Of nodes are read
    kind, label, plan, more (with ``words`` also quote and section), of edges role, kind,
    inferred, weight, of the graph cut: how many nodes were left out before.
    """
    ring, seen = _rings(graph, focus, opening, limit, growth)
    kept = list(ring)
    late = sum(len(nodes) for _, nodes in growth)
    index = {node: number for number, node in enumerate(kept)}
    edges = list(_edges(graph, index))
    steps = [(index[parent], len(nodes)) for parent, nodes in growth]
    data = _data(graph, kept, ring, edges, path) | {
        "focus": index[focus],
        "seen": [0, seen, len(kept) - late, len(kept)],
        "places": _places(graph, kept, ring, edges, layouts, seen, steps),
    }
    if words:
        data |= _words(graph, kept)
    return Drawing(
        title=title or str(graph.nodes[focus].get("label") or focus),
        nodes=len(kept),
        opening=seen + late,
        left_out=len(graph) - len(kept) + int(graph.graph.get("cut", 0)),
        counts={one: _counted(data, one) for one in ("kind", "link", "plan")},
        data=data,
    )


def _words(graph: Graph, kept: list[str]) -> dict[str, list[str]]:
    nodes = [graph.nodes[node] for node in kept]
    return {
        column: [str(node.get(name) or "") for node in nodes]
        for column, name in (("quotes", "quote"), ("sections", "section"))
    }


def _rings(
    graph: Graph, focus: str, opening: int, limit: int, growth: Growth
) -> tuple[dict[str, int], int]:
    """The ring of each node in the order of drawing; how many are seen at first.

    What grew comes last, each one ring further out than what it came to.
    """
    late = [node for _, nodes in growth for node in nodes]
    base = graph
    if late:
        base = graph.copy()  # keeps the order of the nodes, which a view does not
        base.remove_nodes_from(late)
    found = rings(base, focus, opening, limit)
    ring = {node: number for number, nodes in enumerate(found) for node in nodes}
    for parent, nodes in growth:
        ring.update(dict.fromkeys(nodes, ring.get(parent, 0) + 1))
    return ring, sum(map(len, found[:3]))


def _data(
    graph: Graph,
    kept: list[str],
    ring: Mapping[str, int],
    edges: list[Edge],
    path: Callable[[str], str],
) -> dict[str, Any]:
    """Nodes and links as columns: the n-th entries of ``ids``, ``kinds``, … are one node.

    Kinds, links and plans are numbers in the lists of their names; ``inferred`` holds the
    numbers of links, ``weights`` is empty where links have none.
    """
    nodes = [graph.nodes[node] for node in kept]
    names = [
        str(node.get("label") or key) for key, node in zip(kept, nodes, strict=True)
    ]
    plans = sorted({str(node["plan"]) for node in nodes if node.get("plan")})
    looks, lines = list(style().kinds), list(style().links)
    return {
        "ids": [path(node) for node in kept],
        "names": names,
        "labels": [labels.wrapped(name) for name in names],
        "kinds": [looks.index(_look(node).id) for node in nodes],
        "plans": [plans.index(str(n["plan"])) if n.get("plan") else -1 for n in nodes],
        "more": [int(node.get("more") or 0) for node in nodes],
        "ring": [ring[node] for node in kept],
        "from": [edge[0] for edge in edges],
        "to": [edge[1] for edge in edges],
        "links": [lines.index(edge[2]) for edge in edges],
        "inferred": [number for number, edge in enumerate(edges) if edge[3]],
        "weights": [edge[4] for edge in edges] if any(e[4] for e in edges) else [],
        "kindNames": looks,
        "linkNames": lines,
        "planNames": plans,
    }


def _edges(graph: Graph, index: Mapping[str, int]) -> Iterator[Edge]:
    """Each link once, in a fixed order, without those from a node to itself."""
    edges = {
        (
            index[start],
            index[end],
            link_id(attributes),
            bool(attributes.get("inferred")),
            int(attributes.get("weight") or 0),
        )
        for start, end, attributes in graph.edges(data=True)
        if start != end and start in index and end in index
    }
    return iter(sorted(edges))


def _places(
    graph: Graph,
    kept: list[str],
    ring: Mapping[str, int],
    edges: list[Edge],
    layouts: Sequence[str],
    seen: int,
    steps: Sequence[Step],
) -> dict[str, list[int]]:
    """By layout x and y of one node after the other; a shape stands above its name."""
    nodes = [graph.nodes[node] for node in kept]
    boxes = [_box(graph, node, ring[node]) for node in kept]
    order = list(style().kinds)
    kinds = [order.index(_look(node).id) for node in nodes]
    pairs: Numbers = np.array([edge[:2] for edge in edges], np.int64).reshape(-1, 2)
    lift = [0 if _look(node).shape in INSIDE else 14 for node in nodes]
    return {
        layout: [
            number
            for (x, y), up in zip(
                places(layout, boxes, kinds, pairs, seen, steps), lift, strict=True
            )
            for number in (x, y - up)
        ]
        for layout in layouts
    }


def _box(graph: Graph, node: str, level: int) -> Box:
    attributes = graph.nodes[node]
    width, height = labels.size(labels.wrapped(str(attributes.get("label") or node)))
    inside = _look(attributes).shape in INSIDE
    return Box(width + (24 if inside else 0), height + SYMBOL, level)


def _look(attributes: Mapping[str, Any]) -> KindStyle:
    return style().kind(str(attributes.get("kind")))


def _counted(data: Mapping[str, Any], column: str) -> Mapping[str, int]:
    names = data[f"{column}Names"]
    return Counter(names[number] for number in data[f"{column}s"] if number >= 0)
