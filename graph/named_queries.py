"""The queries that have a name, with their parameters filled in."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from graph.store import PlanStore

Value = str | int | float | bool | None
Row = dict[str, Value]
Term = ox.NamedNode | ox.Literal
Bindings = dict[str, Iterable[Term]]
"""The terms that each parameter may take; a parameter that is left out may be any."""

# How the queries are written, so that they stay fast in a store of millions of quads:
# what is mandatory comes first, each OPTIONAL has a single pattern, and one that builds
# on another starts from <urn:none> where there is nothing. Oxigraph joins anything
# larger, or behind a BIND, over the whole store (9 s instead of 0.06 s).

# A line of a query that holds only when its parameter is given: `… #? bodyId`.
_CONDITION = re.compile(r"\s*#\?\s*(\w+)\s*$")
_UNBOUND = re.compile(r"(VALUES \?(\w+)) \{ UNDEF \}")
_NUMBERS = frozenset(
    f"http://www.w3.org/2001/XMLSchema#{name}" for name in ("integer", "decimal")
)


@cache
def template(name: str) -> str:
    """Return the text of ``queries/{name}.rq``, a whole query by itself."""
    return (files("graph") / "queries" / f"{name}.rq").read_text(encoding="utf-8")


def sparql(
    name: str,
    bindings: Bindings | None = None,
    *,
    limit: int | None = None,
    offset: int = 0,
) -> str:
    """Return the query ``name`` with its parameters filled in, ready to be pasted.

    Terms enter as SPARQL terms in a VALUES block, never as parts of a string. Lines
    marked with a parameter that is not given are left out. ``limit`` and ``offset``
    cut out a part of the rows.

    Raises:
        KeyError: when the query has no such parameter.
    """
    text, given = template(name), dict(bindings or {})
    if unknown := given.keys() - set(parameters(name)):
        raise KeyError(f"query {name} has no parameter {', '.join(sorted(unknown))}")
    lines = (_line(line, given) for line in text.splitlines())
    query = [line for line in lines if line is not None]
    if limit is not None:
        query.append(f"LIMIT {int(limit)}")
    if offset:
        query.append(f"OFFSET {int(offset)}")
    return "\n".join(query) + "\n"


def parameters(name: str) -> list[str]:
    """Return the names of a query's parameters."""
    return [found[2] for found in _UNBOUND.finditer(template(name))]


def _line(line: str, given: Bindings) -> str | None:
    condition = _CONDITION.search(line)
    if condition is None:
        return line
    if condition[1] not in given:
        return None
    return _UNBOUND.sub(lambda found: _values(found, given), line[: condition.start()])


def _values(found: re.Match[str], given: Bindings) -> str:
    terms = sorted({str(term) for term in given[found[2]]})
    return f"{found[1]} {{ {' '.join(terms)} }}"


def run(store: PlanStore, name: str, bindings: Bindings | None = None) -> list[Row]:
    """Return the rows of a named query."""
    return rows(store, sparql(name, bindings))


def total(store: PlanStore, name: str, bindings: Bindings | None = None) -> int:
    """Return the number of rows of a named query."""
    query = sparql(name, bindings).splitlines()
    start = next(i for i, line in enumerate(query) if line.startswith("SELECT"))
    head, body = query[:start], query[start:]
    count = ["SELECT (COUNT(*) AS ?total) WHERE {{", *body, "}}"]
    return int(str(rows(store, "\n".join([*head, *count]))[0]["total"]))


def rows(store: PlanStore, query: str) -> list[Row]:
    """Return the rows of a SELECT query as plain values, in its order.

    Every row has every variable; what is unbound, or an empty text, is None.
    """
    solutions = store.query(query)
    if not isinstance(solutions, ox.QuerySolutions):
        raise TypeError("only SELECT queries have rows")
    names = [variable.value for variable in solutions.variables]
    return [{name: plain(solution[name]) for name in names} for solution in solutions]


def plain(term: object) -> Value:
    """Return the value of a term: numbers as numbers, all else as text."""
    if isinstance(term, ox.Literal):
        return _number(term) if term.datatype.value in _NUMBERS else term.value or None
    if isinstance(term, ox.NamedNode):
        return term.value
    if term is None:
        return None
    raise ValueError(f"no plain value for {term!r}")


def _number(literal: ox.Literal) -> Value:
    number = Decimal(literal.value)
    return int(number) if number == number.to_integral_value() else float(number)
