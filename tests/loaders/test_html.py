import pytest

from loaders.html import html_to_text
from tests.loaders.cases import Case, each_case


@each_case("html")
def test_pages_become_lines(case: Case) -> None:
    assert html_to_text(case["page"]).splitlines() == case["lines"]


@pytest.mark.parametrize("tag", ["div", "b", "table", "td", "ul", "p", "unknown"])
def test_hostile_nesting_ends(tag: str) -> None:
    page = f"<{tag}>" * 10_000 + "甲" + f"</{tag}>" * 10_000

    assert html_to_text(page).strip() == "甲"


def test_a_page_without_words_gives_no_text() -> None:
    assert html_to_text("") == ""
    assert html_to_text("<table><tr><td></td></tr></table>") == ""


@pytest.mark.parametrize("span", ["999999999", pytest.param("9" * 5000, id="9999…")])
def test_a_span_beyond_belief_is_cut(span: str) -> None:
    page = (
        f"<table><tr><td colspan={span} rowspan={span}>甲</td><td>乙</td></tr></table>"
    )

    assert html_to_text(page).split() == ["甲", "乙"]
    assert len(html_to_text(page)) < 1000


def test_a_table_of_many_cells_ends() -> None:
    page = "<table><tr>" + "<td>甲</td>" * 20_000 + "</tr></table>"

    assert html_to_text(page).count("甲") == 20_000
