from itertools import combinations
from xml.etree import ElementTree

import pytest

from visual.ego import BOX, HEIGHT, WIDTH, Box, Neighbour, Picture, picture, svg

SVG = "{http://www.w3.org/2000/svg}"
NAMES = [
    "区财政局",
    "区人力资源和社会保障局",
    "中共某某区委机构编制委员会办公室",
    "局" * 60,
]


def neighbours(count: int) -> list[Neighbour]:
    return [
        Neighbour(
            f"{NAMES[i % len(NAMES)]}{i}", f"/id/body/{i}", f"{i} 项", i + 1, "同做"
        )
        for i in range(count)
    ]


def boxes(drawn: Picture) -> list[Box]:
    return [drawn.centre, *(box for box, _, _ in drawn.around)]


def inside(box: Box, point: tuple[float, float]) -> bool:
    x, y = point
    return box.x < x < box.x + BOX and box.y < y < box.y + HEIGHT


@pytest.mark.parametrize("count", range(13))
def test_no_box_lies_over_another_and_all_are_in_the_picture(count: int) -> None:
    drawn = picture("区卫生健康局", neighbours(count))

    for one, other in combinations(boxes(drawn), 2):
        apart = abs(one.x - other.x) >= BOX or abs(one.y - other.y) >= HEIGHT
        assert apart, (one, other)
    for box in boxes(drawn):
        assert box.x >= 0
        assert box.x + BOX <= WIDTH
        assert box.y >= 0
        assert box.y + HEIGHT <= drawn.height


@pytest.mark.parametrize("count", [1, 5, 12])
def test_no_line_runs_behind_the_name_of_another(count: int) -> None:
    drawn = picture("区卫生健康局", neighbours(count))
    x, y = drawn.centre.middle
    for box, _, _ in drawn.around:
        end = box.end((x, y))
        way = [
            (x + (end[0] - x) * step / 100, y + (end[1] - y) * step / 100)
            for step in range(101)
        ]
        for other, _, _ in drawn.around:
            if other is not box:
                assert not any(inside(other, point) for point in way), (box, other)


def test_names_fit_their_boxes() -> None:
    drawn = picture("局" * 60, neighbours(12))

    for box in boxes(drawn):
        assert len(box.lines) <= 2
        assert all(len(line) <= 8 or line.isascii() for line in box.lines)
    assert drawn.centre.lines[-1].endswith("…")


def test_more_than_stand_around_are_left_out() -> None:
    assert len(picture("区卫生健康局", neighbours(40)).around) == 12


def test_the_heaviest_line_is_the_thickest() -> None:
    widths = [width for _, _, width in picture("区卫生健康局", neighbours(6)).around]

    assert widths == sorted(widths)
    assert widths[0] < widths[-1]


def test_the_same_again_and_valid_xml_whatever_the_names() -> None:
    evil = "</text><script>alert(1)</script>\"'&{{ 7 * 7 }}\u202e"
    given = [Neighbour(evil, '/id/"><b>', evil, 1, evil)]
    once, again = (svg(picture(evil, given), evil, evil) for _ in range(2))
    root = ElementTree.fromstring(once)

    assert once == again
    assert evil in root.findtext(f"{SVG}title", "")
    assert evil in root.findtext(f"{SVG}desc", "")
    assert root.find(f".//{SVG}a").get("href") == '/id/"><b>'  # type: ignore[union-attr]
    assert {element.tag.removeprefix(SVG) for element in root.iter()} == {
        "svg", "title", "desc", "line", "a", "rect", "text", "tspan", "g",
    }  # fmt: skip
    assert "style" not in {name for element in root.iter() for name in element.attrib}
