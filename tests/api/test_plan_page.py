"""The page of a plan."""

import html
import re

import pytest
from fastapi.testclient import TestClient

from api.outline import outline
from api.plan_load import load
from api.rows import Row
from tests.graph.plans import CITY, QINGHE

LIMIT = 100_000
"""Bytes that a page may have."""


def plan_path(client: TestClient, words: str) -> str:
    plans = client.get("/api/plans").json()["items"]
    return next(str(it["url"]) for it in plans if words in it["plan"])


@pytest.fixture(scope="module")
def district(client: TestClient) -> str:
    return client.get(plan_path(client, "青禾"), params={"format": "html"}).text


@pytest.fixture(scope="module")
def city(client: TestClient) -> str:
    path = plan_path(client, "澜州市“十四五”卫生健康发展规划")
    return client.get(path, params={"format": "html"}).text


def part(page: str, name: str) -> str:
    return page.partition(f'<section id="{name}">')[2].partition("</section>")[0]


def plain(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def test_the_head_says_who_when_where_and_leads_to_the_words(district: str) -> None:
    head = district.partition('<dl class="plan-head">')[2].partition("</dl>")[0]

    assert "青政办发〔2022〕5号" in head
    assert "2022-03-18" in head
    assert "青禾区" in head
    start = QINGHE.text.index("青政办发〔2022〕5号")
    assert f"start={start}&amp;end={start + len('青政办发〔2022〕5号')}" in head


def test_what_the_head_lacks_is_said(district: str) -> None:
    head = plain(district.partition('<dl class="plan-head">')[2].partition("</dl>")[0])

    assert re.search(r"发文机关\s*没有读到", head)


def test_figures_lead_to_the_parts_of_the_page(district: str) -> None:
    figures = district.partition('<ul class="figures"')[2].partition("</ul>")[0]
    found = {
        words.strip(): int(number)
        for number, words in re.findall(r"<strong>(\d+)</strong>([^<]+)", figures)
    }

    assert found["项任务"] == 5
    assert found["项写明牵头单位"] == 4
    assert found["项指标"] == 1
    for anchor in re.findall(r'href="#([^"]+)"', figures):
        assert f'<section id="{anchor}">' in district


def test_tasks_show_who_leads_by_when_and_the_phrase(district: str) -> None:
    tasks = plain(part(district, "tasks"))

    assert "推进医保支付方式改革" in tasks
    assert "（区医保局、区卫健局牵头，区财政局配合，2024年底前完成）" in tasks
    assert "2024" in tasks


def test_indicators_stand_from_baseline_to_target(district: str) -> None:
    indicators = part(district, "indicators")

    assert re.findall(r"<td[^>]*>([^<]*)<", indicators)
    assert "预期性" in indicators
    for words in ("81.2", "83左右"):
        start = QINGHE.text.index(words)
        assert (
            f'start={start}&amp;end={start + len(words)}#quote">{words}' in indicators
        )


def test_bodies_are_ordered_by_what_they_carry(district: str) -> None:
    bodies = part(district, "bodies")
    names = re.findall(r'<a href="/id/body[^"]*">([^<]*)</a>', bodies)

    assert names[0] == "青禾区卫生健康局"
    assert {"青禾区医疗保障局", "青禾区财政局"} <= set(names)


def test_a_plan_without_roles_counts_its_duties_and_says_so(city: str) -> None:
    assert "没有逐项写明由谁牵头" in part(city, "tasks")
    assert "没有任务分工" in part(city, "bodies")
    assert "落实中医药经费" in part(city, "duties")


def test_documents_lead_to_the_plan_that_the_store_holds(
    client: TestClient, district: str
) -> None:
    documents = part(district, "documents")

    assert plan_path(client, "澜州市“十四五”卫生健康发展规划") in documents


def test_what_is_not_there_is_said(city: str, district: str) -> None:
    assert "没有用《》写到别的文件" in part(city, "documents")
    assert "没有：" in part(district, "gaps")


def test_the_outline_leads_to_its_places_in_the_text(
    client: TestClient, city: str
) -> None:
    contents = city.partition('class="outline"')[2].partition("</nav>")[0]
    links = re.findall(r'href="/source/(\w+)#(at-\d+)"', contents)
    text = client.get(f"/source/{CITY.sha256}").text

    assert links
    for sha256, anchor in links:
        assert CITY.sha256.startswith(sha256)
        assert f'id="{anchor}"' in text


def test_every_link_of_the_page_answers(client: TestClient, district: str) -> None:
    links = {html.unescape(link) for link in re.findall(r'href="(/[^"]*)"', district)}

    assert links
    for link in links:
        if not link.startswith(("/static", "/language")):
            assert client.get(link.partition("#")[0]).status_code == 200, link


def test_the_page_is_in_english_but_its_words_are_not(client: TestClient) -> None:
    page = client.get(
        plan_path(client, "青禾").replace("/id/", "/doc/"),
        params={"format": "html"},
        headers={"Cookie": "lang=en"},
    ).text

    assert "Who carries how much" in page
    assert "推进医保支付方式改革" in page


def test_a_role_named_twice_at_a_task_counts_once() -> None:
    row: Row = {
        "bodyId": "urn:b",
        "body": "局",
        "roleId": "urn:x/lead",
        "taskId": "urn:t",
    }
    other: Row = {**row, "roleId": "urn:x/participant", "taskId": "urn:u"}
    found = load([row, row, other])

    assert found.roles == ("lead", "participant")
    assert [share.numbers for share in found.shares] == [(1, 1)]


def heading(name: str, start: int, level: int) -> Row:
    return {"id": f"urn:{name}", "name": name, "start": start, "level": level}


def fact(name: str, start: int) -> Row:
    return {"id": f"urn:{name}", "start": start}


def test_a_heading_counts_what_stands_under_it_once() -> None:
    parts = [
        heading("一", 0, 1),
        fact("甲", 5),
        heading("（一）", 10, 2),
        fact("乙", 12),
        fact("乙", 13),
        heading("二", 20, 1),
        fact("甲", 25),
    ]
    first, second = outline(parts, 30)

    assert (first.name, first.number) == ("一", 2)
    assert [(it.name, it.number) for it in first.parts] == [("（一）", 1)]
    assert (second.name, second.number, second.parts) == ("二", 0, [])
