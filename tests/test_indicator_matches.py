"""What the rows of four real plans measure, against a table made by reading them."""

import itertools
import tomllib
from pathlib import Path
from typing import Any

import pytest

from loaders import load_plan
from ontology.indicatornames import QUALIFIERS, find_indicator
from ontology.indicators import INDICATOR_BY_ID
from tests.conftest import ROOT

TABLE: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (ROOT / "tests" / "cases" / "indicator_matches.toml").read_text(encoding="utf-8")
)
FLOOR = 0.95
LONGEST_NAME = 40
PLANS = ("fushan", "lucheng", "lianzhou", "fuzhou")

Row = tuple[str, int, str]
"""The plan, the place of its table, the printed name."""
Answer = tuple[str, str]
"""The indicator, or a name of its own where the scheme has none; the qualifier."""


def row(member: dict[str, Any]) -> Row:
    return member["plan"], member.get("table", 1), member["name"]


def truth() -> dict[Row, Answer]:
    groups = {
        row(member): (group["concept"], group.get("qualifier", ""))
        for group in TABLE["group"]
        for member in group["members"]
    }
    alone = {
        row(single["member"]): (single.get("concept", f"none {number}"), "")
        for number, single in enumerate(TABLE["single"])
    }
    return groups | alone


@pytest.fixture(scope="module")
def found(shared: Path) -> dict[Row, Answer | None]:
    answers: dict[Row, Answer | None] = {}
    for plan in PLANS:
        tables: list[str | None] = []
        for one in load_plan(shared / "plans" / f"{plan}.txt").indicators:
            tables += [one.table] if one.table not in tables else []
            measured = find_indicator(one.name, one.unit)
            answers[plan, tables.index(one.table) + 1, one.name] = (
                None
                if measured is None
                else (
                    measured.indicator.id,
                    "+".join(qualifier.id for qualifier in measured.qualifiers),
                )
            )
    return answers


def test_the_table_speaks_of_known_indicators_and_of_each_row_once() -> None:
    members = [m for group in TABLE["group"] for m in group["members"]]
    members += [single["member"] for single in TABLE["single"]]

    assert len(truth()) == len(members)
    for name, qualifier in truth().values():
        assert name in INDICATOR_BY_ID or name.startswith("none ")
        assert qualifier in {"", *(one.id for one in QUALIFIERS)}


def test_the_table_holds_names_and_no_sentences() -> None:
    for _, _, name in truth():
        assert len(name) <= LONGEST_NAME
        assert not set("。；：！？，") & set(name)


def test_the_table_and_the_plans_have_the_same_rows(
    found: dict[Row, Answer | None],
) -> None:
    assert set(found) == set(truth())


def test_rows_that_mean_the_same_are_matched_and_no_others(
    found: dict[Row, Answer | None],
) -> None:
    right, wrong, missed = 0, [], []
    either = {(e["concept"], frozenset(e["qualifiers"])) for e in TABLE["either"]}
    rows = truth()
    for one, two in itertools.combinations(rows, 2):
        (first, mark), (second, other) = rows[one], rows[two]
        if first == second and (first, frozenset((mark, other))) in either:
            continue
        same, matched = rows[one] == rows[two], found[one] == found[two] is not None
        right += same and matched
        wrong += [(one, two)] if matched and not same else []
        missed += [(one, two)] if same and not matched else []

    assert wrong == []
    assert right / (right + len(missed)) >= FLOOR, missed


def test_no_row_is_taken_for_another_indicator(
    found: dict[Row, Answer | None],
) -> None:
    rows = truth()
    taken = {one: answer[0] for one, answer in found.items() if answer}

    assert [one for one, name in taken.items() if rows[one][0] != name] == []
    assert len(taken) >= FLOOR * sum(a[0] in INDICATOR_BY_ID for a in rows.values())


@pytest.mark.parametrize("case", TABLE["apart"], ids=lambda case: str(case["reason"]))
def test_near_rows_are_two_in_the_table(case: dict[str, Any]) -> None:
    rows = truth()

    assert rows[row(case["a"])] != rows[row(case["b"])]


@pytest.mark.parametrize(
    "case", [*TABLE["wordings"], *TABLE["apart"]], ids=lambda c: str(c["reason"])
)
def test_near_wordings_stay_apart(case: dict[str, Any]) -> None:
    one, two = (
        find_indicator(words if isinstance(words, str) else words["name"])
        for words in (case["a"], case["b"])
    )

    assert one is None or two is None or one.id != two.id
