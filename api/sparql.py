"""The SPARQL 1.1 Protocol: queries in, results out, updates refused."""

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.routing import Match, Route
from starlette.types import Scope

from api import description, request_body, results
from api.clients import attended, client_of
from api.engines.engine import Answer
from api.errors import Forbidden, UnsupportedMedia
from api.negotiation import accepted, preferred
from api.operation import Operation
from api.pages import page
from api.protocol import ONLY_QUERIES, Parameters, operation
from api.running import running
from api.settings import Settings

router = APIRouter(tags=["SPARQL"])

QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
HTML = "text/html"
SHORT = 4000
"""Characters that are read in less time than handing them to a thread takes."""


@router.get(
    "/sparql",
    summary="SPARQL 查询（GET）；不带参数时是服务说明",
    response_class=Response,
)
async def get_sparql(request: Request) -> Response:
    """Answer ``?query=``; without one, show a browser the form and describe the service."""
    parameters = request_body.pairs(request.url.query)
    if all(name == "format" for name, _ in parameters):
        return await _introduction(request, parameters)
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
        raise Forbidden(ONLY_QUERIES)
    if media not in {QUERY, request_body.FORM}:
        raise UnsupportedMedia(
            f"请求体要用 {request_body.FORM} 或 {QUERY}，收到的是 {media or '空'}。"
        )
    body = await request_body.text(request)
    sent = [("query", body)] if media == QUERY else request_body.pairs(body)
    return await _answer(request, [*request_body.pairs(request.url.query), *sent])


class _Named(Route):
    """Names itself in the scope of a request, as FastAPI's routes do."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        match, found = super().matches(scope)
        return match, {**found, "route": self}


FIRST = [
    _Named("/sparql", get_sparql, methods=["GET"]),
    _Named("/sparql", post_sparql, methods=["POST"]),
]
"""The same again, to be looked at first: most requests come here, and read by FastAPI they would
take twice as long. The routes above describe them."""


async def respond(request: Request, asked: Operation) -> Response:
    """Run an operation and write its answer."""
    answer = await _run(request, asked)
    headers = {"Vary": "Accept", "Link": description.links(request)}
    if running(request).settings.endpoint:  # another server's data may change
        headers["Cache-Control"] = "no-store"
    return Response(answer.body, media_type=answer.media, headers=headers)


async def _answer(request: Request, parameters: Parameters) -> Response:
    service, accept = running(request), accepted(request)
    if _is_simple(service.settings, parameters):
        asked = operation(service, parameters, accept)
    else:
        asked = await run_in_threadpool(operation, service, parameters, accept)
    return await respond(request, asked)


def _is_simple(settings: Settings, parameters: Parameters) -> bool:
    """Whether a query is read in no time: it is short, and no name has to be looked up."""
    return not settings.services and all(len(value) < SHORT for _, value in parameters)


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


async def _run(request: Request, asked: Operation) -> Answer:
    """Let the engine answer, and stop it when the client has gone."""
    engine = running(request).engine
    client = client_of(request.scope)
    return await attended(request.receive, engine.answer(asked, client))
