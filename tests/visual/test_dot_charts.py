import re
from xml.etree import ElementTree

import pytest

from tests.visual.test_charts import HOSTILE, SVG, drawings, shapes, words
from visual.charts import Dots, Heads, Level, dots
from visual.charts.scale import scale

HEADS = Heads("现状", "目标", "单位：张 · 越高越好", "横轴不从 0 起")
ROWS = (
    Dots("清苇县", Level(4, "4.0"), Level(8, "≥8"), "2020 → 2025", address="/id/a"),
    Dots("云泽市", Level(6, "6"), Level(2, "2"), "2020 → 2025"),
    Dots("白渡区", None, Level(7, "约7")),
    Dots("青湾县", None, None, said="目标写作“持续提升”"),
)


def centres(drawing: ElementTree.Element, look: str) -> list[float]:
    """Of the dots of the rows; the first stands at the word for it."""
    return [float(dot["cx"]) for dot in shapes(drawing, "circle", look)][1:]


@pytest.fixture(params=[False, True], ids=["wide", "narrow"])
def chart(request: pytest.FixtureRequest) -> ElementTree.Element:
    wide, narrow = drawings(dots(ROWS, HEADS, key="beds", title="床位数", desc="四地"))
    return narrow if request.param else wide


def test_numbers_stand_to_scale(chart: ElementTree.Element) -> None:
    four, six = centres(chart, "outlined")
    unit = (six - four) / 2

    assert [(x - four) / unit + 4 for x in centres(chart, "filled")] == [
        pytest.approx(value, abs=0.02) for value in (8, 2, 7)
    ]


def test_marks_on_the_scale_stand_where_their_numbers_do(
    chart: ElementTree.Element,
) -> None:
    four, six = centres(chart, "outlined")
    marks = {
        float("".join(mark.itertext())): float(mark.attrib["x"])
        for mark in chart.iter(SVG + "text")
        if "tick" in mark.attrib["class"]
    }

    assert marks[0] == pytest.approx(four - 2 * (six - four), abs=0.2)
    assert set(marks) == {0, 2, 4, 6, 8}


def test_zero_has_a_line_where_it_is_on_the_scale(chart: ElementTree.Element) -> None:
    high = Dots("清苇县", Level(78.5, "78.5"), Level(81, "81"))
    cut, _ = drawings(dots([high], HEADS, key="a", title="一"))

    assert len(shapes(chart, "path", "zero")) == 1
    assert shapes(cut, "path", "zero") == []
    assert "单位：张 · 越高越好 · 横轴不从 0 起" in words(cut)
    assert "单位：张 · 越高越好" in words(chart)


def test_both_dots_say_their_number_on_the_outside(chart: ElementTree.Element) -> None:
    anchors = {
        "".join(one.itertext()): one.attrib.get("text-anchor", "start")
        for one in chart.iter(SVG + "text")
        if one.attrib["class"] == "figure"
    }

    assert anchors == {
        "4.0": "end",
        "≥8": "start",
        "6": "start",
        "2": "end",
        "约7": "start",
    }


def test_a_row_without_numbers_says_why(chart: ElementTree.Element) -> None:
    assert "目标写作“持续提升”" in words(chart)


def test_own_row_stands_out() -> None:
    own = Dots("清苇县", Level(4, "4"), Level(8, "8"), is_own=True)
    wide, _ = drawings(dots([own, ROWS[1]], HEADS, key="a", title="一"))

    others = shapes(wide, "circle", "other")
    assert len(others) == 2
    assert [one["class"] for one in shapes(wide, "text", "own")] == ["name own"]


def test_everything_stays_inside(chart: ElementTree.Element) -> None:
    across = float(chart.attrib["viewBox"].split()[2])
    places = [*centres(chart, "outlined"), *centres(chart, "filled")]

    assert all(20 < x < across - 20 for x in places)


def test_no_text_becomes_mark_up_and_bytes_stay_the_same() -> None:
    hostile = Dots(HOSTILE, Level(1, HOSTILE), None, HOSTILE, address=HOSTILE)
    heads = Heads(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    one, two = (
        dots([hostile], heads, key="a", title=HOSTILE, desc=HOSTILE) for _ in range(2)
    )

    assert one == two
    wide, _ = drawings(one)
    tags = {element.tag.removeprefix(SVG) for element in wide.iter()}
    assert tags == {"svg", "defs", "title", "desc", "text", "circle", "path", "a"}
    assert not re.search(r"<script|<img|<style|\sstyle=", one)


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([], (0, 0.2, 0.4, 0.6, 0.8, 1)),
        ([0], (0, 0.2, 0.4, 0.6, 0.8, 1)),
        ([5], (4, 4.5, 5, 5.5, 6)),
        ([78.5, 84], (78, 80, 82, 84)),
        ([2.99, 11.11], (0, 2.5, 5, 7.5, 10, 12.5)),
        ([-3, 9], (-5, -2.5, 0, 2.5, 5, 7.5, 10)),
        ([0.0001, 0.0007], (0, 0.0002, 0.0004, 0.0006, 0.0008)),
        ([1e9, 9e9], (0, 2e9, 4e9, 6e9, 8e9, 1e10)),
    ],
)
def test_scales_have_round_marks_around_all_values(
    values: list[float], ticks: tuple[float, ...]
) -> None:
    made = scale(values, 0, 100)

    assert made.ticks == ticks
    assert all(0 <= made.place(value) <= 100 for value in values)
