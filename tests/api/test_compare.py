from typing import Any

import pytest
from fastapi.testclient import TestClient


def rows(client: TestClient, **params: str) -> list[dict[str, Any]]:
    answer = client.get("/api/compare", params=params)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["rows"]
    assert answer.json()["total"] == len(found)
    return found


def test_one_indicator_across_places_under_any_wording(client: TestClient) -> None:
    found = rows(client, indicator="平均期望寿命（岁）")

    assert [(row["place"], row["rank"], row["target"]) for row in found] == [
        ("澜州市青禾区", 1, 83),
        ("澜州市", 2, 82),
        ("澜州市石渡区", 3, 81),
    ]
    assert (found[0]["baseline"], found[0]["change"]) == (81.2, 1.8)
    assert found[0]["places"]


def test_a_place_without_the_indicator_is_listed_as_such(client: TestClient) -> None:
    found = rows(client, indicator="婴儿死亡率")

    assert [
        (row["place"], row["target"], row["rank"], row["note"]) for row in found
    ] == [
        ("澜州市", 3, None, None),
        ("澜州市石渡区", None, None, "没有这项指标"),
        ("澜州市青禾区", None, None, "没有这项指标"),
    ]


def test_the_rows_come_as_csv_by_name_or_by_accept(client: TestClient) -> None:
    by_name = client.get("/api/compare?indicator=人均预期寿命&format=csv")
    accept = {"Accept": "text/csv"}
    by_accept = client.get("/api/compare?indicator=人均预期寿命", headers=accept)

    assert by_name.content == by_accept.content
    assert by_name.headers["content-type"] == "text/csv; charset=utf-8"
    assert by_name.text.splitlines()[0].startswith("\ufeff共有指标,名次,地区,规划")
    assert len(by_name.text.splitlines()) == 4


def test_one_function_across_places(client: TestClient) -> None:
    found = rows(client, function="医保")
    leads = [(row["place"], row["task"]) for row in found if row["task"]]

    assert leads == [
        ("澜州市石渡区", "推进医保支付方式改革"),
        ("澜州市青禾区", "推进医保支付方式改革"),
        ("澜州市青禾区", "加强医保基金监管"),
    ]
    assert [(row["place"], row["note"]) for row in found if not row["task"]] == [
        ("澜州市", "没有这样的任务")
    ]
    assert rows(client, function="医疗保障局") == found
    assert rows(client, function="医保", role="participant") != found


def test_tasks_that_two_plans_share(client: TestClient) -> None:
    found = rows(client, plan="青禾区", **{"with": "石渡区"})

    assert [
        (row["task"], row["other"], row["stated"], row["score"]) for row in found
    ] == [("推进医保支付方式改革", "推进医保支付方式改革", "标题相同", 1)]
    assert rows(client, plan="石渡区", **{"with": "青禾区"})[0]["score"] == 1


def test_a_plan_against_those_it_rests_on(client: TestClient) -> None:
    found = rows(client, plan="青禾区")

    assert {row["otherPlace"] for row in found} <= {"澜州市"}


@pytest.mark.parametrize(
    ("params", "status", "said"),
    [
        ({}, 400, "只写一个"),
        ({"indicator": "人均预期寿命", "function": "医保"}, 400, "只写一个"),
        ({"indicator": "月球指标"}, 404, "月球指标"),
        ({"function": "月球"}, 404, "月球"),
        ({"plan": "月球规划"}, 404, "月球规划"),
        ({"plan": "青禾区", "with": "月球规划"}, 404, "月球规划"),
        ({"function": "医保", "role": "boss"}, 422, ""),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_line(
    client: TestClient, params: dict[str, str], status: int, said: str
) -> None:
    answer = client.get("/api/compare", params=params)

    assert answer.status_code == status
    assert said in answer.json()["detail"]


def test_a_format_that_is_not_offered_is_refused(client: TestClient) -> None:
    answer = client.get(
        "/api/compare?indicator=人均预期寿命", headers={"Accept": "image/png"}
    )

    assert answer.status_code == 406
