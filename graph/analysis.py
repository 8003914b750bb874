"""Measure who stands where in a co-operation network."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

import networkx as nx

from graph.cooperation import Network, ties
from graph.named_queries import Row

PLACES = 6
"""Decimal places that measures are rounded to, so that they are written the same."""
LEAST_SHARE = 0.2
LEAST_BETWEENNESS = 0.1


@dataclass(frozen=True, slots=True)
class Measures:
    """What is measured of one body.

    ``degree`` is the number of bodies it shares tasks with, ``weighted_degree`` the sum of
    the tasks it shares with each. ``betweenness`` is the share (0 to 1) of the shortest
    paths between two other bodies of its component that lead through it, every tie one
    step long. ``community`` counts from 1, None for a body that works alone.
    ``dependence`` is the mean of betweenness and of the share of tasks that depend on the
    body: how much is held up when the body is.
    ``is_bottleneck``: both are high, the share at least 0.2 and betweenness at least 0.1.
    """

    degree: int
    weighted_degree: int
    betweenness: float
    community: int | None
    share: float
    dependence: float
    is_bottleneck: bool


def measures(graph: Network) -> dict[str, Measures]:
    """Return the measures of every body, in the order of the graph.

    Each connected component is measured alone: what is not connected with a body changes
    nothing for it.
    """
    between = _betweenness(graph)
    community = {
        body: number
        for number, bodies in enumerate(communities(graph), start=1)
        for body in bodies
    }
    return {
        body: _measures(graph, body, between[body], community.get(body))
        for body in graph
    }


def communities(graph: Network) -> list[list[str]]:
    """Return the groups of bodies that work together more than with others.

    By greedy modularity (Clauset, Newman and Moore 2004) over the weights, in each
    component: it needs no seed, and with nodes in a fixed order gives one answer. The
    largest come first; a body that works alone is in none.
    """
    found = [
        sorted(names[number] for number in group)
        for component, names in _components(graph)
        if len(names) > 1
        for group in nx.community.greedy_modularity_communities(
            component, weight="weight"
        )
    ]
    return sorted(found, key=lambda group: (-len(group), group))


def _measures(
    graph: Network, body: str, between: float, community: int | None
) -> Measures:
    share = float(graph.nodes[body]["share"])
    return Measures(
        degree=int(graph.degree(body)),
        weighted_degree=int(graph.degree(body, weight="weight")),
        betweenness=round(between, PLACES),
        community=community,
        share=round(share, PLACES),
        dependence=round((share + between) / 2, PLACES),
        is_bottleneck=share >= LEAST_SHARE and between >= LEAST_BETWEENNESS,
    )


def _betweenness(graph: Network) -> dict[str, float]:
    return {
        names[number]: value
        for component, names in _components(graph)
        for number, value in nx.betweenness_centrality(component).items()
    }


def _components(graph: Network) -> Iterator[tuple["nx.Graph[int]", Sequence[str]]]:
    """Yield each component with its bodies numbered in order.

    Sets of numbers, unlike sets of words, have the same order in every run.
    """
    for names in sorted(sorted(names) for names in nx.connected_components(graph)):
        numbers = {name: number for number, name in enumerate(names)}
        component: nx.Graph[int] = nx.Graph()
        component.add_nodes_from(range(len(names)))
        component.add_weighted_edges_from(
            (numbers[start], numbers[end], weight)
            for start, end, weight in ties(graph.subgraph(names))
        )
        yield component, names


def ranking(graph: Network) -> list[Row]:
    """Return a row for each body with its measures, those that most depends on first."""
    measured = measures(graph)
    ordered = sorted(graph, key=lambda body: (-measured[body].dependence, body))
    return [
        {
            "body": graph.nodes[body]["label"],
            "place": graph.nodes[body]["place"],
            "tasks": graph.nodes[body]["tasks"],
            "carried": graph.nodes[body]["carried"],
            **asdict(measured[body]),
            "bodyId": body,
        }
        for body in ordered
    ]
