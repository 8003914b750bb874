"""Draw one thing with its nearest around it as SVG: names readable, none over another."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Template
from markupsafe import Markup

from visual.labels import columns
from visual.page import environment
from visual.translation import Chinese

WIDTH, GAP = 400.0, 12.0
BOX, HEIGHT = 114.0, 58.0
"""A name's box: two lines of eight characters and the number."""
LINE = 16
"""Columns of a line; a Chinese character takes two."""
ROWS = 5
LEADING, ASCENT = 17.0, 0.78
"""Height of a line in pixels, and how much of it stands above the base line."""
THINNEST, THICKEST = 1.5, 9.0
INTO = 0.1
"""How far a line goes into its box, as a part of the way to the middle."""
SIDES = [(0, 2), (2, 2), (1, 0), (1, 4), (0, 1), (2, 3), (2, 1), (0, 3)]
CORNERS = [(0, 0), (2, 4), (2, 0), (0, 4)]
CELLS = [*SIDES, *CORNERS]
"""Column and row of the boxes around the middle one, in the order they are filled."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A thing near the middle: its page, a short word beneath, its weight, a full word."""

    name: str
    address: str
    note: str
    weight: float
    title: str


@dataclass(frozen=True, slots=True)
class Box:
    """A name in its box, by the left upper corner; ``note`` stands under the name."""

    x: float
    y: float
    lines: tuple[str, ...]
    note: str = ""

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle."""
        return self.x + BOX / 2, self.y + HEIGHT / 2

    def end(self, start: tuple[float, float]) -> tuple[float, float]:
        """Where a line from ``start`` ends: a little behind the nearest point.

        So it goes behind no other box of the grid.
        """
        x, y = self.middle
        near_x = min(max(start[0], self.x), self.x + BOX)
        near_y = min(max(start[1], self.y), self.y + HEIGHT)
        return near_x + (x - near_x) * INTO, near_y + (y - near_y) * INTO

    @property
    def written(self) -> tuple[tuple[float, str], ...]:
        """The lines of the name with their base lines, the note left out."""
        height = (len(self.lines) + bool(self.note)) * LEADING
        top = self.y + (HEIGHT - height) / 2 + LEADING * ASCENT
        return tuple((top + i * LEADING, line) for i, line in enumerate(self.lines))

    @property
    def below(self) -> float:
        """The base line of the note."""
        return self.written[-1][0] + LEADING


@dataclass(frozen=True, slots=True)
class Picture:
    """The middle box, and around it boxes with what they stand for and line widths."""

    height: float
    centre: Box
    around: tuple[tuple[Box, Neighbour, float], ...]


def picture(name: str, neighbours: Sequence[Neighbour]) -> Picture:
    """The places of at most twelve neighbours around the thing called ``name``.

    The heaviest stand nearest. Rows that nobody stands in are left out.
    """
    cells = CELLS[: len(neighbours)]
    used = sorted({row for _, row in [*cells, (1, ROWS // 2)]})
    most = max((one.weight for one in neighbours), default=1.0)
    around = tuple(
        (
            _box(column, used.index(row), one.name, one.note),
            one,
            _width(one.weight, most),
        )
        for (column, row), one in zip(cells, neighbours, strict=False)
    )
    height = len(used) * (HEIGHT + GAP) - GAP + 4
    return Picture(height, _box(1, used.index(ROWS // 2), name), around)


def svg(drawn: Picture, title: str, description: str) -> Markup:
    """The picture as an element that stands in a page; its looks come from classes."""
    return Markup(
        _template().render(
            picture=drawn,
            title=title,
            description=description,
            width=WIDTH,
            width_of_box=BOX,
            height_of_box=HEIGHT,
        )
    )


@cache
def _template() -> Template:
    return environment(Chinese).get_template("ego.svg")


def _box(column: int, row: int, name: str, note: str = "") -> Box:
    x = 2 + column * (WIDTH - 4 - BOX) / 2
    return Box(x, 2 + row * (HEIGHT + GAP), tuple(_lines(name)), note)


def _lines(name: str) -> list[str]:
    """A name in at most two lines of about the same length, `…` where it goes on."""
    words = " ".join(name.split())
    if columns(words) <= LINE:
        return [words]
    first = _cut(words, min(LINE, (columns(words) + 1) // 2 + 1))
    rest = words[len(first) :]
    return [first, rest if columns(rest) <= LINE else _cut(rest, LINE - 2) + "…"]


def _cut(words: str, width: int) -> str:
    """As much of the beginning as fits."""
    end = next(
        (end for end in range(1, len(words) + 1) if columns(words[:end]) > width),
        len(words) + 1,
    )
    return words[: end - 1]


def _width(weight: float, most: float) -> float:
    return round(THINNEST + (THICKEST - THINNEST) * weight / most, 1)
