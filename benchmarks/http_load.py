"""Ask a server for addresses over some connections, as fast as it answers."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import quantiles

import httptools
import uvloop

PATIENCE = 30.0
"""Seconds that answers may come late; who is slower than that has none."""


@dataclass
class Load:
    """The seconds that each answer took, and how many had another status than 200."""

    seconds: float = 0.0
    took: list[float] = field(default_factory=list)
    failed: int = 0
    size: int = 0
    """Bytes of all bodies."""

    @property
    def rate(self) -> float:
        """Answers in a second."""
        return len(self.took) / self.seconds if self.took else 0.0

    def __str__(self) -> str:
        """Rate, p50 and p99, and the mean size of an answer."""
        if len(self.took) < 2:
            return f"{len(self.took)} answers in {self.seconds:.0f} s"
        cuts = [1000 * cut for cut in quantiles(self.took, n=100)]
        size = self.size / len(self.took) / 1000
        failed = f", {self.failed} FAILED" if self.failed else ""
        return (
            f"{self.rate:8.1f} requests/s, p50 {cuts[49]:7.1f} ms, "
            f"p99 {cuts[98]:7.1f} ms, {size:.1f} kB each{failed}"
        )


class Connection(asyncio.Protocol):
    """Sends the next request when an answer is complete."""

    def __init__(self, paths: Iterator[str], load: Load, end: float) -> None:
        """Ask for ``paths`` until the time ``end``."""
        self._paths, self._load, self._end = paths, load, end
        self.closed = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        self._transport = transport
        self._ask()

    def data_received(self, data: bytes) -> None:
        """Read on."""
        self._parser.feed_data(data)

    def connection_lost(self, exc: Exception | None) -> None:
        """Ask no more."""
        if not self.closed.done():  # an answer was begun
            self._load.failed += 1
            self.closed.set_result(exc)

    def on_body(self, body: bytes) -> None:
        """Count."""
        self._load.size += len(body)

    def on_message_complete(self) -> None:
        """Note the time, ask again."""
        self._load.took.append(time.perf_counter() - self._since)
        if self._parser.get_status_code() != 200:
            self._load.failed += 1
        if time.perf_counter() < self._end:
            self._ask()
        else:
            self.closed.set_result(None)
            self._transport.close()

    def _ask(self) -> None:
        self._parser = httptools.HttpResponseParser(self)
        head = f"GET {next(self._paths)} HTTP/1.1\r\nHost: localhost\r\n"
        self._since = time.perf_counter()
        accept = "Accept: application/sparql-results+json\r\n\r\n"
        self._transport.write((head + accept).encode())  # type: ignore[attr-defined]


def load(port: int, paths: Iterator[str], connections: int, seconds: float) -> Load:
    """Return what a server on this port of 127.0.0.1 did in so many seconds."""
    return uvloop.run(_load(port, paths, connections, seconds))


async def _load(
    port: int, paths: Iterator[str], connections: int, seconds: float
) -> Load:
    found, start = Load(), time.perf_counter()
    loop = asyncio.get_running_loop()
    opened = [
        await loop.create_connection(
            lambda: Connection(paths, found, start + seconds), "127.0.0.1", port
        )
        for _ in range(connections)
    ]
    await asyncio.wait({one.closed for _, one in opened}, timeout=seconds + PATIENCE)
    found.seconds = time.perf_counter() - start
    for transport, one in opened:
        one.closed.cancel()
        transport.abort()
    return found
