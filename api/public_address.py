"""Answer under the address that others reach the service by."""

import re
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Texts in a page have their quotes escaped, so only a real attribute fits.
_LINK = re.compile(rb'(<[^<>]*?\b(?:href|src|action)=")/(?!/)')


class PublicAddress:
    """Middleware: addresses that the service prints begin with its public one.

    A proxy may hand requests on with the path of the public address or without it.
    """

    def __init__(self, app: ASGIApp, url: str = "") -> None:
        """Wrap ``app``; without ``url`` the address is that of each request."""
        self.app = app
        parts = urlsplit(url)
        self.scheme, self.host = parts.scheme, parts.netloc.encode()
        self.root = parts.path.rstrip("/")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on as one for the public address."""
        if scope["type"] != "http" or not self.scheme:
            await self.app(scope, receive, send)
            return
        sender = UnderRoot(send, self.root) if self.root else send
        await self.app(self._public(scope), receive, sender)

    def _public(self, scope: Scope) -> Scope:
        """The scope with scheme, host and root of the public address."""
        others = [(name, value) for name, value in scope["headers"] if name != b"host"]
        path = scope["path"].removeprefix(self.root)
        scope.update(
            scheme=self.scheme,
            headers=[(b"host", self.host), *others],
            root_path=self.root,
            path=self.root + path,
            raw_path=scope["raw_path"].removeprefix(self.root.encode()),
        )
        return scope


class UnderRoot:
    """Sends an answer on with the root before the addresses of this service in it."""

    def __init__(self, send: Send, root: str) -> None:
        """Send on to ``send``; ``root`` is a path such as ``/plans``."""
        self.send, self.root = send, root
        self.start: Message | None = None
        self.body = b""

    async def __call__(self, message: Message) -> None:
        """Hold a page back until it is whole; everything else goes straight on."""
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if headers.get("location", "").startswith("/"):
                headers["location"] = self.root + headers["location"]
            if headers.get("content-type", "").startswith("text/html"):
                self.start = message
                return
        if self.start is None:
            await self.send(message)
            return
        self.body += message.get("body", b"")
        if not message.get("more_body", False):
            await self._page(self.start)

    async def _page(self, start: Message) -> None:
        body = _LINK.sub(rb"\g<1>" + self.root.encode() + b"/", self.body)
        MutableHeaders(scope=start)["content-length"] = str(len(body))
        await self.send(start)
        await self.send({"type": "http.response.body", "body": body})
