"""Which places somebody's row speaks of."""

from dataclasses import dataclass

from graph.questions.places import Place
from graph.reconcile.entities import Entity
from graph.reconcile.gazetteer import Gazetteer
from loaders.identity import LEVELS, identify
from loaders.ownplace import NATION, read_place
from ontology.functions import GENERIC_SUFFIXES

NOWHERE = read_place(None)


@dataclass(frozen=True, slots=True)
class Scope:
    """The places that a row names beside the name; ``is_given`` if it names any at all.

    ``own`` are whole names of places, ``wider`` those of the places around them.
    """

    is_given: bool
    own: frozenset[str]
    wider: frozenset[str]

    def allows(self, entity: Entity) -> bool:
        """Tell whether a thing may be meant: it is of here, of around here, of no place."""
        if not self.is_given or not entity.place:
            return True
        return entity.place in self.own | self.wider

    def is_told(self, entity: Entity, name: str, *, is_canonical: bool) -> bool:
        """Tell whether name and row together leave no doubt which place is meant.

        区卫健局 says so in a row of 青禾区, and 青禾区卫健局 anywhere. 市卫健局 in a row of
        青禾区 is the one of the city around it, a bare 卫健局 is not.
        """
        if not entity.place:
            return is_canonical and _is_own_name(name)
        if entity.place in self.own:
            return True
        if entity.place in self.wider and name[:1] == entity.place[-1]:
            return True
        if entity.place == NATION:
            return is_canonical or identify(name, NOWHERE).place == NATION
        units = Place("", entity.place).units
        return any(unit in name for unit in (units if is_canonical else units[-1:]))


def scope_of(places: Gazetteer, words: str | None) -> Scope:
    """Read what a row says of its place; a place that nobody knows allows nothing."""
    if not words or not words.strip():
        return Scope(False, frozenset(), frozenset())
    found = places.find(words.strip())
    wider = {name for place in found for name in place.wider}
    around = {one.name for name in wider for one in places.find(name)}
    return Scope(
        True, frozenset(place.name for place in found), frozenset({NATION, *around})
    )


def _is_own_name(name: str) -> bool:
    """Tell a name of its own (某某海关) from what any place has (区残联, 宣传部门)."""
    return name[:1] not in LEVELS and not name.endswith(GENERIC_SUFFIXES)
