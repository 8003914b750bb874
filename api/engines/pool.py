"""Keep a number of worker processes running, whatever ends them."""

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from api.engines import frames
from api.engines.limits import Limits
from api.engines.process import Process
from api.engines.ticket import Ticket

log = logging.getLogger("zhengtu.engine")
PATIENCE = 30.0
"""Seconds within which the first worker has to be ready."""
PAUSE = 1.0
"""Seconds before another try, when a worker ended before it was ready."""


class Pool:
    """``size`` processes over one database; an ended one is replaced at once.

    ``on_answer`` gets the ticket of each process that has answered, or ended while it
    ran; ``on_idle`` is called when there may be a process for the next query.
    """

    def __init__(
        self,
        database: Path,
        size: int,
        limits: Limits,
        on_answer: Callable[[Ticket, bytes, bytes], None],
        on_idle: Callable[[], None],
    ) -> None:
        """Keep nothing yet; ``start`` does."""
        self._database, self._size = database, size
        self._limits = json.dumps(asdict(limits))
        self._on_answer, self._on_idle = on_answer, on_idle
        self._all: set[Process] = set()
        self._idle: list[Process] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._first_ready = asyncio.Event()
        self._closing = False

    async def start(self) -> None:
        """Start the processes; return when the first can be asked.

        Raises:
            TimeoutError: when none comes up.
        """
        for _ in range(self._size):
            self._add()
        async with asyncio.timeout(PATIENCE):
            await self._first_ready.wait()

    async def close(self) -> None:
        """End all processes."""
        self._closing = True
        for process in [*self._all]:
            self.discard(process)
        while self._tasks:
            await asyncio.gather(*self._tasks)

    def take(self) -> Process | None:
        """A process that has nothing to do."""
        return self._idle.pop() if self._idle else None

    def has_idle(self) -> bool:
        """Say whether ``take`` would give one."""
        return bool(self._idle)

    def discard(self, process: Process) -> None:
        """Kill a process and put another in its place."""
        process.kill()
        self._forget(process)

    @property
    def processes(self) -> list[Process]:
        """All that run, busy or not."""
        return [process for process in self._all if process.pid]

    @property
    def tickets(self) -> list[Ticket]:
        """What is being run."""
        return [process.ticket for process in self._all if process.ticket is not None]

    def _add(self, pause: float = 0.0) -> None:
        process = Process(self._message, self._ended)
        self._all.add(process)
        self._run(self._begin(process, pause))

    async def _begin(self, process: Process, pause: float) -> None:
        if pause:
            await asyncio.sleep(pause)
        if process in self._all:
            try:
                await process.start(self._database, self._limits)
            except OSError as error:
                log.error("cannot start a worker: %s", error)
                self._forget(process, PAUSE)
        if process not in self._all:  # discarded meanwhile
            process.kill()
            await process.ended()

    def _run(self, work: "asyncio._CoroutineLike[None]") -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _message(self, process: Process, kind: bytes, payload: bytes) -> None:
        if kind == frames.READY:
            process.ready = True
            self._first_ready.set()
            if not json.loads(payload):
                _say_once("worker network not cut: SERVICE is refused by its words")
        elif process.ticket is not None:
            ticket, process.ticket = process.ticket, None
            if ticket.is_long:  # it yields to others, which cannot be taken back
                self.discard(process)
            self._on_answer(ticket, kind, payload)
        if process in self._all:
            self._idle.append(process)
        self._on_idle()

    def _ended(self, process: Process) -> None:
        """A process has gone, by itself or killed from outside."""
        ticket, process.ticket = process.ticket, None
        self._forget(process, 0.0 if process.ready else PAUSE)
        if ticket is not None:
            self._on_answer(ticket, b"", b"")

    def _forget(self, process: Process, pause: float = 0.0) -> None:
        if process not in self._all:
            return
        self._all.discard(process)
        if process in self._idle:
            self._idle.remove(process)
        self._run(process.ended())
        if not self._closing:
            self._add(pause)


_said: set[str] = set()


def _say_once(line: str) -> None:
    if line not in _said:
        _said.add(line)
        log.warning(line)
