import csv
import io

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
