"""Places for nodes: rings of ellipses around one thing, no name over another.

The nearest stand on the inner rings, kinds side by side, in the order they come in. No chance is
in it, so the same graph is drawn the same each time.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from visual.overlap import Places, apart, overlapping

SYMBOL = 24
"""Pixels that a shape takes above its name."""
GAPS = ((12, 64), (24, 40), (48, 22))
"""Up to so many boxes, so many pixels between them: a small graph may breathe."""
LEAST_GAP = 14
STEP = math.radians(0.5)
SHRINKS = (0.45, 0.55, 0.65, 0.8, 1.0)
CLOSE = 500
"""Up to so many boxes, it is tried how close they can stand."""

Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """What one node takes: pixels of shape and name together, and its ring number."""

    width: int
    height: int
    level: int


def rings(boxes: Sequence[Box], opening: int | None = None) -> Places:
    """The middle of each box, in pixels; ``boxes`` come in the order of their levels.

    Level 0 stands in the middle. The first ``opening`` boxes (all, if None) stand as if
    they were alone; the others, which wait to be unfolded, stand around them.
    """
    first = boxes[:opening]
    inner_sizes = _sizes(first, _gap(len(first)))
    places = _close(_on_rings(first, inner_sizes, (0.0, 0.0)), inner_sizes)
    late = boxes[len(first) :]
    if late:
        sizes = _sizes(boxes, LEAST_GAP)
        across, down = np.abs(places).max(axis=0) + sizes.max(axis=0) / 2
        outer = _on_rings(late, sizes[len(first) :], (across, down))
        places = apart(np.concatenate([places, outer]), sizes)
    return places


def sizes_of(boxes: Sequence[Box]) -> Places:
    """Widths and heights with the least gap between any two names."""
    return _sizes(boxes, LEAST_GAP)


def _sizes(boxes: Sequence[Box], gap: int) -> Places:
    sizes = [(box.width + gap, box.height + gap) for box in boxes]
    return np.array(sizes, float).reshape(-1, 2)


def _gap(count: int) -> int:
    return next((gap for most, gap in GAPS if count <= most), LEAST_GAP)


def _on_rings(boxes: Sequence[Box], sizes: Places, hole: Pair) -> Places:
    """Places on rings around a hole; a level that fills its ring goes on in the next."""
    places: list[Pair] = []
    number = 0 if hole == (0.0, 0.0) else 1
    for level in sorted({box.level for box in boxes}):
        waiting = sizes[[box.level == level for box in boxes]]
        while len(waiting):
            size = waiting.max(axis=0)
            axes = _axes(number, size, hole)
            room = _room(axes, size)
            share = math.ceil(len(waiting) / math.ceil(len(waiting) / room))
            places.extend(_ellipse(share, axes, size))
            waiting = waiting[share:]
            number += 1
    return np.array(places, float).reshape(-1, 2)


def _axes(number: int, size: Places, hole: Pair) -> Pair:
    """Half axes of a ring: far enough from the last that boxes pass each other."""
    width, height = size
    return (
        hole[0] + number * width * 1.3,
        hole[1] + number * max(height * 1.42, width * 0.55),
    )


def _room(axes: Pair, size: Places) -> int:
    """How many boxes of this size the ring holds; the middle holds one."""
    if axes == (0.0, 0.0):
        return 1
    return max(1, int(math.tau / _turn(0.0, axes, size) * 0.6))


def _turn(angle: float, axes: Pair, size: Places) -> float:
    """The least turn from an angle after which two boxes on the ring are apart."""
    turn = STEP
    while turn < math.tau:
        left = axes[0] * abs(math.cos(angle + turn) - math.cos(angle))
        up = axes[1] * abs(math.sin(angle + turn) - math.sin(angle))
        if left >= size[0] or up >= size[1]:
            return turn
        turn += STEP
    return turn


def _ellipse(count: int, axes: Pair, size: Places) -> list[Pair]:
    """Points on a ring, spread so that each box has the room its turn needs."""
    if axes == (0.0, 0.0):
        return [axes] * count
    angles = [-math.pi / 2]
    for _ in range(count):
        angles.append(angles[-1] + _turn(angles[-1], axes, size))
    stretch = max(1.0, math.tau / (angles[-1] - angles[0]))
    turned = [angles[0] + (angle - angles[0]) * stretch for angle in angles[:-1]]
    return [(axes[0] * math.cos(a), axes[1] * math.sin(a)) for a in turned]


def _close(places: Places, sizes: Places) -> Places:
    """The rings drawn together as far as the boxes still find room beside each other."""
    for shrink in SHRINKS if len(places) <= CLOSE else SHRINKS[-1:]:
        packed = apart(places * shrink, sizes)
        if not len(overlapping(packed, sizes)[0]):
            return packed
    return packed
