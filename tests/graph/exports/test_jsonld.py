import json
from typing import Any

from rdflib import Graph

from graph.named_queries import run
from graph.store import PlanStore


def tree(store: PlanStore, number: int = 1) -> Any:
    plan = store.manifest["plans"][number]["plan"]
    return json.loads(store.export("jsonld", plans=[plan]))


def test_everything_comes_back_as_the_same_triples(three_plans: PlanStore) -> None:
    written = Graph().parse(data=three_plans.export("jsonld"), format="json-ld")
    stated = Graph().parse(data=three_plans.export("ttl"), format="turtle")

    assert len(written) > 2000
    assert set(written) == set(stated)


def test_a_plan_and_a_body_come_back_as_the_same_triples(
    three_plans: PlanStore,
) -> None:
    plan = three_plans.manifest["plans"][1]["plan"]
    body = str(run(three_plans, "departments")[0]["bodyId"])

    for kept in ({"plans": [plan]}, {"bodies": [body]}):
        written = Graph().parse(
            data=three_plans.export("jsonld", **kept), format="json-ld"
        )
        stated = Graph().parse(data=three_plans.export("ttl", **kept), format="turtle")
        assert set(written) == set(stated) != set()


def test_a_plan_holds_its_tasks_with_their_words(three_plans: PlanStore) -> None:
    plan = tree(three_plans)["@graph"][0]
    tasks = [part for part in plan["hasPart"] if "Task" in part["type"]]
    share = tasks[0]["responsibility"][0]

    assert plan["type"][0] == "Plan"
    assert [task["title"] for task in tasks][:2] == [
        "健全基层公共卫生服务网络",
        "推进医保支付方式改革",
    ]
    assert share["printedName"] in share["basis"]["exact"]
    assert plan["statedIn"]["documentNumber"] == "青政办发〔2022〕5号"


def test_the_context_is_inside_and_asks_no_other_host(three_plans: PlanStore) -> None:
    context, base = tree(three_plans)["@context"]

    assert context["Task"] == "zt:Task"
    assert base == {"@base": f"{three_plans.base}id/"}


def test_each_thing_is_described_once(three_plans: PlanStore) -> None:
    described: list[str] = []

    def walk(node: Any) -> None:
        if isinstance(node, dict):
            if len(node) > 1 and "id" in node:
                described.append(node["id"])
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(tree(three_plans)["@graph"])

    assert len(described) == len(set(described)) > 100
