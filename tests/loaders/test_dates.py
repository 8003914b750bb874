import pytest

from loaders.dates import DATE, iso_date, small_number


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2023年8月14日", "2023-08-14"),
        ("2023年08月04日", "2023-08-04"),
        ("二〇二三年八月十四日", "2023-08-14"),
        ("二○二三年十二月三十一日", "2023-12-31"),
        ("二零二一年十月二十日", "2021-10-20"),
        ("2021年11月", "2021-11"),
        ("2023年13月1日", None),
        ("2023年0月1日", None),
        ("2023年1月32日", None),
        ("1023年1月3日", None),
    ],
)
def test_dates_become_iso_dates(text: str, iso: str | None) -> None:
    match = DATE.fullmatch(text)

    assert match is not None
    assert iso_date(match) == iso


@pytest.mark.parametrize(
    "text", ["2023年", "8月14日", "23年8月14日", "2023.8.14", "某年某月某日"]
)
def test_what_is_no_date(text: str) -> None:
    assert DATE.fullmatch(text) is None


def test_a_day_that_the_month_does_not_have_is_no_date() -> None:
    match = DATE.fullmatch("2023年2月30日")

    assert match is not None
    assert iso_date(match) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("14", 14),
        ("", 0),
        ("十", 10),
        ("十四", 14),
        ("二十", 20),
        ("三十一", 31),
        ("九", 9),
        ("一二", 12),
    ],
)
def test_small_numbers(text: str, value: int) -> None:
    assert small_number(text) == value
