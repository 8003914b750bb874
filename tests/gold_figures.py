"""Hold how well one kind of fact is found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of one kind of fact; without `weighed` precision says nothing."""

    gold: int
    found: int
    hit: int
    weighed: bool = True

    @classmethod
    def of(cls, answer: Mapping[str, Any]) -> Self:
        """Take over what the scorer says."""
        weighed = answer["precision"] is not None
        return cls(answer["gold"], answer["predicted"], answer["hit"], weighed)

    @property
    def precision(self) -> float:
        if self.found:
            return self.hit / self.found
        return 0.0 if self.gold else 1.0

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def worth(self) -> float:
        """What a floor is compared with."""
        return self.f1 if self.weighed else self.recall

    def row(self) -> str:
        """Print as a line of the table."""
        counts = f"{self.gold:6}{self.found:6}{self.hit:6}"
        if not self.weighed:
            return f"{counts}    n/a  {self.recall:5.3f}    n/a"
        return f"{counts}  {self.precision:5.3f}  {self.recall:5.3f}  {self.f1:5.3f}"


def total(files: Iterable[Mapping[str, Figures]]) -> dict[str, Figures]:
    """Add up the counts by kind, leaving out where precision says nothing."""
    sums: dict[str, Figures] = {}
    for kinds in files:
        for kind, one in kinds.items():
            if one.weighed:
                sums[kind] = add(sums.get(kind, Figures(0, 0, 0)), one)
    return sums


def add(a: Figures, b: Figures) -> Figures:
    return Figures(a.gold + b.gold, a.found + b.found, a.hit + b.hit)
