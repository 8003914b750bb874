"""Terms of RDF for the plain values of records."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Triple
from rdflib import XSD

Fact = tuple[str, str | Literal | None]
"""A property and its value: an IRI, a literal, or None for what is not stated."""

_DATE_TYPES = {
    4: NamedNode(XSD.gYear),
    7: NamedNode(XSD.gYearMonth),
    10: NamedNode(XSD.date),
}
_INTEGER = NamedNode(XSD.integer)
_DECIMAL = NamedNode(XSD.decimal)
_GYEAR = NamedNode(XSD.gYear)


@lru_cache(maxsize=4096)
def node(iri: str) -> NamedNode:
    """Return the term for an IRI."""
    return NamedNode(iri)


def about(subject: str, facts: Iterable[Fact]) -> Iterator[Triple]:
    """Yield a triple for each fact that has a value."""
    this = node(subject)
    for name, value in facts:
        if value is not None:
            yield Triple(
                this, node(name), node(value) if isinstance(value, str) else value
            )


def text(words: str | None) -> Literal | None:
    """Return words as they are printed, without a language: a value to compare."""
    return None if words is None else Literal(words)


def zh(words: str) -> Literal:
    """Return a Chinese label."""
    return Literal(words, language="zh")


def integer(number: int) -> Literal:
    """Return a whole number."""
    return Literal(str(number), datatype=_INTEGER)


def boolean(value: bool) -> Literal:
    """Return true or false."""
    return Literal(value)


def decimal(number: float | None) -> Literal | None:
    """Return a number without exponent or needless zeros: 84.0 -> 84, 8.6e8 -> 860000000."""
    if number is None:
        return None
    digits = f"{Decimal(repr(number)):f}"
    plain = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return Literal(plain, datatype=_DECIMAL)


def year(number: int | None) -> Literal | None:
    """Return a year."""
    return None if number is None else Literal(f"{number:04}", datatype=_GYEAR)


def date(iso: str) -> Literal:
    """Return 2023-08-14, 2023-08 or 2023 with the type of its precision."""
    return Literal(iso, datatype=_DATE_TYPES[len(iso)])
