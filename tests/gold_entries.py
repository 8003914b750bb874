"""Name the entries of a real plan that a change of code lost or gained.

The plans are not ours to print: an entry is pinned as a mark, which is a hash of its
words. Who has the plans gets the words back by marking all that the annotation holds.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

ENTRIES = Path(__file__).with_name("gold_entries.json")


@dataclass(frozen=True, slots=True)
class Entries:
    """What is missed and what falsely found of one kind: words, or their marks."""

    missed: tuple[str, ...] = ()
    false: tuple[str, ...] = ()

    @classmethod
    def of(cls, answer: Mapping[str, Any]) -> Self:
        """Take over the scorer's lists; nothing is false without a precision."""
        weighed = answer["precision"] is not None
        return cls(
            tuple(map(words, answer["missed"])),
            tuple(map(words, answer["false"])) if weighed else (),
        )

    def marked(self, plan: str, kind: str) -> "Entries":
        return Entries(
            tuple(sorted(mark(plan, kind, label) for label in self.missed)),
            tuple(sorted(mark(plan, kind, label) for label in self.false)),
        )


@dataclass(frozen=True, slots=True)
class Change:
    """What became worse and what better in one kind, line by line."""

    lost: tuple[str, ...]
    gained: tuple[str, ...]


Kinds = Mapping[str, Entries]


def words(label: object) -> str:
    return " | ".join(map(str, label)) if isinstance(label, list) else str(label)


def mark(plan: str, kind: str, label: str) -> str:
    return hashlib.sha256(f"{plan}|{kind}|{label}".encode()).hexdigest()[:10]


def marked(plan: str, kinds: Kinds) -> dict[str, Entries]:
    """Return the marks of all kinds that have any, as they are pinned."""
    marks = {kind: entries.marked(plan, kind) for kind, entries in kinds.items()}
    return {kind: entries for kind, entries in marks.items() if entries != Entries()}


def read_entries(path: Path = ENTRIES) -> dict[str, dict[str, Entries]]:
    if not path.exists():
        return {}
    return {
        plan: {
            kind: Entries(tuple(sides["missed"]), tuple(sides["false"]))
            for kind, sides in kinds.items()
        }
        for plan, kinds in json.loads(path.read_text(encoding="utf-8")).items()
    }


def write_entries(plans: Mapping[str, Kinds], path: Path = ENTRIES) -> None:
    rows = {
        plan: {kind: asdict(entries) for kind, entries in kinds.items()}
        for plan, kinds in plans.items()
    }
    text = json.dumps(rows, ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def repinned(
    plan: str, new: Kinds, old: Kinds, fallen: Collection[str]
) -> dict[str, Entries]:
    """Return the marks of today, the old ones for kinds that are under their floor."""
    kept = {kind: old[kind] for kind in fallen if kind in old}
    stood = {kind: entries for kind, entries in new.items() if kind not in fallen}
    return {**kept, **marked(plan, stood)}


def changes(plan: str, now: Kinds, old: Kinds, whole: Kinds) -> dict[str, Change]:
    """Compare by kind; `whole` holds all the annotation has, each as missed."""
    found = {
        kind: Change(
            tuple(lost(plan, kind, entries, old.get(kind, Entries()))),
            tuple(gained(plan, kind, entries, old.get(kind, Entries()), whole)),
        )
        for kind, entries in now.items()
    }
    return {kind: one for kind, one in found.items() if one.lost or one.gained}


def lost(plan: str, kind: str, now: Entries, old: Entries) -> Iterator[str]:
    for side in ("missed", "false"):
        pinned = Counter(getattr(old, side))
        for label in getattr(now, side):
            one = mark(plan, kind, label)
            if pinned[one]:
                pinned[one] -= 1
            else:
                yield f"{side}: {label}"


def gained(
    plan: str, kind: str, now: Entries, old: Entries, whole: Kinds
) -> Iterator[str]:
    """Name what is missed no longer; count that of which only the mark is known."""
    marks = now.marked(plan, kind)
    labels = whole.get(kind, Entries()).missed
    known = {mark(plan, kind, label): label for label in labels}
    unknown = 0
    for one in no_longer(old.missed, marks.missed):
        if one in known:
            yield f"found: {known[one]}"
        else:
            unknown += 1
    if unknown:
        yield f"gone from the annotation: {unknown}"
    if false := len(no_longer(old.false, marks.false)):
        yield f"no longer false: {false}"


def no_longer(old: Iterable[str], now: Iterable[str]) -> list[str]:
    return list((Counter(old) - Counter(now)).elements())
