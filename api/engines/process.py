"""One worker process as the service sees it."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import cast

from api.engines import frames
from api.engines.ticket import Ticket

_CPU_CLOCK_OF_PROCESS = 2
LEAST_URGENT = 19


class Process(asyncio.Protocol):
    """Sends questions, hands on what comes back; ``ticket`` is what it runs."""

    def __init__(
        self,
        on_message: Callable[["Process", bytes, bytes], None],
        on_end: Callable[["Process"], None],
    ) -> None:
        """Call back with each message, and once when the process is gone."""
        self.ticket: Ticket | None = None
        self.ready = False
        self._on_message, self._on_end = on_message, on_end
        self._frames = frames.Frames()
        self._transport: asyncio.Transport | None = None
        self._process: subprocess.Popen[bytes] | None = None

    async def start(self, database: Path, limits: str) -> None:
        """Start the process; it says READY when it has opened ``database``.

        In a group of its own, so that Ctrl-C at a terminal does not reach it, yet in the
        service's session: Linux weighs niceness only within one.
        """
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                self._process = _started(theirs.fileno(), database, limits)
            except OSError:
                ours.close()
                raise
        loop = asyncio.get_running_loop()
        await loop.create_unix_connection(lambda: self, sock=ours)

    def ask(self, ticket: Ticket) -> None:
        """Send a question to a process that runs none."""
        assert self._transport is not None
        self.ticket = ticket
        ticket.cpu_before = self.cpu_seconds()
        self._transport.write(ticket.question)

    def cpu_seconds(self) -> float:
        """What the process has used so far; the wall clock where that cannot be told."""
        assert self._process is not None
        if sys.platform != "linux":
            return time.monotonic()
        try:
            return time.clock_gettime((~self._process.pid << 3) | _CPU_CLOCK_OF_PROCESS)
        except OSError:  # it has just ended
            return 0.0

    def yield_to_others(self) -> None:
        """Let quick queries have the processors first."""
        assert self._process is not None
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self._process.pid, LEAST_URGENT)

    def kill(self) -> None:
        """End the process at once: a query cannot be stopped in any other way."""
        self.ticket = None
        if self._process is not None:
            self._process.kill()
        if self._transport is not None:
            self._transport.abort()

    async def ended(self) -> None:
        """Wait until the process is gone."""
        if self._process is not None:
            await asyncio.to_thread(self._process.wait)

    @property
    def pid(self) -> int:
        """The number of the process, 0 before it has started."""
        return self._process.pid if self._process is not None else 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember the way to the process."""
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is no subclass

    def data_received(self, data: bytes) -> None:
        """Hand on the messages that are complete."""
        for kind, payload in self._frames.feed(data):
            self._on_message(self, kind, payload)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        """Say that the process is gone."""
        if self._process is not None:
            self._process.kill()
        self._on_end(self)


def _started(number: int, database: Path, limits: str) -> subprocess.Popen[bytes]:
    command = ["-P", "-m", "api.engines.worker", str(number), str(database), limits]
    return subprocess.Popen(
        [sys.executable, *command],
        pass_fds=(number,),
        stdin=subprocess.DEVNULL,
        process_group=0,
    )
