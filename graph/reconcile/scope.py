"""Which places somebody's row speaks of."""

from dataclasses import dataclass

from graph.questions.places import Place, units
from graph.reconcile.entities import Entity
from graph.reconcile.gazetteer import Gazetteer, is_open
from loaders.identity import identify
from loaders.ownplace import NATION, read_place
from ontology.functions import GENERIC_SUFFIXES
from ontology.placewords import OWN_LEVELS

NOWHERE = read_place(None)


@dataclass(frozen=True, slots=True)
class Scope:
    """The places that a row names beside the name; ``is_given`` if it names any at all.

    ``places`` are those that the words may mean, ``own`` their identifiers where the
    words leave no doubt, ``wider`` those of the places around them.
    """

    is_given: bool
    places: tuple[Place, ...] = ()
    own: frozenset[str] = frozenset()
    wider: frozenset[str] = frozenset()

    def allows(self, entity: Entity) -> bool:
        """Tell whether a thing may be meant: it is of here, of around here, of no place."""
        if not self.is_given or not entity.place or entity.place == NATION:
            return True
        meant = {place.iri for place in self.places}
        return entity.place_iri in meant | self.wider

    def is_told(self, entity: Entity, name: str, *, is_canonical: bool) -> bool:
        """Tell whether name and row together leave no doubt which place is meant.

        区卫健局 says so in a row of 青禾区, and 青禾区卫健局 anywhere. 市卫健局 in a row of
        青禾区 is the one of the city around it, a bare 卫健局 is not.
        """
        if not entity.place:
            return is_canonical and _is_own_name(name)
        if entity.place_iri in self.own:
            return True
        if entity.place_iri in self.wider and name[:1] == entity.place[-1]:
            return True
        if entity.place == NATION:
            return is_canonical or identify(name, NOWHERE).place == NATION
        return _names_place(name, entity.place, is_canonical=is_canonical)


def scope_of(places: Gazetteer, words: str | None) -> Scope:
    """Read what a row says of its place; a place that nobody knows allows nothing."""
    if not words or not words.strip():
        return Scope(False)
    found = places.find(words.strip())
    if is_open(words.strip()):
        return Scope(True, found)
    wider = frozenset(iri for place in found for iri in place.within)
    return Scope(True, found, frozenset(place.iri for place in found), wider)


def _names_place(name: str, place: str, *, is_canonical: bool) -> bool:
    """Tell whether a name says its place, 鼓楼区 only with the city that it is of.

    A canonical name may say the place around it alone: 某市公安局某某分局.
    """
    said = [unit for unit in units(place) if unit in name]
    told = is_canonical or units(place)[-1] in said
    return told and any(not is_open(unit) for unit in said)


def _is_own_name(name: str) -> bool:
    """Tell a name of its own (某某海关) from what any place has (区残联, 宣传部门)."""
    return not name.startswith(OWN_LEVELS) and not name.endswith(GENERIC_SUFFIXES)
