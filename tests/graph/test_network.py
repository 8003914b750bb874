import networkx as nx
import pytest

from graph.errors import UnknownEntity
from graph.named_queries import run
from graph.network import among, connect, neighbourhood, network, widen, words
from graph.store import PlanStore

INSURANCE = "青禾区医疗保障局"


def iri(store: PlanStore, label: str) -> str:
    rows = run(store, "network-nodes")
    return next(str(row["node"]) for row in rows if row["label"] == label)


def labels(graph: "nx.MultiDiGraph[str]", kind: str) -> set[str]:
    nodes = graph.nodes(data=True)
    return {data["label"] for _, data in nodes if data["kind"] == kind}


def test_a_body_stands_among_its_tasks_and_partners(three_plans: PlanStore) -> None:
    graph = neighbourhood(three_plans, iri(three_plans, INSURANCE))

    assert labels(graph, "task") == {
        "健全基层公共卫生服务网络",
        "推进医保支付方式改革",
        "加强医保基金监管",
    }
    assert "青禾区财政局" in labels(graph, "department")
    assert "石渡区财政局" not in labels(graph, "department")


def test_a_role_is_an_edge_from_the_task(three_plans: PlanStore) -> None:
    focus = iri(three_plans, INSURANCE)
    graph = neighbourhood(three_plans, focus)
    task = iri(three_plans, "加强医保基金监管")

    assert list(graph.get_edge_data(task, focus).values()) == [
        {"kind": "role", "role": "lead", "inferred": False}
    ]


def test_a_node_carries_its_words_and_plan(three_plans: PlanStore) -> None:
    task = iri(three_plans, "加强医保基金监管")

    assert neighbourhood(three_plans, task).nodes[task] == {
        "kind": "task",
        "label": "加强医保基金监管",
        "number": "3.",
        "quote": "加强医保基金监管",
        "plan": "澜州市青禾区“十四五”卫生健康规划",
        "more": 0,
    }


def test_two_bodies_that_work_together_share_one_edge(three_plans: PlanStore) -> None:
    graph = network(three_plans)
    together = [
        frozenset((start, end))
        for start, end, data in graph.edges(data=True)
        if data["kind"] == "cooperates"
    ]

    assert together
    assert len(together) == len(set(together))


def test_a_guess_is_marked(three_plans: PlanStore) -> None:
    edges = network(three_plans).edges(data=True)
    serves = [data["inferred"] for *_, data in edges if data["kind"] == "serves"]

    assert sorted(serves) == [False, True]


def test_a_plan_rests_on_a_loaded_plan(three_plans: PlanStore) -> None:
    edges = network(three_plans).edges(data=True)

    assert [end for _, end, data in edges if data["kind"] == "rests"] == [
        iri(three_plans, "澜州市“十四五”卫生健康发展规划")
    ] * 2


def test_depth_reaches_further(three_plans: PlanStore) -> None:
    focus = iri(three_plans, "发展托育服务")
    sizes = [len(neighbourhood(three_plans, focus, depth)) for depth in (1, 2, 3)]

    assert sizes == sorted(set(sizes))


def test_types_keep_only_what_is_wanted(three_plans: PlanStore) -> None:
    graph = neighbourhood(
        three_plans, iri(three_plans, INSURANCE), 2, types=("task", "department")
    )

    assert {data["kind"] for _, data in graph.nodes(data=True)} == {
        "task",
        "department",
    }


def test_a_cut_is_counted_and_keeps_the_closest(three_plans: PlanStore) -> None:
    focus = iri(three_plans, INSURANCE)
    whole, cut = (neighbourhood(three_plans, focus, most=most) for most in (150, 3))

    assert (len(cut), cut.graph["cut"]) == (3, len(whole) - 3)
    assert labels(cut, "task") == {"推进医保支付方式改革", "加强医保基金监管"}


def test_the_same_neighbourhood_comes_in_the_same_order(
    three_plans: PlanStore,
) -> None:
    focus = iri(three_plans, INSURANCE)
    one, two = (neighbourhood(three_plans, focus, 2) for _ in range(2))

    assert list(one.nodes) == list(two.nodes)
    assert list(one.edges(keys=True)) == list(two.edges(keys=True))


@pytest.mark.parametrize("focus", ["https://w3id.org/zhengtu/id/plan/none", "no iri"])
def test_an_unknown_focus_is_said(three_plans: PlanStore, focus: str) -> None:
    with pytest.raises(UnknownEntity, match="没有"):
        neighbourhood(three_plans, focus)


def test_named_things_come_in_their_order_with_their_links(
    three_plans: PlanStore,
) -> None:
    task, body = iri(three_plans, "加强医保基金监管"), iri(three_plans, INSURANCE)
    graph = among(three_plans, [body, task, "urn:nothing"])

    assert list(graph) == [body, task]
    assert graph.has_edge(task, body)
    assert graph.nodes[body]["more"] > 0


def test_a_network_is_widened_by_neighbours(three_plans: PlanStore) -> None:
    body = iri(three_plans, INSURANCE)
    graph = among(three_plans, [body])
    more = graph.nodes[body]["more"]
    few = widen(three_plans, graph, body, most=2)
    rest = widen(three_plans, graph, body)
    connect(three_plans, graph)

    assert len(few) == 2
    assert len(few) + len(rest) == more
    assert set(graph) == {body, *few, *rest}
    assert graph.nodes[body]["more"] == 0
    assert set(graph) == set(neighbourhood(three_plans, body))


def test_what_a_network_lacks_is_added_alone(three_plans: PlanStore) -> None:
    body = iri(three_plans, INSURANCE)
    graph = among(three_plans, [body])
    task = iri(three_plans, "加强医保基金监管")

    assert widen(three_plans, graph, "urn:nothing") == []
    assert widen(three_plans, graph, "no identifier") == []
    assert widen(three_plans, graph, task) == [task]


def test_words_are_those_of_the_plan(three_plans: PlanStore) -> None:
    task = iri(three_plans, "加强医保基金监管")
    quote, section = words(three_plans, [task])[task]

    assert quote == "加强医保基金监管"
    assert section
