"""Cut a text where facts begin and end, so that nested and overlapping ones can be marked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, Protocol, TypeVar


class Placed(Protocol):
    """What has a place in a text."""

    @property
    def start(self) -> int:
        """The first character."""

    @property
    def end(self) -> int:
        """The character behind the last."""


T = TypeVar("T", bound=Placed)


@dataclass(frozen=True, slots=True)
class Segment(Generic[T]):
    """A piece of text all of which the same ``facts`` cover, the smallest first."""

    start: int
    words: str
    facts: tuple[T, ...]

    @property
    def end(self) -> int:
        """The character behind the last."""
        return self.start + len(self.words)


def segments(
    text: str, facts: Sequence[T], cuts: Iterable[int] = ()
) -> Iterator[Segment[T]]:
    """The pieces of ``text`` in its order, cut at every fact and at ``cuts``.

    Of facts of one size the first in ``facts`` stays first; a fact of no size, or one
    that reaches out of the text, covers nothing.
    """
    opening: defaultdict[int, list[T]] = defaultdict(list)
    edges = {0, len(text), *(cut for cut in cuts if 0 <= cut <= len(text))}
    for fact in facts:
        if 0 <= fact.start < fact.end <= len(text):
            opening[fact.start].append(fact)
            edges |= {fact.start, fact.end}
    open_facts: list[T] = []
    for start, end in pairwise(sorted(edges)):
        open_facts = [fact for fact in open_facts if fact.end > start]
        open_facts += opening[start]
        yield Segment(
            start,
            text[start:end],
            tuple(sorted(open_facts, key=lambda fact: fact.end - fact.start)),
        )
