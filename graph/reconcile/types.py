"""What kinds of things, properties and methods matching knows, read from a data file."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from graph.prefixes import PREFIXES


@dataclass(frozen=True, slots=True)
class EntityType:
    """A kind of thing; ``names`` and the rest are paths, ``iri`` is its class."""

    id: str
    iri: str
    zh: str
    en: str
    names: tuple[str, ...]
    place: str | None
    placed: bool
    kind: str | None


@dataclass(frozen=True, slots=True)
class Property:
    """What can be told about things; ``paths`` by id of type, ``to`` the type of values."""

    id: str
    zh: str
    en: str
    paths: dict[str, str]
    to: str | None = None
    count: bool = False


@dataclass(frozen=True, slots=True)
class Method:
    """Why a candidate is one, and the score that it gives, 0 to 100."""

    id: str
    zh: str
    score: int


def expand(curie: str) -> str:
    """Return the IRI behind a prefixed name: ``zt:Body``."""
    prefix, _, name = curie.partition(":")
    return PREFIXES[prefix] + name


def _type(row: dict[str, Any]) -> EntityType:
    return EntityType(
        id=row["id"],
        iri=expand(row["class"]),
        zh=row["zh"],
        en=row["en"],
        names=tuple(row["names"]),
        place=row.get("place"),
        placed=row["placed"],
        kind=row.get("kind"),
    )


_FILE = files("graph.reconcile").joinpath("types.toml")
_ROWS = tomllib.loads(_FILE.read_text("utf-8"))

TYPES: dict[str, EntityType] = {row["id"]: _type(row) for row in _ROWS["type"]}
TYPE_BY_IRI: dict[str, EntityType] = {one.iri: one for one in TYPES.values()}
PROPERTIES: dict[str, Property] = {
    row["id"]: Property(**row) for row in _ROWS["property"]
}
METHODS: dict[str, Method] = {row["id"]: Method(**row) for row in _ROWS["method"]}


def properties_of(entity_type: str) -> list[Property]:
    """Return the properties that things of a type can have, in the file's order."""
    return [one for one in PROPERTIES.values() if entity_type in one.paths]
