import pytest

from loaders.columnstatus import column_statuses, due_year


@pytest.mark.parametrize(
    ("heads", "title", "statuses"),
    [
        (["2020年", "2025年"], "", ["baseline", "target"]),
        (["2015年", "2020年", "2025年"], "", ["baseline", "baseline", "target"]),
        (["2020年", "2025年目标"], "", ["baseline", "target"]),
        (["2020年", "目标值"], "", ["baseline", "target"]),
        (["2020年", "“十三五”规划目标值"], "", ["actual", "target"]),
        (["2015年", "2020年", "十三五目标"], "", ["baseline", "actual", "target"]),
        (["2020年", "“十四五”目标值"], "", ["baseline", "target"]),
        (["2015年", "2020年"], "主要指标完成情况", ["baseline", "actual"]),
        (["2020年目标", "2020年实际完成"], "", ["target", "actual"]),
        (["现状值", "目标值"], "", ["baseline", "target"]),
        (["2025年", "年均增长"], "", ["target", None]),
        (["2021—2025年累计", "2025年"], "", [None, "target"]),
    ],
)
def test_what_the_columns_hold(
    heads: list[str], title: str, statuses: list[str | None]
) -> None:
    assert list(column_statuses(heads, title).values()) == statuses


@pytest.mark.parametrize(
    ("head", "year"),
    [
        ("2025年目标", 2025),
        ("“十三五”规划目标值", 2020),
        ("十四五目标", 2025),
        ("2021—2025年", None),
        ("目标值", None),
    ],
)
def test_the_year_a_column_is_for(head: str, year: int | None) -> None:
    assert due_year(head) == year
