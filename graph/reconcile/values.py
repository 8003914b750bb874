"""What the store tells of a thing that a name was matched with."""

from dataclasses import dataclass
from typing import TypeAlias

import pyoxigraph as ox

from graph.named_queries import plain
from graph.reconcile.entities import Entity
from graph.reconcile.paths import Node, follow, is_chinese, label
from graph.reconcile.types import Property
from graph.store import PlanStore


@dataclass(frozen=True, slots=True)
class Reference:
    """A thing that is the value of a property."""

    iri: str
    name: str


Value: TypeAlias = str | int | float | Reference


def values(store: PlanStore, entity: Entity, wanted: Property) -> list[Value]:
    """Return the values of a property: numbers, words, or things it can be matched with."""
    path = wanted.paths.get(entity.type.id)
    if path is None:
        return []
    found = follow(store, entity.iri, path)
    if wanted.count:
        return [len(found)]
    named = [n for n in found if isinstance(n, ox.NamedNode) or is_chinese(n)]
    return [_value(store, node, wanted) for node in named]


def _value(store: PlanStore, node: Node, wanted: Property) -> Value:
    if isinstance(node, ox.NamedNode):
        name = label(store, node.value)
        return Reference(node.value, name) if wanted.to else name
    value = plain(node)
    if isinstance(value, int | float):
        return value
    return int(node.value) if node.datatype.value.endswith("#gYear") else node.value
