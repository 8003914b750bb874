"""Turn a networkx neighbourhood into what the network page draws."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pyvis.network import Network

from visual import labels
from visual.layout import SYMBOL, Box, positions
from visual.nearest import Graph, beside, levels, link_id
from visual.style import KindStyle, LinkStyle, style

Look = TypeVar("Look", KindStyle, LinkStyle)
INSIDE = {"box", "ellipse", "text"}
"""Shapes that hold their name inside."""

Links = Callable[[str], Mapping[str, str]]
"""From the identifier of a node to the addresses its side panel offers, by their words."""


@dataclass(frozen=True, slots=True)
class LegendRow(Generic[Look]):
    """One look that stands in the drawing, with how many have it."""

    look: Look
    count: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that a page needs; ``opening`` nodes are seen at first, ``left_out`` never.

    ``data`` is for the script: nodes, edges, details by node, looks.
    """

    title: str
    nodes: int
    opening: int
    left_out: int
    kinds: tuple[LegendRow[KindStyle], ...]
    links: tuple[LegendRow[LinkStyle], ...]
    data: dict[str, Any]


def no_links(_: str) -> Mapping[str, str]:
    """Offer no address: a page in a file of its own has none."""
    return {}


def draw(
    graph: Graph,
    focus: str,
    *,
    addresses: Links = no_links,
    opening: int = 32,
    limit: int = 240,
) -> Drawing:
    """Lay the graph out around ``focus``: ``opening`` nodes at first, ``limit`` in all.

    Node attributes read: kind, label, quote, plan; edge attributes: role, kind, inferred;
    of the graph: cut, the number of nodes that were left out before.
    """
    rings = _rings(graph, focus, opening, limit)
    shown = [node for ring in rings[:3] for node in ring]
    kept = [node for ring in rings for node in ring]
    network = _network(graph.subgraph(kept), kept, rings, set(shown))
    return Drawing(
        title=str(graph.nodes[focus].get("label") or focus),
        nodes=len(kept),
        opening=len(shown),
        left_out=len(graph) - len(kept) + int(graph.graph.get("cut", 0)),
        kinds=_kinds(network),
        links=_links(network),
        data={
            "focus": focus,
            "order": list(style().links),
            "nodes": network.nodes,
            "edges": network.edges,
            "details": {node: _details(graph, node, addresses) for node in kept},
            "kinds": {kind.id: _look(kind) for kind in style().kinds.values()},
            "links": {link.id: _line(link) for link in style().links.values()},
        },
    )


def _line(link: LinkStyle) -> dict[str, object]:
    return {"zh": link.zh, "width": link.width, "dashes": list(link.dashes)}


def _rings(graph: Graph, focus: str, opening: int, limit: int) -> list[list[str]]:
    """Focus, nearest and further nodes of the first view, then those that wait."""
    near = levels(graph, focus)
    first, rest = near[1:2], near[2:]
    inner = (first[0] if first else [])[: opening - 1]
    room = opening - 1 - len(inner)
    waiting = [node for level in rest for node in level]
    touched = [node for node in waiting if _touches(graph, node, inner)]
    outer = touched[:room]
    late = [
        node for level in near[1:] for node in level if node not in {*inner, *outer}
    ]
    inner = beside(graph, inner, [focus])
    return [
        [focus],
        inner,
        beside(graph, outer, inner),
        late[: max(0, limit - opening)],
    ]


def _touches(graph: Graph, node: str, others: list[str]) -> bool:
    return any(
        graph.has_edge(node, other) or graph.has_edge(other, node) for other in others
    )


def _network(
    graph: Graph, kept: list[str], rings: list[list[str]], shown: set[str]
) -> Network:
    """The pyvis network with places given, so that nothing has to move."""
    network = Network(directed=True)  # undirected ones drop the second link of a pair
    level = {node: number for number, ring in enumerate(rings) for node in ring}
    boxes = [_box(graph, node, level[node]) for node in kept]
    for node, (x, y) in zip(kept, positions(boxes, len(shown)), strict=True):
        attributes = graph.nodes[node]
        look = style().kind(str(attributes.get("kind")))
        network.add_node(
            node,
            label=labels.wrapped(str(attributes.get("label") or node)),
            shape=look.shape,
            group=look.id,
            x=x,
            y=y - (0 if look.shape in INSIDE else 14),
            hidden=node not in shown,
        )
    for start, end, link, inferred in _edges(graph):
        across = level[start] == level[end]  # seen when one of its ends is asked for
        network.add_edge(
            start, end, arrows="", link=link, inferred=inferred, across=across
        )
    return network


def _edges(graph: Graph) -> Iterator[tuple[str, str, str, bool]]:
    """Each link once, in a fixed order, without those from a node to itself."""
    edges = {
        (start, end, link_id(attributes), bool(attributes.get("inferred")))
        for start, end, attributes in graph.edges(data=True)
        if start != end
    }
    return iter(sorted(edges))


def _box(graph: Graph, node: str, level: int) -> Box:
    attributes = graph.nodes[node]
    width, height = labels.size(labels.wrapped(str(attributes.get("label") or node)))
    inside = style().kind(str(attributes.get("kind"))).shape in INSIDE
    return Box(width + (24 if inside else 0), height + SYMBOL, level)


def _details(graph: Graph, node: str, addresses: Links) -> dict[str, Any]:
    attributes = graph.nodes[node]
    return {
        "name": str(attributes.get("label") or node),
        "quote": str(attributes.get("quote") or ""),
        "plan": str(attributes.get("plan") or ""),
        "links": [[words, address] for words, address in addresses(node).items()],
    }


def _look(kind: KindStyle) -> dict[str, str]:
    return {
        "zh": kind.zh,
        "shape": kind.shape,
        "light": kind.light,
        "dark": kind.dark,
    }


def _kinds(network: Network) -> tuple[LegendRow[KindStyle], ...]:
    found = Counter(node["group"] for node in network.nodes)
    looks = style().kinds.values()
    return tuple(LegendRow(look, found[look.id]) for look in looks if found[look.id])


def _links(network: Network) -> tuple[LegendRow[LinkStyle], ...]:
    found = Counter(edge["link"] for edge in network.edges)
    looks = style().links.values()
    return tuple(LegendRow(look, found[look.id]) for look in looks if found[look.id])
