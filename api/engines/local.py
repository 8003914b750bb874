"""Answer queries in worker processes over one generation of a store.

A query that is not known to be long gets the next free worker. When it has run for longer than
a quick one does, it counts as long: it goes on at the lowest priority while few long ones run,
else it waits in a line of its own and begins anew. So long queries never hold all workers.
"""

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api.engines import errors, frames
from api.engines.engine import Answer
from api.engines.limits import Limits
from api.engines.lines import Lines, Shares
from api.engines.pool import Pool
from api.engines.process import Process
from api.engines.shapes import Shapes
from api.engines.ticket import Ticket, shape_of
from api.operation import Operation
from graph.errors import BrokenQuery, Mistake
from loaders.errors import PlanError

ERRORS: dict[str, type[PlanError]] = {
    kind.__name__: kind
    for kind in (BrokenQuery, errors.AnswerTooLarge, errors.QueryFailed)
}
LONGEST_GUESS = 1.0
"""Seconds after which a query counts as long, though it got few of them on a processor."""


@dataclass(frozen=True, slots=True)
class Workers:
    """So many for ``quick`` queries and for ``long`` ones; ``quick_seconds`` parts them."""

    quick: int
    long: int
    quick_seconds: float


class LocalEngine:
    """An engine over the database in one folder, which nothing changes."""

    def __init__(
        self,
        database: Path,
        workers: Workers,
        limits: Limits,
        shares: Shares,
        on_kill: Callable[[str], None],
    ) -> None:
        """Start nothing yet; ``start`` does.

        ``on_kill`` is told why a worker was ended, or has ended, in mid-answer.
        """
        self._on_kill = on_kill
        self._workers, self._limits = workers, limits
        self._lines, self._shapes = Lines(shares), Shapes()
        self._long: dict[Ticket, Process] = {}
        self._most = max(1, workers.long - 1)  # of one client: others get in as well
        size = workers.quick + workers.long
        self.pool = Pool(database, size, limits, self._finished, self._dispatch)

    async def start(self) -> None:
        """Start the workers."""
        await self.pool.start()

    @property
    def running(self) -> int:
        """How many queries are being answered."""
        return len(self.pool.tickets)

    async def close(self) -> None:
        """End the workers; who still waits, or is being answered, is told to try again."""
        for ticket in [*self._lines.everybody(), *self.pool.tickets]:
            ticket.fail(errors.TooBusy("服务正在停止，请稍后再试。"))
        await self.pool.close()

    async def answer(self, operation: Operation, client: str = "") -> Answer:
        """The answer to ``operation``; a caller that is cancelled frees the worker."""
        loop = asyncio.get_running_loop()
        shape = shape_of(operation.query)
        ticket = Ticket(operation, client, shape, loop.time(), loop.create_future())
        try:
            self._enter(ticket)
        except errors.TryAgain as error:
            ticket.fail(error)  # which uncounts it
        self._dispatch()
        return await ticket.future

    def _enter(self, ticket: Ticket) -> None:
        if self._shapes.is_long(ticket.shape):
            self._lines.enter_long(ticket)
            self._wait_long(ticket)
        else:
            self._lines.enter(ticket)
            self._wait(ticket)

    def _wait(self, ticket: Ticket) -> None:
        ticket.timer = asyncio.get_running_loop().call_later(
            self._limits.seconds,
            ticket.fail,
            errors.TooBusy("等候的查询太多，没有轮到，请稍后再试。"),
        )

    def _wait_long(self, ticket: Ticket) -> None:
        self._lines.wait_long(ticket)
        self._wait(ticket)

    def _dispatch(self) -> None:
        """Give free workers to those who are next, and long ones only their share."""
        now = asyncio.get_running_loop().time()
        while self.pool.has_idle():
            ticket = self._next_fresh(now)
            if ticket is None and len(self._long) < self._workers.long:
                ticket = self._lines.next_long(self._running(), self._most)
            if ticket is None:
                return
            process = self.pool.take()
            assert process is not None
            self._run(ticket, process)

    def _next_fresh(self, now: float) -> Ticket | None:
        """Who may be quick and is next, where another may run beside those that do."""
        running = self.running - len(self._long)
        return self._lines.next_fresh(now) if running < self._workers.quick else None

    def _run(self, ticket: Ticket, process: Process) -> None:
        ticket.stop_timer()
        ticket.future.add_done_callback(lambda _: self._abandon(ticket, process))
        ticket.started = asyncio.get_running_loop().time()
        process.ask(ticket)
        if ticket.is_long:
            self._go_on(ticket, process, self._limits.seconds)
        else:
            first = min(self._workers.quick_seconds, self._limits.seconds)
            self._look_after(first, ticket, process)

    def _look_after(self, seconds: float, ticket: Ticket, process: Process) -> None:
        loop = asyncio.get_running_loop()
        ticket.timer = loop.call_later(seconds, self._overrun, ticket, process)

    def _overrun(self, ticket: Ticket, process: Process) -> None:
        """A query that was taken for quick has run as long as one may."""
        ran = asyncio.get_running_loop().time() - ticket.started
        used = process.cpu_seconds() - ticket.cpu_before
        if used < self._workers.quick_seconds and ran < LONGEST_GUESS:
            self._look_after(self._workers.quick_seconds - used, ticket, process)
            return
        self._shapes.was_long(ticket.shape)
        try:
            self._lines.enter_long(ticket)
            if self._has_room_for(ticket.client):
                left = self._limits.seconds - self._workers.quick_seconds
                self._go_on(ticket, process, max(0.0, left))
                self._dispatch()  # another may be quick now
                return
            self._wait_long(ticket)
        except errors.TryAgain as error:
            ticket.fail(error)
        self._on_kill("turn")
        self.pool.discard(process)

    def _running(self) -> Counter[str]:
        """How many long queries of each client run."""
        return Counter(ticket.client for ticket in self._long)

    def _has_room_for(self, client: str) -> bool:
        """Say whether another long query of this client may run."""
        free = len(self._long) < self._workers.long
        return free and self._running()[client] < self._most

    def _go_on(self, ticket: Ticket, process: Process, seconds: float) -> None:
        self._long[ticket] = process
        process.yield_to_others()
        loop = asyncio.get_running_loop()
        ticket.timer = loop.call_later(seconds, self._expired, ticket)

    def _expired(self, ticket: Ticket) -> None:
        process = self._long.pop(ticket)
        ticket.fail(errors.timed_out(self._limits.seconds))
        self._on_kill("time")
        self.pool.discard(process)
        self._dispatch()

    def _abandon(self, ticket: Ticket, process: Process) -> None:
        """Nobody waits for the answer any more, but the worker still runs for it."""
        self._long.pop(ticket, None)
        ticket.stop_timer()
        if process.ticket is ticket:
            self._on_kill("gone")
            self.pool.discard(process)
            self._dispatch()

    def _finished(self, ticket: Ticket, kind: bytes, payload: bytes) -> None:
        """A worker has answered, or is gone (no kind)."""
        self._long.pop(ticket, None)
        ran = asyncio.get_running_loop().time() - ticket.started
        if kind and ran < self._workers.quick_seconds:
            self._shapes.was_quick(ticket.shape)
        if kind == frames.ANSWER:
            ticket.succeed(payload)
        elif kind == frames.ERROR:
            ticket.fail(_error(*json.loads(payload)))
        else:
            self._lost(ticket, ran)

    def _lost(self, ticket: Ticket, ran: float) -> None:
        """A worker is gone: what it had only just got is given to another, once."""
        if ran < self._workers.quick_seconds and not ticket.is_second_try:
            ticket.is_second_try = True
            self._lines.wait_again(ticket)
            self._wait(ticket)
            return
        self._on_kill("lost")
        ticket.fail(
            errors.WorkerLost("运行查询的进程中断了（可能是内存超限），请再试。")
        )


def _error(name: str, message: str, mistake: dict[str, Any] | None) -> PlanError:
    """The error that a worker has told of."""
    if mistake is not None:
        return BrokenQuery(message, Mistake(**mistake))
    return ERRORS[name](message)
