"""The SPARQL 1.1 Protocol: queries in, results out, updates refused."""

from collections.abc import Sequence
from urllib.parse import parse_qsl

import pyoxigraph as ox
from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from api import request_body, results, sparql_text
from api.errors import BadRequest, Forbidden, UnsupportedMedia
from api.known_graphs import refuse_unknown
from api.pages import page
from api.running import Running, running
from graph.errors import BrokenQuery
from graph.sparql_faults import explain
from graph.store import PlanStore, Results

router = APIRouter(tags=["SPARQL"])

QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
Parameters = Sequence[tuple[str, str]]


@router.get("/sparql", summary="SPARQL 查询（GET）", response_class=Response)
async def get_sparql(request: Request) -> Response:
    """Answer ``?query=``; without one, show a browser the form."""
    parameters = request.query_params.multi_items()
    wants_page = "text/html" in request.headers.get("accept", "")
    if not parameters and wants_page:
        return page(request, "sparql.html")
    return await _answer(request, parameters)


@router.post(
    "/sparql",
    summary="SPARQL 查询（POST：表单或 application/sparql-query）",
    response_class=Response,
)
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
    """Run the query in a thread: results are written where they were made."""
    service, accept = running(request), request.headers.get("accept")
    data, media = await run_in_threadpool(_run, service, parameters, accept)
    headers = {"Vary": "Accept"}
    return Response(data, media_type=media, headers=headers)


def _run(
    service: Running, parameters: Parameters, accept: str | None
) -> tuple[bytes, str]:
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
    # Asked before the query runs: results have to end in the thread they came from,
    # which an error that holds on to them would not let them do.
    results.choose(results.forms_of(sparql_text.form(query)), accept, name)
    return results.write(_query(service.store, query, default, named), accept, name)


def _all(parameters: Parameters, wanted: str) -> list[str]:
    return [value for name, value in parameters if name == wanted]


def _single(parameters: Parameters, wanted: str) -> str | None:
    values = _all(parameters, wanted)
    if len(values) > 1:
        raise BadRequest(f"参数 {wanted} 只能有一个。")
    return values[0] if values else None


def _query(
    store: PlanStore, query: str, default: Sequence[str], named: Sequence[str]
) -> Results:
    """The query over the dataset that the protocol names, else over that of its text."""
    if not default and not named:
        return store.query(query)
    try:
        return store.oxigraph.query(
            query,
            default_graph=[ox.NamedNode(graph) for graph in default],
            named_graphs=[ox.NamedNode(graph) for graph in named],
        )
    except SyntaxError as error:
        raise BrokenQuery(explain(error)) from error
