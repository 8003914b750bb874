"""Whole outputs: the example plans against what a careful reader found in them.

The floors stand in tests/cases/examples.toml; 1.0 means that nothing may differ.
"""

import json
from typing import Any

import pytest

from api.examples import example_paths
from loaders import load_plan
from loaders.facts import to_json
from tests.loaders.cases import CASES, read_cases
from tests.loaders.comparison import KINDS, Difference, compare

PATHS = {path.stem: path for path in example_paths()}
FLOORS = {row["id"]: row for row in read_cases("examples")["plan"]}


@pytest.fixture(scope="module")
def differences() -> dict[str, dict[str, Difference]]:
    return {
        name: compare(truth(name), to_json(load_plan(path)))
        for name, path in PATHS.items()
    }


def truth(name: str) -> dict[str, Any]:
    text = (CASES / "examples" / f"{name}.json").read_text(encoding="utf-8")
    facts: dict[str, Any] = json.loads(text)
    return facts


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", PATHS)
def test_no_kind_of_fact_falls_under_its_floor(
    differences: dict[str, dict[str, Difference]], name: str, kind: str
) -> None:
    found = differences[name][kind]

    assert found.f1 >= FLOORS[name][kind], f"\n{found}"


def test_every_example_has_its_truth_and_its_floors() -> None:
    truths = {path.stem for path in (CASES / "examples").glob("*.json")}

    assert set(PATHS) == truths == set(FLOORS)


def test_a_difference_counts_what_is_missing_and_what_is_extra() -> None:
    found = Difference(frozenset("ab"), frozenset("c"), frozenset("d"))

    assert found.f1 == pytest.approx(2 / 3)
    assert str(found).splitlines() == ["F1 0.667", "- c", "+ d"]
