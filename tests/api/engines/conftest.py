"""Engines over the made-up plans, with short limits."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest

from api.engines.limits import Limits
from api.engines.lines import Shares
from api.engines.local import LocalEngine, Workers
from api.operation import Operation
from api.results import TABLES
from graph.store import PlanStore

MEGABYTE = 1024**2
CROSS_PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
"""Takes longer than anybody waits, in a store of any size."""

Started = Callable[..., AbstractAsyncContextManager[LocalEngine]]


def asking(query: str, form: str = "json") -> Operation:
    """An operation that asks ``query``."""
    (found,) = [one for one in TABLES if one.name == form]
    return Operation(query, (), (), found, found.media[0], "http://example.org/")


@pytest.fixture
def started(store: PlanStore) -> Started:
    killed: list[str] = []

    @asynccontextmanager
    async def start(
        seconds: float = 0.6,
        rows: int = 10_000,
        size: int = 10 * MEGABYTE,
        memory: int = 400 * MEGABYTE,
        quick: int = 1,
        long: int = 2,
        shares: Shares | None = None,
    ) -> AsyncIterator[LocalEngine]:
        engine = LocalEngine(
            store.database,
            Workers(quick, long, quick_seconds=0.1),
            Limits(seconds, memory, rows, size),
            shares or Shares(waiting=10, of_client=10, long_of_client=5),
            on_kill=killed.append,
        )
        await engine.start()
        try:
            yield engine
        finally:
            await engine.close()

    return start
