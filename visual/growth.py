"""Places for nodes that join a drawing: beside one node, over none that is there."""

import numpy as np

from visual.overlap import Places

TURNS = 48
RINGS = 60


def grown(
    places: Places, sizes: Places, parent: int, late: Places, away: Places
) -> Places:
    """The middle of each box of ``late`` sizes, as near to ``parent`` as there is room.

    ``sizes`` are those of ``places``. Where two spots are as good, the one that lies
    further from ``away`` (the middle of the drawing) is taken. Nothing that stands moves.
    """
    taken, taken_sizes = places, sizes
    for size in late:
        spot = _spot(places[parent], size, away, taken, taken_sizes)
        taken = np.concatenate([taken, spot[None]])
        taken_sizes = np.concatenate([taken_sizes, size[None]])
    return taken[len(places) :]


def _spot(
    middle: Places, size: Places, away: Places, taken: Places, sizes: Places
) -> Places:
    """The best free spot around the middle; a far one where all are taken."""
    for ring in range(1, RINGS):
        spots = _spots(middle, size, away, ring)
        free = _free(spots, size, taken, sizes)
        if free.any():
            return np.asarray(spots[free.argmax()])
    return np.array([middle[0], (taken + sizes)[:, 1].max() + size[1]])


def _spots(middle: Places, size: Places, away: Places, ring: int) -> Places:
    """Spots on two turns around the middle, the outward ones first."""
    turn = np.linspace(0, 2 * np.pi, TURNS, endpoint=False)
    out = np.stack([np.cos(turn) * size[0], np.sin(turn) * size[1] * 1.6], axis=1)
    steps = np.concatenate([out * ring, out * (ring + 0.5)])
    outward = middle - away
    facing = steps @ outward / (float(np.hypot(*outward)) or 1.0)
    cost = np.hypot(*steps.T) - 0.6 * facing
    return np.asarray(middle + steps[np.argsort(cost, kind="stable")])


def _free(spots: Places, size: Places, taken: Places, sizes: Places) -> Places:
    """Which spots lie over nothing that is there."""
    low, high = spots.min(axis=0), spots.max(axis=0)
    margin = (size + sizes.max(axis=0)) / 2
    close = ((taken > low - margin) & (taken < high + margin)).all(axis=1)
    between = np.abs(spots[:, None] - taken[close][None])
    over = (between < (sizes[close] + size)[None] / 2).all(axis=2)
    return np.asarray(~over.any(axis=1))
