import asyncio
from typing import Any

import pytest
from starlette.requests import ClientDisconnect
from starlette.types import Message

from api.clients import SOON, attended, client_of


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("10.0.0.1", "10.0.0.2", False),
        ("2001:db8::1", "2001:db8::ffff:1", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("testclient", "testclient", True),
    ],
)
def test_a_subscriber_has_one_address_or_one_network(
    one: str, other: str, same: bool
) -> None:
    first, second = ({"client": (host, 1)} for host in (one, other))

    assert (client_of(first) == client_of(second)) is same


def test_a_request_without_an_address_is_from_nobody() -> None:
    assert client_of({"client": None}) == ""


async def _never() -> Message:
    await asyncio.sleep(100)
    raise AssertionError


async def _gone() -> Message:
    return {"type": "http.disconnect"}


def run(work: Any) -> Any:
    return asyncio.run(asyncio.wait_for(work, 10))


def test_the_work_is_done_for_who_stays() -> None:
    assert run(attended(_never, asyncio.sleep(2 * SOON, "done"))) == "done"


def test_the_work_is_cancelled_for_who_goes() -> None:
    async def work() -> bool:
        cancelled = asyncio.Event()

        async def long() -> None:
            try:
                await asyncio.sleep(100)
            finally:
                cancelled.set()

        with pytest.raises(ClientDisconnect):
            await attended(_gone, long())
        return cancelled.is_set()

    assert run(work())


def test_what_fails_is_raised() -> None:
    async def fail() -> None:
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        run(attended(_never, fail()))


def test_who_is_stopped_from_outside_is_not_said_to_have_gone() -> None:
    async def work() -> None:
        await asyncio.wait_for(attended(_never, asyncio.sleep(100)), 2 * SOON)

    with pytest.raises(TimeoutError):
        run(work())
