import asyncio
import json
import os
import signal
import socket
import time
from collections.abc import Coroutine
from typing import Any, TypeVar

import pytest
import uvloop

from api.engines.errors import (
    AnswerTooLarge,
    QueryTimedOut,
    TooBusy,
    TooManyFromOneClient,
    WorkerLost,
)
from api.engines.lines import Shares
from graph.errors import BrokenQuery
from tests.api.engines.conftest import CROSS_PRODUCT, MEGABYTE, Started, asking

Found = TypeVar("Found")
PLANS = "SELECT ?plan { ?plan a <https://w3id.org/zhengtu/ns#Plan> }"


def run(work: Coroutine[Any, Any, Found]) -> Found:
    return uvloop.run(asyncio.wait_for(work, 60))


def test_a_query_is_answered(started: Started) -> None:
    async def work() -> bytes:
        async with started() as engine:
            return (await engine.answer(asking(PLANS))).body

    assert len(json.loads(run(work()))["results"]["bindings"]) == 3


def test_a_query_over_its_time_is_killed_and_its_worker_replaced(
    started: Started,
) -> None:
    async def work() -> None:
        async with started() as engine:
            before = {process.pid for process in engine.pool.processes}
            start = time.monotonic()
            with pytest.raises(QueryTimedOut, match=r"0\.6 秒"):
                await engine.answer(asking(CROSS_PRODUCT))
            assert 0.5 < time.monotonic() - start < 3
            await engine.answer(asking(PLANS))
            await asyncio.sleep(0.3)
            after = {process.pid for process in engine.pool.processes}
            assert len(after) == len(before)
            (killed,) = before - after
            with pytest.raises(ProcessLookupError):
                os.kill(killed, 0)

    run(work())


def test_small_queries_do_not_wait_for_slow_ones(started: Started) -> None:
    async def work() -> list[float]:
        async with started(seconds=5) as engine:
            slow = [
                asyncio.ensure_future(engine.answer(asking(CROSS_PRODUCT), f"c{place}"))
                for place in range(8)
            ]
            await asyncio.sleep(0.3)
            took = []
            for _ in range(10):
                start = time.monotonic()
                await engine.answer(asking(PLANS), "small")
                took.append(time.monotonic() - start)
                await asyncio.sleep(0.05)
            for one in slow:
                one.cancel()
            await asyncio.gather(*slow, return_exceptions=True)
            return took

    assert max(run(work())) < 2.5


def test_a_killed_worker_is_said_and_replaced(started: Started) -> None:
    async def work() -> None:
        async with started(seconds=20) as engine:
            pids = [process.pid for process in engine.pool.processes]
            asked = asyncio.ensure_future(engine.answer(asking(CROSS_PRODUCT)))
            await asyncio.sleep(0.3)
            for pid in pids:
                os.kill(pid, signal.SIGKILL)
            with pytest.raises(WorkerLost, match="请再试"):
                await asked
            # Nobody has noticed yet that the idle ones are gone: the query gets another.
            answer = await engine.answer(asking(PLANS))
            assert b"results" in answer.body
            await asyncio.sleep(0.3)
            assert {process.pid for process in engine.pool.processes}.isdisjoint(pids)

    run(work())


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_an_answer_has_at_most_so_many_rows(started: Started, form: str) -> None:
    async def ask(*limits: int) -> None:
        async with started(rows=100, seconds=20) as engine:
            for limit in limits:
                every = f"SELECT * {{ ?a ?b ?c . ?d ?e ?f }} LIMIT {limit}"
                await engine.answer(asking(every, form))

    run(ask(0, 100))
    for limit in (101, 10_000_000):
        with pytest.raises(AnswerTooLarge, match="超过 100 行"):
            run(ask(limit))


def test_an_answer_has_at_most_so_many_bytes(started: Started) -> None:
    async def work() -> None:
        async with started(size=1000) as engine:
            await engine.answer(asking("SELECT * { ?s ?p ?o }"))

    with pytest.raises(AnswerTooLarge, match="1000 字节"):
        run(work())


def test_memory_is_limited(started: Started) -> None:
    hungry = "SELECT DISTINCT ?a ?c ?d ?f ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?g ?f ?d"

    async def work() -> None:
        async with started(memory=200 * MEGABYTE, seconds=30) as engine:
            with pytest.raises(WorkerLost, match="内存"):
                await engine.answer(asking(hungry))
            await engine.answer(asking(PLANS))

    run(work())


def test_one_client_has_a_share(started: Started) -> None:
    shares = Shares(waiting=10, of_client=2, long_of_client=2)

    async def work() -> None:
        async with started(seconds=20, shares=shares) as engine:
            slow = [
                asyncio.ensure_future(engine.answer(asking(CROSS_PRODUCT), "greedy"))
                for _ in range(2)
            ]
            await asyncio.sleep(1.5)
            with pytest.raises(TooManyFromOneClient):
                await engine.answer(asking(PLANS), "greedy")
            assert await engine.answer(asking(PLANS), "another")
            for one in slow:
                one.cancel()
            await asyncio.gather(*slow, return_exceptions=True)
            assert await engine.answer(asking(PLANS), "greedy")

    run(work())


def test_a_line_that_is_full_turns_away_who_waited_longest(started: Started) -> None:
    shares = Shares(waiting=1, of_client=50, long_of_client=50)

    async def work() -> list[object]:
        async with started(seconds=0.5, quick=1, long=1, shares=shares) as engine:
            asked = (engine.answer(asking(CROSS_PRODUCT)) for _ in range(20))
            return list(await asyncio.gather(*asked, return_exceptions=True))

    kinds = {type(answer) for answer in run(work())}
    assert TooBusy in kinds
    assert kinds <= {TooBusy, QueryTimedOut}


def test_who_has_gone_uses_no_worker(started: Started) -> None:
    async def work() -> None:
        async with started(seconds=30, quick=1, long=1) as engine:
            for _ in range(5):
                with pytest.raises(TimeoutError):
                    await asyncio.wait_for(engine.answer(asking(CROSS_PRODUCT)), 0.3)
            assert await engine.answer(asking(PLANS))

    run(work())


def test_a_mistake_keeps_its_place(started: Started) -> None:
    async def work() -> None:
        async with started() as engine:
            await engine.answer(asking("SELECT *\n{ ?s ?p }"))

    with pytest.raises(BrokenQuery) as caught:
        run(work())
    assert caught.value.mistake is not None
    assert caught.value.mistake.line == 2


def test_closing_tells_those_who_wait(started: Started) -> None:
    async def work() -> list[object]:
        async with started(seconds=30, quick=1, long=1) as engine:
            asked = [
                asyncio.ensure_future(engine.answer(asking(CROSS_PRODUCT)))
                for _ in range(4)
            ]
            await asyncio.sleep(0.5)
        return list(await asyncio.gather(*asked, return_exceptions=True))

    assert {type(error) for error in run(work())} == {TooBusy}


SPELLINGS = (
    "SERVICE <{address}> {{ ?s ?p ?o }}",
    "SERVICE SILENT <{address}> {{ ?s ?p ?o }}",
    "VALUES ?place {{ <{address}> }} SERVICE ?place {{ ?s ?p ?o }}",
)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_worker_reaches_no_address_though_nobody_checked_the_query(
    started: Started, spelling: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.5)
        port = listening.getsockname()[1]
        clause = spelling.format(address=f"http://127.0.0.1:{port}/")

        async def work() -> None:
            async with started(seconds=5) as engine:
                await asyncio.gather(
                    engine.answer(asking(f"SELECT * {{ {clause} }}")),
                    return_exceptions=True,
                )

        run(work())
        with pytest.raises(TimeoutError):
            listening.accept()


def test_a_form_that_its_words_did_not_tell_is_said(started: Started) -> None:
    async def work() -> None:
        async with started() as engine:
            before = {process.pid for process in engine.pool.processes}
            triples = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 5"
            with pytest.raises(BrokenQuery, match="看不出查询的类型"):
                await engine.answer(asking(triples))
            assert {process.pid for process in engine.pool.processes} == before

    run(work())


def test_who_was_turned_away_holds_no_share(started: Started) -> None:
    shares = Shares(waiting=1, of_client=50, long_of_client=3)

    async def work() -> None:
        async with started(seconds=0.3, quick=1, long=1, shares=shares) as engine:
            for _ in range(4):  # the shape is known as long after the first
                asked = (engine.answer(asking(CROSS_PRODUCT)) for _ in range(3))
                found = await asyncio.gather(*asked, return_exceptions=True)
                kinds = {type(answer) for answer in found}
                assert TooManyFromOneClient not in kinds
                assert QueryTimedOut in kinds

    run(work())
