from typing import Any

import pytest
from fastapi.testclient import TestClient


def items(client: TestClient, path: str, **params: str) -> list[dict[str, Any]]:
    answer = client.get(f"/api/{path}", params=params)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


def test_tasks_led_by_a_body_in_every_place_that_has_one(client: TestClient) -> None:
    found = items(client, "tasks", lead="区医保局")

    assert [(task["place"], task["task"]) for task in found] == [
        ("澜州市石渡区", "推进医保支付方式改革"),
        ("澜州市青禾区", "推进医保支付方式改革"),
        ("澜州市青禾区", "加强医保基金监管"),
    ]


def test_any_name_of_a_body_gives_the_same_tasks(client: TestClient) -> None:
    short = items(client, "tasks", participant="区卫健局")

    assert short == items(client, "tasks", participant="区卫生健康局")
    assert short


def test_filters_narrow_each_other(client: TestClient) -> None:
    found = items(client, "tasks", lead="区医保局", place="青禾", text="基金")

    assert [task["task"] for task in found] == ["加强医保基金监管"]
    assert found[0]["leads"] == ["区医疗保障局"]
    assert found[0]["participants"] == ["区市场监管局", "区公安局"]


def test_a_name_that_nobody_has_gives_nothing(client: TestClient) -> None:
    assert items(client, "tasks", lead="月球局") == []
    assert items(client, "tasks", plan="月球规划") == []


def test_a_plan_is_found_by_title_slug_and_identifier(client: TestClient) -> None:
    (plan,) = items(client, "plans", text="石渡区")
    by_title = items(client, "tasks", plan="石渡区“十四五”")

    assert by_title
    assert by_title == items(client, "tasks", plan=plan["id"])
    assert by_title == items(client, "tasks", plan=plan["id"].rpartition("/")[2])


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("tasks", 11),
        ("goals", 5),
        ("indicators", 4),
        ("targets", 3),
        ("projects", 4),
        ("duties", 4),
        ("plans", 3),
    ],
)
def test_lists_have_everything_with_its_words_and_page(
    client: TestClient, path: str, count: int
) -> None:
    found = items(client, path)

    assert len(found) == count
    for item in found:
        assert item["evidence"]["quote"]
        place = client.get(item["evidence"]["places"][0].partition("#")[0])
        assert f'<mark id="quote">{item["evidence"]["quote"]}' in place.text
        assert client.get(item["url"]).status_code == 200


def test_departments_tell_their_names_and_how_much_they_do(client: TestClient) -> None:
    (found,) = items(client, "departments", text="青禾区医保局")

    assert found["body"] == "青禾区医疗保障局"
    assert found["leads"] == 2
    assert "区医保局" in found["aliases"]


def test_pages_of_a_list_join_to_the_whole(client: TestClient) -> None:
    whole = client.get("/api/tasks").json()
    parts = [
        client.get("/api/tasks", params={"limit": 4, "offset": offset}).json()
        for offset in (0, 4, 8)
    ]

    assert whole["total"] == 11
    assert [item for part in parts for item in part["items"]] == whole["items"]
    assert {part["total"] for part in parts} == {11}


@pytest.mark.parametrize("params", [{"limit": "0"}, {"limit": "x"}, {"offset": "-1"}])
def test_nonsense_in_a_parameter_is_a_problem(
    client: TestClient, params: dict[str, str]
) -> None:
    answer = client.get("/api/tasks", params=params)

    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert next(iter(params)) in answer.json()["detail"]
