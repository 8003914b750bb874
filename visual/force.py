"""Places for nodes: links pull, nodes push each other away, until all is at rest.

There is no chance in it: the nodes begin on a spiral in the order they come in.
"""

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from visual.overlap import Numbers, Places, apart, overlapping

EXACT = 600
"""Up to so many nodes every pair is looked at; beyond, a grid stands for the far ones."""
STEPS = 150
CELLS = 128
GRAVITY = 0.4
ROOM = 1.6
"""How much more space than its boxes the whole takes."""
WIDE = 2.2
TRIES = 10
ROUNDS = 50
MANY_ROUNDS = 300


def force(sizes: Places, edges: Numbers) -> Places:
    """The middle of each box; ``edges`` are pairs of indices."""
    count = len(sizes)
    if count < 2:
        return np.zeros((count, 2))
    places = _spiral(count)
    degree = np.bincount(edges.ravel(), minlength=count) if len(edges) else 0
    weight = 1.0 + np.sqrt(np.broadcast_to(degree, count))
    push = _pairs if count <= EXACT else _grid
    reach = np.sqrt(count)
    for step in range(STEPS):
        moved = push(places, weight) + _pull(places, edges, weight) - places * GRAVITY
        length = np.maximum(np.hypot(*moved.T), 1e-9)
        most = 0.16 * reach * (1 - step / STEPS) ** 1.5 + 0.01
        places += moved * (np.minimum(length, most) / length)[:, None]
    return _spread(places, sizes)


def _spiral(count: int) -> Places:
    """A sunflower of points at a distance of about one."""
    number = np.arange(count) + 0.5
    turn = number * np.pi * (3 - np.sqrt(5))
    ways = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    return np.asarray(ways * np.sqrt(number)[:, None])


def _pull(places: Places, edges: Numbers, weight: Places) -> Places:
    """Along each link, stronger the longer it is; a busy end gives way less."""
    pulled = np.zeros_like(places)
    if not len(edges):
        return pulled
    start, end = edges.T
    between = places[end] - places[start]
    between *= 1 / np.maximum(weight[start], weight[end])[:, None]
    for axis in (0, 1):
        pulled[:, axis] += np.bincount(start, between[:, axis], len(places))
        pulled[:, axis] -= np.bincount(end, between[:, axis], len(places))
    return pulled


def _pairs(places: Places, weight: Places) -> Places:
    between = places[:, None] - places[None, :]
    near = np.maximum((between**2).sum(axis=2), 0.05)
    return np.asarray(((weight[None, :] / near)[..., None] * between).sum(axis=1))


def _grid(places: Places, weight: Places) -> Places:
    """The push of all others, read from a grid of their weights (a convolution)."""
    low, high = places.min(axis=0), places.max(axis=0)
    size = float((high - low).max()) / (CELLS - 2) or 1.0
    spot = (places - low) / size
    cell = spot.astype(np.int64)
    part = spot - cell
    corners = [
        ((cell[:, 0] + x) * CELLS + cell[:, 1] + y, _share(part, x, y))
        for x in (0, 1)
        for y in (0, 1)
    ]
    filled = sum(np.bincount(at, weight * share, CELLS**2) for at, share in corners)
    field = np.fft.rfft2(
        np.asarray(filled).reshape(CELLS, CELLS), (2 * CELLS, 2 * CELLS)
    )
    pushed = np.zeros_like(places)
    for axis, kernel in enumerate(_kernels()):
        felt = np.fft.irfft2(field * kernel)[:CELLS, :CELLS].ravel() / size
        pushed[:, axis] = sum(felt[at] * share for at, share in corners)
    return pushed


def _share(part: Places, right: int, down: int) -> Places:
    """How much of a node counts for one of the four corners of its cell."""
    across = part[:, 0] if right else 1 - part[:, 0]
    along = part[:, 1] if down else 1 - part[:, 1]
    return across * along


@cache
def _kernels() -> list[NDArray[Any]]:
    """The push of one cell on all others, across and along, for the convolution."""
    away = np.fft.fftfreq(2 * CELLS, 1 / (2 * CELLS))
    across, along = np.meshgrid(away, away, indexing="ij")
    near = np.maximum(across**2 + along**2, 0.5)
    return [np.fft.rfft2(across / near), np.fft.rfft2(along / near)]


def _spread(places: Places, sizes: Places) -> Places:
    """Turned to lie along, stretched until the boxes have room, and pushed apart."""
    places = _level(places - places.mean(axis=0))
    extent = np.maximum(np.percentile(np.abs(places), 95, axis=0) * 2, 1e-9)
    room = np.sqrt(sizes.prod(axis=1).sum() * ROOM)
    target = np.array([room * np.sqrt(WIDE), room / np.sqrt(WIDE)])
    places = places * (target / extent)
    for _ in range(TRIES):
        places = apart(places, sizes, MANY_ROUNDS if len(sizes) <= EXACT else ROUNDS)
        if not len(overlapping(places, sizes)[0]):
            break
        places *= 1.12
    return places


def _level(places: Places) -> Places:
    """Turned so that the longest way through lies from left to right."""
    _, ways = np.linalg.eigh(places.T @ places)
    turned = np.asarray(places @ ways[:, ::-1])
    return turned * np.where(turned[0] < 0, -1.0, 1.0)
