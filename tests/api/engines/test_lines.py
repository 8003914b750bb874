import asyncio
from collections import Counter
from collections.abc import Iterator

import pytest

from api.engines.errors import TooBusy, TooManyFromOneClient
from api.engines.lines import STUCK, Lines, Shares
from api.engines.ticket import Ticket
from tests.api.engines.conftest import asking


@pytest.fixture
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    made = asyncio.new_event_loop()
    yield made
    made.run_until_complete(asyncio.sleep(0))
    made.close()


def ticket(
    loop: asyncio.AbstractEventLoop, client: str = "c", since: float = 0
) -> Ticket:
    return Ticket(asking("ASK {}"), client, "ASK{}", since, loop.create_future())


def test_a_line_that_moves_goes_in_order(loop: asyncio.AbstractEventLoop) -> None:
    lines = Lines(Shares(5, 5, 5))
    first, second = ticket(loop), ticket(loop)
    lines.enter(first)
    lines.enter(second)

    assert lines.next_fresh(0.1) is first
    assert lines.next_fresh(0.1) is second
    assert lines.next_fresh(0.1) is None


def test_in_a_line_that_is_stuck_the_newest_goes_first(
    loop: asyncio.AbstractEventLoop,
) -> None:
    lines = Lines(Shares(5, 5, 5))
    first, second = ticket(loop), ticket(loop, since=STUCK)
    lines.enter(first)
    lines.enter(second)

    assert lines.next_fresh(STUCK + 0.1) is second


def test_a_full_line_loses_who_waited_longest(loop: asyncio.AbstractEventLoop) -> None:
    lines = Lines(Shares(1, 5, 5))
    first, second = ticket(loop), ticket(loop)
    lines.enter(first)
    lines.enter(second)

    assert isinstance(first.future.exception(), TooBusy)
    assert lines.everybody() == [second]


def test_a_client_over_its_share_loses_the_oldest_of_its_own(
    loop: asyncio.AbstractEventLoop,
) -> None:
    lines = Lines(Shares(9, 2, 5))
    other, first, second, third = (ticket(loop, name) for name in "oggg")
    for one in (other, first, second, third):
        lines.enter(one)

    assert isinstance(first.future.exception(), TooManyFromOneClient)
    assert lines.everybody() == [other, second, third]


def test_long_ones_take_turns_by_client(loop: asyncio.AbstractEventLoop) -> None:
    lines = Lines(Shares(9, 9, 9))
    mine, yours = ticket(loop, "mine"), ticket(loop, "yours")
    for one in (mine, yours):
        lines.enter_long(one)
        lines.wait_long(one)

    assert lines.next_long(Counter({"mine": 1}), most=2) is yours
    assert lines.next_long(Counter({"mine": 2}), most=2) is None
    assert lines.next_long(Counter({"mine": 1}), most=2) is mine


def test_a_client_has_so_many_long_ones(loop: asyncio.AbstractEventLoop) -> None:
    lines = Lines(Shares(9, 9, 1))
    first = ticket(loop)
    lines.enter_long(first)

    with pytest.raises(TooManyFromOneClient, match="费时"):
        lines.enter_long(ticket(loop))
    first.future.cancel()
    loop.run_until_complete(asyncio.sleep(0))
    lines.enter_long(ticket(loop))
