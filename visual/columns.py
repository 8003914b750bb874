"""Places for nodes: kinds in columns side by side, what is linked on the same height."""

import math
from collections.abc import Sequence

import numpy as np

from visual.overlap import Numbers, Places

WIDE = 1.6
"""How much wider than high the whole is meant to be."""
SWEEPS = 4
APART = 56
"""Pixels between two kinds, where their links run."""


def columns(sizes: Places, kinds: Sequence[int], edges: Numbers) -> Places:
    """The middle of each box; ``kinds`` are ranks, ``edges`` pairs of indices.

    Kinds stand from left to right by their rank; one with many boxes takes several columns.
    """
    if not len(sizes):
        return np.zeros((0, 2))
    height = float(sizes[:, 1].max())
    most = max(6, math.ceil(math.sqrt(sizes[:, 0].mean() * len(sizes) / WIDE / height)))
    groups = [np.flatnonzero(np.array(kinds) == kind) for kind in sorted({*kinds})]
    order = _ordered(groups, edges, len(sizes))
    places = np.zeros((len(sizes), 2))
    left = 0.0
    for group in groups:
        ranked = group[np.argsort(order[group], kind="stable")]
        lines = math.ceil(len(ranked) / most)
        width = float(sizes[ranked, 0].max())
        # Along the rows first, so that what is linked keeps its height.
        row, line = np.divmod(np.arange(len(ranked)), lines)
        places[ranked, 0] = left + line * width + width / 2
        places[ranked, 1] = (row - (math.ceil(len(ranked) / lines) - 1) / 2) * height
        left += lines * width + APART
    places[:, 0] -= (left - APART) / 2
    return places


def _ordered(groups: list[Numbers], edges: Numbers, count: int) -> Places:
    """A height (0 to 1) for each box near those that it is linked with."""
    height = np.zeros(count)
    for group in groups:
        height[group] = (np.arange(len(group)) + 0.5) / len(group)
    if not len(edges):
        return height
    ends = np.concatenate([edges[:, 0], edges[:, 1]])
    others = np.concatenate([edges[:, 1], edges[:, 0]])
    touched = np.bincount(ends, minlength=count)
    for sweep in range(SWEEPS):
        for group in groups if sweep % 2 == 0 else groups[::-1]:
            mean = np.bincount(ends, height[others], count) / np.maximum(touched, 1)
            wanted = np.where(touched > 0, mean, height)[group]
            ranked = group[np.argsort(wanted, kind="stable")]
            height[ranked] = (np.arange(len(group)) + 0.5) / len(group)
    return height
