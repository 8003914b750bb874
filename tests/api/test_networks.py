import pytest
from fastapi.testclient import TestClient

from graph.store import PlanStore

QUESTION = "青禾区医保局牵头哪些任务"


def test_without_a_focus_the_busiest_body_is_shown(client: TestClient) -> None:
    answer = client.get("/network")

    assert answer.history[0].status_code == 307
    assert "network-data" in answer.text


@pytest.mark.parametrize("focus", ["区医保局", "石渡区“十四五”卫生健康规划"])
def test_a_focus_may_be_a_name(client: TestClient, focus: str) -> None:
    answer = client.get("/network", params={"focus": focus})

    assert answer.status_code == 200
    assert "推进医保支付方式改革" in answer.text


def test_a_focus_may_be_a_path_or_an_identifier(
    client: TestClient, store: PlanStore
) -> None:
    plan = store.manifest["plans"][0]["plan"]
    path = plan.removeprefix(store.base)
    by_iri = client.get("/api/network", params={"focus": plan})
    by_path = client.get("/api/network", params={"focus": path})

    assert by_iri.status_code == 200
    assert by_iri.text == by_path.text


@pytest.mark.parametrize("route", ["/network", "/api/network"])
@pytest.mark.parametrize("focus", ["月球局", "a:b", "<script>", "http://x y"])
def test_a_focus_that_is_not_there_is_not_found(
    client: TestClient, route: str, focus: str
) -> None:
    assert client.get(route, params={"focus": focus}).status_code == 404


def test_a_function_is_drawn_by_the_bodies_that_have_it(client: TestClient) -> None:
    asked = {"focus": "/id/function/healthcare-security"}
    said = client.get("/api/network", params=asked).json()

    assert {"青禾区医疗保障局", "石渡区医疗保障局"} <= set(said["names"])
    assert {said["kindNames"][kind] for kind in said["kinds"]} == {
        "department",
        "place",
    }


def test_columns_are_of_one_length(client: TestClient) -> None:
    said = client.get("/api/network", params={"focus": "区医保局"}).json()

    assert len(said["ids"]) == said["seen"][-1] <= 32
    for name in ("names", "labels", "kinds", "plans", "more", "ring"):
        assert len(said[name]) == len(said["ids"])
    assert len(said["places"]["rings"]) == 2 * len(said["ids"])
    for name in ("from", "to", "links"):
        assert len(said[name]) == len(said["from"])
    assert said["ids"][said["focus"]].startswith("/id/body/")


@pytest.mark.parametrize("layout", ["rings", "columns", "force"])
def test_what_is_expanded_joins_and_the_rest_stays(
    client: TestClient, layout: str
) -> None:
    asked = {"focus": "区医保局", "layout": layout, "limit": "3"}
    before = client.get("/api/network", params=asked).json()
    node = next(number for number, more in enumerate(before["more"]) if more)
    opened = {**asked, "open": str(before["ids"][node])}
    after = client.get("/api/network", params=opened).json()

    assert len(after["ids"]) == 3 + min(24, before["more"][node])
    assert after["ids"][:3] == before["ids"]
    assert after["places"][layout][:6] == before["places"][layout]
    assert after["more"][node] == before["more"][node] - len(after["ids"]) + 3


def test_what_is_not_there_is_added_alone(client: TestClient) -> None:
    asked = {"focus": "青禾区医保局", "depth": "1"}
    before = client.get("/api/network", params=asked).json()
    other = client.get("/api/network", params={"focus": "石渡区医保局"}).json()
    added = other["ids"][other["focus"]]
    after = client.get("/api/network", params={**asked, "open": added}).json()

    assert after["ids"] == [*before["ids"], added]


@pytest.mark.parametrize("opened", ["/id/body/nothing", "<b>", "", "http://x y"])
def test_what_is_no_more_is_passed_over(client: TestClient, opened: str) -> None:
    asked = {"focus": "区医保局"}
    without = client.get("/api/network", params=asked)

    assert client.get("/api/network", params={**asked, "open": opened}).text == (
        without.text
    )


def test_an_answer_is_drawn_with_what_its_rows_name(client: TestClient) -> None:
    rows = client.get("/api/ask", params={"q": QUESTION}).json()["rows"]
    said = client.get("/api/network", params={"q": QUESTION}).json()
    page = client.get("/network", params={"q": QUESTION})

    assert {row["url"] for row in rows} <= set(said["ids"])
    assert f">{QUESTION}</h1>" in page.text


@pytest.mark.parametrize("q", ["天为什么是蓝的", "   月球  "])
def test_an_answer_without_rows_is_no_network(client: TestClient, q: str) -> None:
    answer = client.get("/network", params={"q": q})

    assert answer.status_code == 404
    assert "没有可以画的内容" in answer.text


def test_departments_are_linked_by_shared_tasks(client: TestClient) -> None:
    said = client.get("/api/network", params={"view": "cooperation"}).json()
    measured = client.get("/api/cooperation").json()
    weights = {
        frozenset((edge["source"], edge["target"])): edge["weight"]
        for edge in measured["edges"]
    }

    assert sorted(said["weights"]) == sorted(weights.values())
    assert {said["kindNames"][kind] for kind in said["kinds"]} == {"department"}


def test_co_operation_is_of_a_plan_or_around_a_body(client: TestClient) -> None:
    asked = {"view": "cooperation"}
    plan = client.get("/api/network", params={**asked, "plan": "青禾区"}).json()
    body = client.get("/api/network", params={**asked, "focus": "青禾区医保局"}).json()
    nothing = client.get("/api/network", params={**asked, "plan": "月球"})

    assert {name[:3] for name in plan["names"]} == {"青禾区"}
    assert body["names"][body["focus"]] == "青禾区医疗保障局"
    assert nothing.status_code == 404


def test_a_partner_is_expanded_among_departments_only(client: TestClient) -> None:
    asked = {"view": "cooperation", "focus": "青禾区医保局", "limit": "2"}
    before = client.get("/api/network", params=asked).json()
    opened = {**asked, "open": before["ids"][0]}
    after = client.get("/api/network", params=opened).json()

    assert len(after["ids"]) == 2 + before["more"][0]
    assert {after["kindNames"][kind] for kind in after["kinds"]} == {"department"}


def test_everything_is_drawn_or_one_plan(client: TestClient) -> None:
    whole = client.get("/api/network", params={"view": "all"}).json()
    few = client.get("/api/network", params={"view": "all", "limit": 5}).json()
    plan = client.get("/api/network", params={"view": "all", "plan": "青禾区"}).json()

    assert len(few["ids"]) == 5
    assert few["left"] == len(whole["ids"]) - 5
    assert 5 < len(plan["ids"]) < len(whole["ids"])
    assert plan["names"][plan["focus"]].startswith("澜州市青禾区")


def test_more_nodes_are_drawn_where_they_are_asked_for(client: TestClient) -> None:
    page = client.get("/network", params={"focus": "青禾区医保局", "limit": 2})

    assert "多画一些" in page.text
    assert "limit=240" in page.text


@pytest.mark.parametrize(
    "wrong",
    [
        {"limit": "10001"},
        {"depth": "0"},
        {"layout": "chaos"},
        {"view": "x"},
        {"q": "问" * 501},
    ],
)
def test_bad_parameters_are_refused(client: TestClient, wrong: dict[str, str]) -> None:
    assert client.get("/api/network", params=wrong).status_code == 422


def test_no_more_than_forty_steps(client: TestClient) -> None:
    steps = {"open": ["/id/x"] * 41}

    assert client.get("/api/network", params=steps).status_code == 422


def test_the_words_of_a_node(client: TestClient) -> None:
    said = client.get("/api/network", params={"q": QUESTION}).json()
    task = next(node for node in said["ids"] if "/task/" in node)
    words = client.get("/api/network/words", params={"id": task}).json()

    assert words["section"]
    assert words["quotes"][0]["quote"] in said["names"]
    assert client.get(words["quotes"][0]["address"]).status_code == 200
    missing = client.get("/api/network/words", params={"id": "/id/nothing"})
    assert missing.status_code == 404


@pytest.mark.parametrize("name", ["x.js", "..%2Fstyle.toml", "network.html"])
def test_only_the_pages_own_files_are_served(client: TestClient, name: str) -> None:
    assert client.get(f"/static/network/{name}").status_code == 404
