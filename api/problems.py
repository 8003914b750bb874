"""Answer every error as a JSON problem (RFC 9457), or as a page to a person."""

from dataclasses import asdict
from http import HTTPStatus

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from api import errors, faults, request_id, security
from api.engines import errors as engine_errors
from api.local_path import local_path
from api.negotiation import accepted, preferred
from api.pages import page
from graph import errors as graph_errors
from loaders.errors import PlanError

STATUS: dict[type[PlanError], tuple[int, str]] = {
    graph_errors.BrokenQuery: (400, "SPARQL 语句有误"),
    errors.BadRequest: (400, "请求有误"),
    errors.Forbidden: (403, "不允许"),
    graph_errors.UnknownEntity: (404, "没有找到"),
    errors.NotFound: (404, "没有找到"),
    errors.NotAcceptable: (406, "没有这种格式"),
    errors.TooLarge: (413, "请求太大"),
    errors.UnsupportedMedia: (415, "请求的格式不支持"),
    engine_errors.QueryFailed: (400, "查询没能完成"),
    engine_errors.TooManyFromOneClient: (429, "同时的请求太多"),
    engine_errors.ServerAway: (502, "数据服务器不在"),
    engine_errors.TryAgain: (503, "现在太忙"),
    engine_errors.WorkerLost: (503, "查询中断"),
    engine_errors.QueryTimedOut: (503, "查询超时"),
    errors.NotReady: (503, "暂不服务"),
    graph_errors.StoreError: (503, "库打不开"),
}
PROBLEM, JSON, PLAIN = "application/problem+json", "application/json", "text/plain"
PROGRAMS = (
    *("/api/", "/sparql", "/graphs", "/reconcile"),
    *("/healthz", "/readyz", "/metrics"),
)
"""Where no person reads: errors are never pages."""
HTTP_WORDS = {
    404: ("没有找到", "没有这个地址。可以回到首页提问，或看看接口说明 /docs。"),
    405: ("方法不允许", "这个地址不接受这种请求方法。"),
    413: ("请求太大", "请求太大。"),
}


def add_handlers(app: FastAPI) -> None:
    """Turn what routes raise into answers; nothing else in the service does."""
    app.add_exception_handler(PlanError, _plan_error)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(ClientDisconnect, _gone)
    app.add_exception_handler(Exception, _broken)


def status_of(error: PlanError) -> tuple[int, str]:
    """The status and title of an error: those of its nearest class in the table."""
    return next(
        (STATUS[kind] for kind in type(error).__mro__ if kind in STATUS),
        (400, "请求有误"),
    )


def problem(
    request: Request, status: int, title: str, detail: str, **more: object
) -> Response:
    """A page for whoever asks for HTML, plain text where liked, else a JSON problem.

    ``more`` are members of the problem beside those of RFC 9457.
    """
    if _reads_html(request):
        return page(request, "problem.html", status=status, title=title, detail=detail)
    if preferred(accepted(request), [PROBLEM, JSON, PLAIN]) == PLAIN:
        lines = [
            f"{title}：{detail}",
            *(str(more[key]) for key in more if key == "text"),
        ]
        return PlainTextResponse("\n".join([*lines, ""]), status)
    content = {
        "type": "about:blank",
        "title": title,
        "status": status,
        "detail": detail,
        **more,
        "request_id": request_id.of(request.scope),
    }
    return JSONResponse(content, status, media_type=PROBLEM)


def _reads_html(request: Request) -> bool:
    """A browser on a page; what programs ask is answered as JSON even there."""
    if local_path(request.scope).startswith(PROGRAMS):
        return False
    return preferred(accepted(request), [PROBLEM, "text/html"]) == "text/html"


def _plan_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, PlanError)
    status, title = status_of(error)
    mistake = getattr(error, "mistake", None)
    more = asdict(mistake) if mistake is not None else {}
    answer = problem(request, status, title, error.message, **more)
    if isinstance(error, engine_errors.TryAgain):
        answer.headers["Retry-After"] = str(error.retry_after)
    return answer


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return problem(request, 422, "参数有误", faults.said(error.errors()))


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    phrase = HTTPStatus(error.status_code).phrase
    title, detail = HTTP_WORDS.get(error.status_code, (phrase, str(error.detail)))
    answer = problem(request, error.status_code, title, detail)
    answer.headers.update(error.headers or {})
    return answer


def _gone(_: Request, __: Exception) -> Response:
    """Nobody reads this; the status is what proxies log for a client that left."""
    return Response(status_code=499)


def _broken(request: Request, _: Exception) -> Response:
    """The fault is ours: the server's log has it, the answer has no inner words.

    It is sent outside of all middleware, so it brings their headers itself.
    """
    name = request_id.of(request.scope)
    detail = f"服务内部出错，请稍后再试。报告时请附上编号 {name}。"
    answer = problem(request, 500, "服务出错", detail)
    https = request.app.state.settings.https
    answer.headers.update(security.headers(https) | {request_id.HEADER: name})
    return answer
