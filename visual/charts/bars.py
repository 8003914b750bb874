"""Bars for counts: a panel for each series, as wide as it needs, all on one scale from zero."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from markupsafe import Markup

from visual.charts.drawing import (
    NARROW,
    WIDE,
    Element,
    linked,
    name,
    path,
    rect,
    svg,
    text,
    width,
)

Look = Literal["filled", "outlined", "dotted"]

HEAD, ROW, THICK, GAP = 28, 28, 16, 16
FIGURE = 34
"""Room for the figure at the end of a bar."""
LONGEST_NAME = 220
HEADS = 0.6
"""The part of a panel that its head may ask for where bars are short."""
WIDEST_UNIT = 24
"""One of what is counted is no wider, so that a bar of one does not look like much."""


@dataclass(frozen=True, slots=True)
class Series:
    """What is counted, and its look: lead filled, participant outlined, responsible dotted."""

    name: str
    look: Look = "filled"


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: a name, a count for each series, and the address of its page or None."""

    name: str
    counts: Sequence[int]
    address: str | None = None


@dataclass(frozen=True, slots=True)
class _Panel:
    """One series with a count for each row."""

    series: Series
    counts: list[int]

    @property
    def most(self) -> int:
        """The largest count."""
        return max(self.counts, default=0)

    @property
    def least_room(self) -> float:
        """Room for its head, and for the figure behind a bar."""
        return max(FIGURE, width(self.series.name))


@dataclass(frozen=True, slots=True)
class _Frame:
    """Names end at ``left``, a row is ``high``, its bars stand from ``down`` on.

    Panels begin at ``starts`` and are ``rooms`` wide; ``unit`` is one of what is counted.
    """

    left: float
    high: float
    down: float
    starts: list[float]
    rooms: list[float]
    unit: float

    @property
    def has_names_above(self) -> bool:
        """Whether a row has a line of its own for its name."""
        return self.high > ROW


def bars(
    rows: Sequence[Bar],
    series: Sequence[Series],
    *,
    key: str,
    title: str,
    desc: str = "",
) -> Markup:
    """The chart as two drawings, one for wide screens and one for narrow ones.

    A series that counts nothing is left out. ``key`` is unique on the page and made of
    letters, digits and hyphens. ``title`` and ``desc`` are read out, not shown: put a
    heading before the chart and the table of its figures behind. The page links charts.css.

        bars(
            [Bar("区医保局", (12, 3), "/id/body/…"), Bar("区财政局", (2, 9))],
            [Series("牵头"), Series("配合", "outlined")],
            key="shares", title="各部门承担的任务", desc="区医保局牵头12项……",
        )
    """
    kept = [i for i, _ in enumerate(series) if any(row.counts[i] for row in rows)]
    panels = [_Panel(series[i], [row.counts[i] for row in rows]) for i in kept or [0]]
    drawings = (
        svg(
            list(_elements(rows, panels, frame)),
            (across, HEAD + frame.high * len(rows) + 4),
            f"{key}-{suffix}",
            title,
            desc,
        )
        for suffix, across, frame in (
            ("wide", WIDE, _wide(rows, panels)),
            ("narrow", NARROW, _narrow(panels)),
        )
    )
    return Markup("\n").join(drawings)


def _wide(rows: Sequence[Bar], panels: Sequence[_Panel]) -> _Frame:
    """Names before the bars."""
    names = min(max((width(row.name) for row in rows), default=0), LONGEST_NAME)
    left = names + GAP
    return _Frame(left, ROW, (ROW - THICK) / 2, *_placed(panels, left, WIDE))


def _narrow(panels: Sequence[_Panel]) -> _Frame:
    """Names above the bars, which then have the whole width."""
    return _Frame(2, ROW + 22, 24, *_placed(panels, 2, NARROW))


def _placed(
    panels: Sequence[_Panel], left: float, across: float
) -> tuple[list[float], list[float], float]:
    """Where panels begin, how wide they are, and one of what is counted, alike in all."""
    room = across - left - GAP * (len(panels) - 1)
    most_head = HEADS * room / len(panels)
    least = [min(panel.least_room, most_head) for panel in panels]
    most = sum(panel.most for panel in panels)
    unit = min((room - sum(least)) / max(most, 1), WIDEST_UNIT)
    rooms = [
        head + panel.most * unit for head, panel in zip(least, panels, strict=True)
    ]
    starts = accumulate((one + GAP for one in rooms[:-1]), initial=left)
    return list(starts), rooms, unit


def _elements(
    rows: Sequence[Bar], panels: Sequence[_Panel], frame: _Frame
) -> Iterator[Element]:
    for start, room, panel in zip(frame.starts, frame.rooms, panels, strict=True):
        yield text(panel.series.name, start, HEAD - 10, "head", room=room)
    for i, row in enumerate(rows):
        top = HEAD + i * frame.high
        yield _name(row, top, frame)
        for start, panel in zip(frame.starts, panels, strict=True):
            yield from _bar(panel.counts[i], start, top, panel.series.look, frame)


def _name(row: Bar, top: float, frame: _Frame) -> Element:
    if frame.has_names_above:
        made = name(row.name, 0, top + 16, "name", NARROW)
    else:
        place, room = (frame.left - 8, top + 19), frame.left - GAP
        made = name(row.name, *place, "name", room, anchor="end")
    return linked(made, row.address)


def _bar(
    count: int, start: float, top: float, look: str, frame: _Frame
) -> Iterator[Element]:
    long, y = count * frame.unit, top + frame.down
    low, high = (y - 3, y + THICK + 3) if frame.has_names_above else (top, top + ROW)
    if count:
        yield rect(start, y, long, THICK, f"bar {look}")
    figure = "figure" if count else "figure none"
    yield text(str(count), start + long + 6, y + 13, figure)
    yield path([(start, low), (start, high)], "zero")
