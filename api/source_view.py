"""What the source view shows: the text in pieces, its outline, its kinds, one place in it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from api import addresses
from api.segments import Segment, segments
from api.text_facts import HEADING, TextFact, facts_at, kinds, states


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that the same facts cover.

    ``kinds`` are those of the facts, the smallest first, + before one that begins here;
    ``anchor`` is the id of a heading that begins here.
    """

    start: int
    words: str
    kinds: tuple[str, ...]
    heading: bool
    anchor: str

    @property
    def look(self) -> str:
        """The classes of the style: the first kind, and that it begins."""
        return self.kinds[0].replace("+", "s ") if self.kinds else ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A fact as the list beside the text shows it."""

    kind: str
    words: str
    states: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Legend:
    """A kind with the number of its facts in the text."""

    id: str
    words: str
    number: int


@dataclass(frozen=True, slots=True)
class SourceView:
    """The text before, in and behind the marked place, and what is said of it."""

    before: tuple[Piece, ...]
    marked: tuple[Piece, ...]
    after: tuple[Piece, ...]
    here: tuple[Shown, ...]
    legend: tuple[Legend, ...]
    number: int


def source_view(
    text: str, facts: list[TextFact], start: int, end: int, base: str
) -> SourceView:
    """The view of ``text`` with the characters ``start`` to ``end`` marked."""
    cut = list(segments(text, facts, (start, end)))
    here = facts_at(facts, start, end) if end > start else []
    return SourceView(
        before=tuple(_pieces(one for one in cut if one.end <= start)),
        marked=tuple(_pieces(one for one in cut if start <= one.start < end)),
        after=tuple(_pieces(one for one in cut if one.start >= end)),
        here=tuple(shown(fact, base) for fact in here if fact.kind != HEADING),
        legend=tuple(_legend(facts)),
        number=len({fact.iri for fact in facts if fact.kind != HEADING}),
    )


def shown(fact: TextFact, base: str) -> Shown:
    """A fact in words, with the address of its page."""
    return Shown(
        fact.kind,
        kinds()[fact.kind].words,
        states().get(fact.states, ""),
        fact.name,
        addresses.local(base, fact.iri),
    )


def _pieces(cut: Iterable[Segment[TextFact]]) -> Iterator[Piece]:
    for one in cut:
        marks = [fact for fact in one.facts if fact.kind != HEADING]
        head = [fact for fact in one.facts if fact.kind == HEADING]
        begins = any(fact.start == one.start for fact in head)
        yield Piece(
            one.start,
            one.words,
            tuple(_kinds(marks, one.start)),
            bool(head),
            f"at-{one.start}" if begins else "",
        )


def _kinds(marks: list[TextFact], start: int) -> Iterator[str]:
    """The kinds at a place, each once, with a + where one of its facts begins."""
    beginning = {fact.kind for fact in marks if fact.start == start}
    names = dict.fromkeys(fact.kind for fact in marks)
    return (f"+{name}" if name in beginning else name for name in names)


def _legend(facts: Iterable[TextFact]) -> Iterator[Legend]:
    numbers = Counter(fact.kind for fact in facts if fact.kind != HEADING)
    for kind in kinds().values():
        if numbers[kind.id]:
            yield Legend(kind.id, kind.words, numbers[kind.id])
