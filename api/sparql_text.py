"""Look at the words of a SPARQL query before anything runs it."""

from collections.abc import Iterator
from itertools import islice, pairwise
from urllib.parse import urljoin

from api.errors import BadRequest, Forbidden, TooLarge
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

OPENING, CLOSING = frozenset("([{"), frozenset(")]}")
PARTS = frozenset("{[!+-*/|^&=") | {"BIND", "FILTER"}
"""Oxigraph overflows its stack at about 2,000 of the worst of these, nested or in a row."""
DEEPEST, MOST_PARTS, MOST_TOKENS = 100, 1000, 200_000


def check(query: str) -> None:
    """Refuse what no engine should be given, whatever the rest of the query says.

    Raises:
        Forbidden: for an update.
        TooLarge: for more words and signs than anybody writes.
        BadRequest: for a query so deep or so long that parsing it ends the process.
    """
    for text in readings(query):
        found = list(islice(tokens(text), MOST_TOKENS + 1))
        if len(found) > MOST_TOKENS:
            raise TooLarge(f"查询太长：最多 {MOST_TOKENS} 个词和符号。")
        if _first_word(found) in UPDATES:
            raise Forbidden(
                "这里只能查询，不能改动数据（SPARQL Update）。 Updates are refused."
            )
        _refuse_boundless(found)


def _refuse_boundless(found: list[Token]) -> None:
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
    word = _first_word(list(tokens(query)))
    return word if word in FORMS else ""


def graphs_asked_for(query: str, base: str = "") -> list[str]:
    """The IRIs after FROM and FROM NAMED, prefixes resolved, else read from the base.

    The base is that of the query, else ``base``.

    Raises:
        BadRequest: for a prefix that the query does not declare.
    """
    found = list(tokens(query))
    prefixes = dict(_prefixes(found))
    start = urljoin(base, _base(found))
    graphs = [_resolved(token, prefixes) for token in _after_from(found)]
    return [urljoin(start, graph) for graph in graphs]


def _first_word(found: list[Token]) -> str:
    """The first word that opens a query or an update, past BASE and PREFIX."""
    words = (token.text for token in found if token.kind == "word")
    return next((word for word in words if word not in {"BASE", "PREFIX"}), "")


def _base(found: list[Token]) -> str:
    """The last base that the query states, ``""`` where it states none."""
    stated = [
        iri.text
        for keyword, iri in pairwise(found)
        if keyword == Token("word", "BASE") and iri.kind == "iri"
    ]
    return stated[-1] if stated else ""


def _prefixes(found: list[Token]) -> Iterator[tuple[str, str]]:
    for keyword, name, iri in zip(found, found[1:], found[2:], strict=False):
        if keyword == Token("word", "PREFIX") and iri.kind == "iri":
            yield name.text.partition(":")[0], iri.text


def _after_from(found: list[Token]) -> Iterator[Token]:
    named = Token("word", "NAMED")
    for index, token in enumerate(found):
        if token == Token("word", "FROM"):
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
