"""Read the parameters of the SPARQL 1.1 Protocol into an operation."""

from collections.abc import Sequence

from api import results, sparql_text
from api.errors import BadRequest, Forbidden, TooLarge
from api.federation import permitted
from api.known_graphs import refuse_unknown
from api.operation import Operation
from api.running import Running
from graph.sparql_guard import services

Parameters = Sequence[tuple[str, str]]
ONLY_QUERIES = "这里只能查询，不能改动数据（SPARQL Update）。 Updates are refused."


def operation(
    service: Running, parameters: Parameters, accept: str | None
) -> Operation:
    """What the parameters ask for, checked as far as that goes without running it.

    Raises:
        Forbidden: for an update, or a SERVICE clause that asks what it may not.
        BadRequest: without exactly one query, or for a graph that is not in the store.
        NotAcceptable: where the answer has no format that the client takes.
    """
    if any(name == "update" for name, _ in parameters):
        raise Forbidden(ONLY_QUERIES)
    query = _single(parameters, "query")
    if query is None:
        raise BadRequest("缺少参数 query：要执行的 SPARQL 查询。")
    most = service.settings.query_length
    if len(query) > most:
        raise TooLarge(f"查询太长：最多 {most} 个字符。")
    sparql_text.check(query)
    asked = permitted(services(query), service.settings.services)
    default = _all(parameters, "default-graph-uri")
    named = _all(parameters, "named-graph-uri")
    # Graphs of the protocol overrule those of the text (SPARQL 1.1 Protocol, 2.1.4).
    graphs = (*default, *named) or sparql_text.graphs_asked_for(
        query, service.store.base
    )
    refuse_unknown(service.store, graphs)
    forms = results.forms_of(sparql_text.form(query))
    form, media = results.choose(forms, accept, _single(parameters, "format"))
    media = results.with_charset(media)
    return Operation(query, default, named, form, media, service.store.base, asked)


def _all(parameters: Parameters, wanted: str) -> tuple[str, ...]:
    return tuple(value for name, value in parameters if name == wanted)


def _single(parameters: Parameters, wanted: str) -> str | None:
    values = _all(parameters, wanted)
    if len(values) > 1:
        raise BadRequest(f"参数 {wanted} 只能有一个。")
    return values[0] if values else None
