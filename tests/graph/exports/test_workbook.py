import io
import zipfile
from collections.abc import Sequence
from typing import Any, get_args

import openpyxl
import pytest

from graph.exports import bodysheets, sheets, workbook
from graph.exports.evidence import joined_sources, joined_words, on_one_line
from graph.exports.excel import HEAD
from graph.exports.excel import workbook as written
from graph.exports.heights import HIGHEST, lines, row_height
from graph.exports.sheetnames import LONGEST, sheet_names
from graph.exports.sheets import Column, Sheet
from graph.named_queries import Row, Value, run
from graph.store import PlanStore
from loaders.records import Comparator

KINDS = ["任务分工表", "单位目录", "指标", "项目", "目标", "量化目标"]


def book(store: PlanStore, **kept: Any) -> Any:
    return openpyxl.load_workbook(io.BytesIO(store.export("xlsx", **kept)))


def rows(opened: Any, title: str) -> list[dict[object, object]]:
    heads, *lines = opened[title].iter_rows(min_row=HEAD, values_only=True)
    return [dict(zip(heads, line, strict=True)) for line in lines]


def sheet(*values: Value) -> Sheet:
    columns = tuple(Column(f"列{i}", "x", 12, "") for i in range(len(values)))
    return Sheet("表", "表", columns, (values,), {})


def read(*values: Value) -> Sequence[Any]:
    opened = openpyxl.load_workbook(io.BytesIO(written([sheet(*values)])))
    return next(opened["表"].iter_rows(min_row=HEAD + 1))


def test_the_sheets_stand_in_the_order_of_use(three_plans: PlanStore) -> None:
    titles = book(three_plans).sheetnames

    assert titles[: len(KINDS)] == KINDS
    assert "青禾区医疗保障局" in titles
    assert "石渡区医疗保障局" in titles


def test_a_task_stands_with_its_bodies_deadline_and_words(
    three_plans: PlanStore,
) -> None:
    found = rows(book(three_plans), "任务分工表")
    (task,) = (row for row in found if row["完成时限"] == "2024年底前")

    assert task["任务"] == "2.推进医保支付方式改革"
    assert task["牵头单位"] == "区医保局、区卫健局"
    assert task["配合单位"] == "区财政局"
    assert task["原文"] == "（区医保局、区卫健局牵头，区财政局配合，2024年底前完成）"
    assert task["规划"] == "澜州市青禾区“十四五”卫生健康规划"
    assert str(task["出处"]).startswith("qinghe.txt:")
    assert [row["序号"] for row in found] == list(range(1, len(found) + 1))


def test_a_body_has_its_tasks_and_duties_on_its_sheet(three_plans: PlanStore) -> None:
    opened = book(three_plans)
    found = rows(opened, "青禾区财政局")

    assert [row["角色"] for row in found] == ["参与", "参与", "职责"]
    assert found[-1]["任务"] == "加大投入力度"
    assert opened["青禾区财政局"]["A1"].value == "青禾区财政局承担的任务"


def test_the_directory_leads_to_the_sheets_and_back(three_plans: PlanStore) -> None:
    opened = book(three_plans)
    found = list(opened["单位目录"].iter_rows(min_row=HEAD + 1))
    linked = {row[-1].value: row[-1].hyperlink.location for row in found}

    assert set(linked) == set(opened.sheetnames) - set(KINDS)
    assert all(place == f"'{title}'!A1" for title, place in linked.items())
    back = opened["青禾区财政局"].cell(1, 10)
    assert back.hyperlink.location == "'单位目录'!A1"


def test_only_so_many_bodies_have_sheets(
    three_plans: PlanStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bodysheets, "MOST_DEPARTMENTS", 2)
    opened = book(three_plans)
    bodies = run(three_plans, "departments")

    assert len(opened.sheetnames) == len(KINDS) + 2
    assert len(rows(opened, "单位目录")) == len(bodies)
    assert f"{len(bodies)} 个，2 个有单独的表" in str(opened["单位目录"]["A1"].value)


def test_indicators_say_what_is_and_what_is_aimed_at(three_plans: PlanStore) -> None:
    found = rows(book(three_plans), "指标")
    (row,) = (row for row in found if row["目标值"] == "2025：83左右")

    assert (row["指标"], row["现状值"], row["单位"]) == (
        "人均预期寿命",
        "2020：81.2",
        "岁",
    )


def test_comparators_are_words(three_plans: PlanStore) -> None:
    used = {row["比较"] for row in rows(book(three_plans), "量化目标")}

    assert used == {"等于", "不低于"}
    assert all(sheets.comparator(code) for code in get_args(Comparator))
    assert sheets.comparator(None) is None


def test_one_plan_gives_the_table_its_name(three_plans: PlanStore) -> None:
    plan = three_plans.manifest["plans"][1]["plan"]
    opened = book(three_plans, plans=[plan])

    assert "青禾区" in str(opened["任务分工表"]["A1"].value)
    assert not any("石渡区" in title for title in opened.sheetnames)


def test_a_body_alone_has_one_sheet_and_its_partners_in_the_directory(
    three_plans: PlanStore,
) -> None:
    body = next(
        str(row["bodyId"])
        for row in run(three_plans, "departments")
        if row["body"] == "青禾区公安局"
    )
    opened = book(three_plans, bodies=[body])

    assert opened.sheetnames == ["任务分工表", "单位目录", "青禾区公安局"]
    assert {row["单位"] for row in rows(opened, "单位目录")} == {
        "青禾区公安局",
        "青禾区医疗保障局",
        "青禾区市场监督管理局",
    }


def test_every_sheet_prints_across_with_heads_and_page_numbers(
    three_plans: PlanStore,
) -> None:
    for page in book(three_plans).worksheets:
        assert (page.page_setup.orientation, page.page_setup.paperSize) == (
            "landscape",
            9,
        )
        assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.print_title_rows == "$1:$2"
        assert "&P" in page.oddFooter.center.text
        assert page.freeze_panes == "A3"
        assert page.auto_filter.ref.startswith("A2:")


@pytest.mark.parametrize("text", ["=1+1", "+86", "-5", "@SUM(A1)", "=HYPERLINK(1)"])
def test_no_text_becomes_a_formula(text: str) -> None:
    (cell,) = read(text)

    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix


def test_numbers_stay_numbers_and_nothing_stays_empty() -> None:
    whole, part, nothing = read(86_000_000, 2.5, None)

    assert whole.value == 86_000_000
    assert part.value == 2.5
    assert nothing.value is None


def test_control_characters_and_endless_texts_break_no_file() -> None:
    control, endless = read("甲\x00乙\x1f", "长" * 40_000)

    assert control.value == "甲乙"
    assert len(endless.value) == 32_767


def test_no_time_is_written(three_plans: PlanStore) -> None:
    with zipfile.ZipFile(io.BytesIO(three_plans.export("xlsx"))) as saved:
        assert {part.date_time[0] for part in saved.infolist()} == {1980}
        assert b"2000-01-01T00:00:00Z" in saved.read("docProps/core.xml")


@pytest.mark.parametrize(
    ("names", "titles"),
    [
        (["财政局", "财政局"], ["财政局", "财政局（2）"]),
        (["ABC", "abc"], ["ABC", "abc（2）"]),
        (["甲/乙:丙", "[丁]*?"], ["甲 乙 丙", "丁"]),
        (["'引号'", "///", "History"], ["引号", "单位", "History（2）"]),
        (["单位目录"], ["单位目录（2）"]),
        (["长" * 40, "长" * 41], ["长" * 31, "长" * 28 + "（2）"]),
    ],
)
def test_titles_are_what_excel_takes(names: list[str], titles: list[str]) -> None:
    found = sheet_names(names, taken=["单位目录"])

    assert found == titles
    assert all(len(title) <= LONGEST for title in found)


def test_a_row_is_as_high_as_its_longest_text() -> None:
    assert lines("一二三四五六", 7) == 2  # six half characters of three: "一二三" fits
    assert lines("", 7) == 1
    assert lines("甲\n乙", 7) == 2
    assert row_height([("短", 10), ("长" * 50, 11)]) > row_height([("短", 10)])
    assert row_height([("长" * 5000, 11)]) == HIGHEST


def test_words_and_places_are_joined_once() -> None:
    assert joined_words(["甲 …… 乙", "乙", None]) == "甲 …… 乙"
    assert joined_sources(["a.txt:1-2、3-4", "a.txt:3-4", None]) == "a.txt:1-2、3-4"
    assert joined_sources([]) == ""
    assert on_one_line("区卫生\n\n健康局") == "区卫生健康局"


def test_a_range_keeps_all_its_digits() -> None:
    row: Row = {
        "comparator": "range",
        "value": None,
        "min": 1_234_567,
        "max": None,
        "task": None,
        "goal": "甲",
    }

    assert workbook._target(row)["figure"] == "1234567～"
    assert workbook._target({**row, "value": 5})["figure"] == 5
    assert workbook._target({**row, "min": None})["figure"] is None
