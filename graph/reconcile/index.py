"""Every name of one generation of a store, ready to be looked up."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from graph.questions.places import Place
from graph.reconcile.entities import Entity, read_entities
from graph.reconcile.gazetteer import Gazetteer
from graph.reconcile.types import TYPES
from graph.store import PlanStore
from graph.titles import bare, bigrams

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a thing; ``is_canonical`` where it is the one it is shown by."""

    entity: Entity
    words: str
    is_canonical: bool


@dataclass(frozen=True)
class Index:
    """Things by name, by identifier, by what they do, and by pairs of characters."""

    entities: tuple[Entity, ...]

    @cached_property
    def by_iri(self) -> dict[str, Entity]:
        """Things by identifier."""
        return {entity.iri: entity for entity in self.entities}

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Every name of everything."""
        return tuple(name for entity in self.entities for name in _names(entity))

    @cached_property
    def by_name(self) -> dict[str, list[Name]]:
        """Names without their marks, each with whatever bears it."""
        return _grouped((bare(name.words), name) for name in self.names)

    @cached_property
    def by_function(self) -> dict[str, list[Entity]]:
        """Bodies by each of their functions."""
        return _grouped(
            (function, entity)
            for entity in self.entities
            for function in sorted(entity.functions)
        )

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The places of the store."""
        places = [one for one in self.entities if one.type == TYPES["place"]]
        return Gazetteer(
            tuple(Place(one.iri, one.name, one.within) for one in places),
            {one.iri: one.aliases for one in places},
        )

    @cached_property
    def _sizes(self) -> list[int]:
        return [len(bigrams(name.words)) for name in self.names]

    @cached_property
    def _by_bigram(self) -> dict[str, list[int]]:
        return _grouped(
            (pair, number)
            for number, name in enumerate(self.names)
            for pair in sorted(bigrams(name.words))
        )

    def alike(self, words: str, least: float) -> Iterator[tuple[Name, float]]:
        """Yield names with their likeness to words: Dice's coefficient, ``least`` to 1."""
        wanted = bigrams(words)
        shared = Counter(
            number for pair in wanted for number in self._by_bigram.get(pair, ())
        )
        for number, count in shared.items():
            likeness = 2 * count / (len(wanted) + self._sizes[number])
            if likeness >= least:
                yield self.names[number], likeness


def build_index(store: PlanStore) -> Index:
    """Read the names of a store into an index, which no longer needs the store."""
    return Index(tuple(read_entities(store)))


def _names(entity: Entity) -> Iterator[Name]:
    yield Name(entity, entity.name, True)
    yield from (Name(entity, alias, False) for alias in entity.aliases)


Value = TypeVar("Value")


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    table: dict[Key, list[Value]] = {}
    for key, value in pairs:
        table.setdefault(key, []).append(value)
    return table
