import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visual.layout import Box, rings
from visual.overlap import Places

BOXES = st.lists(
    st.builds(Box, st.integers(20, 180), st.integers(20, 80), st.integers(1, 3)),
    max_size=60,
)


def overlap(one: Places, a: Box, two: Places, b: Box) -> bool:
    return bool(
        abs(one[0] - two[0]) < (a.width + b.width) / 2
        and abs(one[1] - two[1]) < (a.height + b.height) / 2
    )


@settings(max_examples=60, deadline=None)
@given(BOXES)
def test_no_box_lies_over_another(boxes: list[Box]) -> None:
    boxes = [Box(100, 40, 0), *sorted(boxes, key=lambda box: box.level)]
    places = rings(boxes)

    for i, place in enumerate(places):
        for j in range(i):
            assert not overlap(place, boxes[i], places[j], boxes[j])


def test_the_same_boxes_stand_in_the_same_places() -> None:
    boxes = [Box(100, 40, 0), *(Box(90 + i, 40, 1 + i % 2) for i in range(50))]

    assert (rings(boxes) == rings(boxes)).all()


def test_what_is_nearer_stands_nearer_on_the_whole() -> None:
    boxes = [Box(100, 40, 0), *(Box(100, 40, 1 + i // 20) for i in range(40))]
    away = [(x * x + y * y) ** 0.5 for x, y in rings(boxes)]

    assert away[0] < min(away[1:])
    assert sum(away[1:21]) < sum(away[21:])


def test_nothing_needs_no_place() -> None:
    assert len(rings([])) == 0


def test_what_waits_stands_around_what_is_seen() -> None:
    boxes = [Box(100, 40, 0), *(Box(100, 40, 1 + i // 20) for i in range(60))]
    alone = rings(boxes[:21])
    together = rings(boxes, 21)

    assert together[:21] == pytest.approx(alone)
    widest = max(abs(x) for x, _ in alone)
    highest = max(abs(y) for _, y in alone)
    assert all(abs(x) > widest or abs(y) > highest for x, y in together[21:])
