import csv
import html
import io
import re

import openpyxl
import pytest
from fastapi.testclient import TestClient

QUESTION = "区医保局牵头哪些任务"


def test_the_answer_has_facts_words_and_places(client: TestClient) -> None:
    answer = client.get("/api/ask", params={"q": QUESTION}).json()

    assert answer["understood"] is True
    assert {row["task"] for row in answer["rows"]} == {
        "推进医保支付方式改革",
        "加强医保基金监管",
    }
    assert all(row["plan"] and row["quote"] and row["source"] for row in answer["rows"])
    assert all(row["places"][0].startswith("/source/") for row in answer["rows"])
    assert "SELECT" in answer["sparql"]


def test_the_page_shows_the_same(client: TestClient) -> None:
    page = client.get("/ask", params={"q": QUESTION}).text

    assert f'value="{QUESTION}"' in page
    assert page.count("加强医保基金监管") >= 1
    assert "（区医疗保障局牵头，区市场监管局、区公安局配合）" in page
    assert "<summary>这个答案背后的 SPARQL</summary>" in page


@pytest.mark.parametrize("question", ["Which tasks are led by the bureau?", "", "？"])
def test_what_is_not_understood_is_said_with_examples(
    client: TestClient, question: str
) -> None:
    answer = client.get("/api/ask", params={"q": question})
    page = client.get("/ask", params={"q": question})

    assert answer.status_code == page.status_code == 200
    assert answer.json()["understood"] is False
    assert answer.json()["rows"] == []
    assert page.text.count('<li lang="zh-CN"><a href="/ask?q=') >= 3


def test_questions_are_escaped(client: TestClient) -> None:
    page = client.get("/ask", params={"q": "</title><script>alert(1)</script>"}).text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_question_is_needed_and_not_endless(client: TestClient) -> None:
    assert client.get("/api/ask").status_code == 422
    assert client.get("/api/ask", params={"q": "区" * 501}).status_code == 422


def test_the_rows_come_as_csv_and_excel(client: TestClient) -> None:
    text = client.get("/ask.csv", params={"q": QUESTION}).content.decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text)))
    data = client.get("/ask.xlsx", params={"q": QUESTION}).content
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    cells = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]

    assert cells == lines
    assert len(lines) == 4
    assert {"任务", "牵头单位", "原文", "出处"} <= set(lines[0])


def test_the_start_page_offers_questions_that_work(client: TestClient) -> None:
    page = client.get("/").text
    links = [part.partition('"')[0] for part in page.split('href="/ask?q=')[1:]]

    assert len(links) >= 4
    for link in links:
        answer = client.get(f"/api/ask?q={link}").json()
        assert answer["understood"], answer["question"]
    assert client.get(f"/api/ask?q={links[0]}").json()["rows"]


def test_the_start_page_counts_what_there_is(client: TestClient) -> None:
    page = client.get("/").text

    assert "<strong>3</strong> 份规划" in page
    assert "<strong>11</strong> 项任务" in page


def test_rows_of_several_places_can_be_narrowed_to_one(client: TestClient) -> None:
    question = "有哪些任务"
    page = client.get("/ask", params={"q": question}).text
    chips = re.findall(r'<a class="chip" href="([^"]+)">.*?"number">(\d+)<', page)

    assert len(chips) > 1
    for address, number in chips:
        narrowed = html.unescape(address)
        answer = client.get(narrowed.replace("/ask?", "/api/ask?")).json()
        assert len(answer["rows"]) == int(number)
        text = client.get(narrowed.replace("/ask?", "/ask.csv?")).text
        assert len(list(csv.reader(io.StringIO(text)))) == int(number) + 1
        assert "看全部规划" in client.get(narrowed).text


def test_a_plan_that_is_not_there_is_said(client: TestClient) -> None:
    answer = client.get("/ask", params={"q": QUESTION, "plan": "no-such-plan"})

    assert answer.status_code == 400
    assert "no-such-plan" in answer.text


def test_many_rows_are_shown_when_asked_for(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.answer_page.ROWS", 3)
    question = "请问有哪些任务"  # no other test has its answer kept
    rows = len(client.get("/api/ask", params={"q": question}).json()["rows"])
    part = client.get("/ask", params={"q": question}).text
    whole = client.get("/ask", params={"q": question, "all": 1}).text

    assert part.count("<tbody>") == 3
    assert f"还有 {rows - 3} 条" in part
    assert "&amp;all=1" in part
    assert whole.count("<tbody>") == rows
    assert "显示全部" not in whole


def test_a_question_that_is_not_understood_says_what_was(client: TestClient) -> None:
    question = "区医保局的牵头情况"
    page = client.get("/ask", params={"q": question}).text
    answer = client.get("/api/ask", params={"q": question}).json()

    assert "听出来的" in page
    assert "青禾区医疗保障局</a>" in page
    assert 'href="/search?q=' in page
    assert answer["recognised"][0]["words"] == "区医保局"
    assert answer["recognised"][0]["id"].startswith("https://")


def test_the_page_names_the_edition_of_the_store(client: TestClient) -> None:
    pages = {client.get("/ask", params={"q": QUESTION}).text for _ in range(2)}
    (page,) = pages

    assert re.search(r"库的版本 [0-9a-f]{8}，3 份规划", page)
    assert "<script>" not in page
    assert " style=" not in page
