"""Rank the targets that plans of several places set for one indicator."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from graph.figures import Comparison
from graph.linkplan import LinkPlan

Ranked = tuple[LinkPlan, Comparison]
_BETTER = {"up": -1, "down": 1}
"""What a target is multiplied by so that the best is the smallest."""


def ranks(compared: Sequence[Ranked]) -> list[int | None]:
    """Return the rank of each target, 1 for the best; equal ones share a rank.

    Ranked are numbers for the same year of just the same concept, by its direction; a
    place counts once. None where that leaves one place, or nothing says what is better.
    """
    best: dict[tuple[str, int], dict[str, float]] = defaultdict(dict)
    for one in compared:
        if (found := _entry(one)) is not None:
            key, place, value = found
            best[key][place] = min(value, best[key].get(place, value))
    orders = {key: sorted(places.values()) for key, places in best.items()}
    return [_rank(one, orders) for one in compared]


def _rank(one: Ranked, orders: dict[tuple[str, int], list[float]]) -> int | None:
    if (found := _entry(one)) is None:
        return None
    key, _, value = found
    return bisect_left(orders[key], value) + 1 if len(orders[key]) > 1 else None


def _entry(one: Ranked) -> tuple[tuple[str, int], str, float] | None:
    plan, comparison = one
    place, target = plan.place, comparison.target
    sign = _BETTER.get(comparison.measured.indicator.direction)
    if place is None or target is None or target.value is None or sign is None:
        return None
    return (comparison.measured.id, target.period), place, sign * target.value
