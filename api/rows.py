"""Run the named queries of this package and give their rows as plain values."""

from functools import cache
from importlib.resources import files
from typing import TypeAlias

import pyoxigraph as ox

from graph.errors import UnknownEntity
from graph.prefixes import PREFIXES
from graph.store import PlanStore

Value: TypeAlias = str | int | float | bool
Row: TypeAlias = dict[str, Value]
NUMBERS = {"integer": int, "decimal": float, "double": float, "gYear": int}
XSD = PREFIXES["xsd"]


def rows(store: PlanStore, name: str, **terms: str | ox.Literal) -> list[Row]:
    """The rows of ``queries/{name}.rq``; what is unbound is left out of a row.

    ``terms`` are put for the query's variables of these names, which its SELECT has
    to list; a text is an identifier.
    """
    found = store.oxigraph.query(query_text(name), substitutions=_substitutions(terms))
    assert isinstance(found, ox.QuerySolutions)
    names = [variable.value for variable in found.variables]
    return [
        {
            name: plain(term)
            for name, term in zip(names, solution, strict=True)
            if term is not None
        }
        for solution in found
    ]


def triples(store: PlanStore, name: str, **terms: str | ox.Literal) -> list[ox.Triple]:
    """The triples of a named CONSTRUCT; ``terms`` as for ``rows``."""
    found = store.oxigraph.query(query_text(name), substitutions=_substitutions(terms))
    assert isinstance(found, ox.QueryTriples)
    return list(found)


@cache
def query_text(name: str) -> str:
    """A named query with the prefixes of the project before it."""
    heads = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    return heads + files("api").joinpath("queries", f"{name}.rq").read_text("utf-8")


def plain(term: object) -> Value:
    """A term as a value of Python: numbers and truth values where it says so."""
    if isinstance(term, ox.Literal):
        kind = term.datatype.value.removeprefix(XSD)
        if kind == "boolean":
            return term.value == "true"
        return NUMBERS[kind](term.value) if kind in NUMBERS else term.value
    return str(getattr(term, "value", term))


def _substitutions(
    terms: dict[str, str | ox.Literal],
) -> dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]:
    return {
        ox.Variable(name): node(term) if isinstance(term, str) else term
        for name, term in terms.items()
    }


def node(iri: str) -> ox.NamedNode:
    """The term for an identifier.

    Raises:
        UnknownEntity: for a text that is no identifier at all, so nothing can have it.
    """
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise UnknownEntity(f"{iri} 不是标识。") from error
