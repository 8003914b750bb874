from loaders.titles import first_clause, is_heading_only, is_inside, run_in_title
from tests.loaders.cases import Case, each_case


@each_case("titles")
def test_titles_that_open_a_paragraph(case: Case) -> None:
    length = run_in_title(case["text"])

    assert case["text"][: length or 0] == case["title"]


@each_case("titles", "heading")
def test_headings_that_stand_alone(case: Case) -> None:
    assert is_heading_only(case["text"]) is case["alone"]


def test_a_bold_run_is_a_title_up_to_its_mark() -> None:
    assert (
        run_in_title("加强能力，提高水平。支持甲类机构", len("加强能力，提高水平。"))
        == 9
    )
    assert run_in_title("能力提升：支持甲类机构", len("能力提升：")) == 4


def test_the_first_clause_ends_at_its_first_mark_outside_brackets() -> None:
    assert first_clause("支持（含甲，乙）机构，改善条件") == len("支持（含甲，乙）机构")
    assert first_clause("没有标点的一句") == 7


def test_inside_knows_brackets_and_quotation_marks() -> None:
    text = "甲（乙“丙”丁）戊"

    assert [is_inside(text, place) for place in (0, 2, 4, 6, 8)] == [
        False,
        True,
        True,
        True,
        False,
    ]
