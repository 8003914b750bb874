"""The invariant on which every quote rests: what a span shows is the very words."""

from itertools import combinations

import pytest

from loaders.cleaning import clean
from loaders.spans import Span
from loaders.view import View
from tests.loaders.cases import read_cases

TEXTS = {
    f"{name}: {case['id']}": case["text"]
    for name in ("cleaning", "joining", "outline")
    for case in read_cases(name)["case"]
}
LONGEST = 40


def ranges(view: View) -> list[tuple[int, int]]:
    """Return ranges that begin with a character and are at most a line long."""
    places = [i for i, char in enumerate(view.text) if char not in "\n\t"]
    return [(a, b + 1) for a, b in combinations(places, 2) if b - a < LONGEST]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_what_a_span_shows_is_what_the_view_reads(text: str) -> None:
    view = clean(text)

    assert all(view.seen(view.span(a, b)) == view.words(a, b) for a, b in ranges(view))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_words_are_printed_in_their_span(text: str) -> None:
    """Only what is dropped everywhere may stand between the words of a span."""
    view = clean(text)
    for a, b in ranges(view)[::7]:
        span = view.span(a, b)
        kept = iter(span.of(text))
        assert all(char in kept for char in view.words(a, b))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_places_and_offsets_lead_to_each_other(text: str) -> None:
    view = clean(text)
    places = [i for i, char in enumerate(view.text) if char not in "\n\t"]

    assert [view.place_of(view.offsets[i]) for i in places] == places


def test_a_span_over_a_page_mark_shows_the_words_without_it() -> None:
    text = "落实国家的各项惠民政策，改善基层服务条件，提高群众的满\n\n— 7 —\n\n意度。"
    view = clean(text)
    start = view.text.index("满意度")
    span = view.span(start, start + 3)

    assert span.of(text) == "满\n\n— 7 —\n\n意度"
    assert view.seen(span) == "满意度"


def test_what_counts_for_nothing_shows_nothing() -> None:
    view = clean("甲\n\n— 3 —\n\n乙")

    assert view.seen(Span(1, 9)) == ""


def test_full_width_words_are_shown_as_printed() -> None:
    (case,) = (
        c for c in read_cases("cleaning")["case"] if "digits, letters" in c["id"]
    )
    view = clean(case["text"])

    assert view.words(0, len(view.text)) == case["text"] != case["view"]
