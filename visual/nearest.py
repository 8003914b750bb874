"""Order the nodes of a network by nearness to the one thing it is drawn around."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from itertools import zip_longest
from typing import TypeAlias

import networkx as nx

from visual.style import style

Graph: TypeAlias = "nx.MultiDiGraph[str]"


def levels(graph: Graph, focus: str) -> list[list[str]]:
    """Nodes by their distance from the focus, each level in its order of reading.

    Where a level is longer than a reader can take in, its first nodes are the most
    varied ones: links and kinds take turns. Nodes further out come by how many nodes
    of the level before they touch. What no path leads to makes the last level.
    """
    near = nx.single_source_shortest_path_length(
        graph.to_undirected(as_view=True), focus
    )
    found = [[node for node in graph if near.get(node) == 0]]
    for distance in range(1, max(near.values()) + 1):
        level = [node for node in graph if near.get(node) == distance]
        found.append(
            _by_touch(graph, list(_in_turn(graph, level, found[-1])), found[-1])
        )
    apart = [node for node in graph if node not in near]
    return [*found, list(_in_turn(graph, apart, []))] if apart else found


def rings(graph: Graph, focus: str, opening: int, limit: int) -> list[list[str]]:
    """Focus, nearest and further nodes of the first view, then those that wait."""
    near = levels(graph, focus)
    first, rest = near[1:2], near[2:]
    inner = (first[0] if first else [])[: opening - 1]
    room = opening - 1 - len(inner)
    within = {*inner, focus}
    waiting = [node for level in rest for node in level]
    outer = [n for n in waiting if not within.isdisjoint(_touched(graph, n))][:room]
    if opening >= len(graph) or not nx.is_weakly_connected(graph):
        there = set(outer)
        outer += [n for n in waiting if n not in there][: room - len(outer)]
    seen = {*inner, *outer}
    late = [node for level in near[1:] for node in level if node not in seen]
    inner = beside(graph, inner, [focus])
    return [
        [focus],
        inner,
        beside(graph, outer, inner),
        late[: max(0, limit - opening)],
    ]


def beside(graph: Graph, nodes: Iterable[str], inner: Iterable[str]) -> list[str]:
    """The nodes of one ring so that kinds stand together and near what they touch."""
    place = {node: index for index, node in enumerate(inner)}

    def key(node: str) -> tuple[int, int, float]:
        touched = [place[other] for other in _touched(graph, node) if other in place]
        middle = sum(touched) / len(touched) if touched else 0.0
        return (*_group(graph, node, place.keys()), middle)

    return sorted(nodes, key=key)


def _in_turn(graph: Graph, level: list[str], inner: list[str]) -> Iterator[str]:
    """One node of each group of link and kind after the other."""
    groups: dict[tuple[int, int], list[str]] = defaultdict(list)
    within = set(inner)
    for node in level:
        groups[_group(graph, node, within)].append(node)
    ordered = [groups[key] for key in sorted(groups)]
    for turn in zip_longest(*ordered):
        yield from (node for node in turn if node is not None)


def _by_touch(graph: Graph, level: list[str], inner: list[str]) -> list[str]:
    within = set(inner)
    return sorted(level, key=lambda node: -len(_touched(graph, node) & within))


def _touched(graph: Graph, node: str) -> set[str]:
    return {*graph.predecessors(node), *graph.successors(node)} - {node}


def _group(graph: Graph, node: str, inner: Container[str]) -> tuple[int, int]:
    """Rank of the strongest link to the level before, rank of the kind."""
    links = [link for other, link in links_of(graph, node) if other in inner]
    ranks = list(style().links)
    kind = style().kind(str(graph.nodes[node].get("kind"))).id
    return min(map(ranks.index, links), default=len(ranks)), list(style().kinds).index(
        kind
    )


def links_of(graph: Graph, node: str) -> Iterator[tuple[str, str]]:
    """Each other end of the node's edges with the id of the link's look."""
    for _, end, attributes in graph.out_edges(node, data=True):
        yield end, link_id(attributes)
    for start, _, attributes in graph.in_edges(node, data=True):
        yield start, link_id(attributes)


def link_id(attributes: dict[str, object]) -> str:
    """The look of an edge: that of its role, else of its kind."""
    return style().link(str(attributes.get("role") or attributes.get("kind"))).id
