"""The SPARQL 1.1 Protocol: queries in, results out, updates refused."""

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from api import description, request_body, results
from api.errors import Forbidden, UnsupportedMedia
from api.negotiation import accepted, preferred
from api.operation import Operation
from api.pages import page
from api.protocol import ONLY_QUERIES, Parameters, operation
from api.running import Running, running

router = APIRouter(tags=["SPARQL"])

QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
HTML = "text/html"


@router.get("/sparql", summary="SPARQL 查询（GET）；不带参数时是服务说明")
async def get_sparql(request: Request) -> Response:
    """Answer ``?query=``; without one, show a browser the form and describe the service."""
    parameters = request_body.pairs(request.url.query)
    if all(name == "format" for name, _ in parameters):
        return await _introduction(request, parameters)
    return await _answer(request, parameters)


@router.post("/sparql", summary="SPARQL 查询（POST：表单或 application/sparql-query）")
async def post_sparql(request: Request) -> Response:
    """Answer a form with ``query=``, or a body that is the query itself."""
    media = request_body.media_type(request)
    if media == UPDATE:
        raise Forbidden(ONLY_QUERIES)
    if media not in {QUERY, request_body.FORM}:
        raise UnsupportedMedia(
            f"请求体要用 {request_body.FORM} 或 {QUERY}，收到的是 {media or '空'}。"
        )
    body = await request_body.text(request)
    sent = [("query", body)] if media == QUERY else request_body.pairs(body)
    return await _answer(request, [*request_body.pairs(request.url.query), *sent])


async def respond(request: Request, asked: Operation) -> Response:
    """Run an operation and write its answer."""
    data = await _run(running(request), asked)
    headers = {"Vary": "Accept", "Link": description.links(request)}
    return Response(data, media_type=asked.media, headers=headers)


async def _answer(request: Request, parameters: Parameters) -> Response:
    service, accept = running(request), accepted(request)
    asked = await run_in_threadpool(operation, service, parameters, accept)
    return await respond(request, asked)


async def _introduction(request: Request, parameters: Parameters) -> Response:
    """The form for people, the service description for programs."""
    offers = [media for form in results.GRAPHS for media in form.media]
    if not parameters and preferred(accepted(request), [*offers, HTML]) == HTML:
        shown = page(request, "sparql.html")
        shown.headers["Vary"] = "Accept"
        shown.headers["Link"] = description.links(request)
        return shown
    form = dict(parameters).get("format")
    return await run_in_threadpool(description.describe_service, request, form)


async def _run(service: Running, asked: Operation) -> bytes:
    """The answer, written in the thread that ran the query: results belong to it."""

    def run() -> bytes:
        dataset = asked.default, asked.named
        return results.written(
            service.store.query(asked.query, *dataset, asked.services), asked.form
        )

    return await run_in_threadpool(run)
