"""Whatever a file holds, reading it ends, and every quote lies inside the text."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.cleaning import clean
from loaders.errors import NotAPlan
from loaders.facts import to_json
from loaders.html import html_to_text
from loaders.names import split_names
from loaders.phrases import parse_phrase
from loaders.plan import read_plan
from loaders.records import PlanRecord
from loaders.spans import Span
from tests.loaders.plans import document_of

# Pieces that rules look for, so that texts of them get deep into every rule.
PIECES = [
    "一、", "（二）", "3.", "（4）", "①", "第一章　", "第二节", "专栏1", "附件", "表1", "目录", "——", "一是",
    "主要任务", "主要目标", "保障措施", "发展基础", "加强能力建设", "实施方案（2023—2025年）", "关于印发", "的通知",
    "区财政局", "市卫健委", "各镇（街道）", "省甲厅", "区委编办", "某公司", "等部门", "领导小组", "人民政府",
    "牵头", "配合", "负责", "责任单位：", "牵头单位：", "完成时限：", "会同", "按职责分工负责", "下同", "列第一位的为牵头单位",
    "达到", "不低于", "分别", "全覆盖", "所有", "每年", "降低", "建成", "到2025年", "90%", "3—5个", "1,200", "万元", "以上", "1/10万",
    "指标", "单位", "2025年", "项目名称", "总投资", "序号", "重点任务", "合计", "预期性",
    "（", "）", "(", ")", "〔", "〕", "[", "]", "【", "】", "《", "》", "“", "”", "，", "、", "。", "；", "：", ":", ",", ".",
    "\n", "\n", "\n\n", "\r\n", "\f", "\t", " ", "　", "|", "| --- | --- |\n", "**", "__", "#", "## ", "<b>", "</b>", "\\",
    "— 3 —\n", "\n- 4 -\n", "................5", "\u200b", "\ufeff", "𠮷", "\U0001f600", "要", "由", "的", "和", "甲", "0", "9",
]  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.text(max_size=80),
    st.text("（）〔〕、，。：；牵头负责区局市委和等0123456789.—一二", max_size=60),
)
quickly = settings(max_examples=120, derandomize=True, deadline=None, database=None)


TASK = "一、主要任务\n（一）做好甲工作。{}\n（二）做好乙工作。落实。\n"


def read(text: str) -> PlanRecord | None:
    try:
        return read_plan(document_of(text))
    except NotAPlan:
        return None


def spans(value: Any) -> list[tuple[int, int]]:
    if isinstance(value, list):
        return [span for one in value for span in spans(one)]
    if not isinstance(value, dict):
        return []
    own = [(value["start"], value["end"])] if {"start", "end"} <= set(value) else []
    return own + [span for one in value.values() for span in spans(one)]


@given(TEXTS.map(TASK.format) | TEXTS)
@quickly
def test_any_text_is_read_or_refused_and_its_quotes_show_words(text: str) -> None:
    record = read(text)
    view = clean(text)
    found = spans(to_json(record)) if record else []

    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(view.seen(Span(*span)) for span in found)


@pytest.mark.parametrize(
    "text",
    [
        "\n完成时限：",
        "（责任单位：）",
        "完成时限：。",
        "\n3.：",
        "\n二、：\n（一）甲。",
    ],
)
def test_a_label_or_a_number_with_nothing_behind_it_is_passed_over(text: str) -> None:
    assert read(TASK.format(text)) is not None


@given(TEXTS)
@quickly
def test_a_view_keeps_the_order_of_the_text(text: str) -> None:
    view = clean(text)

    assert list(view.offsets) == sorted(view.offsets)
    assert len(view.offsets) == len(view.text)
    assert all(p.start <= p.end <= len(view.text) for p in view.paragraphs)


@given(TEXTS)
@quickly
def test_any_span_of_a_view_shows_its_words(text: str) -> None:
    view = clean(text)
    places = [i for i, char in enumerate(view.text) if char not in "\n\t"]

    assert all(
        view.seen(view.span(a, b + 1)) == view.words(a, b + 1)
        for a in places[::5]
        for b in places[::7]
        if a <= b
    )


@given(TEXTS)
@quickly
def test_names_of_any_list_stand_in_it_in_order(text: str) -> None:
    places = split_names(text)

    assert all(0 <= a < b <= len(text) for a, b in places)
    assert places == sorted(places)


@given(TEXTS)
@quickly
def test_parts_of_any_phrase_stand_in_it(text: str) -> None:
    phrase = parse_phrase(text)

    assert phrase is None or all(
        0 <= part.place[0] < part.place[1] <= len(text) for part in phrase.parts
    )


@given(st.lists(st.sampled_from(["<", ">", "</", "<td>", "<tr>", "<table>", "<p>", "甲", "\t", "\n", "&", "rowspan='3'", "<td rowspan=9 colspan=9>", "<script>", "<!--"]), max_size=40).map("".join))  # fmt: skip
@quickly
def test_any_page_becomes_lines(page: str) -> None:
    assert all(line.strip() for line in html_to_text(page).splitlines())


MANY = 10_000
HOSTILE = {
    "opening brackets": "（" * MANY,
    "closing brackets": "）" * MANY,
    "pairs of brackets": "（）" * MANY,
    "dashes": "——" * MANY,
    "a long number": "9" * MANY,
    "numbers with thousands": "1," * MANY,
    "separators": "、" * MANY,
    "commas": "，" * MANY,
    "stops": "。" * MANY,
    "dots": "." * MANY,
    "stars": "*" * MANY,
    "hashes": "#" * MANY,
    "bars": "|" * MANY,
    "tabs": "\t" * MANY,
    "blanks": " " * MANY,
    "line ends": "\n" * MANY,
    "titles": "《" * MANY,
    "quotation marks": "“" * MANY,
    "one word": "甲" * MANY,
    "levels": "市" * MANY,
    "units": "局" * MANY,
    "committees": "委" * MANY,
    "和": "和" * MANY,
    "等": "等" * MANY,
    "tags": "<b>" * MANY,
    "numbers of items": "一、\n" * (MANY // 4),
    "items": "（一）甲。\n" * (MANY // 4),
    "names": "区财政局、" * (MANY // 4),
    "phrases": "（区甲局牵头，区乙局配合）" * (MANY // 10),
    "label lines": "责任单位：区甲局\n" * (MANY // 10),
    "targets": "甲率达到90%以上，" * (MANY // 10),
    "unfinished lines": "推动甲乙两类机构在各地先行先试\n" * (MANY // 10),
    "rows": "指标\t单位\t2025年\n" * (MANY // 10),
    "heads of columns": "序号\n指标\n单位\n2025年\n" * (MANY // 20),
    "full coverage": "所有甲实现全覆盖" * (MANY // 10),
    "years": "到2025年" * (MANY // 10),
    "percentages": "5%" * (MANY // 10),
    "changes": "每年降低1个百分点" * (MANY // 10),
    "doublings": "产值翻一番" * (MANY // 10),
    "sectors": "财政、" * MANY,
    "departments": "发改、财政等部门" * (MANY // 10),
    "citations": "《甲规划》（甲政发〔2021〕1号）" * (MANY // 10),
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_repetition_ends(words: str) -> None:
    record = read(TASK.format(words))

    assert record is None or record.tasks is not None
