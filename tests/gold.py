"""Compare the facts of real plans with what careful readers found in them.

    python -m tests.gold                      print all figures, fail below a floor
    python -m tests.gold --pin                raise the floors to the figures of today
    python -m tests.gold --pin --allow-lower  the same, downwards as well
    python -m tests.gold --show 20            list misses and false finds as well

A floor is the least F1 that a kind of fact may have in a file (the least recall where
the annotation is not complete, so that precision says nothing). A plan that cannot be
read counts as a plan in which nothing was found.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tests.conftest import ROOT
from tests.gold_figures import Figures, total
from tests.gold_floors import (
    FLOORS,
    Pin,
    below,
    fingerprint,
    pin_of,
    raised,
    read,
    write,
)

SHARED = ROOT.parent / "shared"
ZHENGTU = Path(sys.executable).with_name("zhengtu")
# In these the tasks are named by their first words.
NAMED_BY_FIRST_WORDS = {
    "anhui-rcep",
    "jiangxi-elderly-care",
    "qianjiang-services",
    "state-council-farm-machinery",
}


def main() -> int:
    """Print every figure, then say what fell under its floor."""
    options = parse_options()
    if not SHARED.is_dir():
        return without_plans()
    golds = sorted((SHARED / "gold").glob("*.json"))
    figures = {gold.stem: score(gold, options.show) for gold in golds}
    for name, kinds in {**figures, "all plans": total(figures.values())}.items():
        print_table(name, kinds)
    pins = read()
    warn_of_changes(golds, pins)
    if options.pin:
        pins = pin(golds, figures, {} if options.allow_lower else pins)
    if not pins:
        print("\nNo floors are pinned yet: make gold ARGS=--pin", file=sys.stderr)
        return 1
    return report(list(below(pins, figures)))


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


def score(gold: Path, show: int) -> dict[str, Figures]:
    """Return the figures of every kind of fact in one plan."""
    with tempfile.TemporaryDirectory() as folder:
        facts = Path(folder) / "facts.json"
        find_facts(gold.stem, facts)
        if show:
            print(run_scorer(gold, facts, "--show", str(show)))
        answer = json.loads(run_scorer(gold, facts, "--json"))
    return {kind: Figures.of(figures) for kind, figures in answer.items()}


def find_facts(name: str, out: Path) -> None:
    (plan,) = (SHARED / "plans").glob(f"{name}.*")
    command = [str(ZHENGTU), "facts", str(plan), "-o", str(out)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        print(f"{name} could not be read: {done.stderr.strip()}", file=sys.stderr)
        out.write_text("{}", encoding="utf-8")


def run_scorer(gold: Path, facts: Path, *options: str) -> str:
    prefix = ["--prefix"] if gold.stem in NAMED_BY_FIRST_WORDS else []
    scorer = SHARED / "gold" / "score.py"
    command = [sys.executable, str(scorer), str(gold), str(facts), *options, *prefix]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def print_table(name: str, kinds: Mapping[str, Figures]) -> None:
    print(f"\n{name:32}{'gold':>6}{'found':>6}{'hit':>6}   prec    rec     F1")
    for kind, figures in kinds.items():
        print(f"  {kind:30}{figures.row()}")


def warn_of_changes(golds: list[Path], pins: Mapping[str, Pin]) -> None:
    for gold in golds:
        old = pins.get(gold.stem)
        if old and old.sha256 != fingerprint(gold):
            print(f"\nWarning: the annotation {gold.name} is not the one pinned.")


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


def report(fallen: list[str]) -> int:
    if fallen:
        print("\nUnder the floor:", *fallen, sep="\n  ", file=sys.stderr)
        return 1
    print("\nNothing is under its floor.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
