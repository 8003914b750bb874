"""Answer HEAD as GET without a body, and OPTIONS with the methods of an address."""

from fastapi import FastAPI
from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.routing import Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

KNOWN = ("GET", "POST")


class Methods:
    """Middleware: HEAD, OPTIONS and a complete Allow header at every address."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on as one that the routes know."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if scope["method"] == "OPTIONS" and (allow := allowed(scope)):
            await Response(status_code=204, headers={"Allow": allow})(
                scope, receive, send
            )
            return
        is_head = scope["method"] == "HEAD"

        async def send_on(message: Message) -> None:
            if message.get("status") == 405:
                MutableHeaders(scope=message)["Allow"] = allowed(scope)
            if is_head and message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        asked = {**scope, "method": "GET"} if is_head else scope
        await self.app(asked, receive, send_on)
        scope["route"] = asked.get("route")  # for the log, which stands outside


def allowed(scope: Scope) -> str:
    """The methods of an address for the Allow header, ``""`` where nothing stands there."""
    app = scope["app"]
    assert isinstance(app, FastAPI)
    found = [
        method
        for method in KNOWN
        if any(
            route.matches({**scope, "method": method})[0] is Match.FULL
            for route in app.routes
        )
    ]
    if not found:
        return ""
    return ", ".join([*found, *(["HEAD"] if "GET" in found else []), "OPTIONS"])
