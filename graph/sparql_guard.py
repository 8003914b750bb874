"""Refuse queries that would leave the machine."""

from graph.errors import BrokenQuery
from graph.sparql_tokens import readings, says_service, tokens


def refuse_service(sparql: str) -> None:
    """Refuse a federated query: pyoxigraph would ask any host, this one included.

    Raises:
        BrokenQuery: when the query has a SERVICE clause.
    """
    texts = readings(sparql)
    if any(says_service(token) for text in texts for token in tokens(text)):
        raise BrokenQuery(
            "不支持 SERVICE：查询只在本机的库里进行，请去掉 SERVICE 子句。"
        )
