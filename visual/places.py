"""Give each node of a drawing its place, by the layout that is asked for."""

from collections.abc import Sequence

import numpy as np

from visual.columns import columns
from visual.force import force
from visual.growth import grown
from visual.layout import Box, rings, sizes_of
from visual.overlap import Numbers, Places

LAYOUTS = ("rings", "columns", "force")
Step = tuple[int, int]
"""A node that was expanded, and how many nodes came to it."""


def places(
    layout: str,
    boxes: Sequence[Box],
    kinds: Sequence[int],
    edges: Numbers,
    opening: int,
    steps: Sequence[Step] = (),
) -> list[tuple[int, int]]:
    """The middle of each box; those of ``steps`` come last, and move none before them."""
    late = sum(count for _, count in steps)
    sizes = sizes_of(boxes)
    there = len(boxes) - late
    inside = edges[(edges < there).all(axis=1)] if len(edges) else edges
    found = _laid_out(layout, boxes[:there], kinds[:there], inside, opening)
    for parent, count in steps:
        ready = len(found)
        middle = np.average(found, axis=0)
        joined = sizes[ready : ready + count]
        new = grown(found, sizes[:ready], parent, joined, middle)
        found = np.concatenate([found, new])
    return [(round(x), round(y)) for x, y in found]


def _laid_out(
    layout: str,
    boxes: Sequence[Box],
    kinds: Sequence[int],
    edges: Numbers,
    opening: int,
) -> Places:
    if layout == "columns":
        return columns(sizes_of(boxes), kinds, edges)
    if layout == "force":
        return force(sizes_of(boxes), edges)
    return rings(boxes, opening)
