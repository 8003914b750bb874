"""The places of a store by every form of their names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from graph.questions.places import Place, last_unit
from ontology.divisions import divisions


def is_open(words: str) -> bool:
    """Tell whether several places of the country are called so: 鼓楼区, 朝阳.

    That a store knows one of them alone does not make it the one that is meant.
    """
    return words in _shared_names()


@cache
def _shared_names() -> frozenset[str]:
    codes: dict[str, set[str]] = {}
    for one in divisions():
        if one.until is None:
            for name in (*one.names, one.short):
                codes.setdefault(name, set()).add(one.code)
    return frozenset(name for name, bearers in codes.items() if len(bearers) > 1)


@dataclass(frozen=True)
class Gazetteer:
    """Places to be looked up; a form may mean several, and then none is chosen."""

    places: tuple[Place, ...]
    further: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """More names and the codes of places, by identifier."""

    @cached_property
    def _by_form(self) -> dict[str, tuple[Place, ...]]:
        table: dict[str, list[Place]] = {}
        for place in self.places:
            further = self.further.get(place.iri, ())
            for form in dict.fromkeys((*place.forms(), *further)):
                table.setdefault(form, []).append(place)
        return {form: tuple(found) for form, found in table.items()}

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._by_form), default=0)

    def find(self, words: str) -> tuple[Place, ...]:
        """Return the places that words may name: 青禾, 青禾区, 某省澜州市青禾区.

        A longer name means a place that it ends with: some plans leave the city out.
        """
        if found := self._by_form.get(words):
            return found
        return tuple(place for place in self.places if words.endswith(place.name))

    def written_out(self, place: Place) -> str:
        """Return a place's name with those of the places around it before it."""
        around = (one for one in self.places if one.iri in place.within)
        chain = sorted(around, key=lambda one: len(one.within))
        return "".join(last_unit(one.name) for one in (*chain, place))

    def split(self, words: str) -> tuple[tuple[Place, ...], str]:
        """Take the longest form of a place off the start of words: 青禾卫健局.

        A chain narrows: 澜州青禾卫健局 names 青禾区 of 澜州市. Without a form there are no
        places and the words are as they were.
        """
        found, rest = self._start(words)
        while found and rest:
            deeper, behind = self._start(rest)
            inside = tuple(p for p in deeper if _is_inside(p, found))
            if not inside:
                break
            found, rest = inside, behind
        return found, rest

    def _start(self, words: str) -> tuple[tuple[Place, ...], str]:
        for length in range(min(self._longest, len(words)), 1, -1):
            if found := self._by_form.get(words[:length]):
                return found, words[length:]
        return (), words


def _is_inside(place: Place, wider: Iterable[Place]) -> bool:
    return any(one.iri in place.within for one in wider)
