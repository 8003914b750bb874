"""Find the place where a query stops being SPARQL."""

import re
from bisect import bisect_left

import pyoxigraph as ox

from graph.errors import Mistake
from graph.sparql_tokens import spans

_LINE = re.compile(r"error at (\d+):")
_PADDING = 40
"""Longer than any keyword: the parser names the end of what it looked at, not the start."""
_LONGEST = 100_000
"""In characters: the parser reads a query about as often as its length has binary digits."""
_WIDEST = 200


def place(sparql: str, base: str) -> Mistake | None:
    """Return the first token that cannot stand where it stands, or the end of the query.

    None for a query that is very long, or wrong only as a whole.
    """
    if len(sparql) > _LONGEST:
        return None
    found = list(spans(sparql))
    wrong = bisect_left(
        found, True, key=lambda span: not _can_go_on(sparql[: span[1]], base)
    )
    if wrong < len(found):
        return mistake_at(sparql, found[wrong][0])
    end = found[-1][1] if found else 0
    return None if _is_closed(sparql, found) else mistake_at(sparql, end)


def mistake_at(sparql: str, offset: int) -> Mistake:
    """Return line and column, both from 1, of the character at ``offset``."""
    start = sparql.rfind("\n", 0, offset) + 1
    line = sparql[start:].partition("\n")[0].rstrip("\r")
    column = offset - start + 1
    cut = max(0, column - _WIDEST // 2)
    return Mistake(sparql.count("\n", 0, offset) + 1, column, line[cut : cut + _WIDEST])


def _can_go_on(beginning: str, base: str) -> bool:
    """Whether some query begins so: the parser then reads on through empty lines."""
    padded = beginning + "\n" * _PADDING + "\x01"
    try:
        # Nothing is ever run: no query ends in that character.
        ox.Store().query(padded, base_iri=base)
    except SyntaxError as error:
        stopped = _LINE.match(str(error))
        return stopped is not None and int(stopped[1]) > padded.count("\n")
    return True


def _is_closed(sparql: str, found: list[tuple[int, int]]) -> bool:
    """Whether a query is complete, so that no further token would mend it."""
    signs = [sparql[start:end] for start, end in found]
    depth = sum((sign in "({[") - (sign in ")}]") for sign in signs if len(sign) == 1)
    return "{" in signs and depth == 0
