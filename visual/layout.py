"""Places for nodes: rings of ellipses around one thing, no name over another.

The nearest stand on the inner rings, kinds side by side, in the order they come in. No chance is
in it, so the same graph is drawn the same each time.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SYMBOL = 24
"""Pixels that a shape takes above its name."""
GAPS = ((12, 64), (24, 40), (48, 22))
"""Up to so many boxes, so many pixels between them: a small graph may breathe."""
LEAST_GAP = 14
STEP = math.radians(0.5)
ROUNDS = 150
SHRINKS = (0.45, 0.55, 0.65, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class Box:
    """What one node takes: pixels of shape and name together, and its ring number."""

    width: int
    height: int
    level: int


def positions(boxes: Sequence[Box]) -> list[tuple[int, int]]:
    """The middle of each box, in pixels; the boxes of level 0 stand in the middle."""
    if not boxes:
        return []
    rings = _rings(boxes)
    places = np.zeros((len(boxes), 2))
    for number, ring in enumerate(rings):
        for index, place in zip(ring, _ellipse(number, ring, boxes), strict=True):
            places[index] = place
    return [(round(x), round(y)) for x, y in _close(places, _sizes(boxes))]


def _sizes(boxes: Sequence[Box]) -> NDArray[np.float64]:
    sizes = [(box.width, box.height) for box in boxes]
    return np.array(sizes, float) + _gap(len(boxes))


def _gap(count: int) -> int:
    return next((gap for most, gap in GAPS if count <= most), LEAST_GAP)


def _rings(boxes: Sequence[Box]) -> list[list[int]]:
    """Indices of boxes by ring: a level that fills its ring goes on in the next."""
    rings: list[list[int]] = []
    for level in sorted({box.level for box in boxes}):
        waiting = [index for index, box in enumerate(boxes) if box.level == level]
        while waiting:
            room = max(1, _room(len(rings), boxes))
            share = math.ceil(len(waiting) / math.ceil(len(waiting) / room))
            rings.append(waiting[:share])
            waiting = waiting[share:]
    return rings


def _axes(number: int, boxes: Sequence[Box]) -> tuple[float, float]:
    """Half axes of a ring: far enough from the last that boxes pass each other."""
    width, height = _sizes(boxes).max(axis=0)
    return number * width * 1.3, number * max(height * 1.42, width * 0.55)


def _room(number: int, boxes: Sequence[Box]) -> int:
    """How many boxes of the largest size the ring holds."""
    if number == 0:
        return 1
    width, height = _sizes(boxes).max(axis=0)
    across, down = _axes(number, boxes)
    return int(2 * math.pi / max(STEP, _turn(0.0, across, down, width, height)) * 0.6)


def _turn(
    angle: float, across: float, down: float, width: float, height: float
) -> float:
    """The least turn from an angle after which two boxes on the ring are apart."""
    turn = STEP
    while turn < math.tau:
        left = across * abs(math.cos(angle + turn) - math.cos(angle))
        up = down * abs(math.sin(angle + turn) - math.sin(angle))
        if left >= width or up >= height:
            return turn
        turn += STEP
    return turn


def _ellipse(
    number: int, ring: Sequence[int], boxes: Sequence[Box]
) -> list[tuple[float, float]]:
    """Points on a ring, spread so that each box has the room its turn needs."""
    across, down = _axes(number, boxes)
    width, height = _sizes(boxes)[list(ring)].max(axis=0)
    angles = [-math.pi / 2]
    for _ in ring[1:]:
        angles.append(
            angles[-1] + _turn(angles[-1], across or 1, down or 1, width, height)
        )
    full = angles[-1] + _turn(angles[-1], across or 1, down or 1, width, height)
    stretch = max(1.0, math.tau / (full - angles[0]))
    turned = [angles[0] + (angle - angles[0]) * stretch for angle in angles]
    return [(across * math.cos(angle), down * math.sin(angle)) for angle in turned]


def _close(
    places: NDArray[np.float64], sizes: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The rings drawn together as far as the boxes still find room beside each other."""
    for shrink in SHRINKS:
        packed = _apart(places * shrink, sizes)
        if not _overlaps(packed, sizes).any():
            return packed
    return packed


def _overlaps(
    places: NDArray[np.float64], sizes: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Which pairs of boxes lie over each other by more than half a pixel."""
    reach = (sizes[:, None] + sizes[None, :]) / 2
    over = reach - np.abs(places[:, None] - places[None, :]) > 0.5
    return np.asarray(np.triu(over.all(axis=2), 1))


def _apart(
    places: NDArray[np.float64], sizes: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Push boxes that overlap apart, along the shorter way, until none do."""
    reach = (sizes[:, None] + sizes[None, :]) / 2
    order = np.sign(np.arange(len(places))[:, None] - np.arange(len(places))[None, :])
    for _ in range(ROUNDS):
        between = places[:, None] - places[None, :]
        over = reach - np.abs(between)
        hit = (over > 0.5).all(axis=2) & (order != 0)
        if not hit.any():
            break
        shorter = over.argmin(axis=2)
        away = np.where(between == 0, order[..., None], np.sign(between))
        for axis in (0, 1):
            push = np.where(
                hit & (shorter == axis), over[..., axis] * away[..., axis], 0
            )
            places[:, axis] += push.sum(axis=1) * 0.4
    return places
