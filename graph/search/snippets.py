"""Cut from a text the part in which the words of a search stand."""

from dataclasses import dataclass

from graph.search.words import Words

LONGEST = 120
BEFORE = 30
"""Characters that are kept before the first word found."""
CUT = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A part of a text, and the ranges of its characters that were searched for."""

    text: str
    marks: tuple[tuple[int, int], ...]

    def pieces(self) -> list[tuple[str, bool]]:
        """The text in pieces, each with whether it was searched for."""
        pieces, at = [], 0
        for start, end in self.marks:
            pieces += [(self.text[at:start], False), (self.text[start:end], True)]
            at = end
        return [
            (text, marked)
            for text, marked in [*pieces, (self.text[at:], False)]
            if text
        ]


def snippet(text: str, words: Words) -> Snippet:
    """Return the part of ``text`` around the first of ``words``, on one line."""
    flat = "".join(" " if char.isspace() else char for char in text)
    marks = words.marks(flat)
    if len(flat) <= LONGEST:
        return Snippet(flat, tuple(marks))
    first = max(0, min(marks[0][0] - BEFORE, len(flat) - LONGEST)) if marks else 0
    last = first + LONGEST
    head, tail = CUT if first else "", CUT if last < len(flat) else ""
    moved = len(head) - first
    kept = tuple(
        (a + moved, min(b, last) + moved) for a, b in marks if first <= a < last
    )
    return Snippet(head + flat[first:last] + tail, kept)
