"""The page of a task, and what the pages of other things say."""

import re

import pytest
from fastapi.testclient import TestClient

from api.entity import entity
from api.task_page import Task, task
from graph.store import PlanStore


def squeezed(words: str) -> str:
    return re.sub(r"<[^>]*>|\s", "", words)


@pytest.fixture
def payment(client: TestClient, store: PlanStore) -> Task:
    items = client.get("/api/tasks", params={"text": "推进医保支付方式改革"}).json()
    return task(store, next(item["id"] for item in items["items"] if item["deadline"]))


def test_roles_come_in_order_with_printed_and_full_names(payment: Task) -> None:
    said = [(share.role, share.printed, share.body.words) for share in payment.shares]

    assert said == [
        ("lead", "区医保局", "青禾区医疗保障局"),
        ("lead", "区卫健局", "青禾区卫生健康局"),
        ("participant", "区财政局", "青禾区财政局"),
    ]


def test_deadline_heading_and_phrase_lead_to_their_words(
    client: TestClient, payment: Task
) -> None:
    assert payment.deadline is not None
    for words in (payment.deadline, payment.heading, *payment.phrases):
        page = client.get(words.address.partition("#")[0]).text
        marked = page.partition('<mark id="quote">')[2].partition("</mark>")[0]
        assert squeezed(marked) == squeezed(words.words)
    (phrase,) = payment.phrases
    assert phrase.words == "（区医保局、区卫健局牵头，区财政局配合，2024年底前完成）"
    assert client.get(payment.whole.partition("#")[0]).status_code == 200


def test_the_same_task_of_another_plan_is_named(payment: Task) -> None:
    assert [
        (one.thing.words, one.plan and one.plan.words, one.likeness)
        for one in payment.alike
    ] == [("推进医保支付方式改革", "澜州市石渡区“十四五”卫生健康规划", None)]


def test_what_is_inferred_is_marked(client: TestClient, store: PlanStore) -> None:
    tasks = client.get("/api/tasks").json()["items"]
    inferred = next(
        item
        for item in tasks
        if any(one.likeness for one in task(store, item["id"]).goals)
    )
    html = client.get(inferred["url"], params={"format": "html"}).text
    goals = html.partition('id="goals-head"')[2].partition("</section>")[0]

    assert '<span class="inferred">推断</span>' in goals
    assert re.search(r"用字相近\d+%", squeezed(goals))


def test_marks_tell_roles_apart_without_colour(client: TestClient) -> None:
    items = client.get("/api/tasks", params={"text": "推进医保支付方式改革"}).json()
    html = client.get(items["items"][0]["url"], params={"format": "html"}).text

    assert '<span class="role lead">牵头</span>' in html
    assert '<span class="role participant">配合</span>' in html


def test_a_task_without_roles_says_so(client: TestClient) -> None:
    items = client.get("/api/tasks", params={"plan": "澜州市“十四五”"}).json()["items"]
    bare = next(
        item
        for item in items
        if not (item["leads"] or item["participants"] or item["responsible"])
    )
    html = client.get(bare["url"], params={"format": "html"}).text

    assert "原文没有写这项任务由谁承担" in html


def test_a_project_shows_its_amount_and_its_columns(
    client: TestClient, store: PlanStore
) -> None:
    items = client.get("/api/projects", params={"text": "中医医院迁建"}).json()
    shown = entity(store, items["items"][0]["id"])

    assert [
        cell.words
        for group in shown.facts
        if group.words == "总投资"
        for cell in group.cells
    ] == ["8.6 亿元"]
    ((title, table),) = shown.tables
    assert title == "各列内容"
    assert [cell.words for cell in table.rows[0].cells] == [
        "总投资（万元）",
        "86000万元",
    ]
    assert table.rows[0].places


def test_departments_of_a_function_lead_to_where_they_are_named(
    client: TestClient,
) -> None:
    html = client.get("/id/function/health", params={"format": "html"}).text

    assert "牵头单位" not in html
    assert 'class="source" href="/source/' in html
