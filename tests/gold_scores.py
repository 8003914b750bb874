"""Have the scorer compare one real plan with its annotation."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conftest import ROOT
from tests.gold_entries import Change, Entries, Kinds, changes
from tests.gold_figures import Figures

SHARED = ROOT.parent / "shared"
ZHENGTU = Path(sys.executable).with_name("zhengtu")
# In these the tasks are named by their first words.
NAMED_BY_FIRST_WORDS = {
    "anhui-rcep",
    "jiangxi-elderly-care",
    "qianjiang-services",
    "state-council-farm-machinery",
}
NOTHING = "{}"
ALL_ENTRIES = 1_000_000


@dataclass(frozen=True, slots=True)
class Scored:
    """How well every kind of fact in a plan is found, entry by entry.

    `whole` lists all that the annotation holds, as missed.
    """

    plan: str
    figures: Mapping[str, Figures]
    entries: Kinds
    whole: Kinds

    def changes(self, old: Kinds) -> dict[str, Change]:
        """Compare with the marks that are pinned."""
        return changes(self.plan, self.entries, old, self.whole)


def score(gold: Path) -> Scored:
    (plan,) = (SHARED / "plans").glob(f"{gold.stem}.*")
    answer = run_scorer(gold, find_facts(plan))
    return Scored(
        gold.stem,
        {kind: Figures.of(one) for kind, one in answer.items()},
        {kind: Entries.of(one) for kind, one in answer.items()},
        {kind: Entries.of(one) for kind, one in run_scorer(gold, NOTHING).items()},
    )


def find_facts(plan: Path) -> str:
    """Return the facts as JSON, none of a plan that cannot be read."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "facts.json"
        command = [str(ZHENGTU), "facts", str(plan), "-o", str(out)]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            sys.stderr.write(f"{plan.stem} could not be read: {done.stderr.strip()}\n")
            return NOTHING
        return out.read_text(encoding="utf-8")


def run_scorer(gold: Path, facts: str) -> dict[str, Any]:
    """Return the scorer's answer by kind: counts, lists of what is missed and false."""
    scorer = SHARED / "gold" / "score.py"
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "facts.json"
        found.write_text(facts, encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold), str(found), "--json"]
        command += ["--show", str(ALL_ENTRIES)]
        command += ["--prefix"] if gold.stem in NAMED_BY_FIRST_WORDS else []
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
