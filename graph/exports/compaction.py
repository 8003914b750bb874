"""Say triples in the terms of a JSON-LD context."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import pyoxigraph as ox

from graph.prefixes import PREFIXES
from ontology.vocabulary import CONTEXT

TYPE = f"{PREFIXES['rdf']}type"
_XSD = PREFIXES["xsd"]
_NATIVE = frozenset((f"{_XSD}integer", f"{_XSD}boolean"))

Json = Any
"""What json.dumps takes: the shapes of JSON-LD values are too many to spell out."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the context: its name, its type (``@id``, a datatype or none), its shape."""

    name: str
    type: str | None
    containers: frozenset[str]


@cache
def context() -> dict[str, Json]:
    """The context of the vocabulary, as ``ontology/context.jsonld`` holds it."""
    found = json.loads(CONTEXT.read_text(encoding="utf-8"))["@context"]
    assert isinstance(found, dict)
    return found


def compact_types(types: Iterable[str]) -> list[str]:
    """Classes by the names of the context, ours before those of others."""
    names = {_class(iri) for iri in types}
    return sorted(names, key=lambda name: (":" in name, name))


def compact_iri(iri: str, base: str) -> str:
    """An identifier as the context's ``@base`` lets it be written."""
    rest = iri.removeprefix(base)
    return rest if rest != iri and ":" not in rest else iri


def term_of(predicate: str) -> Term:
    """The term of a property; a property that the context lacks is its own name."""
    return _terms().get(predicate) or Term(_prefixed(predicate), None, frozenset())


def compact_literals(literals: Iterable[ox.Literal], term: Term) -> Json:
    """Literals of one property, in order, as the context's shape of it wants them."""
    ordered = sorted(literals, key=str)
    if "@language" in term.containers:
        return _by_language(ordered, "@set" in term.containers)
    return [_value(literal, term) for literal in ordered]


def _by_language(literals: Iterable[ox.Literal], always_lists: bool) -> Json:
    found: dict[str, list[str]] = {}
    for literal in literals:
        found.setdefault(literal.language or "@none", []).append(literal.value)
    if always_lists:
        return found
    return {name: v[0] if len(v) == 1 else v for name, v in found.items()}


def _value(literal: ox.Literal, term: Term) -> Json:
    kind = literal.datatype.value
    if literal.language:
        return {"@value": literal.value, "@language": literal.language}
    if kind == _expanded(term.type) and kind not in _NATIVE:
        return literal.value
    if kind in _NATIVE and _is_canonical(literal):
        return _native(literal)
    if kind == f"{_XSD}string" and term.type is None:
        return literal.value
    return {"@value": literal.value, "@type": _prefixed(kind)}


def _is_canonical(literal: ox.Literal) -> bool:
    """Whether the number or truth value, written anew, has the same characters."""
    return json.dumps(_native(literal)) == literal.value


def _native(literal: ox.Literal) -> int | bool:
    is_boolean = literal.datatype.value == f"{_XSD}boolean"
    return literal.value == "true" if is_boolean else int(literal.value)


@cache
def _terms() -> Mapping[str, Term]:
    """The terms of the context by the property that each stands for."""
    found = {}
    for name, said in context().items():
        if isinstance(said, dict):
            shape = said.get("@container", ())
            containers = frozenset([shape] if isinstance(shape, str) else shape)
            iri = _expanded(said["@id"])
            assert iri is not None
            found[iri] = Term(name, said.get("@type"), containers)
    return found


def _class(iri: str) -> str:
    name = _prefixed(iri)
    local = name.removeprefix("zt:")
    return local if context().get(local) == name else name


def _prefixed(iri: str) -> str:
    for name, start in context().items():
        if isinstance(start, str) and start.endswith(("#", "/")):
            local = iri.removeprefix(start)
            if local != iri and local and "/" not in local:
                return f"{name}:{local}"
    return iri


def _expanded(name: str | None) -> str | None:
    prefix, colon, local = (name or "").partition(":")
    start = context().get(prefix)
    return start + local if colon and isinstance(start, str) else name
