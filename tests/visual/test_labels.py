import pytest

from visual.labels import LINE, columns, size, wrapped


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("区医保局", ["区医保局"]),
        ("一二三四五六七八九十", ["一二三四五六七八九十"]),
        ("一二三四五六七八九十甲", ["一二三四五六", "七八九十甲"]),
        ("一二三四五六七八九十" * 2, ["一二三四五六七八九十"] * 2),
        ("一二三四五六七八九十" * 3, ["一二三四五六七八九十", "一二三四五六七八九…"]),
        ("two\twords\n and", ["two words and"]),
        ("", [""]),
    ],
)
def test_long_names_break_into_two_short_lines(name: str, lines: list[str]) -> None:
    assert wrapped(name).split("\n") == lines


def test_no_line_is_wider_than_it_may_be() -> None:
    for count in range(1, 80):
        for line in wrapped("长a" * count).split("\n"):
            assert columns(line) <= LINE + 1  # the mark of a cut may stand out


def test_size_grows_with_the_lines() -> None:
    assert size("区医保局") == (56, 18)
    assert size("ab\n区") == (14, 36)
