"""The things of a store that names can be matched with."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.questions.places import Place
from graph.reconcile.paths import Node, follow, is_chinese, label, things_of
from graph.reconcile.types import TYPES, EntityType, expand
from graph.store import PlanStore


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with all its names; ``kind`` and ``functions`` are ids of concepts.

    ``place`` is the title of the place it belongs to, ``place_iri`` its identifier, both
    empty where none is known; ``within`` are the places around a place.
    """

    iri: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    place: str = ""
    place_iri: str = ""
    within: frozenset[str] = frozenset()
    kind: str = ""
    kind_name: str = ""
    functions: frozenset[str] = frozenset()

    @property
    def description(self) -> str:
        """Say in a few words which one it is: 澜州市青禾区 · 政府部门."""
        told = (self.place, self.kind_name or self.type.zh)
        return " · ".join(part for part in told if part)


def read_entities(store: PlanStore) -> Iterator[Entity]:
    """Yield every thing that has a name, type by type, by identifier."""
    for entity_type in TYPES.values():
        for iri in things_of(store, entity_type.iri):
            entity = _entity(store, entity_type, iri)
            if entity.name:
                yield entity


def _entity(store: PlanStore, entity_type: EntityType, iri: str) -> Entity:
    found = [node for path in entity_type.names for node in follow(store, iri, path)]
    names = [node.value for node in found if is_chinese(node)]
    others = [node.value for node in found if not is_chinese(node)]
    name = names[0] if names else ""
    kinds = _one(store, iri, entity_type.kind)
    place = _one(store, iri, entity_type.place)
    return Entity(
        iri=iri,
        type=entity_type,
        name=name,
        aliases=tuple(dict.fromkeys([*names[1:], *others, *_forms(entity_type, name)])),
        place=label(store, place) if place else "",
        place_iri=place,
        within=_around(store, iri),
        kind=_last(kinds),
        kind_name=label(store, kinds) if kinds else "",
        functions=frozenset(map(_id, follow(store, iri, "zt:function"))),
    )


def _forms(entity_type: EntityType, name: str) -> tuple[str, ...]:
    """Return the shorter names of a place: 青禾区 and 青禾 of 澜州市青禾区."""
    is_place = entity_type.iri == expand("zt:Jurisdiction")
    return Place("", name).forms()[1:] if is_place else ()


def _around(store: PlanStore, iri: str) -> frozenset[str]:
    outer = _one(store, iri, "schema:containedInPlace")
    return frozenset({outer}) | _around(store, outer) if outer else frozenset()


def _one(store: PlanStore, iri: str, path: str | None) -> str:
    found = follow(store, iri, path) if path else []
    return found[0].value if found else ""


def _id(node: Node) -> str:
    return _last(node.value)


def _last(iri: str) -> str:
    return iri.rpartition("/")[2]
