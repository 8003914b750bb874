from loaders.cleaning import clean
from tests.loaders.cases import Case, each_case, seen_whole


@each_case("joining")
def test_lines_become_paragraphs(case: Case) -> None:
    assert seen_whole(clean(case["text"])) == case["paragraphs"]


def test_a_bold_run_goes_on_over_a_page_break() -> None:
    view = clean("**3.开展某某培训，提高骨干的\n\n— 3 —\n\n**能力和水平。")

    assert seen_whole(view) == ["3.开展某某培训，提高骨干的能力和水平。"]


def test_the_bold_title_behind_a_page_break_ends_where_it_is_printed() -> None:
    text = "**3.开展培训。**每年培训骨干二百人次以上，提高基层人员的业务能\n— 3 —\n力。"
    (paragraph,) = clean(text).paragraphs

    assert paragraph.bold_end - paragraph.start == len("3.开展培训。")
