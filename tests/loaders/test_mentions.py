from loaders.cleaning import clean
from loaders.mentions import find_mentions
from loaders.ownplace import read_place
from tests.loaders.cases import Case, each_case, each_text

PLACE = read_place("岚川省平渡市禾丰区")


@each_case("mentions")
def test_every_body_that_is_named(case: Case) -> None:
    view = clean(case["text"])
    found = sorted(find_mentions(view, PLACE))

    assert [view.words(a, b) for a, b, _ in found] == case["names"]


@each_text("mentions")
def test_quotes_of_mentions_are_the_names(case: Case) -> None:
    view = clean(case["text"])

    assert all(
        view.seen(view.span(a, b)) == view.words(a, b)
        for a, b, _ in find_mentions(view, PLACE)
    )


def test_bare_words_are_marked_as_such() -> None:
    view = clean("与民政、医保等部门共享数据，报区财政局。")

    assert [sector for _, _, sector in sorted(find_mentions(view, PLACE))] == [
        True,
        True,
        False,
    ]
