"""Sentences cut into clauses, brackets and quotations kept whole."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

OPENING, CLOSING = "（〔《“‘〈", "）〕》”’〉"
# 0.5：1 is a ratio
CUT = re.compile(r"[。；，！？\n：（〔《“‘〈）〕》”’〉](?<!\d：(?=\d))")
SENTENCE_ENDS = "。！？\n"


class Clause(NamedTuple):
    """A clause of ``text`` from ``start`` to ``end``; its sentence starts at ``sentence``."""

    text: str
    start: int
    end: int
    sentence: int

    @property
    def words(self) -> str:
        """The clause as the view shows it."""
        return self.text[self.start : self.end]


def split_clauses(
    text: str, start: int, end: int, left_out: Sequence[tuple[int, int]] = ()
) -> Iterator[Clause]:
    """Yield the clauses of a range; what lies in a range ``left_out`` is passed over.

    Behind such a range, a bracket of roles, a new sentence begins.
    """
    place = start
    for a, b in left_out:
        if place <= a < end:
            yield from _split(text, place, a)
            place = b
    if place < end:
        yield from _split(text, place, end)


def _split(text: str, start: int, end: int) -> Iterator[Clause]:
    depth, place, sentence = 0, start, start
    for mark in CUT.finditer(text, start, end):
        char = mark[0]
        if char in OPENING:
            depth += 1
        elif char in CLOSING:
            depth = max(0, depth - 1)
        elif depth == 0 or char == "\n":
            stop = mark.start()
            if place < stop:
                yield Clause(text, place, stop, sentence)
            depth, place = 0, stop + 1
            if char in SENTENCE_ENDS:
                sentence = place
    if place < end:
        yield Clause(text, place, end, sentence)
