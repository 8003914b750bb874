"""How high a row must be for its wrapped texts, since programs differ in doing it themselves."""

import math
import unicodedata
from collections.abc import Iterable

LINE = 13.5
"""Points of a line of 10 point text."""
HIGHEST = 409.0
"""Points of the highest row, by Excel's specifications and limits."""
_MARGIN = 4.5
_WIDE = frozenset("WFA")


def row_height(cells: Iterable[tuple[str, int]]) -> float:
    """Return the height in points of a row of texts with the widths of their columns."""
    most = max((lines(text, width) for text, width in cells), default=1)
    return min(HIGHEST, most * LINE + _MARGIN)


def lines(text: str, width: int) -> int:
    """Return how many lines a text takes in ``width`` characters, Chinese ones counted double.

    A column shows a little less than its width, and no line ends within a character.
    """
    room = max(2, width - 1)
    parts = text.splitlines() or [""]
    return sum(max(1, math.ceil(width_of(part) / room)) for part in parts)


def width_of(text: str) -> int:
    """Return how many half characters a text is wide."""
    return sum(2 if unicodedata.east_asian_width(c) in _WIDE else 1 for c in text)
