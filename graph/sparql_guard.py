"""Refuse queries that would leave the machine."""

import re

from graph.errors import BrokenQuery

# What a keyword cannot stand in: a comment, an IRI, a string of either quote.
_HIDDEN = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n\r]|\\.)*"'
    r"|'(?:[^'\\\n\r]|\\.)*'"
    r'|<[^<>"{}|^`\\\s]*>'
    r"|#[^\n\r]*",
    re.DOTALL,
)
# The bare word SERVICE, not ?service, ex:service or service:x.
_SERVICE = re.compile(r"(?<![\w?$:.@-])SERVICE(?![\w:-])", re.IGNORECASE)


def refuse_service(sparql: str) -> None:
    """Refuse a federated query: pyoxigraph would ask any host, this one included.

    Raises:
        BrokenQuery: when the query has a SERVICE clause.
    """
    if _SERVICE.search(_HIDDEN.sub(" ", sparql)):
        raise BrokenQuery(
            "不支持 SERVICE：查询只在本机的库里进行，请去掉 SERVICE 子句。"
        )
