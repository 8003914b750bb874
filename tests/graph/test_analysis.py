import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis import communities, measures, ranking
from graph.cooperation import Network, cooperation
from graph.store import PlanStore

PAIRS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 5)).filter(
        lambda tie: tie[0] != tie[1]
    ),
    max_size=25,
)


def graph_of(*ties: tuple[str, str, int], alone: str = "") -> Network:
    """The share of every body is a half."""
    graph: Network = nx.Graph()
    graph.add_nodes_from(sorted({end for tie in ties for end in tie[:2]} | set(alone)))
    graph.add_weighted_edges_from(ties)
    for node in graph:
        graph.nodes[node].update(label=node, place="", tasks=2, carried=1, share=0.5)
    return graph


def test_who_stands_between_two_groups_is_a_bottleneck() -> None:
    star = measures(graph_of(("中", "甲", 3), ("中", "乙", 1), ("中", "丙", 1)))

    assert star["中"].betweenness == 1
    assert (star["中"].degree, star["中"].weighted_degree) == (3, 5)
    assert star["中"].dependence == 0.75
    assert star["中"].is_bottleneck
    assert star["甲"].betweenness == 0
    assert not star["甲"].is_bottleneck


def test_a_body_that_carries_little_is_no_bottleneck() -> None:
    graph = graph_of(("中", "甲", 3), ("中", "乙", 1))
    graph.nodes["中"]["share"] = 0.1

    assert not measures(graph)["中"].is_bottleneck


def test_groups_that_hang_together_by_a_thread_are_two() -> None:
    ties = [("甲", "乙", 5), ("乙", "丙", 5), ("甲", "丙", 5)]
    other = [("丁", "戊", 5), ("戊", "己", 5), ("丁", "己", 5)]

    found = communities(graph_of(*ties, *other, ("丙", "丁", 1)))

    assert {frozenset(group) for group in found} == {
        frozenset("甲乙丙"),
        frozenset("丁戊己"),
    }


def test_a_body_that_works_alone_is_in_no_community() -> None:
    alone = measures(graph_of(("甲", "乙", 1), alone="丙"))["丙"]

    assert (alone.degree, alone.community, alone.betweenness) == (0, None, 0)


def test_an_empty_network_has_nothing_to_measure() -> None:
    assert measures(graph_of()) == {}
    assert communities(graph_of()) == []


@settings(max_examples=50, deadline=None)
@given(PAIRS)
def test_what_is_not_connected_changes_nothing(
    ties: list[tuple[int, int, int]],
) -> None:
    named = [(f"甲{start}", f"甲{end}", weight) for start, end, weight in ties]
    alone = measures(graph_of(*named))
    beside = measures(graph_of(*named, ("乙1", "乙2", 4), ("乙2", "乙3", 1)))

    for body, found in alone.items():
        other = beside[body]
        assert (found.degree, found.betweenness, found.dependence) == (
            other.degree,
            other.betweenness,
            other.dependence,
        )
    assert {tuple(group) for group in communities(graph_of(*named))} <= {
        tuple(group) for group in communities(graph_of(*named, ("乙1", "乙2", 4)))
    }


@settings(max_examples=50, deadline=None)
@given(PAIRS)
def test_every_body_with_a_partner_is_in_one_community(
    ties: list[tuple[int, int, int]],
) -> None:
    graph = graph_of(*((str(start), str(end), weight) for start, end, weight in ties))
    members = [body for group in communities(graph) for body in group]

    assert sorted(members) == sorted(graph)


@pytest.mark.parametrize("number", [1, 2])
def test_a_plan_measures_the_same_alone_and_among_others(
    three_plans: PlanStore, number: int
) -> None:
    plan = three_plans.manifest["plans"][number]["plan"]
    alone = {row["bodyId"]: row for row in ranking(cooperation(three_plans, [plan]))}
    among = {row["bodyId"]: row for row in ranking(cooperation(three_plans))}

    for body, row in alone.items():
        for name in ("share", "degree", "betweenness", "dependence", "is_bottleneck"):
            assert among[body][name] == row[name]


def test_most_depends_on_the_first(three_plans: PlanStore) -> None:
    rows = ranking(cooperation(three_plans))
    scores = [float(row["dependence"] or 0) for row in rows]

    assert scores == sorted(scores, reverse=True)
    assert rows[0]["body"] in {"石渡区卫生健康局", "青禾区卫生健康局"}
