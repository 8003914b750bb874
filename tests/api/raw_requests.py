"""Send requests to a service as bytes, past a client that would mend them."""

import asyncio
from dataclasses import dataclass, field

from fastapi import FastAPI
from starlette.types import Message

SLOWEST = 20
"""In seconds, for one request of a fraction of that: a machine may be busy."""


@dataclass(frozen=True, slots=True)
class RawRequest:
    """One request as bytes, as it would come from a socket."""

    method: str
    path: str
    query: bytes
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)
    body: bytes = b""


async def send(app: FastAPI, request: RawRequest) -> tuple[int, dict[str, str], bytes]:
    """Send a request past all clients and return status, headers and body."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "http",
        "server": ("127.0.0.1", 8000),
        "client": ("127.0.0.1", 9),
        "method": request.method,
        "path": request.path,
        "root_path": "",
        "raw_path": request.path.encode(),
        "query_string": request.query,
        "headers": [(b"host", b"127.0.0.1:8000"), *request.headers],
    }
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": request.body, "more_body": False}

    async def keep(message: Message) -> None:
        sent.append(message)

    await asyncio.wait_for(app(scope, receive, keep), SLOWEST)
    start, *rest = sent
    headers = {name.decode(): value.decode() for name, value in start["headers"]}
    return start["status"], headers, b"".join(part.get("body", b"") for part in rest)
