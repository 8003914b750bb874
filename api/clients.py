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
    watch = _Watch(receive)
    try:
        return await work
    except asyncio.CancelledError:
        if watch.is_gone:
            raise ClientDisconnect from None
        raise
    finally:
        watch.stop()


class _Watch:
    """Cancels the task that made it when the client has gone, after ``SOON`` at the earliest."""

    def __init__(self, receive: Receive) -> None:
        self.is_gone = False
        self._receive = receive
        self._worker = asyncio.current_task()
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(SOON, self._begin)
        self._looking: asyncio.Task[None] | None = None

    def stop(self) -> None:
        self._timer.cancel()
        if self._looking is not None:
            self._looking.cancel()

    def _begin(self) -> None:
        self._looking = asyncio.ensure_future(self._look())

    async def _look(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self.is_gone = True
        assert self._worker is not None
        self._worker.cancel()
