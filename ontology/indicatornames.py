"""The wordings of indicators, and what each of them measures."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from ontology.datafile import read_toml
from ontology.indicators import INDICATORS, SharedIndicator
from ontology.indicatorunits import may_measure

Method = Literal["exact-wording", "normalised-wording"]
MOST_QUALIFIERS = 2
LONGEST = 120
"""Longer words are no name: 经常参加体育锻炼人数占总人口的比例 has 17 characters."""


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A word that makes another row of the same indicator: 属地, 考核, 农村, …."""

    id: str
    zh: str
    en: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a wording measures: two are the same where indicator and qualifiers agree.

    ``qualifiers`` are in the order of the data file.
    """

    indicator: SharedIndicator
    qualifiers: tuple[Qualifier, ...]
    method: Method

    @property
    def id(self) -> str:
        """The name of just this: maternal-mortality-ratio/rural."""
        words = "+".join(one.id for one in self.qualifiers)
        return f"{self.indicator.id}/{words}" if words else self.indicator.id


_DATA = read_toml("indicatornames.toml")
_APPLIED: dict[str, Callable[[str], str]] = {
    "NFKC": lambda words: unicodedata.normalize("NFKC", words),
    "upper": str.upper,
}


def _step(rule: dict[str, Any]) -> Callable[[str], str]:
    if "apply" in rule:
        return _APPLIED[rule["apply"]]
    pattern, replacement = re.compile(rule["pattern"]), rule["replacement"]
    return lambda words: pattern.sub(replacement, words)


STEPS: tuple[Callable[[str], str], ...] = tuple(_step(row) for row in _DATA["rule"])
QUALIFIERS: tuple[Qualifier, ...] = tuple(
    Qualifier(row["id"], row["zh"], row["en"], re.compile(row["pattern"]))
    for row in _DATA["qualifier"]
)


def plain(wording: str) -> str:
    """Return a wording without what does not change the measure.

    >>> plain("3.每千常住人口执业（助理）医师数（人）")
    '每千人口执业(助理)医师'
    """
    for step in STEPS:
        wording = step(wording)
    return wording


@cache  # a tenth of a second, which only who looks for an indicator should wait
def _known() -> dict[str, SharedIndicator]:
    """Return each plain wording of just one indicator."""
    found = defaultdict(list)
    for one in INDICATORS:
        for wording in {plain(words) for words in (one.zh, *one.forms)}:
            found[wording].append(one)
    return {wording: ones[0] for wording, ones in found.items() if len(ones) == 1}


@lru_cache(maxsize=4096)
def find_indicator(wording: str, unit: str | None = None) -> Measured | None:
    """Return what a wording measures; None where no shared indicator is meant.

    The whole wording counts first; only where it finds nothing, a qualifier is taken
    off (农村孕产妇死亡率) and belongs to the answer. ``unit`` refuses a share of what
    is counted, and the other way round.
    """
    if len(wording) > LONGEST:
        return None
    for rest, qualifiers in _readings(plain(wording)):
        if one := _known().get(rest):
            if not may_measure(unit, one.unit):
                return None
            exact = not qualifiers and wording in (one.zh, *one.forms)
            method: Method = "exact-wording" if exact else "normalised-wording"
            return Measured(
                one, tuple(sorted(qualifiers, key=QUALIFIERS.index)), method
            )
    return None


def _readings(words: str) -> Iterator[tuple[str, tuple[Qualifier, ...]]]:
    """Yield the words whole, then without one qualifier, then without two."""
    level: list[tuple[str, tuple[Qualifier, ...]]] = [(words, ())]
    for _ in range(MOST_QUALIFIERS):
        yield from level
        level = [
            (plain(rest), (*taken, qualifier))
            for words, taken in level
            for qualifier in QUALIFIERS
            if qualifier not in taken
            and (rest := qualifier.pattern.sub("", words, count=1))
            and rest != words
        ]
    yield from level
