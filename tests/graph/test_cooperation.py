from itertools import combinations

from graph.cooperation import cooperation, ties
from graph.named_queries import run
from graph.store import PlanStore


def plan(store: PlanStore, word: str) -> str:
    rows = run(store, "plans")
    return next(str(row["planId"]) for row in rows if word in str(row["plan"]))


def labels(store: PlanStore, *words: str) -> dict[str, dict[str, object]]:
    graph = cooperation(store, [plan(store, word) for word in words] or None)
    return {str(data["label"]): data for _, data in graph.nodes(data=True)}


def test_the_bodies_of_a_plan_are_those_with_a_role_in_it(
    three_plans: PlanStore,
) -> None:
    assert set(labels(three_plans, "青禾区")) == {
        "青禾区卫生健康局",
        "青禾区医疗保障局",
        "青禾区财政局",
        "青禾区市场监督管理局",
        "青禾区公安局",
        "青禾区发展和改革局",
    }


def test_a_pair_weighs_the_tasks_at_which_both_have_a_role(
    three_plans: PlanStore,
) -> None:
    graph = cooperation(three_plans)
    at_task: dict[object, set[str]] = {}
    for row in run(three_plans, "task-roles"):
        at_task.setdefault(row["id"], set()).add(str(row["bodyId"]))
    shared: dict[tuple[str, ...], int] = {}
    for bodies in at_task.values():
        for pair in combinations(sorted(bodies), 2):
            shared[pair] = shared.get(pair, 0) + 1

    assert {(start, end): weight for start, end, weight in ties(graph)} == shared


def test_a_task_depends_on_its_leads_else_on_those_responsible(
    three_plans: PlanStore,
) -> None:
    bodies = labels(three_plans, "青禾区")

    assert {name: data["carried"] for name, data in bodies.items()} == {
        "青禾区卫生健康局": 3,  # leads two, alone responsible for one
        "青禾区医疗保障局": 2,
        "青禾区财政局": 0,
        "青禾区市场监督管理局": 0,
        "青禾区公安局": 0,
        "青禾区发展和改革局": 1,
    }
    assert bodies["青禾区卫生健康局"]["share"] == 3 / 5


def test_bodies_of_one_name_in_two_places_are_two(three_plans: PlanStore) -> None:
    graph = cooperation(three_plans)
    insurance = [
        node
        for node, data in graph.nodes(data=True)
        if str(data["label"]).endswith("医疗保障局")
    ]
    places = {graph.nodes[node]["place"] for node in insurance}

    assert places == {"澜州市青禾区", "澜州市石渡区"}
    assert not any(
        graph.nodes[start]["place"] != graph.nodes[end]["place"]
        for start, end in graph.edges
    )


def test_groups_are_no_bodies(three_plans: PlanStore) -> None:
    assert "青禾区各镇街" not in labels(three_plans)


def test_no_plan_gives_no_network(three_plans: PlanStore) -> None:
    assert len(cooperation(three_plans, [])) == 0
