"""Cut a SPARQL query into the tokens that a keyword or an address can hide in.

A word counts only where the grammar would read one: not in a string, comment, IRI, variable or
name with a prefix. Where in doubt a word counts: Oxigraph reads ``SERVICE:x`` and
``1SERVICE<x>`` as the keyword.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

# No alternative may fail after a long way and be tried again one sign further on: the time to
# read a query grows with its length, whatever is in it.
_TOKEN = re.compile(
    r"""
      (?P<comment>\#[^\n\r]*)
    | (?P<long> \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | \'\'\'(?:[^'\\]|\\.|'(?!''))*\'\'\' )
    | (?P<open> (?:\"\"\"|\'\'\').* )
    | (?P<short> "(?:[^"\\\n\r]|\\[^\n\r])*" | '(?:[^'\\\n\r]|\\[^\n\r])*'
        | [?$]\w+ | @[A-Za-z]+(?:-[A-Za-z0-9]+)* )
    | (?P<half> ["'][^\n\r]* )
    | <(?P<iri>[^<>"{}|^`\\\s]*)>
    | (?P<prefix>[^\W\d][\w.-]*)?:(?P<local>(?:(?:[\w:%]|\\[^\w\s])(?:[\w.:%-]|\\[^\w\s])*)?)
    | (?P<run>[^\W\d][\w.-]*)
    | (?P<mark>\d+|\S)
    """,
    re.VERBOSE | re.DOTALL,
)
# What a string that never ends, or names without a colon, are made of.
_LOOSE = re.compile(r"(?P<word>[^\W\d]\w*)|(?P<mark>\d+|\S)")
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


class Token(NamedTuple):
    """``kind`` is iri, name, word, mark or value.

    ``text`` is an IRI, ``prefix:local``, a WORD, a number or sign; strings and variables,
    in which nothing is ever looked for, are values without text.
    """

    kind: str
    text: str


VALUE = Token("value", "")


@lru_cache(maxsize=4)  # several rules look at one query in turn
def tokens(query: str) -> tuple[Token, ...]:
    """Return all of a query in order but its comments."""
    return tuple(_token(match) for match in _matches(query))


def _token(match: re.Match[str]) -> Token:
    kind = match.lastgroup
    if kind == "local":
        return Token("name", f"{match['prefix'] or ''}:{match['local']}")
    if kind == "word":
        return Token("word", match["word"].upper())
    return Token(kind, match[kind]) if kind in {"iri", "mark"} else VALUE


def spans(query: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every token, in characters from 0."""
    for match in _matches(query):
        yield match.span()


def _matches(query: str) -> Iterator[re.Match[str]]:
    """Every token but comments; of a string that never ends each word counts."""
    for match in _TOKEN.finditer(query):
        if match.lastgroup in {"open", "half", "run"}:
            yield from _LOOSE.finditer(query, *match.span())
        elif match.lastgroup != "comment":
            yield match


def readings(query: str) -> set[str]:
    r"""Return a query as written and with its escapes (``\u0053``) read first."""
    return {query, _ESCAPE.sub(_character, query)} if "\\" in query else {query}


def says_service(token: Token) -> bool:
    """Say whether a word, or the part before a colon, has the keyword in it."""
    keyword = token.text.upper().partition(":")[0]
    return token.kind in {"word", "name"} and "SERVICE" in keyword


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code < 0x110000 else escape[0]
