import pytest

from loaders.cleaning import clean
from loaders.numbers import comparator_of, read_cell, to_number
from tests.loaders.cases import Case, each_case


def read(cell: str) -> tuple[float | list[float] | None, str | None]:
    number, comparator = read_cell(clean(cell).text.rstrip("\n"))
    return list(number) if isinstance(number, tuple) else number, comparator


@each_case("cells")
def test_cells_with_a_level(case: Case) -> None:
    expected = (case["number"], case["comparator"])

    assert {cell: read(cell) for cell in case["cells"]} == dict.fromkeys(
        case["cells"], expected
    )


@each_case("cells", "nothing")
def test_cells_without_a_level(case: Case) -> None:
    assert {cell: read(cell) for cell in case["cells"]} == dict.fromkeys(
        case["cells"], (None, None)
    )


@pytest.mark.parametrize(
    ("figure", "value"),
    [("1200", 1200), ("1,200", 1200), ("3.85", 3.85), ("1,234.5", 1234.5), ("007", 7)],
)
def test_figures_are_numbers(figure: str, value: float) -> None:
    assert to_number(figure) == value


def test_a_whole_number_is_an_integer() -> None:
    assert repr(to_number("80.0")) == "80"


@pytest.mark.parametrize(
    ("before", "after", "sign"),
    [
        ("不得低于", "", ">="),
        ("低于", "", "<"),
        ("不高于", "", "<="),
        ("高于", "", ">"),
        ("", "以内", "<="),
        ("控制在", "左右", "about"),
        ("达到", "", "="),
    ],
)
def test_words_round_a_number_are_signs(before: str, after: str, sign: str) -> None:
    assert comparator_of(before, after) == sign
