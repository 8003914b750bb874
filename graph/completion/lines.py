"""Lines of text that are searched all at once, so that a hundred thousand names take a moment."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

LOOKS = 20_000
"""Places looked at in vain before a search gives up."""


class Lines:
    """Lines that belong to things by number, the lines of a thing side by side.

    In a line that consists of parts, words are found where a part begins: ``parts`` says
    for each line how long its parts are; without it, words are found anywhere.
    """

    def __init__(
        self,
        owners: Sequence[int],
        lines: Sequence[str],
        parts: Sequence[Sequence[int]] | None = None,
    ) -> None:
        """Join the lines into one text."""
        self._text = "\n" + "\n".join(lines) + "\n"
        self._starts = [*accumulate((len(line) + 1 for line in lines), initial=1)]
        self._owners = owners
        self._begins = None if parts is None else self._beginnings(parts)

    def beginning(self, words: str, limit: int) -> list[int]:
        """The first owners of lines that begin with the words."""
        return [*islice(self._owners_at("\n" + words, 1), limit)]

    def holding(self, words: str, limit: int) -> list[int]:
        """The first owners of lines that hold the words."""
        return [*islice(self._owners_at(words, 0), limit)]

    def _owners_at(self, wanted: str, skipped: int) -> Iterator[int]:
        at, looks = self._text.find(wanted), 0
        while at >= 0 and looks < LOOKS:
            if self._begins is not None and not self._begins[at + skipped]:
                at, looks = self._text.find(wanted, at + 1), looks + 1
                continue
            line = bisect_right(self._starts, at + skipped) - 1
            if line == len(self._owners):  # the end of the text begins no line
                return
            owner = self._owners[line]
            yield owner
            behind = bisect_right(self._owners, owner, line)
            at = self._text.find(wanted, self._starts[behind] - 1)

    def _beginnings(self, parts: Sequence[Sequence[int]]) -> bytearray:
        begins = bytearray(len(self._text))
        for start, lengths in zip(self._starts, parts, strict=False):
            for place in accumulate(lengths[:-1], initial=start):
                begins[place] = 1
        return begins
