from typing import Any

import numpy as np
import pytest

from visual.columns import columns
from visual.force import force
from visual.growth import grown
from visual.overlap import Places, apart, overlapping


def sizes_of(count: int) -> Places:
    wide = 60 + np.arange(count) * 37 % 110
    return np.stack([wide, 42 + wide % 20], axis=1).astype(float)


def tree(count: int) -> Any:
    number = np.arange(1, count)
    return np.stack([number // 5, number], axis=1)


def pairs_by_looking(places: Places, sizes: Places) -> set[tuple[int, int]]:
    return {
        (i, j)
        for i in range(len(places))
        for j in range(i)
        if ((sizes[i] + sizes[j]) / 2 - np.abs(places[i] - places[j]) > 0.5).all()
    }


@pytest.mark.parametrize("count", [0, 1, 2, 40, 300])
def test_what_overlaps_is_found_as_by_looking_at_all_pairs(count: int) -> None:
    number = np.arange(count)
    places = np.stack([number * 71 % 900, number * 53 % 500], axis=1).astype(float)
    sizes = sizes_of(count)
    first, second, _ = overlapping(places, sizes)

    assert set(zip(first.tolist(), second.tolist(), strict=True)) == pairs_by_looking(
        places, sizes
    )


def test_boxes_that_lie_over_each_other_come_apart() -> None:
    sizes = sizes_of(20)
    number = np.arange(20)
    places = np.stack([number % 5 * 90.0, number // 5 * 30.0], axis=1)

    assert not len(overlapping(apart(places, sizes), sizes)[0])


@pytest.mark.parametrize("count", [0, 1, 2, 30, 700, 3000])
def test_the_force_leaves_no_name_over_another(count: int) -> None:
    sizes = sizes_of(count)
    places = force(sizes, tree(count))

    assert places.shape == (count, 2)
    assert not len(overlapping(places, sizes)[0])
    assert (places == force(sizes, tree(count))).all()


def test_the_force_draws_together_what_is_linked() -> None:
    count = 120
    halves = [(n, m) for n in range(count) for m in (n + 2, n + 8) if m < count]
    places = force(sizes_of(count), np.array(halves))
    even, odd = places[::2], places[1::2]
    within = np.linalg.norm(even - even.mean(axis=0), axis=1).mean()

    assert np.linalg.norm(even.mean(axis=0) - odd.mean(axis=0)) > within / 2


def test_kinds_stand_in_columns_from_left_to_right() -> None:
    count = 60
    kinds = [number % 3 for number in range(count)]
    sizes = sizes_of(count)
    places = columns(sizes, kinds, tree(count))
    sides = [places[np.array(kinds) == kind, 0] for kind in range(3)]

    assert not len(overlapping(places, sizes)[0])
    assert sides[0].max() < sides[1].min()
    assert sides[1].max() < sides[2].min()


def test_what_joins_stands_beside_and_over_nothing() -> None:
    sizes = sizes_of(200)
    places = force(sizes, tree(200))
    late = sizes_of(24)
    new = grown(places, sizes, 3, late, places.mean(axis=0))
    near = np.linalg.norm(new - places[3], axis=1)
    whole = np.linalg.norm(places - places[3], axis=1)

    assert not len(
        overlapping(np.concatenate([places, new]), np.concatenate([sizes, late]))[0]
    )
    assert near.max() < whole.max() * 1.5
