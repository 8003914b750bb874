"""Bars for counts: a panel for each series, side by side, all on one scale from zero."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
class _Frame:
    """Panels begin at ``left``, a row is ``high``, its bars stand from ``down`` on."""

    left: float
    panel: float
    high: float
    down: float
    scale: float

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
    shown = [series[i] for i in kept or [0]]
    counts = [[row.counts[i] for i in kept or [0]] for row in rows]
    drawings = (
        svg(
            list(_elements(rows, counts, shown, frame)),
            (across, HEAD + frame.high * len(rows) + 4),
            f"{key}-{suffix}",
            title,
            desc,
        )
        for suffix, across, frame in (
            ("wide", WIDE, _wide(rows, counts)),
            ("narrow", NARROW, _narrow(counts)),
        )
    )
    return Markup("\n").join(drawings)


def _wide(rows: Sequence[Bar], counts: Sequence[Sequence[int]]) -> _Frame:
    """Names before the bars."""
    names = min(max((width(row.name) for row in rows), default=0), LONGEST_NAME)
    return _frame(counts, WIDE, left=names + GAP, high=ROW, down=(ROW - THICK) / 2)


def _narrow(counts: Sequence[Sequence[int]]) -> _Frame:
    """Names above the bars, which then have the whole width."""
    return _frame(counts, NARROW, left=2, high=ROW + 20, down=22)


def _frame(
    counts: Sequence[Sequence[int]],
    across: float,
    left: float,
    high: float,
    down: float,
) -> _Frame:
    panels = len(counts[0]) if counts else 1
    panel = (across - left - GAP * (panels - 1)) / panels
    most = max((count for row in counts for count in row), default=0)
    return _Frame(left, panel, high, down, (panel - FIGURE) / max(most, 1))


def _elements(
    rows: Sequence[Bar],
    counts: Sequence[Sequence[int]],
    series: Sequence[Series],
    frame: _Frame,
) -> Iterator[Element]:
    starts = [frame.left + i * (frame.panel + GAP) for i, _ in enumerate(series)]
    for start, one in zip(starts, series, strict=True):
        yield text(one.name, start, HEAD - 10, "head", room=frame.panel)
    for i, row in enumerate(rows):
        top = HEAD + i * frame.high
        yield _name(row, top, frame)
        for start, one, count in zip(starts, series, counts[i], strict=True):
            yield from _bar(count, start, top, one.look, frame)


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
    long, y = count * frame.scale, top + frame.down
    low, high = (y - 3, y + THICK + 3) if frame.has_names_above else (top, top + ROW)
    if count:
        yield rect(start, y, long, THICK, f"bar {look}")
    figure = "figure" if count else "figure none"
    yield text(str(count), start + long + 6, y + 13, figure)
    yield path([(start, low), (start, high)], "zero")
