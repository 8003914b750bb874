"""Refuse queries that would leave the machine."""

from collections.abc import Collection, Iterator, Sequence

from graph.errors import BrokenQuery
from graph.sparql_tokens import Token, readings, says_service, tokens

SERVICE, SILENT, PREFIX = (Token("word", w) for w in ("SERVICE", "SILENT", "PREFIX"))


def refuse_service(sparql: str, allowed: Collection[str] = ()) -> None:
    """Refuse a federated query: pyoxigraph would ask any host, this one included.

    ``allowed`` are addresses that may be asked.

    Raises:
        BrokenQuery: when the query has any other SERVICE clause.
    """
    if not set(services(sparql)) <= set(allowed):
        raise BrokenQuery(
            "不支持 SERVICE：查询只在本机的库里进行，请去掉 SERVICE 子句。"
        )


def services(sparql: str) -> list[str]:
    """Return the addresses after SERVICE, ``""`` for each that is not plainly one.

    Plain is SERVICE or SERVICE SILENT with a whole IRI, or with a name whose prefix is
    declared once: neither a variable nor what a base or an escape has a part in.
    """
    if "SERVICE" not in sparql.upper() and "\\" not in sparql:
        return []
    read = [tokens(text) for text in sorted(readings(sparql))]
    found = [list(_addresses(one)) for one in read]
    # An escape that the parser might read otherwise than we do hides nothing.
    is_clear = len(found) == 1 or not any(found)
    return found[0] if is_clear else [""]


def _addresses(found: tuple[Token, ...]) -> Iterator[str]:
    for index, token in enumerate(found):
        if says_service(token):
            rest = found[index + 1 :]
            after = rest[1:3] if rest[:1] == (SILENT,) else rest[:2]
            yield _address(after, found) if token == SERVICE else ""


def _address(after: Sequence[Token], found: Sequence[Token]) -> str:
    """The address in ``after``, which is it and an opening brace."""
    if len(after) < 2 or after[1] != Token("mark", "{"):
        return ""
    if after[0].kind == "iri":
        return after[0].text
    prefix, _, local = after[0].text.partition(":")
    declared = [
        iri.text
        for word, name, iri in zip(found, found[1:], found[2:], strict=False)
        if word == PREFIX and name == Token("name", f"{prefix}:") and iri.kind == "iri"
    ]
    if after[0].kind != "name" or "\\" in local or len(declared) != 1:
        return ""
    return declared[0] + local
