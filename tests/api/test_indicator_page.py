import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.compared_figures import Amount
from api.examples import example_paths
from api.shared_concept import sdg
from graph.build import build_store
from graph.store import open_store

LIFE = "/doc/indicator/life-expectancy"
LARGEST = 100_000
SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)
IN_OTHER_UNITS = """青湾县卫生健康发展规划（2021—2025年）
一、发展目标
表1 主要指标
| 指标 | 单位 | 2020年 | 2025年 | 属性 |
| --- | --- | --- | --- | --- |
| 人均基本公共卫生服务经费 | 万元 | 0.0065 | 0.01 | 约束性 |
| 人均预期寿命 | 岁 | 80 | 82 | 预期性 |
二、主要任务
1.建好医院（县卫生健康局牵头）
"""
English = {"Cookie": "lang=en"}
Get = Callable[..., str]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The service over the example plans."""
    folder = tmp_path_factory.mktemp("indicators") / "store"
    build_store(example_paths(), folder)
    with open_store(folder) as store:
        yield TestClient(create_app(store))


@pytest.fixture
def get(client: TestClient) -> Get:
    def page(path: str, **headers: str) -> str:
        answer = client.get(path, headers={"Accept": "text/html", **headers})
        assert answer.status_code == 200
        assert len(answer.content) < LARGEST
        return answer.text

    return page


def of_table(page: str) -> str:
    return page[page.index('<table class="facts" id="figures"') :]


def test_a_shared_indicator_stands_across_places(get: Get) -> None:
    page = get(LIFE)

    assert '<h1 lang="zh-CN">人均预期寿命</h1>' in page
    assert "一名新生儿预计平均能活的年数" in page
    for words in ("81.2", "约83", "80.6", "82", "青禾区", "澜州市", "预期性"):
        assert words in of_table(page), words
    assert "WHOSIS_000001" in page
    assert page.count("查看出处") == 3


def test_its_chart_says_unit_direction_years_and_every_number(get: Get) -> None:
    wide, narrow = SVG.findall(get(LIFE))

    for drawing in (wide, narrow):
        ElementTree.fromstring(drawing)
        assert "单位：岁 · 越高越好 · 横轴不从 0 起" in drawing
        for number in ("80.6", "82", "81.2", "约83"):
            assert f">{number}<" in drawing, number


def test_nothing_in_the_page_is_styled_in_place(get: Get) -> None:
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?! src)", get(LIFE))


def test_files_hold_the_same_figures(client: TestClient, get: Get) -> None:
    address = re.search(r'href="(/indicators/table\?[^"]*)&amp;format=csv"', get(LIFE))
    assert address is not None

    text = client.get(f"{address[1]}&format=csv").content.decode("utf-8-sig")
    book = client.get(f"{address[1]}&format=xlsx").content
    (head, *lines) = csv.reader(io.StringIO(text))
    sheet = openpyxl.load_workbook(io.BytesIO(book)).worksheets[0]
    assert {"地区", "指标", "现状", "目标", "属性", "怎样认定", "原文"} <= set(head)
    assert [cell.value for cell in sheet[1]] == head
    assert sheet.max_row == len(lines) + 1
    assert {line[head.index("地区")] for line in lines} >= {"澜州市青禾区", "澜州市"}


def test_a_file_of_what_is_no_indicator_is_refused(client: TestClient) -> None:
    for concept in ("https://w3id.org/zhengtu/id/indicator/none", "<>", "x y"):
        answer = client.get("/indicators/table", params={"concept": concept})
        assert answer.status_code == 404
        assert answer.json()["detail"]


def indicator(client: TestClient, text: str, place: str) -> str:
    found = client.get("/api/indicators", params={"text": text}).json()["items"]
    url = next(one["url"] for one in found if one["place"] == place)
    return str(url).replace("/id/", "/doc/")


def test_an_indicator_of_a_plan_stands_out_among_all(
    client: TestClient, get: Get
) -> None:
    page = get(indicator(client, "预期寿命", "澜州市"))

    assert "这份规划写的数" in page
    assert f'href="{LIFE.replace("/doc/", "/id/")}"' in page
    (own,) = re.findall(
        r'<tbody class="own" aria-current="true">.*?</tbody>', page, re.S
    )
    assert "澜州市" in own
    for drawing in SVG.findall(page):
        assert drawing.count('class="name own"') == 1
        assert 'class="outlined other"' in drawing


def test_what_is_only_likely_is_marked_and_says_why(plain: TestClient) -> None:
    listed = plain.get("/indicators", headers={"Accept": "text/html"}).text
    marked = []
    for address in re.findall(r'<td data-head="指标"><a href="([^"]*)"', listed):
        page = plain.get(address, headers={"Accept": "text/html"}).text
        marked += re.findall(r"推断：[^<]+", of_table(page))

    assert set(marked) == {
        "推断：写法按规则归一后才对上",
        "推断：正文里的目标按所写的对象归入",
    }


def test_an_indicator_without_a_shared_one_says_why(plain: TestClient) -> None:
    items = plain.get("/api/indicators", params={"limit": 200}).json()["items"]
    pages = [
        plain.get(one["url"], headers={"Accept": "text/html"}).text for one in items
    ]

    alone = [page for page in pages if "没有可比的" in page]
    assert 0 < len(alone) < len(pages)
    assert all("<svg" not in page and "/indicators" in page for page in alone)


def test_a_shared_indicator_that_no_plan_holds_says_so(get: Get) -> None:
    page = get("/doc/indicator/high-standard-farmland")

    assert "库里还没有规划写到这项指标" in page
    assert "<svg" not in page


def test_an_answer_that_compares_leads_to_the_chart(get: Get) -> None:
    question, other = "/ask?q=比较各地人均预期寿命", "/ask?q=有哪些规划"
    link = f'<a href="{LIFE.replace("/doc/", "/id/")}">看图比较：'

    assert link in get(question)
    assert "看图比较" not in get(other)


def test_places_that_lack_an_indicator_are_named(get: Get) -> None:
    page = get("/doc/indicator/infant-mortality-rate")

    assert re.search(r"另有 \d+ 份规划没有这项指标", page)
    assert "没有这项指标" not in of_table(page).split("</table>")[0]


def test_many_rows_are_cut_and_to_be_had_in_full(
    get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.indicator_page.ROWS", 1)
    monkeypatch.setattr("api.indicator_page.LACKING", 0)
    first, whole = get(f"{LIFE}.html?many"), get(f"{LIFE}.html?all=1")

    assert "这里是前 1 条，还有" in first
    assert f'href="{LIFE}.html?all=1"' in first or f'href="{LIFE}?all=1"' in first
    assert of_table(first).count("<tbody>") == 1
    assert of_table(whole).count("<tbody>") > 1
    assert "还有" not in whole


def test_all_shared_indicators_are_listed_those_of_most_places_first(get: Get) -> None:
    page = get("/indicators")

    counts = [
        int(n) for n in re.findall(r'data-head="地区数" class="figure">(\d+)', page)
    ]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] >= 2
    assert 'href="/id/indicator/life-expectancy"' in page
    assert 'data-filter="indicators"' in page
    assert re.search(r"名录里还有 \d+ 项", page)


def test_the_list_is_to_be_had_as_files(client: TestClient) -> None:
    text = client.get("/indicators?format=csv").content.decode("utf-8-sig")
    book = client.get("/indicators?format=xlsx").content

    assert text.splitlines()[0] == "指标,单位,方向,地区数,规划数,目标范围"
    assert openpyxl.load_workbook(io.BytesIO(book)).worksheets[0].max_row > 1


def test_a_store_without_shared_indicators_says_what_is_missing(
    tmp_path: Path,
) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text("青湾县教育发展规划\n一、主要任务\n1.建好学校（县教育局牵头）\n")
    build_store([plan], tmp_path / "store")
    with open_store(tmp_path / "store") as store:
        page = TestClient(create_app(store)).get("/indicators").text

    assert "还没有写到共有指标" in page


def test_english_pages_keep_the_words_of_plans(get: Get) -> None:
    page = get(LIFE, **English)

    assert "Years a newborn would live on average" in page
    assert "unit: 岁 · more is better · the scale does not begin at 0" in page
    assert re.search(r'lang="zh-CN">[^<]*青禾区', page)
    assert "Place" in get("/indicators", **English)


def test_figures_in_another_unit_are_said_to_be_converted(tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(IN_OTHER_UNITS, encoding="utf-8")
    build_store([plan], tmp_path / "store")
    with open_store(tmp_path / "store") as store:
        service = TestClient(create_app(store))
        money, years = (
            service.get(f"/doc/indicator/{name}.html").text
            for name in ("public-health-services-funding-per-capita", "life-expectancy")
        )

    for drawing in SVG.findall(money):
        assert ">65<" in drawing
        assert ">100<" in drawing
    assert "原文“0.01万元”，换算为元" in money
    assert "换算" not in years


@pytest.mark.parametrize(
    ("value", "printed", "converted"),
    [
        (12000, "1.2万元", True),
        (12, "12/10万以下", False),
        (7, "到2025年达到7", False),
        (1200, "1,200", False),
        (100, "全部", False),
        (0, "0", False),
    ],
)
def test_a_number_of_another_unit_is_said_to_be_converted(
    value: float, printed: str, converted: bool
) -> None:
    assert Amount(value, "", "2025", printed).is_converted is converted


@pytest.mark.parametrize(
    ("code", "number"),
    [("C030101", "3.1.1"), ("C030b01", "3.b.1"), ("C110601", "11.6.1")],
)
def test_sdg_indicators_go_by_their_number(code: str, number: str) -> None:
    assert sdg(code) == number
