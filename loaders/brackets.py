"""Bracket pairs of any kind, nested and mismatched ones too."""

import re
from collections.abc import Iterator

OPENING, CLOSING = "（〔【", "）〕】"
BRACKET = re.compile(f"[{OPENING}{CLOSING}]")
LONGEST = 1500
"""A bracket that holds more than this is one that was never closed."""


def bracket_pairs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield (open, close) of each outermost pair in a range, in order.

    A pair may open with one kind and close with another: （市甲局〕. A bracket that is
    never closed yields nothing.
    """
    depth, opened = 0, start
    for match in BRACKET.finditer(text, start, end):
        index = match.start()
        if match[0] in OPENING:
            if depth == 0 or index - opened > LONGEST:
                depth, opened = 0, index
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield opened, index
