"""Dots from where each place stands to where it wants to be, all on one scale."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from visual.charts.drawing import (
    NARROW,
    SMALL,
    WIDE,
    Element,
    circle,
    linked,
    name,
    path,
    rect,
    svg,
    text,
    width,
)
from visual.charts.scale import Scale, scale

LINE, AXIS = 22, 26
RADIUS = 5.5
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Level:
    """A number and how it is written: 6.5, ≥6.5."""

    value: float
    words: str


@dataclass(frozen=True, slots=True)
class Dots:
    """A row: a name with the address of its page, where it stands, where it wants to be.

    ``note`` is a short line at the name; ``said`` stands where there is no number.
    ``is_own`` rows stand out among the others.
    """

    name: str
    baseline: Level | None
    target: Level | None
    note: str = ""
    said: str = ""
    address: str | None = None
    is_own: bool = False

    @property
    def levels(self) -> list[Level]:
        """The numbers that there are."""
        return [level for level in (self.baseline, self.target) if level]


@dataclass(frozen=True, slots=True)
class Heads:
    """Words above the chart: for both dots, for unit and direction, for a scale without zero."""

    baseline: str
    target: str
    measure: str
    cut: str


@dataclass(frozen=True, slots=True)
class _Frame:
    """The scale, where rows begin, how high one is, how far down its dots stand in it."""

    scale: Scale
    across: float
    head: float
    high: float
    down: float
    has_names_above: bool


def dots(
    rows: Sequence[Dots], heads: Heads, *, key: str, title: str, desc: str = ""
) -> Markup:
    """The chart as two drawings, for wide and for narrow screens, as ``bars`` are.

    dots(
        [Dots("清苇县", Level(4.4, "4.4"), Level(6.5, "≥6.5"), address="/id/plan/…")],
        Heads("现状", "目标", "单位：张 · 越高越好", "横轴不从 0 起"),
        key="beds", title="床位数", desc="清苇县2020年4.4，2025年≥6.5",
    )
    """
    drawings = (
        svg(
            list(_elements(rows, heads, frame)),
            (frame.across, frame.head + frame.high * len(rows) + AXIS),
            f"{key}-{suffix}",
            title,
            desc,
        )
        for suffix, frame in (("wide", _wide(rows)), ("narrow", _narrow(rows)))
    )
    return Markup("\n").join(drawings)


def _wide(rows: Sequence[Dots]) -> _Frame:
    names = [width(row.name) for row in rows] + [width(row.note, SMALL) for row in rows]
    left = min(max(names, default=0), LONGEST_NAME) + 16
    high, down = (46, 23) if any(row.note for row in rows) else (32, 16)
    return _Frame(_scale(rows, left, WIDE), WIDE, LINE + 12, high, down, False)


def _narrow(rows: Sequence[Dots]) -> _Frame:
    return _Frame(_scale(rows, 0, NARROW), NARROW, 2 * LINE + 10, 54, 35, True)


def _scale(rows: Sequence[Dots], left: float, right: float) -> Scale:
    """With room at both ends for the figures beside the dots."""
    levels = [level for row in rows for level in row.levels]
    room = max((width(level.words) for level in levels), default=0) + RADIUS + 8
    return scale([level.value for level in levels], left + room, right - room)


def _elements(rows: Sequence[Dots], heads: Heads, frame: _Frame) -> Iterator[Element]:
    bottom = frame.head + frame.high * len(rows)
    yield from _axis(frame, bottom)
    yield from _heads(heads, frame)
    has_own = any(row.is_own for row in rows)
    for i, row in enumerate(rows):
        top = frame.head + i * frame.high
        yield from _names(row, top, frame)
        look = " other" if has_own and not row.is_own else ""
        yield from _dots(row, top + frame.down, frame.scale, look)


def _axis(frame: _Frame, bottom: float) -> Iterator[Element]:
    for tick in frame.scale.ticks:
        x = frame.scale.place(tick)
        yield path([(x, frame.head), (x, bottom)], "grid" if tick else "zero")
        look = "tick quiet"
        yield text(f"{tick:,.12g}", x, bottom + 16, look, anchor="middle", size=SMALL)


def _heads(heads: Heads, frame: _Frame) -> Iterator[Element]:
    x = RADIUS + 1
    for words, look in ((heads.baseline, "outlined"), (heads.target, "filled")):
        yield circle(x, 13, RADIUS, look)
        yield text(words, x + 10, 18, "head")
        x += width(words) + 34
    said = heads.measure if frame.scale.has_zero else f"{heads.measure} · {heads.cut}"
    if frame.has_names_above:
        yield text(said, 0, 18 + LINE, "head")
    else:
        yield text(said, frame.across, 18, "head", anchor="end")


def _names(row: Dots, top: float, frame: _Frame) -> Iterator[Element]:
    look = "name own" if row.is_own else "name"
    room = frame.scale.start
    if frame.has_names_above:
        note = width(row.note, SMALL)
        yield rect(0, top, NARROW, 24, "strip")
        shown = name(row.name, 0, top + 18, look, NARROW - note - 8)
        yield name(row.note, NARROW, top + 18, "quiet", NARROW, "end", SMALL)
    else:
        up = 4 if row.note else -5
        shown = name(row.name, 0, top + frame.down - up, look, LONGEST_NAME)
        yield name(row.note, 0, top + frame.down + 13, "quiet", room, size=SMALL)
    yield linked(shown, row.address)


def _dots(row: Dots, y: float, axis: Scale, look: str) -> Iterator[Element]:
    if not row.levels:
        yield text(row.said, axis.start, y + 5, "quiet")
        return
    places = [axis.place(level.value) for level in row.levels]
    if len(places) > 1:
        yield path([(x, y) for x in places], f"way{look}")
    for level, kind in ((row.baseline, "outlined"), (row.target, "filled")):
        if level is not None:
            x = axis.place(level.value)
            yield circle(x, y, RADIUS, kind + look)
            yield _figure(level, x, y, is_left=_is_left(level, row))


def _is_left(level: Level, row: Dots) -> bool:
    """Whether it is the smaller of two; the baseline of equal ones."""
    if row.baseline is None or row.target is None:
        return False
    rises = row.baseline.value <= row.target.value
    return (level is row.baseline) == rises


def _figure(level: Level, x: float, y: float, is_left: bool) -> Element:
    away = RADIUS + 4
    if is_left:
        return text(level.words, x - away, y + 5, "figure", anchor="end")
    return text(level.words, x + away, y + 5, "figure")
