"""The names of one kind of thing, found by their characters or in pinyin."""

from collections.abc import Sequence
from functools import cached_property

from graph.completion.lines import Lines
from graph.completion.things import Thing
from graph.titles import bare

SHORTEST_INSIDE = 2
"""Fewer letters are looked for at the beginning of names alone."""


class Names:
    """Every name of the things, which come in the order in which they are to be found."""

    def __init__(self, things: Sequence[Thing]) -> None:
        """Write the names down; their pinyin follows when somebody types letters."""
        self._things = things
        named = [(n, bare(name)) for n, one in enumerate(things) for name in one.names]
        self._owners = [number for number, _ in named]
        self._lines = [line for _, line in named]

    def beginning(self, words: str, limit: int) -> list[Thing]:
        """Return the first things with a name that begins with the bare words."""
        found = self._written.beginning(words, limit)
        if words.isascii():
            initials, whole = self._spoken
            found += initials.beginning(words, limit)
            found += whole.beginning(words, limit) if len(words) > 1 else []
        return self._first(found, limit)

    def holding(self, words: str, limit: int) -> list[Thing]:
        """Return the first things with a name that holds the bare words."""
        if len(words) < SHORTEST_INSIDE and words.isascii():
            return []
        found = self._written.holding(words, limit)
        if words.isascii():
            initials, whole = self._spoken
            found += initials.holding(words, limit) + whole.holding(words, limit)
        return self._first(found, limit)

    def _first(self, numbers: list[int], limit: int) -> list[Thing]:
        return [self._things[number] for number in [*dict.fromkeys(numbers)][:limit]]

    @cached_property
    def _written(self) -> Lines:
        return Lines(self._owners, self._lines)

    @cached_property
    def _spoken(self) -> tuple[Lines, Lines]:
        """The initials of all names, and their whole pinyin."""
        from graph.completion.pinyin import (
            syllables,
        )  # its dictionary takes 0.3 s to load

        spoken = [syllables(line) for line in self._lines]
        initials = ["".join(one[:1] for one in said) for said in spoken]
        whole = ["".join(said) for said in spoken]
        parts = [[len(one) for one in said] for said in spoken]
        return Lines(self._owners, initials), Lines(self._owners, whole, parts)
