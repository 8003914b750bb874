import re
from xml.etree import ElementTree

import pytest

from visual.charts import Bar, Series, bars

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script>\"'><img onerror=x> {{ 7 }} \u202e\x00\x1b]]>&amp;"
ROWS = (
    Bar("市医保局", (8, 2), "/id/body/a"),
    Bar("市财政局", (4, 0)),
    Bar("市民政局", (0, 6)),
)
SERIES = (Series("牵头"), Series("配合", "outlined"))


def drawings(markup: str) -> list[ElementTree.Element]:
    return [*ElementTree.fromstring(f"<p>{markup}</p>")]


def shapes(drawing: ElementTree.Element, tag: str, look: str) -> list[dict[str, str]]:
    found = (element.attrib for element in drawing.iter(SVG + tag))
    return [attributes for attributes in found if look in attributes["class"].split()]


def words(drawing: ElementTree.Element) -> list[str]:
    return ["".join(element.itertext()) for element in drawing.iter(SVG + "text")]


@pytest.fixture(params=[False, True], ids=["wide", "narrow"])
def chart(request: pytest.FixtureRequest) -> ElementTree.Element:
    drawn = bars(ROWS, SERIES, key="shares", title="谁承担多少", desc="三个部门")
    wide, narrow = drawings(drawn)
    return narrow if request.param else wide


def test_bars_are_as_long_as_their_counts_on_one_scale(
    chart: ElementTree.Element,
) -> None:
    filled = shapes(chart, "rect", "filled")
    outlined = shapes(chart, "rect", "outlined")

    unit = float(filled[0]["width"]) / 8
    assert [float(bar["width"]) / unit for bar in (*filled, *outlined)] == [
        pytest.approx(count, abs=0.02) for count in (8, 4, 2, 6)
    ]


def test_bars_of_a_series_begin_at_its_zero_line(chart: ElementTree.Element) -> None:
    lines = [
        tuple(re.findall(r"[\d.]+(?=,)", line["d"]))
        for line in shapes(chart, "path", "zero")
    ]

    assert len(lines) == len(ROWS) * len(SERIES)
    for look, found in (("filled", lines[::2]), ("outlined", lines[1::2])):
        places = {x for line in found for x in line}
        assert places == {bar["x"] for bar in shapes(chart, "rect", look)}
        assert len(places) == 1


def test_bars_and_their_figures_stay_inside(chart: ElementTree.Element) -> None:
    across = float(chart.attrib["viewBox"].split()[2])

    assert all(
        float(bar["x"]) + float(bar["width"]) < across
        for bar in shapes(chart, "rect", "bar")
    )


def test_a_bar_of_one_does_not_look_like_much() -> None:
    ones = [Bar("市医保局", (1,)), Bar("市财政局", (1,))]
    wide, _ = drawings(bars(ones, SERIES[:1], key="a", title="一"))

    assert all(float(bar["width"]) < 30 for bar in shapes(wide, "rect", "bar"))


@pytest.mark.parametrize("most", [1, 9, 1000])
def test_long_heads_of_many_series_leave_room_for_bars(most: int) -> None:
    series = [Series("一个很长很长的说法" * 3) for _ in range(5)]
    for drawing in drawings(
        bars([Bar("市医保局", (most,) * 5)], series, key="a", title="一")
    ):
        widths = {bar["width"] for bar in shapes(drawing, "rect", "bar")}
        ends = [
            float(bar["x"]) + float(bar["width"])
            for bar in shapes(drawing, "rect", "bar")
        ]
        assert len(widths) == 1
        assert float(widths.pop()) > 8
        assert ends == sorted(ends)
        assert ends[-1] < float(drawing.attrib["width"])


def test_every_name_and_count_can_be_read(chart: ElementTree.Element) -> None:
    expected = ["牵头", "配合", "市医保局", "8", "2", "市财政局", "4", "0"]

    assert words(chart)[: len(expected)] == expected


def test_a_name_leads_to_its_page(chart: ElementTree.Element) -> None:
    (link,) = chart.iter(SVG + "a")

    assert link.attrib == {"href": "/id/body/a"}
    assert "".join(link.itertext()).strip() == "市医保局"


def test_the_chart_is_named_and_described(chart: ElementTree.Element) -> None:
    title, desc = (chart.find(SVG + tag) for tag in ("title", "desc"))

    assert title is not None
    assert desc is not None
    assert (title.text, desc.text) == ("谁承担多少", "三个部门")
    assert chart.attrib["aria-labelledby"] == f"{title.get('id')} {desc.get('id')}"


def test_what_holds_links_is_no_image() -> None:
    linked = drawings(bars(ROWS, SERIES, key="a", title="一"))
    plain = drawings(bars(ROWS[1:], SERIES, key="a", title="一"))

    assert {drawing.attrib["role"] for drawing in linked} == {"group"}
    assert {drawing.attrib["role"] for drawing in plain} == {"img"}


def test_ids_are_unique() -> None:
    found = re.findall(r'\bid="([^"]*)"', bars(ROWS, SERIES, key="a", title="一"))

    assert len(found) == len(set(found)) == 4


def test_a_series_without_counts_is_left_out() -> None:
    wide, _ = drawings(bars([Bar("市医保局", (3, 0))], SERIES, key="a", title="一"))

    assert words(wide) == ["牵头", "市医保局", "3"]


@pytest.mark.parametrize("rows", [(), (Bar("市医保局", (0, 0)),)])
def test_nothing_to_count_is_a_chart_all_the_same(rows: tuple[Bar, ...]) -> None:
    wide, _ = drawings(bars(rows, SERIES, key="a", title="一"))

    assert shapes(wide, "rect", "bar") == []


def test_the_same_rows_give_the_same_bytes() -> None:
    one, two = (bars(ROWS, SERIES, key="a", title="一") for _ in range(2))

    assert one == two


def test_no_text_becomes_mark_up() -> None:
    drawn = bars(
        [Bar(HOSTILE, (1,), f"/id/{HOSTILE}")],
        [Series(HOSTILE)],
        key="a",
        title=HOSTILE,
        desc=HOSTILE,
    )

    wide, narrow = drawings(drawn)
    tags = {element.tag.removeprefix(SVG) for element in (*wide.iter(), *narrow.iter())}
    assert tags == {"svg", "defs", "title", "desc", "text", "rect", "path", "a"}
    names = {
        name
        for drawing in (wide, narrow)
        for one in drawing.iter()
        for name in one.attrib
    }
    assert not {name for name in names if name.startswith("on")}
    assert not re.search("<script|<img", drawn)


def test_a_policy_without_inline_styles_holds() -> None:
    drawn = bars(ROWS, SERIES, key="a", title="一")

    assert not re.search(
        r"<style|\sstyle=|<script|url\(|https?://(?!www\.w3\.org)", drawn
    )


def test_a_name_too_long_is_cut_and_whole_in_its_title() -> None:
    long = "很长的名称" * 20
    wide, _ = drawings(bars([Bar(long, (1,))], SERIES[:1], key="a", title="一"))

    shown = list(wide.iter(SVG + "text"))[1]
    assert (shown.text or "").endswith("…")
    assert [title.text for title in shown] == [long]
