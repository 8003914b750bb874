import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import gold
from tests.gold_entries import (
    Change,
    Entries,
    changes,
    marked,
    read_entries,
    repinned,
    write_entries,
)
from tests.gold_figures import Figures, total
from tests.gold_floors import Fallen, Pin, below, pin_of, raised, read, write
from tests.gold_scores import NOTHING, SHARED, Scored, run_scorer


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
        Fallen("plan", "tasks", "0.500, floor 0.600"),
        Fallen("plan", "goals", "is no longer scored (floor 0.100)"),
    ]


def test_a_rounding_error_is_not_under_the_floor(half_found: Figures) -> None:
    kinds = {"plan": {"tasks": half_found}}

    assert not list(below({"plan": Pin("", {"tasks": 0.5 + 1e-10})}, kinds))
    assert list(below({"plan": Pin("", {"tasks": 0.5 + 1e-8})}, kinds))


def test_pinning_raises_floors_but_never_lowers_them() -> None:
    old = Pin("a", {"tasks": 0.9, "goals": 0.1})

    assert raised(old, Pin("b", {"tasks": 0.5, "goals": 0.2})) == Pin(
        "b", {"tasks": 0.9, "goals": 0.2}
    )


def test_floors_survive_writing_and_reading(
    tmp_path: Path, half_found: Figures
) -> None:
    annotation = tmp_path / "plan.json"
    annotation.write_text("{}", encoding="utf-8")
    pins = {"plan": pin_of(annotation, {"lead edges": half_found})}
    write(pins, tmp_path / "floors.toml")

    assert read(tmp_path / "floors.toml") == pins
    assert pins["plan"].floors == {"lead edges": 0.5}


WHOLE = {"tasks": Entries(missed=("修路", "建桥", "种树"))}


def test_entries_are_taken_over_from_the_scorer() -> None:
    answer = {"precision": 0.5, "missed": [["1", "交通局"]], "false": ["架桥"]}

    assert Entries.of(answer) == Entries(("1 | 交通局",), ("架桥",))
    assert Entries.of({**answer, "precision": None}) == Entries(("1 | 交通局",))


def test_what_is_missed_or_false_since_the_pin_is_lost() -> None:
    old = marked("plan", {"tasks": Entries(("修路",))})
    now = {"tasks": Entries(("修路", "建桥"), ("架桥",))}

    assert changes("plan", now, old, WHOLE) == {
        "tasks": Change(("missed: 建桥", "false: 架桥"), ())
    }


def test_gains_get_their_words_back_from_the_annotation() -> None:
    was = {"tasks": Entries(("修路", "种树", "挖井"), ("架桥", "铺轨"))}
    now = {"tasks": Entries(("修路",))}

    assert changes("plan", now, marked("plan", was), WHOLE) == {
        "tasks": Change(
            (), ("found: 种树", "gone from the annotation: 1", "no longer false: 2")
        )
    }


def test_entries_with_the_same_words_are_counted() -> None:
    old = marked("plan", {"tasks": Entries(("修路",))})
    twice = {"tasks": Entries(("修路", "修路"))}

    assert changes("plan", twice, old, WHOLE) == {
        "tasks": Change(("missed: 修路",), ())
    }
    assert changes("plan", twice, marked("plan", twice), WHOLE) == {}


def test_the_same_words_differ_by_plan_and_kind() -> None:
    entries = Entries(("修路",))
    places = [("a", "tasks"), ("b", "tasks"), ("a", "goals")]

    assert len({entries.marked(*place).missed for place in places}) == 3


def test_pinned_entries_are_sorted_marks_without_words(tmp_path: Path) -> None:
    path = tmp_path / "entries.json"
    pins = {"b": marked("b", WHOLE), "a": marked("a", {"goals": Entries()})}
    write_entries(pins, path)

    text = path.read_text(encoding="utf-8")
    assert text.isascii()
    assert list(json.loads(text)) == ["a", "b"]
    assert read_entries(path) == pins
    marks = pins["b"]["tasks"].missed
    assert list(marks) == sorted(marks)
    assert {len(mark) for mark in marks} == {10}


def test_pinning_does_not_bless_what_is_under_its_floor() -> None:
    old = marked("plan", {"tasks": Entries(("修路",)), "goals": Entries(("富民",))})
    now = {"tasks": Entries(("修路", "建桥")), "goals": Entries(("安居",))}

    assert repinned("plan", now, old, {"tasks"}) == {
        "tasks": old["tasks"],
        **marked("plan", {"goals": now["goals"]}),
    }


def test_the_scorer_lists_entries(shared: Path, tmp_path: Path) -> None:
    tasks = [{"title": "修建沿江公路"}, {"title": "种植行道树木"}]
    annotation = tmp_path / "plan.json"
    annotation.write_text(json.dumps({"tasks": tasks}), encoding="utf-8")
    found = json.dumps({"tasks": [tasks[0], {"id": "9", "title": "架桥"}]})

    assert shared == SHARED
    one = Entries.of(run_scorer(annotation, found)["tasks"])
    assert one == Entries(("None 种植行道树木",), ("9 架桥",))
    whole = Entries.of(run_scorer(annotation, NOTHING)["tasks"])
    assert whole == Entries(("None 修建沿江公路", "None 种植行道树木"))


@pytest.fixture
def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[float], int]:
    """Run the gate on a plan with one lost entry against a floor."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "plan.json").touch()
    now = Scored(
        "plan", {"tasks": Figures(3, 2, 2)}, {"tasks": Entries(("修路",))}, WHOLE
    )
    was = {"plan": marked("plan", {"tasks": Entries(("种树",))})}

    def run(floor: float) -> int:
        pins = {"plan": Pin("of an older annotation", {"tasks": floor})}
        monkeypatch.setattr(gold, "read", lambda: pins)
        return gold.main()

    monkeypatch.setattr(sys, "argv", ["gold"])
    monkeypatch.setattr(gold, "SHARED", tmp_path)
    monkeypatch.setattr(gold, "score", lambda _: now)
    monkeypatch.setattr(gold, "read_entries", lambda: was)
    return run


def test_a_loss_above_the_floor_is_printed_and_passes(
    gate: Callable[[float], int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert gate(0.8) == 0
    out = capsys.readouterr().out
    assert "plan: tasks\n  lost: missed: 修路\n  gained: found: 种树\n" in out
    assert "Warning: the annotation plan.json is not the one pinned." in out


def test_a_broken_floor_fails_and_names_what_was_lost(
    gate: Callable[[float], int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert gate(0.9) == 1
    assert capsys.readouterr().err == (
        "\nUnder the floor:\n  plan: tasks 0.800, floor 0.900\n    lost: missed: 修路\n"
    )
