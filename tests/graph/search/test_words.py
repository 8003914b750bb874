import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.search.words import Words, folded, tokens, words_of

ANY = st.text(alphabet=st.characters(), max_size=40)
"""Any text, lone surrogates too."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("医保局", "医保 保局 局"),
        ("医保，局", "医保 保 局"),
        ("5G网络", "5g g网 网络 络"),
        ("达到98.5%以上", "达到 到9 98 8. .5 5% %以 以上 上"),
        ("\uff24\uff32\uff27", "dr rg g"),
        ("《》", ""),
    ],
)
def test_each_character_of_a_run_gives_one_token(text: str, expected: str) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("医保", ("医保",)),
        (" 医保　支付,方式 ", ("医保", "支付", "方式")),
        ("“十四五”", ("十四五",)),
        ("医保 医保", ("医保",)),
        ("\uff13.5%", ("3.5%",)),
        ("GDP.", ("gdp",)),
        ("。…%.", ()),
        ("", ()),
        ("\0\ud800", ()),
    ],
)
def test_words_stand_between_blanks_and_punctuation(
    query: str, words: tuple[str, ...]
) -> None:
    assert words_of(query) == Words(words)


@pytest.mark.parametrize(
    ("query", "expression"),
    [
        ("医保", '"医保"'),
        ("医保局", '"医保 保局"'),
        ("局", '"局" *'),
        ('医保" OR "x', '"医保" AND "or" AND "x" *'),
        ("NEAR(a b)", '"ne ea ar" AND "a" * AND "b" *'),
    ],
)
def test_words_enter_the_expression_as_phrases(query: str, expression: str) -> None:
    assert words_of(query).expression == expression


def test_marks_are_ranges_of_the_text_itself() -> None:
    text = "\uff24\uff32\uff27付费，drg 医保"

    assert words_of("DRG 医保 RG付").marks(text) == [(0, 4), (6, 9), (10, 12)]


@given(ANY)
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(ANY)
def test_whatever_is_asked_the_expression_is_one_that_sqlite_understands(
    text: str,
) -> None:
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE VIRTUAL TABLE w USING fts5(t, tokenize=\"ascii tokenchars '.%'\")"
    )
    words = words_of(text)
    if words.all:
        database.execute("SELECT * FROM w WHERE w MATCH ?", (words.expression,))
    database.close()
