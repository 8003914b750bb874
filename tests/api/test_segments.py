"""A text cut at the places of its facts."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from api.segments import Segment, segments


@dataclass(frozen=True)
class Fact:
    start: int
    end: int
    name: str = ""


TEXT = "由区医保局牵头，区财政局配合。"


def cut(*facts: Fact, cuts: tuple[int, ...] = ()) -> list[tuple[str, str]]:
    return [
        (one.words, "".join(fact.name for fact in one.facts))
        for one in segments(TEXT, facts, cuts)
    ]


def test_a_text_without_facts_is_one_piece() -> None:
    assert cut() == [(TEXT, "")]
    assert list(segments("", [Fact(0, 0)])) == []


def test_a_fact_inside_another_comes_before_it() -> None:
    found = cut(Fact(1, 14, "句"), Fact(1, 5, "局"))

    assert found == [
        ("由", ""),
        ("区医保局", "局句"),
        ("牵头，区财政局配合", "句"),
        ("。", ""),
    ]


def test_facts_that_overlap_share_a_piece() -> None:
    found = cut(Fact(0, 5, "甲"), Fact(1, 7, "乙"))

    assert found[:4] == [
        ("由", "甲"),
        ("区医保局", "甲乙"),
        ("牵头", "乙"),
        (TEXT[7:], ""),
    ]


def test_facts_side_by_side_share_nothing() -> None:
    found = cut(Fact(1, 5, "甲"), Fact(5, 7, "乙"))

    assert found[1:3] == [("区医保局", "甲"), ("牵头", "乙")]


def test_of_facts_at_one_place_the_first_stays_first() -> None:
    assert cut(Fact(1, 5, "甲"), Fact(1, 5, "乙"))[1] == ("区医保局", "甲乙")


def test_a_place_to_mark_is_cut_out_as_well() -> None:
    found = cut(Fact(1, 5, "甲"), cuts=(2, 4, 99))

    assert [words for words, _ in found] == ["由", "区", "医保", "局", TEXT[5:]]


def test_what_is_not_in_the_text_covers_nothing() -> None:
    assert cut(Fact(3, 3), Fact(5, 2), Fact(2, 99), Fact(-1, 4)) == [(TEXT, "")]


@given(
    text=st.text(),
    places=st.lists(st.tuples(st.integers(-2, 30), st.integers(-2, 30))),
    cuts=st.lists(st.integers(-2, 30)),
)
def test_the_pieces_together_are_the_text(
    text: str, places: list[tuple[int, int]], cuts: list[int]
) -> None:
    facts = [Fact(start, end) for start, end in places]
    pieces: list[Segment[Fact]] = list(segments(text, facts, cuts))

    assert "".join(piece.words for piece in pieces) == text
    assert all(piece.words for piece in pieces)
    for piece in pieces:
        covering = [
            fact
            for fact in facts
            if 0 <= fact.start <= piece.start and piece.end <= fact.end <= len(text)
        ]
        assert sorted(piece.facts, key=id) == sorted(covering, key=id)
        sizes = [fact.end - fact.start for fact in piece.facts]
        assert sizes == sorted(sizes)
