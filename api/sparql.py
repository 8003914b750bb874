"""The SPARQL 1.1 Protocol: queries in, results out, updates refused."""

from collections.abc import Sequence
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request, Response

from api import request_body, results, sparql_text
from api.clients import attended, client_of
from api.engines.engine import Answer
from api.errors import BadRequest, Forbidden, UnsupportedMedia
from api.known_graphs import refuse_unknown
from api.operation import Operation
from api.pages import page
from api.running import Running, running

router = APIRouter(tags=["SPARQL"])

QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
Parameters = Sequence[tuple[str, str]]


@router.get("/sparql", summary="SPARQL 查询（GET）")
async def get_sparql(request: Request) -> Response:
    """Answer ``?query=``; without one, show a browser the form."""
    parameters = request.query_params.multi_items()
    wants_page = "text/html" in request.headers.get("accept", "")
    if not parameters and wants_page:
        return page(request, "sparql.html")
    return await _answer(request, parameters)


@router.post("/sparql", summary="SPARQL 查询（POST：表单或 application/sparql-query）")
async def post_sparql(request: Request) -> Response:
    """Answer a form with ``query=``, or a body that is the query itself."""
    media = request_body.media_type(request)
    if media == UPDATE:
        raise Forbidden(
            "这里只能查询，不能改动数据（SPARQL Update）。 Updates are refused."
        )
    if media not in {QUERY, request_body.FORM}:
        raise UnsupportedMedia(
            f"请求体要用 {request_body.FORM} 或 {QUERY}，收到的是 {media or '空'}。"
        )
    body = await request_body.text(request)
    sent = (
        [("query", body)] if media == QUERY else parse_qsl(body, keep_blank_values=True)
    )
    return await _answer(request, [*request.query_params.multi_items(), *sent])


async def _answer(request: Request, parameters: Parameters) -> Response:
    service, accept = running(request), request.headers.get("accept")
    operation = _operation(service, parameters, accept)
    answer = await _run(request, operation)
    return Response(answer.body, media_type=answer.media, headers={"Vary": "Accept"})


async def _run(request: Request, operation: Operation) -> Answer:
    """Let the engine answer, and stop it when the client has gone."""
    engine = running(request).engine
    return await attended(
        request.receive, engine.answer(operation, client_of(request.scope))
    )


def _operation(
    service: Running, parameters: Parameters, accept: str | None
) -> Operation:
    """The operation that a request asks for."""
    if any(name == "update" for name, _ in parameters):
        raise Forbidden(
            "这里只能查询，不能改动数据（SPARQL Update）。 Updates are refused."
        )
    query = _single(parameters, "query")
    if query is None:
        raise BadRequest("缺少参数 query：要执行的 SPARQL 查询。")
    sparql_text.check(query)
    default = _all(parameters, "default-graph-uri")
    named = _all(parameters, "named-graph-uri")
    refuse_unknown(
        service.store, [*default, *named, *sparql_text.graphs_asked_for(query)]
    )
    name = _single(parameters, "format")
    forms = results.forms_of(sparql_text.form(query))
    form, media = results.choose(forms, accept, name)
    media = results.with_charset(media)
    return Operation(query, tuple(default), tuple(named), form, media)


def _all(parameters: Parameters, wanted: str) -> list[str]:
    return [value for name, value in parameters if name == wanted]


def _single(parameters: Parameters, wanted: str) -> str | None:
    values = _all(parameters, wanted)
    if len(values) > 1:
        raise BadRequest(f"参数 {wanted} 只能有一个。")
    return values[0] if values else None
