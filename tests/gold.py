"""Compare the facts of real plans with what careful readers found in them.

    python -m tests.gold                      print all figures, fail below a floor
    python -m tests.gold --pin                raise the floors to the figures of today
    python -m tests.gold --pin --allow-lower  the same, downwards as well
    python -m tests.gold --show 20            list misses and false finds as well

A floor is the least F1 that a kind of fact may have in a file (the least recall where
the annotation is not complete, so that precision says nothing). A plan that cannot be
read counts as a plan in which nothing was found. Beside the floors the entries that are
missed or falsely found are pinned: what is lost or gained against them is named, and
fails nothing as long as the floor stands.
"""

import argparse
import os
import sys
from collections.abc import Collection, Mapping
from pathlib import Path

from tests.conftest import ROOT
from tests.gold_entries import (
    ENTRIES,
    Change,
    Kinds,
    read_entries,
    repinned,
    write_entries,
)
from tests.gold_figures import Figures, total
from tests.gold_floors import (
    FLOORS,
    Fallen,
    Pin,
    below,
    fingerprint,
    pin_of,
    raised,
    read,
    write,
)
from tests.gold_scores import SHARED, Scored, score

Changes = Mapping[str, Mapping[str, Change]]


def main() -> int:
    """Print every figure, then say what changed and what fell under its floor."""
    options = parse_options()
    if not SHARED.is_dir():
        return without_plans()
    golds = sorted((SHARED / "gold").glob("*.json"))
    scores = {gold.stem: score(gold) for gold in golds}
    figures = {name: one.figures for name, one in scores.items()}
    print_scores(scores, options.show)
    pins, old = read(), read_entries()
    warn_of_changes(golds, pins)
    changes = {name: one.changes(old.get(name, {})) for name, one in scores.items()}
    print_changes(changes)
    if options.pin:
        pins = pin(golds, figures, {} if options.allow_lower else pins)
        pin_entries(scores, old, list(below(pins, figures)))
    if not pins:
        print("\nNo floors are pinned yet: make gold ARGS=--pin", file=sys.stderr)
        return 1
    return report(list(below(pins, figures)), changes)


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.gold")
    parser.add_argument("--pin", action="store_true", help="raise the floors")
    parser.add_argument(
        "--allow-lower", action="store_true", help="with --pin: lower them as well"
    )
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="list N misses of each kind"
    )
    return parser.parse_args()


def without_plans() -> int:
    in_ci = os.environ.get("CI") == "true"
    print(f"{'Failed' if in_ci else 'Skipped'}: there is no folder {SHARED}.")
    return 1 if in_ci else 0


def print_scores(scores: Mapping[str, Scored], show: int) -> None:
    for name, one in scores.items():
        print_table(name, one.figures)
        print_entries(one.entries, show)
    print_table("all plans", total(one.figures for one in scores.values()))


def print_table(name: str, kinds: Mapping[str, Figures]) -> None:
    print(f"\n{name:32}{'gold':>6}{'found':>6}{'hit':>6}   prec    rec     F1")
    for kind, figures in kinds.items():
        print(f"  {kind:30}{figures.row()}")


def print_entries(kinds: Kinds, show: int) -> None:
    for kind, entries in kinds.items():
        for side, labels in (("missed", entries.missed), ("false", entries.false)):
            if labels[:show]:
                print(f"\n{kind}: {side} ({len(labels)})", *labels[:show], sep="\n    ")


def warn_of_changes(golds: list[Path], pins: Mapping[str, Pin]) -> None:
    for gold in golds:
        old = pins.get(gold.stem)
        if old and old.sha256 != fingerprint(gold):
            print(f"\nWarning: the annotation {gold.name} is not the one pinned.")


def print_changes(plans: Changes) -> None:
    for name, kinds in plans.items():
        for kind, change in kinds.items():
            print(f"\n{name}: {kind}")
            for line in change.lost:
                print(f"  lost: {line}")
            for line in change.gained:
                print(f"  gained: {line}")


def pin(
    golds: list[Path],
    figures: Mapping[str, Mapping[str, Figures]],
    old: Mapping[str, Pin],
) -> dict[str, Pin]:
    """Write the floors of today, none lower than an old one, and return them."""
    pins = {
        gold.stem: raised(old.get(gold.stem), pin_of(gold, figures[gold.stem]))
        for gold in golds
    }
    write(pins)
    print(f"\nFloors pinned in {FLOORS.relative_to(ROOT)}.")
    return pins


def pin_entries(
    scores: Mapping[str, Scored],
    old: Mapping[str, Kinds],
    fallen: Collection[Fallen],
) -> None:
    """Write the marks of today, but the old ones of what fell under its floor."""
    plans = {}
    for name, one in scores.items():
        kinds = {fall.kind for fall in fallen if fall.plan == name}
        plans[name] = repinned(name, one.entries, old.get(name, {}), kinds)
    write_entries(plans)
    print(f"Entries pinned in {ENTRIES.relative_to(ROOT)}.")


def report(fallen: list[Fallen], changes: Changes) -> int:
    if not fallen:
        print("\nNothing is under its floor.")
        return 0
    print("\nUnder the floor:", file=sys.stderr)
    for fall in fallen:
        change = changes.get(fall.plan, {}).get(fall.kind, Change((), ()))
        lost = [f"  lost: {line}" for line in change.lost]
        print(f"  {fall}", *lost, sep="\n  ", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
