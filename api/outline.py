"""The headings of a text as a tree, each with the number of facts under it."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from api.text_facts import HEADING, TextFact


@dataclass(slots=True)
class Heading:
    """A heading; ``number`` counts the facts from it to the next that is no deeper."""

    name: str
    start: int
    end: int
    level: int
    number: int = 0
    parts: list["Heading"] = field(default_factory=list)


def outline(facts: Iterable[TextFact], length: int) -> list[Heading]:
    """The headings of the top, with those below them; a fact counts once in each."""
    found = list(facts)
    flat = [
        Heading(fact.name, fact.start, fact.end, fact.level)
        for fact in found
        if fact.kind == HEADING
    ]
    places = _first_places(found)
    top: list[Heading] = []
    above: list[Heading] = []
    for heading, end in zip(flat, _ends(flat, length), strict=True):
        heading.number = bisect_left(places, end) - bisect_left(places, heading.start)
        while above and above[-1].level >= heading.level:
            above.pop()
        (above[-1].parts if above else top).append(heading)
        above.append(heading)
    return top


def _first_places(facts: Iterable[TextFact]) -> list[int]:
    """Where each thing is first stated, in order; headings are not counted."""
    places: dict[str, int] = {}
    for fact in facts:
        if fact.kind != HEADING:
            places[fact.iri] = min(fact.start, places.get(fact.iri, fact.start))
    return sorted(places.values())


def _ends(flat: list[Heading], length: int) -> list[int]:
    """Where what stands under each heading ends: at the next of its level or above."""
    ends = []
    for number, heading in enumerate(flat):
        later = (it.start for it in flat[number + 1 :] if it.level <= heading.level)
        ends.append(next(later, length))
    return ends
