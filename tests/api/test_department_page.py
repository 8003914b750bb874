"""The page of a department, over the made-up plans and one with hostile names."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.department_page import FIRST, department
from graph.build import build_store
from graph.cooperation import cooperation
from graph.store import PlanStore, open_store
from tests.conftest import ROOT

OWN_QUERIES = [
    path
    for path in sorted((ROOT / "api" / "queries").glob("*.rq"))
    if path.name.startswith(("body-", "task-"))
]


class Text(HTMLParser):
    """The words of a page by the id of the section that they stand in."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.sections: dict[str, str] = {}
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "section":
            self._open.append(str(dict(attrs).get("id")))

    def handle_endtag(self, tag: str) -> None:
        if tag == "section":
            self._open.pop()

    def handle_data(self, data: str) -> None:
        name = self._open[-1] if self._open else ""
        self.sections[name] = self.sections.get(name, "") + data


def page_of(client: TestClient, name: str, **params: str) -> str:
    found = client.get("/api/departments", params={"text": name}).json()["items"]
    url = next(item["url"] for item in found if item["body"] == name)
    answer = client.get(
        url.replace("/id/", "/doc/", 1), params={"format": "html", **params}
    )
    assert answer.status_code == 200
    return answer.text


def squeezed(words: str) -> str:
    return re.sub(r"\s+", "", words)


@pytest.fixture(scope="module")
def health(client: TestClient) -> str:
    return page_of(client, "青禾区卫生健康局")


def test_the_head_says_what_it_is_and_how_much_it_has(health: str) -> None:
    head = squeezed(Text(health).sections[""])

    assert "政府部门·澜州市青禾区" in head
    assert "规划写明它牵头2项、配合1项、责任1项" in head
    assert "都在《澜州市青禾区“十四五”卫生健康规划》。" in head
    assert "职能卫生健康" in head
    assert "国家对应部门国家卫生健康委员会" in head


def test_tasks_stand_by_role_with_deadline_target_others_and_words(
    health: str,
) -> None:
    said = {name: squeezed(words) for name, words in Text(health).sections.items()}

    assert "2.推进医保支付方式改革" in said["lead"]
    assert "2024年底前" in said["lead"]
    assert "75%" in said["lead"]
    assert "（区医保局、区卫健局牵头，区财政局配合，2024年底前完成）" in said["lead"]
    assert "牵头区医保局" in said["lead"]
    assert "配合区财政局" in said["lead"]
    assert "5.建设智慧急救平台" in said["participant"]
    assert "4.发展托育服务" in said["responsible"]
    assert "健全基层公共卫生服务网络" not in said["participant"]


def test_every_quote_leads_to_its_place(client: TestClient, health: str) -> None:
    links = [attrs["href"] or "" for tag, attrs in Text(health).tags if tag == "a"]
    sources = [link for link in links if link.startswith("/source/")]

    assert sources
    for link in sources:
        assert '<mark id="quote"' in client.get(link).text


def test_partners_are_those_of_the_cooperation_network(
    store: PlanStore, health: str
) -> None:
    network = cooperation(store)
    iri = next(
        body
        for body, data in network.nodes(data=True)
        if data["label"] == "青禾区卫生健康局"
    )
    shown = {
        partner.body.words: partner.tasks for partner in department(store, iri).partners
    }

    assert shown == {
        network.nodes[other]["label"]: tie["weight"]
        for other, tie in network[iri].items()
    }
    said = squeezed(Text(health).sections["partners"])
    assert "青禾区财政局2配合2" in said
    assert "各镇街" not in said


def test_the_picture_has_a_title_links_and_no_style(health: str) -> None:
    tags = Text(health).tags
    boxes = [attrs for tag, attrs in tags if tag == "rect"]

    assert "青禾区卫生健康局 和它共事最多的部门" in health
    assert len(boxes) > 3
    assert not [tag for tag, attrs in tags if "style" in attrs]
    assert "/network?view=cooperation&amp;focus=" in health


def test_names_say_how_often_and_where(health: str) -> None:
    said = squeezed(Text(health).sections["names"])

    assert re.search(r"区卫生健康局1澜州市青禾区", said)
    assert re.search(r"区卫健局3澜州市青禾区", said)
    assert "原文没有这样写" in said


def test_counterparts_of_other_places_come_with_their_tasks(health: str) -> None:
    said = squeezed(Text(health).sections["counterparts"])

    assert "石渡区卫生健康局澜州市石渡区13" in said
    assert "青禾区卫生健康局" not in said


def test_a_body_that_leads_nothing_is_told_why(client: TestClient) -> None:
    said = squeezed(Text(page_of(client, "青禾区财政局")).sections["lead"])

    assert "没有写它牵头" in said
    assert "可以看下面它配合或负责的任务。" in said


def test_a_plan_without_leads_is_named(client: TestClient) -> None:
    said = squeezed(Text(page_of(client, "澜州市财政局")).sections["lead"])

    assert "通篇没有写明牵头单位：《澜州市“十四五”卫生健康发展规划》" in said
    assert "可以看下面正文写给它的职责。" in said


def test_a_group_has_the_same_page(client: TestClient) -> None:
    page = Text(page_of(client, "青禾区各镇街"))

    assert "1.健全基层公共卫生服务网络" in squeezed(page.sections["participant"])
    assert "一群部门的总称" in page.sections["partners"]


def test_files_of_the_tasks_hold_them(client: TestClient, health: str) -> None:
    links = [attrs.get("href") or "" for tag, attrs in Text(health).tags if tag == "a"]
    for form in ("csv", "xlsx"):
        link = next(link for link in links if link.endswith(f"format={form}"))
        answer = client.get(link)
        assert answer.status_code == 200
        if form == "csv":
            assert "推进医保支付方式改革" in answer.text
            assert "加强医保基金监管" not in answer.text


def test_in_english_the_words_are_english_and_the_quotes_are_not(
    client: TestClient,
) -> None:
    english = TestClient(client.app, cookies={"lang": "en"})
    said = squeezed(Text(page_of(english, "青禾区卫生健康局")).sections["lead"])

    assert "Tasksitleads" in said
    assert "2.推进医保支付方式改革" in said
    assert "牵头的任务" not in said


@pytest.mark.parametrize("path", OWN_QUERIES, ids=lambda path: path.stem)
def test_an_optional_part_of_a_query_is_a_single_pattern(path: Path) -> None:
    parts = re.findall(
        r"OPTIONAL \{ ([^{}]*?)(?: FILTER.*)? \}", path.read_text("utf-8")
    )
    compound = re.compile(r"[;,]| \. |\w/\w|BIND")

    assert [part for part in parts if compound.search(part)] == []


EVIL = "健康<script>alert(1)</script>"
BUSY = "\n".join(
    f"{number}.推进第{number}项<img src=x onerror=alert(1)>{{{{ 7*7 }}}}工作\n"
    "（区卫健局牵头，区财政局“\"'<b>”、区医保局配合，2024年底前完成）"
    for number in range(1, 71)
)
HOSTILE = f"""云河市山前区“十四五”{EVIL}规划
山政发〔2022〕1号
一、主要任务
{BUSY}
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    folder: Path = tmp_path_factory.mktemp("hostile")
    (folder / "plan.txt").write_text(HOSTILE, encoding="utf-8")
    assert build_store([folder / "plan.txt"], folder / "store").ok
    return TestClient(create_app(open_store(folder / "store")))


def busiest(client: TestClient) -> str:
    found = client.get("/api/departments").json()["items"]
    name = max(found, key=lambda item: item["leads"])["body"]
    assert isinstance(name, str)
    return name


def test_hostile_words_stay_words(hostile: TestClient) -> None:
    text = page_of(hostile, busiest(hostile), rows="all")
    tags = Text(text).tags

    assert "<script>alert" not in text
    assert "{{77}}" in text  # reading drops the mark-up of Markdown
    assert "img" not in {tag for tag, _ in tags}
    assert not [name for _, attrs in tags for name in attrs if name.startswith("on")]
    scripts = [attrs.get("src") or "" for tag, attrs in tags if tag == "script"]
    assert all(script.startswith("/static/") for script in scripts)


def test_a_long_list_is_cut_and_can_be_had_whole(hostile: TestClient) -> None:
    name = busiest(hostile)
    cut, whole = page_of(hostile, name), page_of(hostile, name, rows="all")

    assert "共 70 项" in cut
    assert "?rows=all#lead" in cut
    assert cut.count('<tr class="words">') == 60
    assert whole.count('<tr class="words">') == 70
    assert FIRST == 25
    assert len(cut.encode()) < 100_000


TWO_PLANS = {
    "health.txt": """云河市山前区“十四五”卫生健康规划
山政发〔2022〕1号
一、主要任务
1.加强基层卫生服务
（区卫健局牵头，区医保局配合，2024年底前完成）
2.完善医保支付方式
（区医保局牵头，区卫健局配合）
""",
    "care.txt": """云河市山前区养老服务发展规划
山政发〔2022〕2号
一、主要任务
1.发展医养结合服务
（区卫生健康局牵头，区民政局、区医保局配合）
""",
}


@pytest.fixture(scope="module")
def two_plans(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    folder: Path = tmp_path_factory.mktemp("two")
    for name, text in TWO_PLANS.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert build_store([folder / name for name in TWO_PLANS], folder / "store").ok
    return TestClient(create_app(open_store(folder / "store")))


def test_a_body_of_two_plans_is_told_by_plan(two_plans: TestClient) -> None:
    text = page_of(two_plans, "山前区卫生健康局")
    said = {name: squeezed(words) for name, words in Text(text).sections.items()}

    assert "规划写明它牵头2项、配合1项，分布在2份规划。" in said[""]
    assert "云河市山前区“十四五”卫生健康规划11–" in said["plans"]
    assert "云河市山前区养老服务发展规划1––" in said["plans"]
    assert "任务规划同一任务里的其他单位完成时限" in said["lead"]
    assert "山前区医疗保障局3牵头1配合2" in said["partners"]
    assert "区卫生健康局1云河市山前区养老服务发展规划" in said["names"]
    assert "库里的规划没有写到别处的同类部门" in said["counterparts"]
