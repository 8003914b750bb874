"""Push boxes apart that lie over each other, in a time that grows with their number."""

import numpy as np
from numpy.typing import NDArray

ROUNDS = 150
# The cell of a box and half of the cells around it: the other half sees it in turn.
_AROUND = ((0, 0), (0, 1), (1, -1), (1, 0), (1, 1))

Places = NDArray[np.float64]
Numbers = NDArray[np.int64]


def apart(places: Places, sizes: Places, rounds: int = ROUNDS) -> Places:
    """Push overlapping boxes apart, along the shorter way, until none do.

    ``sizes`` are widths and heights. The places are changed and given back.
    """
    for _ in range(rounds):
        first, second, over = overlapping(places, sizes)
        if not len(first):
            break
        between = places[first] - places[second]
        away = np.where(between == 0, 1.0, np.sign(between))
        shorter = over.argmin(axis=1)
        for axis in (0, 1):
            push = np.where(shorter == axis, over[:, axis] * away[:, axis], 0) * 0.4
            places[:, axis] += np.bincount(first, push, len(places))
            places[:, axis] -= np.bincount(second, push, len(places))
    return places


def overlapping(places: Places, sizes: Places) -> tuple[Numbers, Numbers, Places]:
    """Pairs of boxes that lie over each other by more than half a pixel, and how far.

    The first of a pair comes later in the list than the second.
    """
    first, second = _near(places, sizes)
    first, second = np.maximum(first, second), np.minimum(first, second)
    over = (sizes[first] + sizes[second]) / 2 - np.abs(places[first] - places[second])
    hit = (over > 0.5).all(axis=1)
    return first[hit], second[hit], over[hit]


def _near(places: Places, sizes: Places) -> tuple[Numbers, Numbers]:
    """Pairs that may overlap: those in one cell of a grid, or in cells side by side."""
    if len(places) < 2:
        nothing = np.zeros(0, np.int64)
        return nothing, nothing
    cells = np.floor(places / sizes.max(axis=0)).astype(np.int64)
    cells -= cells.min(axis=0) - 1
    wide = int(cells[:, 1].max()) + 2
    keys = cells[:, 0] * wide + cells[:, 1]
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    found: list[tuple[Numbers, Numbers]] = []
    for right, down in _AROUND:
        wanted = ordered + right * wide + down
        start = np.searchsorted(ordered, wanted, "left")
        if (right, down) == (0, 0):
            start = np.arange(1, len(ordered) + 1)
        count = np.maximum(np.searchsorted(ordered, wanted, "right") - start, 0)
        one = np.repeat(np.arange(len(ordered)), count)
        other = np.arange(len(one)) - np.repeat(np.cumsum(count) - count - start, count)
        found.append((order[one], order[other]))
    first, second = zip(*found, strict=True)
    return np.concatenate(first), np.concatenate(second)
