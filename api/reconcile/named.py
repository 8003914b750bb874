"""Types and properties as the protocol names them."""

from api.reconcile.models import Named
from graph.reconcile.types import TYPE_BY_IRI, TYPES, EntityType, Property


def named_type(one: EntityType) -> Named:
    """A type by its class, with its Chinese name."""
    return Named(id=one.iri, name=one.zh)


def named_property(one: Property) -> Named:
    """A property by its id, with its Chinese name."""
    return Named(id=one.id, name=one.zh)


def type_ids(iris: list[str]) -> frozenset[str]:
    """The ids of the types with these classes; of all types where none is named."""
    wanted = [iri for iri in iris if iri]
    known = {TYPE_BY_IRI[iri].id for iri in wanted if iri in TYPE_BY_IRI}
    return frozenset(known if wanted else TYPES)
