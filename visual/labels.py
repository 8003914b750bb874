"""Break a long name into the short lines that stand at a node."""

import unicodedata

LINE = 20
"""Columns in one line; a Chinese character takes two."""
LINES = 2
COLUMN_WIDTH = 7
LINE_HEIGHT = 18


def columns(text: str) -> int:
    """Columns that a text takes: two for a wide character, one for others."""
    return sum(2 if unicodedata.east_asian_width(char) in "FW" else 1 for char in text)


def wrapped(name: str) -> str:
    """At most two lines of at most twenty columns; `…` where the name goes on."""
    lines = [""]
    for char in " ".join(name.split()):
        if columns(lines[-1] + char) > LINE:
            lines.append("")
        lines[-1] += char
    if len(lines) > LINES:
        lines = [*lines[: LINES - 1], lines[LINES - 1][:-1] + "…"]
    elif len(lines) == LINES:
        lines = _even("".join(lines))
    return "\n".join(lines)


def _even(text: str) -> list[str]:
    """Two lines of much the same width, the first not narrower than the second."""
    half = next(n for n in range(len(text)) if 2 * columns(text[:n]) >= columns(text))
    return [text[:half], text[half:]]


def size(label: str) -> tuple[int, int]:
    """Width and height of a wrapped label in pixels, at 14 px type."""
    lines = label.split("\n")
    return max(map(columns, lines)) * COLUMN_WIDTH, len(lines) * LINE_HEIGHT
