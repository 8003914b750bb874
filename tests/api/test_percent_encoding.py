import asyncio

from fastapi import FastAPI
from starlette.types import Message

from api.app import create_app
from graph.store import PlanStore


async def ask(app: FastAPI, query: bytes) -> int:
    """Send a query string as raw bytes, as a client would not; return the status."""
    scope = {
        **{"type": "http", "http_version": "1.1", "method": "GET", "scheme": "http"},
        **{"server": ("127.0.0.1", 8000), "path": "/sparql", "raw_path": b"/sparql"},
        **{"root_path": "", "query_string": query, "headers": []},
    }
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def keep(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, keep)
    return int(sent[0]["status"])


def test_raw_chinese_in_an_address_is_read_and_other_bytes_are_a_fault(
    store: PlanStore,
) -> None:
    app = create_app(store)
    query = "query=ASK{?任务 a ?类}"

    assert asyncio.run(ask(app, query.encode("utf-8"))) == 200
    assert asyncio.run(ask(app, query.encode("gb18030"))) == 400
    assert asyncio.run(ask(app, b"query=\xff")) == 400
