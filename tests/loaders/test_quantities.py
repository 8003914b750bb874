"""Quantified commitments: comparators, ranges, coverage, and figures that are none."""

from collections.abc import Iterator

from loaders.clauses import split_clauses
from loaders.cleaning import clean
from loaders.commitments import Commitment
from loaders.memory import SentenceMemory
from tests.loaders.cases import Case, each_case, each_text


def commitments(text: str) -> Iterator[Commitment]:
    """Read clause by clause as the extractor of targets does."""
    view = clean(text)
    memory = SentenceMemory()
    for clause in split_clauses(view.text, 0, len(view.text), []):
        yield from memory.complete(clause)


def described(found: Commitment) -> str:
    value = found.value
    number = f"{value[0]}..{value[1]}" if isinstance(value, tuple) else f"{value}"
    words = (found.subject, found.comparator, number, found.unit, found.per)
    return " ".join(word for word in words if word)


@each_case("quantities")
def test_what_a_sentence_commits_to(case: Case) -> None:
    assert [described(one) for one in commitments(case["text"])] == case["targets"]


@each_case("quantities", "nothing")
def test_figures_that_commit_to_nothing(case: Case) -> None:
    assert [described(one) for one in commitments(case["text"])] == []


@each_text("quantities")
def test_a_quote_lies_in_its_sentence_and_holds_the_figure(case: Case) -> None:
    text = clean(case["text"]).text
    for found in commitments(case["text"]):
        words = text[found.start : found.end]
        value = found.value[0] if isinstance(found.value, tuple) else found.value
        figures = words.replace(",", "").replace("两", "2").replace("一", "1")
        assert f"{value}" in figures or found.comparator == "cover-all"
        assert "\n" not in words


def test_a_quote_begins_with_a_word() -> None:
    text = "建成健康村30个、健康家庭300户"

    assert [text[one.start : one.end] for one in commitments(text)] == [
        "建成健康村30个",
        "健康家庭300户",
    ]
