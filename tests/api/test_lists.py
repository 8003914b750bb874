import csv
import io
from typing import Any

import openpyxl
import pytest
from fastapi.testclient import TestClient
from selectolax.lexbor import LexborHTMLParser


def items(client: TestClient, path: str, **params: str) -> list[dict[str, Any]]:
    answer = client.get(f"/api/{path}", params=params)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


def marked(page: str) -> str:
    """The words that a source page marks."""
    found = LexborHTMLParser(page).css_first("#quote")
    assert found is not None
    return str(found.text())


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
        assert marked(place.text).startswith(item["evidence"]["quote"])
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


def test_links_lead_through_the_pages_of_a_list(client: TestClient) -> None:
    answer = client.get("/api/tasks", params={"limit": 4, "place": "澜州"})
    found = list(answer.json()["items"])
    assert "prev" not in answer.links
    while "next" in answer.links:
        answer = client.get(answer.links["next"]["url"])
        found += answer.json()["items"]

    assert found == items(client, "tasks", place="澜州")
    assert answer.headers["X-Total-Count"] == str(len(found))
    before = client.get(answer.links["prev"]["url"]).json()
    assert before["offset"] == answer.json()["offset"] - 4
    assert client.get(answer.links["last"]["url"]).json() == answer.json()


def test_links_of_a_file_lead_to_the_rest_of_it(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def identifiers(text: str) -> list[str]:
        return [row["标识"] for row in csv.DictReader(io.StringIO(text))]

    whole = identifiers(client.get("/api/tasks", params={"format": "csv"}).text)
    monkeypatch.setattr("api.listing.IN_A_FILE", 2)

    answer = client.get("/api/tasks", params={"format": "csv"})
    found = identifiers(answer.text)
    while "next" in answer.links:
        assert "limit" not in answer.links["next"]["url"]
        answer = client.get(answer.links["next"]["url"])
        found += identifiers(answer.text)

    assert found == whole
    assert len(whole) > 2


def test_a_list_is_sorted_by_several_columns(client: TestClient) -> None:
    found = items(client, "tasks", sort="-place,title")
    keys = [(task["place"], task["task"]) for task in found]

    assert [place for place, _ in keys] == sorted((p for p, _ in keys), reverse=True)
    for place in {place for place, _ in keys}:
        titles = [title for there, title in keys if there == place]
        assert titles == sorted(titles)


def test_what_has_no_value_comes_last_either_way(client: TestClient) -> None:
    up = [one["investment"] for one in items(client, "projects", sort="investment")]
    down = [one["investment"] for one in items(client, "projects", sort="-investment")]
    values = [value for value in up if value is not None]

    assert len(values) > 1
    assert up == sorted(values) + [None] * (len(up) - len(values))
    assert down == sorted(values, reverse=True) + [None] * (len(up) - len(values))


@pytest.mark.parametrize(
    ("params", "known"),
    [({"sort": "moon"}, "deadline"), ({"facets": "moon"}, "function")],
)
def test_an_unknown_column_names_those_there_are(
    client: TestClient, params: dict[str, str], known: str
) -> None:
    answer = client.get("/api/tasks", params=params)

    assert answer.status_code == 400
    assert known in answer.json()["detail"]


@pytest.mark.parametrize("path", ["tasks", "duties", "departments", "plans", "targets"])
def test_facets_count_what_their_filters_give(client: TestClient, path: str) -> None:
    names = {"tasks": "plan,place,function,role,year"}.get(path)
    every = {
        "duties": "plan,place,function",
        "departments": "place,function,role",
        "plans": "place,year",
        "targets": "plan,place,year",
    }
    asked = names or every[path]
    answer = client.get(f"/api/{path}", params={"facets": asked}).json()

    assert set(answer["facets"]) == set(asked.split(","))
    seen = 0
    for facet, values in answer["facets"].items():
        counts = [value["count"] for value in values]
        assert counts == sorted(counts, reverse=True)
        for value in values:
            given = {facet: value["value"]}
            narrowed = client.get(f"/api/{path}", params=given).json()
            if facet != "place":  # a place has those in it as well
                assert narrowed["total"] == value["count"], given
            assert narrowed["total"] >= value["count"] > 0, given
            seen += 1
    assert seen > 2


def test_facets_count_under_the_filters(client: TestClient) -> None:
    whole = client.get("/api/tasks", params={"facets": "role"}).json()
    given = {"facets": "role", "place": "石渡", "function": "医保"}
    part = client.get("/api/tasks", params=given).json()

    assert 0 < part["total"] < whole["total"]
    assert all(one["count"] <= part["total"] for one in part["facets"]["role"])


def test_department_role_and_function_are_of_one_share(client: TestClient) -> None:
    led = items(client, "tasks", department="区医保局", role="lead")

    assert led == items(client, "tasks", lead="区医保局")
    assert items(client, "tasks", function="医保", role="lead") == led
    both = items(client, "tasks", department="区卫健局", function="医保")
    assert both == []


def test_tasks_of_a_deadline_and_a_year(client: TestClient) -> None:
    due = [task for task in items(client, "tasks") if task["deadline"]]
    (first, *_) = due
    year = next(y for y in range(2020, 2036) if str(y) in first["deadline"])

    assert first in items(client, "tasks", deadline=first["deadline"])
    assert first in items(client, "tasks", year=str(year))
    assert items(client, "tasks", year="1999") == []


def test_functions_tell_bodies_and_tasks(client: TestClient) -> None:
    (found,) = items(client, "functions", text="医保", sort="-tasks", limit="1")

    assert found["function"] == "医疗保障"
    assert (found["bodies"] >= 2, found["tasks"] >= 3) == (True, True)
    assert "国家医疗保障局" in found["national"]
    assert client.get(found["url"]).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        *("tasks", "goals", "departments", "indicators", "targets", "projects"),
        *("duties", "plans", "basis", "places", "functions"),
    ],
)
def test_every_list_is_to_be_had_as_csv_and_excel(
    client: TestClient, path: str
) -> None:
    listed = client.get(f"/api/{path}", params={"limit": 500}).json()
    by_accept = client.get(f"/api/{path}", headers={"Accept": "text/csv"})
    by_name = client.get(f"/api/{path}", params={"format": "csv"})
    lines = list(csv.reader(io.StringIO(by_name.text.lstrip("\ufeff"))))
    excel = client.get(f"/api/{path}", params={"format": "xlsx"})
    sheet = openpyxl.load_workbook(io.BytesIO(excel.content)).worksheets[0]

    assert by_accept.content == by_name.content
    assert len(lines) - 1 == sheet.max_row - 1 == listed["total"]
    assert "标识" in lines[0]
    place = lines[0].index("标识")
    assert [line[place] for line in lines[1:]] == [one["id"] for one in listed["items"]]


def test_a_format_that_is_not_there_is_refused(client: TestClient) -> None:
    assert client.get("/api/tasks", params={"format": "docx"}).status_code == 422
    refused = client.get("/api/tasks", headers={"Accept": "image/png"})
    assert refused.status_code == 406


def test_a_function_that_nobody_knows_says_where_they_are(client: TestClient) -> None:
    answer = client.get("/api/tasks", params={"function": "月球"})

    assert answer.status_code == 400
    assert "/api/functions" in answer.json()["detail"]
