"""The hand-made table of departments: how many printed names are told aright."""

from tests.loaders.body_scores import (
    CASES,
    HELD_BACK,
    Answer,
    answers,
    split_bodies,
    wrong_merges,
)

RESOLVED = 0.98
HARD = 0.95
HELD_BACK_RESOLVED = 0.98
WRONG_MERGES = 0
SPLIT_BODIES = 0


def share(rows: list[Answer]) -> float:
    return sum(row.is_right for row in rows) / len(rows)


def wrong(rows: list[Answer]) -> str:
    return "\n".join(str(row) for row in rows if not row.is_right)


def test_the_table_is_as_large_as_it_says() -> None:
    assert len(CASES) > 600
    assert sum("hard" in case for case in CASES) > 200
    assert len({case["id"] for case in CASES}) == len(CASES)


def test_printed_names_are_resolved() -> None:
    rows = list(answers())

    assert share(rows) >= RESOLVED, f"{share(rows):.3f}\n{wrong(rows)}"


def test_hard_names_are_resolved() -> None:
    rows = [row for row in answers() if "hard" in row.case]

    assert share(rows) >= HARD, f"{share(rows):.3f}\n{wrong(rows)}"


def test_names_that_were_held_back_are_resolved() -> None:
    rows = [row for row in answers() if row.case["id"] in HELD_BACK]

    assert share(rows) >= HELD_BACK_RESOLVED, f"{share(rows):.3f}"


def test_no_two_bodies_are_one() -> None:
    merged = list(wrong_merges())

    assert len(merged) <= WRONG_MERGES, "\n".join(merged)


def test_the_forms_of_a_body_are_one() -> None:
    split = list(split_bodies())

    assert len(split) <= SPLIT_BODIES, "\n".join(split)
