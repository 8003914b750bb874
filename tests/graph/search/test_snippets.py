from hypothesis import given
from hypothesis import strategies as st

from graph.search import words_of
from graph.search.snippets import LONGEST, snippet


def test_a_short_text_is_whole() -> None:
    cut = snippet("推进医保\n支付", words_of("医保 支付"))

    assert cut.text == "推进医保 支付"
    assert [text for text, marked in cut.pieces() if marked] == ["医保", "支付"]
    assert "".join(text for text, _ in cut.pieces()) == cut.text


def test_a_long_text_is_cut_around_the_first_word() -> None:
    cut = snippet("前" * 500 + "医保" + "后" * 500, words_of("医保"))

    assert cut.text.startswith("…")
    assert cut.text.endswith("…")
    assert len(cut.text) == LONGEST + 2
    assert [cut.text[a:b] for a, b in cut.marks] == ["医保"]


@given(st.text("医保付", max_size=400), st.text("医保付", min_size=1, max_size=3))
def test_marks_are_the_words_wherever_a_text_is_cut(text: str, word: str) -> None:
    cut = snippet(text, words_of(word))

    assert bool(cut.marks) == (word in text)
    for start, end in cut.marks:
        assert 0 <= start < end <= len(cut.text)
