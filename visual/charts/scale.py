"""A scale from numbers to places along a line, with round numbers to mark on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

STEPS = (1, 2, 2.5, 5, 10)
MARKS = 5
"""About so many steps are marked at most."""
NEAR_ZERO = 0.5
"""Zero is on the scale when the smallest number is less than this part of the largest."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From the first of the ``ticks``, at ``start``, to the last, at ``end``."""

    ticks: tuple[float, ...]
    start: float
    end: float

    def place(self, value: float) -> float:
        """Where a value stands."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.start + (value - low) / (high - low) * (self.end - self.start)

    @property
    def has_zero(self) -> bool:
        """Whether zero is on it."""
        return self.ticks[0] <= 0 <= self.ticks[-1]


def scale(values: Sequence[float], start: float, end: float) -> Scale:
    """The scale on which all values have a place."""
    low, high = min(values, default=0), max(values, default=1)
    if 0 < low <= high * NEAR_ZERO:
        low = 0
    if low == high:
        low, high = (low - 1, high + 1) if low else (0, 1)
    step = _step((high - low) / MARKS)
    first, last = floor(low / step), ceil(high / step)
    ticks = tuple(float(n * Decimal(str(step))) for n in range(first, last + 1))
    return Scale(ticks, start, end)


def _step(least: float) -> float:
    """The smallest round step that is not smaller."""
    power = 10.0 ** floor(log10(least))
    return next(round(n * power, 12) for n in STEPS if n * power >= least * 0.999)
