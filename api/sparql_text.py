"""Look at the words of a SPARQL query before anything runs it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from urllib.parse import urljoin

from api.errors import BadRequest, Forbidden
from graph.sparql_tokens import Token, readings, tokens

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

FROM = Token("word", "FROM")
OPENING, CLOSING = frozenset("([{"), frozenset(")]}")
PARTS = frozenset("{[!+-*/|^&=") | {"BIND", "FILTER"}
"""Oxigraph overflows its stack at about 2,000 of the worst of these, nested or in a row."""
_ANY_PART = re.compile(r"[(\[{!+\-*/|^&=]|bind|filter", re.IGNORECASE)
_PROLOGUE = re.compile(
    r"""(?:\s | \#[^\n\r]* | BASE\s*<[^<>"{}|^`\s]*> | PREFIX\s*[\w.-]*:\s*<[^<>"{}|^`\s]*>)*+
    ([a-z]+)(?![\w:.-])""",
    re.VERBOSE | re.IGNORECASE,
)
DEEPEST, MOST_PARTS = 100, 1000


def check(query: str) -> None:
    """Refuse what no engine should be given, whatever the rest of the query says.

    Raises:
        Forbidden: for an update.
        BadRequest: for a query so deep or so long that parsing it ends the process.
    """
    if opening_word(query) in FORMS and _is_bounded(query):
        return
    for text in readings(query):
        found = tokens(text)
        if _first_word(found) in UPDATES:
            raise Forbidden(
                "这里只能查询，不能改动数据（SPARQL Update）。 Updates are refused."
            )
        _refuse_boundless(found)


def opening_word(query: str) -> str:
    """The word that opens a query or an update, where the lines before it are plain; else ``""``."""
    found = _PROLOGUE.match(query) if "\\" not in query else None
    return found[1].upper() if found else ""


def _is_bounded(query: str) -> bool:
    """Whether it has so few brackets and operators that nobody need look where they stand."""
    parts = len(_ANY_PART.findall(query))
    return parts <= DEEPEST or (
        parts <= MOST_PARTS and sum(map(query.count, OPENING)) <= DEEPEST
    )


def _refuse_boundless(found: Sequence[Token]) -> None:
    """The parser calls itself for each bracket and operator: its stack has an end."""
    depth = parts = 0
    for token in found:
        depth += (token.text in OPENING) - (token.text in CLOSING)
        parts += token.text in PARTS
        if depth > DEEPEST or parts > MOST_PARTS:
            raise BadRequest(
                f"查询太复杂：括号最多套 {DEEPEST} 层，"
                f"子句和运算符最多 {MOST_PARTS} 个。"
            )


def form(query: str) -> str:
    """The word that says what a query gives: SELECT, ASK, CONSTRUCT, DESCRIBE, or ''."""
    word = opening_word(query) or _first_word(tokens(query))
    return word if word in FORMS else ""


def graphs_asked_for(query: str, base: str = "") -> list[str]:
    """The IRIs after FROM and FROM NAMED, prefixes resolved, else read from the base.

    The base is that of the query, else ``base``.

    Raises:
        BadRequest: for a prefix that the query does not declare.
    """
    if "FROM" not in query.upper() and "\\" not in query:
        return []
    found = tokens(query)
    prefixes = dict(_prefixes(found))
    start = urljoin(base, _base(found))
    graphs = [_resolved(token, prefixes) for token in _after_from(found)]
    return [urljoin(start, graph) for graph in graphs]


def _first_word(found: Sequence[Token]) -> str:
    """The first word that opens a query or an update, past BASE and PREFIX."""
    words = (token.text for token in found if token.kind == "word")
    return next((word for word in words if word not in {"BASE", "PREFIX"}), "")


def _base(found: Sequence[Token]) -> str:
    """The last base that the query states, ``""`` where it states none."""
    stated = [
        iri.text
        for keyword, iri in pairwise(found)
        if keyword == Token("word", "BASE") and iri.kind == "iri"
    ]
    return stated[-1] if stated else ""


def _prefixes(found: Sequence[Token]) -> Iterator[tuple[str, str]]:
    for keyword, name, iri in zip(found, found[1:], found[2:], strict=False):
        if keyword == Token("word", "PREFIX") and iri.kind == "iri":
            yield name.text.partition(":")[0], iri.text


def _after_from(found: Sequence[Token]) -> Iterator[Token]:
    named = Token("word", "NAMED")
    for index, token in enumerate(found):
        if token == FROM:
            yield from [
                other for other in found[index + 1 : index + 3] if other != named
            ][:1]


def _resolved(token: Token, prefixes: dict[str, str]) -> str:
    if token.kind == "iri":
        return token.text
    prefix, _, local = token.text.partition(":")
    if token.kind != "name" or prefix not in prefixes:
        raise BadRequest(f"FROM 后面的 {token.text} 不是图的地址，或者前缀没有声明。")
    return prefixes[prefix] + local
