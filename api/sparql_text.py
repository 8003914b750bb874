"""Look at the words of a SPARQL query before anything runs it.

A word counts only where the grammar would read one: not in a string, comment, IRI, variable or
name with a prefix. Where in doubt a word counts: Oxigraph reads ``SERVICE:x`` and
``1SERVICE<x>`` as the keyword.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from api.errors import BadRequest, Forbidden

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
FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
UPDATES = {
    "INSERT",
    "DELETE",
    "LOAD",
    "CLEAR",
    "DROP",
    "CREATE",
    "ADD",
    "MOVE",
    "COPY",
    "WITH",
}


@dataclass(frozen=True, slots=True)
class _Token:
    """``kind`` is iri, name or word; ``text`` an IRI, ``prefix:local`` or a word."""

    kind: str
    text: str


def check(query: str) -> None:
    """Refuse what this service never does, whatever the rest of the query says.

    Raises:
        Forbidden: for an update, or a SERVICE clause (it would ask another server).
    """
    for text in {query, _ESCAPE.sub(_character, query)}:
        tokens = list(_tokens(text))
        if _first_word(tokens) in UPDATES:
            raise Forbidden(
                "这里只能查询，不能改动数据（SPARQL Update）。 Updates are refused."
            )
        if any(_says_service(token) for token in tokens):
            raise Forbidden(
                "查询里不能用 SERVICE：这里只查本库，不向别的服务器发请求。"
            )


def form(query: str) -> str:
    """The word that says what a query gives: SELECT, ASK, CONSTRUCT, DESCRIBE, or ''."""
    word = _first_word(list(_tokens(query)))
    return word if word in FORMS else ""


def graphs_asked_for(query: str) -> list[str]:
    """The IRIs after FROM and FROM NAMED, prefixes resolved.

    Raises:
        BadRequest: for a prefix that the query does not declare.
    """
    tokens = list(_tokens(query))
    prefixes = dict(_prefixes(tokens))
    return [_resolved(token, prefixes) for token in _after_from(tokens)]


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code < 0x110000 else escape[0]


def _tokens(query: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(query):
        if match["iri"] is not None:
            yield _Token("iri", match["iri"])
        elif match["local"] is not None:
            yield _Token("name", f"{match['prefix'] or ''}:{match['local']}")
        elif match["word"] is not None:
            yield _Token("word", match["word"].upper())


def _says_service(token: _Token) -> bool:
    """A word, or the part before a colon, that has the keyword in it."""
    if token.kind == "iri":
        return False
    return "SERVICE" in token.text.upper().partition(":")[0]


def _first_word(tokens: list[_Token]) -> str:
    """The first word that opens a query or an update, past BASE and PREFIX."""
    words = (token.text for token in tokens if token.kind == "word")
    return next((word for word in words if word not in {"BASE", "PREFIX"}), "")


def _prefixes(tokens: list[_Token]) -> Iterator[tuple[str, str]]:
    for keyword, name, iri in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if keyword == _Token("word", "PREFIX") and iri.kind == "iri":
            yield name.text.partition(":")[0], iri.text


def _after_from(tokens: list[_Token]) -> Iterator[_Token]:
    named = _Token("word", "NAMED")
    for index, token in enumerate(tokens):
        if token == _Token("word", "FROM"):
            yield from [
                other for other in tokens[index + 1 : index + 3] if other != named
            ][:1]


def _resolved(token: _Token, prefixes: dict[str, str]) -> str:
    if token.kind == "iri":
        return token.text
    prefix, _, local = token.text.partition(":")
    if token.kind == "word" or prefix not in prefixes:
        raise BadRequest(f"FROM 后面的 {token.text} 不是图的地址，或者前缀没有声明。")
    return prefixes[prefix] + local
