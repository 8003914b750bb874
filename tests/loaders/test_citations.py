from loaders.citations import read_citations
from loaders.cleaning import clean
from tests.loaders.cases import Case, each_case, each_text


@each_case("citations")
def test_documents_that_are_named(case: Case) -> None:
    view = clean(case["text"])
    end = view.place_of(case["text"].find("一、") % (len(case["text"]) + 1))
    found = [
        f"{one.relation} {one.title} {one.number or '-'}"
        for one in read_citations(view, 0, end)
    ]

    assert found == case["citations"]


@each_text("citations")
def test_quotes_of_citations_hold_title_and_number(case: Case) -> None:
    view = clean(case["text"])
    for one in read_citations(view, 0, len(view.text)):
        words = view.seen(one.quote)
        assert words.startswith(f"《{one.title}》")
        assert one.number is None or one.number in words
