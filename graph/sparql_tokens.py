"""Cut a SPARQL query into the tokens that a keyword or an address can hide in.

A word counts only where the grammar would read one: not in a string, comment, IRI, variable or
name with a prefix. Where in doubt a word counts: Oxigraph reads ``SERVICE:x`` and
``1SERVICE<x>`` as the keyword.
"""

import re
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
      (?P<hidden> \#[^\n\r]*
        | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
        | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*'
        | [?$]\w+ | @[A-Za-z]+(?:-[A-Za-z0-9]+)* )
    | <(?P<iri>[^<>"{}|^`\\\s]*)>
    | (?P<prefix>[^\W\d][\w.-]*)?:(?P<local>(?:(?:[\w:%]|\\[^\w\s])(?:[\w.:%-]|\\[^\w\s])*)?)
    | (?P<word>[^\W\d]\w*)
    | (?P<other>\d+|\S)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


class Token(NamedTuple):
    """``kind`` is iri, name or word; ``text`` an IRI, ``prefix:local`` or a WORD."""

    kind: str
    text: str


@lru_cache(maxsize=8)  # several rules look at one query in turn
def tokens(query: str) -> tuple[Token, ...]:
    """Return the IRIs, names and words of a query in order."""
    return tuple(
        _token(match)
        for match in _TOKEN.finditer(query)
        if match.lastgroup in {"iri", "local", "word"}
    )


def _token(match: re.Match[str]) -> Token:
    if match.lastgroup == "iri":
        return Token("iri", match["iri"])
    if match.lastgroup == "local":
        return Token("name", f"{match['prefix'] or ''}:{match['local']}")
    return Token("word", match["word"].upper())


def readings(query: str) -> set[str]:
    r"""Return a query as written and with its escapes (``\u0053``) read first."""
    return {query, _ESCAPE.sub(_character, query)} if "\\" in query else {query}


def says_service(token: Token) -> bool:
    """Say whether a word, or the part before a colon, has the keyword in it."""
    if token.kind == "iri":
        return False
    return "SERVICE" in token.text.upper().partition(":")[0]


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code < 0x110000 else escape[0]
