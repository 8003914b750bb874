"""Percent-encode what stands raw behind the question mark of an address."""

import re
from urllib.parse import quote_from_bytes

from starlette.types import ASGIApp, Receive, Scope, Send

_RAW = re.compile(rb"[^\x21-\x7e]+")


class PercentEncoding:
    """Middleware: bytes that no address may hold (RFC 3986) are read as if encoded.

    Some clients send Chinese as it is, and Starlette breaks on what is no UTF-8.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with a clean address."""
        if scope["type"] == "http":
            scope["query_string"] = _RAW.sub(_encoded, scope["query_string"])
        await self.app(scope, receive, send)


def _encoded(raw: re.Match[bytes]) -> bytes:
    return quote_from_bytes(raw[0]).encode()
