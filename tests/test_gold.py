from pathlib import Path

import pytest

from tests.gold_figures import Figures, total
from tests.gold_floors import Pin, below, pin_of, raised, read, write


@pytest.fixture
def half_found() -> Figures:
    return Figures(gold=4, found=4, hit=2)


def test_figures_are_taken_over_from_the_scorer() -> None:
    answer = {"gold": 4, "predicted": 9, "hit": 3, "precision": None, "recall": 0.75}

    assert Figures.of(answer) == Figures(4, 9, 3, weighed=False)
    assert Figures.of(answer).worth == 0.75


def test_finding_what_is_not_there_is_worth_nothing() -> None:
    assert Figures(gold=0, found=1, hit=0).worth == 0
    assert Figures(gold=0, found=0, hit=0).worth == 1


def test_totals_leave_out_what_cannot_be_weighed(half_found: Figures) -> None:
    files = [{"tasks": half_found}, {"tasks": Figures(9, 9, 9, weighed=False)}]

    assert total(files) == {"tasks": half_found}


def test_what_falls_under_its_floor_is_named(half_found: Figures) -> None:
    pins = {"plan": Pin("", {"tasks": 0.6, "goals": 0.1})}

    assert list(below(pins, {"plan": {"tasks": half_found}})) == [
        "plan: tasks 0.500, floor 0.600",
        "plan: goals is no longer scored (floor 0.100)",
    ]


def test_pinning_raises_floors_but_never_lowers_them() -> None:
    old = Pin("a", {"tasks": 0.9, "goals": 0.1})

    assert raised(old, Pin("b", {"tasks": 0.5, "goals": 0.2})) == Pin(
        "b", {"tasks": 0.9, "goals": 0.2}
    )


def test_floors_survive_writing_and_reading(
    tmp_path: Path, half_found: Figures
) -> None:
    gold = tmp_path / "plan.json"
    gold.write_text("{}", encoding="utf-8")
    pins = {"plan": pin_of(gold, {"lead edges": half_found})}
    write(pins, tmp_path / "floors.toml")

    assert read(tmp_path / "floors.toml") == pins
    assert pins["plan"].floors == {"lead edges": 0.5}
