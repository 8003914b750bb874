"""The endpoint of the reconciliation protocol."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from api import request_body
from api.errors import BadRequest
from api.reconcile import card, suggestions
from api.reconcile.examples import EXTENSION, FORM, QUERIES
from api.reconcile.extend import answer_extension
from api.reconcile.manifest import manifest
from api.reconcile.queries import answer_batch, answer_single
from api.running import Running, running

TAG = "对照（Reconciliation API 0.2）"
router = APIRouter(prefix="/reconcile", tags=[TAG])
router.include_router(suggestions.router)
router.include_router(card.router)

Sent = Annotated[str | None, Query(openapi_examples=QUERIES)]
SentExtension = Annotated[str | None, Query(openapi_examples=EXTENSION)]


@router.get("", summary="服务说明（manifest）；带参数时同 POST")
def get_reconcile(
    request: Request,
    queries: Sent = None,  # noqa: ARG001  # for the description, as the next two
    query: str | None = None,  # noqa: ARG001
    extend: SentExtension = None,  # noqa: ARG001
) -> JSONResponse:
    """The manifest without parameters; a batch, a query or an extension with them."""
    service, sent = running(request), request.query_params.multi_items()
    if not sent:
        root = str(request.base_url).rstrip("/")
        return JSONResponse(manifest(root, service.store.base))
    return JSONResponse(_answer(service, sent))


@router.post(
    "",
    summary="对照一批名称（queries），或取属性（extend）",
    openapi_extra={"requestBody": FORM},
)
async def post_reconcile(request: Request) -> JSONResponse:
    """Answer a form with ``queries``, ``query`` or ``extend``, each in JSON."""
    sent = await request_body.form(request)
    return JSONResponse(await run_in_threadpool(_answer, running(request), sent))


def _answer(service: Running, sent: Sequence[tuple[str, str]]) -> dict[str, Any]:
    parameters = dict(sent)
    if "queries" in parameters:
        return answer_batch(service.names, parameters["queries"])
    if "extend" in parameters:
        return answer_extension(service, parameters["extend"])
    if "query" in parameters:
        return answer_single(service.names, parameters["query"])
    raise BadRequest(
        "缺少参数：queries（一批名称）、query（一个名称）或 extend（属性）。"
    )
