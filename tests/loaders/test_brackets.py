import pytest

from loaders.brackets import bracket_pairs


def pairs(text: str) -> list[str]:
    return [text[a : b + 1] for a, b in bracket_pairs(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲（乙）丙〔丁〕戊【己】", ["（乙）", "〔丁〕", "【己】"]),
        ("（甲（乙）丙）", ["（甲（乙）丙）"]),
        ("（甲〕乙【丙）", ["（甲〕", "【丙）"]),
        ("（甲", []),
        ("甲）乙", []),
        ("甲）（乙）", ["（乙）"]),
        ("（）", ["（）"]),
        ("", []),
    ],
    ids=[
        "every kind",
        "nested",
        "mismatched",
        "never closed",
        "never opened",
        "closed twice",
        "empty",
        "none",
    ],
)
def test_pairs_of_brackets(text: str, expected: list[str]) -> None:
    assert pairs(text) == expected


def test_a_bracket_that_is_never_closed_does_not_swallow_the_rest() -> None:
    text = "（" + "甲" * 2000 + "（乙）"

    assert pairs(text) == ["（乙）"]


def test_only_the_range_is_read() -> None:
    assert list(bracket_pairs("（甲）（乙）", 3, 6)) == [(3, 5)]
