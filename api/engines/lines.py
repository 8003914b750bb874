"""Who waits for a worker, and who is next.

Two lines: queries that may be quick, and long ones. The first goes in order of arrival while it
moves; once its head has waited too long, the newest goes first, so that a burst delays itself
and not whoever comes after it. A client beyond its share loses the oldest of its own.
"""

from collections import Counter, deque
from dataclasses import dataclass

from api.engines.errors import TooBusy, TooManyFromOneClient
from api.engines.ticket import Ticket

STUCK = 0.5
"""Seconds after which the newest goes first."""


@dataclass(frozen=True, slots=True)
class Shares:
    """``waiting`` queries in each line; of one client so many at once and so many long."""

    waiting: int
    of_client: int
    long_of_client: int


class Lines:
    """Holds tickets that wait, and counts those of each client until they are done."""

    def __init__(self, shares: Shares) -> None:
        """Begin with nobody waiting."""
        self._shares = shares
        self._fresh: deque[Ticket] = deque()
        self._long: deque[Ticket] = deque()
        self._of: Counter[str] = Counter()
        self._long_of: Counter[str] = Counter()

    def enter(self, ticket: Ticket) -> None:
        """Count a new query and let it wait.

        Raises:
            TooManyFromOneClient: when all of the client's queries are running already.
        """
        if self._of[ticket.client] >= self._shares.of_client:
            oldest = next((t for t in self._fresh if t.client == ticket.client), None)
            if oldest is None:
                raise too_many(self._shares.of_client)
            self._fresh.remove(oldest)
            oldest.fail(too_many(self._shares.of_client))
        self._of[ticket.client] += 1
        ticket.future.add_done_callback(lambda _: self._left(ticket))
        if len(self._fresh) >= self._shares.waiting:
            self._fresh.popleft().fail(TooBusy("现在查询太多，请稍后再试。"))
        self._fresh.append(ticket)

    def wait_again(self, ticket: Ticket) -> None:
        """Let a query be next that has been counted already."""
        (self._long if ticket.is_long else self._fresh).appendleft(ticket)

    def enter_long(self, ticket: Ticket) -> None:
        """Count a query as long.

        Raises:
            TooManyFromOneClient: when the client has its share of long ones.
        """
        if self._long_of[ticket.client] >= self._shares.long_of_client:
            raise too_many(self._shares.long_of_client, "费时的")
        ticket.is_long = True
        self._long_of[ticket.client] += 1
        ticket.future.add_done_callback(lambda _: self._left_long(ticket))

    def wait_long(self, ticket: Ticket) -> None:
        """Let a long query wait for its turn.

        Raises:
            TooBusy: when too many long ones wait.
        """
        if len(self._long) >= self._shares.waiting:
            raise TooBusy("费时的查询太多，请稍后再试。")
        self._long.append(ticket)

    def next_fresh(self, now: float) -> Ticket | None:
        """Who is next among those that may be quick."""
        if not self._fresh:
            return None
        stuck = now - self._fresh[0].since > STUCK
        return self._fresh.pop() if stuck else self._fresh.popleft()

    def next_long(self, running: Counter[str], most: int) -> Ticket | None:
        """Who is next among the long ones: of the client that has fewest ``running``.

        A client that has ``most`` of them running waits.
        """
        may = [ticket for ticket in self._long if running[ticket.client] < most]
        if not may:
            return None
        found = min(may, key=lambda ticket: running[ticket.client])
        self._long.remove(found)
        return found

    def everybody(self) -> list[Ticket]:
        """All who wait."""
        return [*self._fresh, *self._long]

    def _left(self, ticket: Ticket) -> None:
        _uncount(self._of, ticket.client)
        if ticket in self._fresh:
            self._fresh.remove(ticket)

    def _left_long(self, ticket: Ticket) -> None:
        _uncount(self._long_of, ticket.client)
        if ticket in self._long:
            self._long.remove(ticket)


def _uncount(counter: Counter[str], client: str) -> None:
    counter[client] -= 1
    if counter[client] <= 0:
        del counter[client]


def too_many(share: int, kind: str = "") -> TooManyFromOneClient:
    """The error for a client that has its share of queries (of a kind) running."""
    return TooManyFromOneClient(
        f"同一个地址同时最多 {share} 个{kind}查询，请等前面的结束。"
    )
