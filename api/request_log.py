"""Name, count and log every request."""

import hashlib
import logging
import time
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import request_id
from api.logs import access
from api.metrics import Metrics

UNKNOWN = "unknown"


class RequestLog:
    """Middleware: outside of all others, so that it sees what each client gets.

    Queries may hold what nobody else should read, so a line has their length and hash
    only, unless ``with_queries``.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics, with_queries: bool) -> None:
        """Wrap ``app``; what it answers is counted in ``metrics``."""
        self.app, self.metrics, self.with_queries = app, metrics, with_queries

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and write its line when the answer has ended."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        name, start = request_id.name(scope), time.perf_counter()
        status, sent = 500, 0  # an answer that never begins is a fault of ours

        async def send_on(message: Message) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[request_id.HEADER] = name
            sent += len(message.get("body", b""))
            await send(message)

        try:
            await self.app(scope, receive, send_on)
        finally:
            seconds = time.perf_counter() - start
            self.metrics.answered(route(scope), scope["method"], status, seconds)
            if access.isEnabledFor(logging.INFO):
                fields = self._line(scope, status, sent, seconds)
                access.info("request", extra={"fields": fields})

    def _line(
        self, scope: Scope, status: int, sent: int, seconds: float
    ) -> dict[str, Any]:
        return {
            "client": (scope.get("client") or ("",))[0],
            "method": scope["method"],
            "path": scope["path"],
            **self._query(scope["query_string"]),
            "status": status,
            "bytes": sent,
            "ms": round(seconds * 1000, 1),
        }

    def _query(self, query: bytes) -> dict[str, Any]:
        if not query:
            return {}
        if self.with_queries:
            return {"query": query.decode("ascii", "backslashreplace")}
        digest = hashlib.sha256(query).hexdigest()[:12]
        return {"query_length": len(query), "query_sha256": digest}


def route(scope: Scope) -> str:
    """The pattern that the path fits: there are few, whatever clients ask for."""
    found = scope.get("route")
    if found is not None:
        return str(getattr(found, "path", UNKNOWN))
    return UNKNOWN if scope.get("endpoint") is None else "/static"
