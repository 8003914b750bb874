"""Give the answer that is kept where the same was asked before of the same generation."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.answer_cache import AnswerCache, Kept, RawHeaders
from api.answer_names import is_lasting, name_of
from api.conditional import is_public
from api.local_path import local_path
from api.metrics import Metrics
from api.replayed_body import replayed

QUERIES = "/sparql"


class KeptAnswers:
    """Middleware: answers from ``cache``, and fills it with what the rest answers."""

    def __init__(self, app: ASGIApp, cache: AnswerCache, metrics: Metrics) -> None:
        """Wrap ``app``; ``metrics`` counts what is found."""
        self.app, self.cache, self.metrics = app, cache, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a GET, or a query that is sent by POST; pass on the rest."""
        if is_lasting(scope) and scope["method"] == "GET":
            await self._answer(name_of(scope), scope, receive, send)
        elif is_lasting(scope) and _is_query(scope):
            body, again = await replayed(scope, receive)
            name = None if body is None else name_of(scope, b"POST", body)
            await self._answer(name, scope, again, send)
        else:
            await self.app(scope, receive, send)

    async def _answer(
        self, name: bytes | None, scope: Scope, receive: Receive, send: Send
    ) -> None:
        kept = self.cache.get(name) if name else None
        self.metrics.looked_for(found=kept is not None)
        if kept is not None:
            scope["route"] = kept.route
            start = {"type": "http.response.start", "status": 200}
            await send({**start, "headers": [*kept.headers]})
            await send({"type": "http.response.body", "body": kept.body})
        elif name:
            await self.app(
                scope, receive, _Recorder(send, self.cache, name, scope).send
            )
        else:
            await self.app(scope, receive, send)


class _Recorder:
    """Sends an answer on, and keeps a copy of one that is whole and not too large."""

    def __init__(
        self, send: Send, cache: AnswerCache, name: bytes, scope: Scope
    ) -> None:
        self._send, self._cache, self._name, self._scope = send, cache, name, scope
        self._headers: RawHeaders | None = None
        self._pieces: list[bytes] = []
        self._size = 0

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._headers = [*message["headers"]] if is_public(message) else None
        elif self._headers is not None:
            self._take(message, self._headers)
        await self._send(message)

    def _take(self, message: Message, headers: RawHeaders) -> None:
        self._pieces.append(message.get("body", b""))
        self._size += len(self._pieces[-1])
        if self._size > self._cache.largest:
            self._headers = None
            self._pieces.clear()
        elif not message.get("more_body", False):
            body, route = b"".join(self._pieces), self._scope.get("route")
            self._cache.put(self._name, Kept(headers, body, route))


def _is_query(scope: Scope) -> bool:
    return bool(scope["method"] == "POST" and local_path(scope) == QUERIES)
