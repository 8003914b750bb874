"""What all charts are drawn with: shapes and words by class, escaped, the same bytes each time."""

from collections.abc import Sequence
from typing import Any, Literal
from unicodedata import category, east_asian_width

import drawsvg
from markupsafe import Markup, escape

from visual.labels import COLUMN_WIDTH, columns

WIDE, NARROW = 760, 340
"""Widths of the two drawings of a chart; charts.css shows the one that fits the screen."""
TYPE, SMALL = 14, 12
"""Sizes of type."""

Anchor = Literal["start", "middle", "end"]
ANCHORS = {"start": None, "middle": "middle", "end": "end"}
Element = Any
"""A shape of drawsvg, which ships no types."""


class _Link(drawsvg.Group):  # type: ignore[misc]
    TAG_NAME = "a"


def plain(words: str) -> str:
    """The words on one line, without marks of direction and what no XML may hold."""
    return "".join(char for char in " ".join(words.split()) if _is_shown(char))


def _is_shown(char: str) -> bool:
    return category(char) not in {"Cc", "Cf", "Cs"} and char not in "\ufffe\uffff"


def width(words: str, size: int = TYPE) -> float:
    """About how wide a line of words is; ≥ and → are as wide as Chinese ones beside these."""
    doubtful = sum(east_asian_width(char) == "A" for char in words)
    return (columns(words) + doubtful) * COLUMN_WIDTH * size / TYPE


def fitted(words: str, room: float, size: int = TYPE) -> str:
    """The words, cut with `…` where they are wider than the room."""
    if width(words, size) <= room:
        return words
    while words and width(words + "…", size) > room:
        words = words[:-1]
    return words + "…"


def text(
    words: str,
    x: float,
    y: float,
    look: str,
    *,
    anchor: Anchor = "start",
    size: int = TYPE,
    room: float = 10_000,
) -> Element:
    """Words from x on, or to it, or about it; the whole in a title where they are cut."""
    whole = plain(words)
    shown = fitted(whole, room, size)
    place = (_round(x), _round(y))
    made = drawsvg.Text(shown, size, *place, class_=look, text_anchor=ANCHORS[anchor])
    if shown != whole:
        made.append_title(whole)
    return made


def name(
    words: str,
    x: float,
    y: float,
    look: str,
    room: float,
    anchor: Anchor = "start",
    size: int = TYPE,
) -> Element:
    """A name out of a plan, which stays Chinese on an English page."""
    made = text(words, x, y, look, anchor=anchor, room=room, size=size)
    made.args["lang"] = "zh-CN"
    return made


def linked(element: Element, address: str | None) -> Element:
    """The element as a link, or as it is where there is no address."""
    return element if address is None else _Link([element], href=escape(plain(address)))


def rect(x: float, y: float, wide: float, high: float, look: str) -> Element:
    """A rectangle."""
    sides = (_round(x), _round(y), _round(wide), _round(high))
    return drawsvg.Rectangle(*sides, class_=look)


def circle(x: float, y: float, radius: float, look: str) -> Element:
    """A circle."""
    return drawsvg.Circle(_round(x), _round(y), _round(radius), class_=look)


def path(
    points: Sequence[tuple[float, float]], look: str, close: bool = False
) -> Element:
    """A line through the points; a face where it is closed."""
    (x, y), *rest = [(_round(x), _round(y)) for x, y in points]
    others = [value for point in rest for value in point]
    return drawsvg.Lines(x, y, *others, close=close, class_=look)


def svg(
    elements: Sequence[Element],
    size: tuple[float, float],
    key: str,
    title: str,
    desc: str,
) -> Markup:
    """The drawing with its title and description for who does not see it.

    With links in it, it is a group, as what stands in an image cannot be reached.
    """
    has_links = any(isinstance(element, _Link) for element in elements)
    drawing = drawsvg.Drawing(
        *map(_round, size),
        role="group" if has_links else "img",
        aria_labelledby=f"{key}-title {key}-desc",
        class_=f"chart {key.rpartition('-')[2]}",
    )
    drawing.append(drawsvg.Title(plain(title), id=f"{key}-title"))
    drawing.append(
        drawsvg.Raw(Markup('<desc id="{}-desc">{}</desc>').format(key, plain(desc)))
    )
    drawing.extend(elements)
    return Markup(drawing.as_svg(header=""))


def _round(value: float) -> float:
    """One digit behind the point, none where it is zero."""
    rounded = round(value, 1)
    return int(rounded) if rounded == int(rounded) else rounded
