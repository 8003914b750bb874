import csv
import io
from typing import Any

import openpyxl
import pytest
from fastapi.testclient import TestClient

from graph.search import KINDS


def search(client: TestClient, **params: str | list[str]) -> dict[str, Any]:
    answer = client.get("/api/search", params=params)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_a_word_of_two_characters_is_found_with_its_marks(client: TestClient) -> None:
    found = search(client, q="医保", limit="200")

    assert found["total"] == len(found["hits"]) == sum(found["kinds"].values()) > 0
    for hit in found["hits"]:
        marked = {hit["text"][start:end] for start, end in hit["marks"]}
        assert marked == {"医保"}
        assert client.get(hit["url"]).status_code == 200


def test_a_quote_leads_to_its_place_marked_in_the_text(client: TestClient) -> None:
    (hit, *_) = search(client, q="基金监管", kind="task")["hits"]

    assert hit["plan"]
    assert client.get(hit["source"].partition("#")[0]).text.count("<mark") == 1


def test_kinds_plans_and_places_narrow(client: TestClient) -> None:
    whole = search(client, q="医保")
    tasks = search(client, q="医保", kind=["task", "goal"])
    there = search(client, q="医保", place="石渡")

    assert tasks["total"] == whole["kinds"]["task"] + whole["kinds"].get("goal", 0)
    assert 0 < there["total"] < whole["total"]
    assert {hit["plan"] for hit in there["hits"]} == {
        "澜州市石渡区“十四五”卫生健康规划"
    }


def test_links_lead_through_all_pages(client: TestClient) -> None:
    answer = client.get("/api/search", params={"q": "局", "limit": 7})
    total, seen = int(answer.headers["X-Total-Count"]), len(answer.json()["hits"])
    while "next" in answer.links:
        answer = client.get(answer.links["next"]["url"])
        seen += len(answer.json()["hits"])

    assert seen == total > 7
    assert client.get(answer.links["first"]["url"]).json()["offset"] == 0


def test_the_hits_as_csv_and_excel(client: TestClient) -> None:
    params = {"q": "医保", "kind": "task", "format": "csv"}
    found = client.get("/api/search", params=params)
    rows = list(csv.DictReader(io.StringIO(found.text.lstrip("\ufeff"))))
    excel = client.get("/api/search", params={**params, "format": "xlsx"})
    sheet = openpyxl.load_workbook(io.BytesIO(excel.content)).worksheets[0]

    assert {row["类型"] for row in rows} == {"任务"}
    assert (
        len(rows) == sheet.max_row - 1 == search(client, q="医保", kind="task")["total"]
    )


@pytest.mark.parametrize(
    ("params", "status", "word"),
    [
        ({}, 422, "q"),
        ({"q": ""}, 400, "汉字"),
        ({"q": "。，"}, 400, "汉字"),
        ({"q": "\0"}, 400, "汉字"),
        ({"q": "医" * 201}, 422, "q"),
        ({"q": " ".join("甲乙丙丁戊己庚辛壬癸子")}, 400, "10"),
        ({"q": "医保", "kind": "moon"}, 400, "task"),
        ({"q": "医保", "limit": "0"}, 422, "limit"),
        ({"q": "医保", "offset": "9" * 30}, 422, "offset"),
    ],
)
def test_what_cannot_be_searched_is_a_problem(
    client: TestClient, params: dict[str, str], status: int, word: str
) -> None:
    answer = client.get("/api/search", params=params)

    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert word in answer.json()["detail"]


def test_the_page_marks_words_and_leads_on(client: TestClient) -> None:
    page = client.get("/search", params={"q": "医保"}).text

    assert "<mark>医保</mark>" in page
    assert 'rel="next"' in page
    assert "/source/" in page


def test_the_page_escapes_what_was_typed(client: TestClient) -> None:
    page = client.get("/search", params={"q": "<script>alert(1)</script>"}).text

    assert "<script>alert" not in page


def test_an_empty_page_says_what_can_be_searched(client: TestClient) -> None:
    page = client.get("/search").text
    nothing = client.get("/search", params={"q": "月球火箭"}).text

    assert all(kind.words in page for kind in KINDS.values())
    assert "没有找到" in nothing
