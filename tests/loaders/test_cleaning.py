import pytest

from loaders.cleaning import clean
from loaders.spans import Span
from tests.loaders.cases import Case, each_case, each_text


@each_case("cleaning")
def test_marks_get_one_form(case: Case) -> None:
    assert clean(case["text"]).text == case["view"] + "\n"


@each_text("cleaning")
def test_one_form_never_moves_a_place(case: Case) -> None:
    view = clean(case["text"])
    shown = [view.source[offset] for offset in view.offsets[:-1]]

    assert "".join(shown) == view.words(0, len(view.text) - 1)
    assert len(view.offsets) == len(view.text)


def test_cells_of_a_row_are_known() -> None:
    view = clean("| 甲率 | | 90 |\n")
    (row,) = view.paragraphs

    assert row.is_row
    assert [view.text[a:b] for a, b in row.cells] == ["甲率", "", "90"]
    assert view.seen(view.span(*row.cells[0])) == "甲率"


def test_an_empty_text_has_no_paragraph() -> None:
    assert clean("").paragraphs == ()
    assert clean("\n— 3 —\n　\n").text == ""


@pytest.mark.parametrize("bad", [(0, 0), (3, 2), (-1, 2)])
def test_a_span_that_points_at_nothing_is_refused(bad: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="span"):
        Span(*bad)
