from loaders.records import Indicator
from tests.loaders.cases import Case, each_case, each_text
from tests.loaders.plans import plan_of, seen

TASK = "\n一、主要任务\n（一）优化服务。推广一站式办理。\n"


def described(row: Indicator) -> str:
    cells = " ".join(f"{value.label}={value.text}" for value in row.values)
    words = (row.name, row.unit, row.nature, row.category, cells)
    return " | ".join(word or "-" for word in words)


@each_case("indicators")
def test_rows_of_indicator_tables(case: Case) -> None:
    rows = plan_of(case["text"] + TASK).indicators

    assert [described(row) for row in rows] == case["rows"]


@each_text("indicators")
def test_quotes_of_names_and_cells_are_the_printed_words(case: Case) -> None:
    text = case["text"] + TASK
    for row in plan_of(text).indicators:
        assert seen(text, row.quote) == row.name
        for value in row.values:
            assert value.quote is not None
            assert seen(text, value.quote) == value.text


def test_cells_are_read_as_numbers_with_their_status() -> None:
    text = (
        "指标\t单位\t2020年\t2025年\n甲率\t%\t70.5\t≥80\n乙率\t%\t－\t每年降低1\n"
        + TASK
    )
    first, second = plan_of(text).indicators

    assert [(v.number, v.comparator, v.status) for v in first.values] == [
        (70.5, "=", "baseline"),
        (80, ">=", "target"),
    ]
    assert [(v.number, v.comparator) for v in second.values] == [(None, None)] * 2


def test_a_table_knows_its_title() -> None:
    text = "表1　禾丰区主要指标\n（单位：%）\n指标\t单位\t2025年\n甲率\t%\t80\n" + TASK

    assert [row.table for row in plan_of(text).indicators] == ["表1禾丰区主要指标"]


def test_a_table_of_indicators_without_values_is_a_gap() -> None:
    text = (
        "序号\t指标名称\t单位\t责任单位\n1\t甲率\t%\t区甲局\n2\t乙率\t%\t区乙局\n"
        + TASK
    )
    record = plan_of(text)

    assert record.indicators == ()
    assert [gap.kind for gap in record.gaps] == ["table"]
    assert seen(text, record.gaps[0].quote) == "序号指标名称单位责任单位"
