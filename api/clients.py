"""Tell who asks, and notice when they have gone."""

import asyncio
import ipaddress
from collections.abc import Coroutine
from functools import lru_cache
from typing import Any, TypeVar

from starlette.requests import ClientDisconnect
from starlette.types import Receive, Scope

Found = TypeVar("Found")
SOON = 0.2
"""Seconds within which most are answered, so that nobody looks whether they are there."""


def client_of(scope: Scope) -> str:
    """The address that a request came from: a whole network of one subscriber in IPv6.

    The server puts what a trusted proxy says into the scope, and nothing else.
    """
    return _subscriber((scope.get("client") or ("",))[0])


@lru_cache(maxsize=10_000)
def _subscriber(host: str) -> str:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if address.version == 4:
        return host
    return str(ipaddress.ip_network((address, 64), strict=False))


async def attended(receive: Receive, work: Coroutine[Any, Any, Found]) -> Found:
    """What ``work`` gives, cancelled when the client goes away before it is done.

    Raises:
        ClientDisconnect: when the client has gone; nobody reads an answer.
    """
    task = asyncio.ensure_future(work)
    try:
        await asyncio.wait({task}, timeout=SOON)
        if not task.done():
            await _until_done_or_gone(receive, task)
        return await task
    finally:
        task.cancel()


async def _until_done_or_gone(receive: Receive, task: asyncio.Task[Any]) -> None:
    gone = asyncio.ensure_future(_gone(receive))
    try:
        await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise ClientDisconnect
    finally:
        gone.cancel()


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
