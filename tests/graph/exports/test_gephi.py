import io
from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest

from graph.exports import Scope
from graph.exports.gephi import network
from graph.exports.xmltext import legal
from graph.named_queries import run
from graph.store import PlanStore

READERS: dict[str, Callable[[Any], Any]] = {
    "graphml": nx.read_graphml,
    "gexf": nx.read_gexf,
}
each_form = pytest.mark.parametrize("form", READERS)


def body(store: PlanStore, name: str) -> str:
    rows = run(store, "departments")
    return next(str(row["bodyId"]) for row in rows if row["body"] == name)


def read(store: PlanStore, form: str, **kept: Any) -> Any:
    return READERS[form](io.BytesIO(store.export(form, **kept)))


@each_form
def test_the_network_comes_back_with_its_attributes(
    three_plans: PlanStore, form: str
) -> None:
    there, back = network(three_plans, Scope()), read(three_plans, form)

    assert set(back) == set(there)
    assert back.size() == there.size()
    for node, said in there.nodes(data=True):
        assert {name: back.nodes[node][name] for name in said} == said


@each_form
def test_a_task_says_what_and_where_it_is(three_plans: PlanStore, form: str) -> None:
    nodes = read(three_plans, form).nodes(data=True)
    (task,) = (data for _, data in nodes if data["label"] == "加强医保基金监管")

    assert (task["type"], task["place"]) == ("task", "澜州市青禾区")
    assert task["plan"] == "澜州市青禾区“十四五”卫生健康规划"


@each_form
def test_edges_say_the_role_and_weigh_what_two_share(
    three_plans: PlanStore, form: str
) -> None:
    plan = three_plans.manifest["plans"][1]["plan"]
    graph = read(three_plans, form, plans=[plan])
    ends = body(three_plans, "青禾区医疗保障局"), body(three_plans, "青禾区财政局")
    between = graph.get_edge_data(*ends) or graph.get_edge_data(*reversed(ends))
    roles = [data["role"] for *_, data in graph.edges(data=True) if data["role"]]

    assert (between["kind"], between["weight"]) == ("cooperates", 2)
    assert {"lead", "participant", "responsible"} == set(roles)


def test_a_plan_brings_its_bodies_and_no_other(three_plans: PlanStore) -> None:
    plan = three_plans.manifest["plans"][1]["plan"]
    nodes = network(three_plans, Scope(plans=frozenset([plan]))).nodes(data=True)

    assert {data["place"] for _, data in nodes if data["type"] == "department"} == {
        "澜州市青禾区"
    }
    assert {data["label"] for _, data in nodes if data["type"] == "plan"} == {
        "澜州市青禾区“十四五”卫生健康规划"
    }


def test_a_body_brings_its_tasks_and_partners(three_plans: PlanStore) -> None:
    focus = body(three_plans, "青禾区公安局")
    graph = network(three_plans, Scope(bodies=frozenset([focus])))
    nodes = graph.nodes(data=True)

    assert {data["label"] for _, data in nodes if data["type"] == "task"} == {
        "加强医保基金监管"
    }
    assert {data["label"] for _, data in nodes if data["type"] == "department"} == {
        "青禾区公安局",
        "青禾区医疗保障局",
        "青禾区市场监督管理局",
    }
    assert all(
        focus in ends
        for *ends, data in graph.edges(data=True)
        if data["kind"] == "cooperates"
    )


def test_departments_carry_their_measures(three_plans: PlanStore) -> None:
    graph = network(three_plans, Scope())
    data = graph.nodes[body(three_plans, "青禾区医疗保障局")]

    assert data["tasks"] == 3
    assert data["task_share"] == 0.4  # two of five tasks with a role depend on it
    assert data["plan"] == "澜州市青禾区“十四五”卫生健康规划"


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("甲\x00乙\x0b丙", "甲乙丙"),
        ("行\n\t尾", "行\n\t尾"),
        ("\ud800\ufffe", ""),
        ("𠮷<&>", "𠮷<&>"),
    ],
)
def test_what_xml_cannot_hold_is_left_out(said: str, left: str) -> None:
    assert legal(said) == left
