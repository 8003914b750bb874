"""Tell whoever has an answer already that it still holds (RFC 9110, conditional requests)."""

from email.utils import formatdate, parsedate_to_datetime
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.answer_names import is_lasting, name_of

INSTALLED = Path(__file__).stat().st_mtime
"""An answer is as old as the data or the service, whichever is newer."""


class Conditional:
    """Middleware: ETag and Last-Modified on each lasting answer, 304 to whoever has it."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 304, or let the rest of the service answer and tag it."""
        if not is_lasting(scope) or scope["method"] not in {"GET", "HEAD"}:
            await self.app(scope, receive, send)
            return
        tags, asked = _tags(scope), Headers(scope=scope)
        if tags["ETag"] in asked.get("if-none-match", ""):
            await _not_modified(tags, send)
        else:
            await self.app(scope, receive, _Tagging(send, tags, asked).send)


class _Tagging:
    """Adds the tags to a whole answer; leaves its body out where the client has it."""

    def __init__(self, send: Send, tags: dict[str, str], asked: Headers) -> None:
        self._send, self._tags, self._asked = send, tags, asked
        self._silent = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and is_public(message):
            if _is_known(self._asked, self._tags["Last-Modified"]):
                self._silent = True
                await _not_modified(self._tags, self._send)
            headers = MutableHeaders(scope=message)
            for name, value in self._tags.items():
                headers.setdefault(name, value)
        if not self._silent:
            await self._send(message)


def is_public(message: Message) -> bool:
    """Say whether an answer is whole, and not one for the client alone."""
    kept_back = Headers(scope=message).get("cache-control", "")
    return bool(message["status"] == 200 and "no-store" not in kept_back)


def _tags(scope: Scope) -> dict[str, str]:
    modified = max(scope["state"]["running"].modified, INSTALLED)
    return {
        "ETag": f'"{name_of(scope).hex()}"',
        "Last-Modified": formatdate(modified, usegmt=True),
        "Cache-Control": "no-cache",  # keep it, and ask each time whether it still holds
    }


async def _not_modified(tags: dict[str, str], send: Send) -> None:
    headers = [(name.lower().encode(), value.encode()) for name, value in tags.items()]
    start = {"type": "http.response.start", "status": 304}
    await send({**start, "headers": [*headers, (b"vary", b"Accept, Cookie")]})
    await send({"type": "http.response.body"})


def _is_known(asked: Headers, modified: str) -> bool:
    """Say whether the client has what was so last modified; an ETag counts before a time."""
    since = asked.get("if-modified-since")
    if since is None or "if-none-match" in asked:
        return False
    try:
        return parsedate_to_datetime(since) >= parsedate_to_datetime(modified)
    except (ValueError, TypeError):  # no date, or one without a zone
        return False
