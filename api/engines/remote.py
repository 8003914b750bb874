"""Have another SPARQL 1.1 server run the queries, for graphs that outgrow this machine.

Answers are read and written anew, so that formats and limits are the same whoever ran the query.
"""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import httpx2
import pyoxigraph as ox
from starlette.concurrency import run_in_threadpool

from api.engines import errors
from api.engines.engine import Answer
from api.engines.execution import bounded
from api.engines.limits import Limits
from api.engines.lines import Shares, too_many
from api.operation import Operation
from graph.errors import BrokenQuery, Mistake
from graph.remote_database import TABLE, TRIPLES, with_base
from graph.sparql_place import place
from loaders.errors import PlanError

BUSY = {429, 502, 503, 504}


class RemoteEngine:
    """Sends queries to the server at ``endpoint``."""

    def __init__(self, endpoint: str, limits: Limits, shares: Shares) -> None:
        """Connect to nothing yet."""
        self._endpoint, self._limits, self._shares = endpoint, limits, shares
        self._of: Counter[str] = Counter()
        # No proxy of the environment, no other address: the server is the one that is set.
        self._http = httpx2.AsyncClient(
            timeout=None, trust_env=False, follow_redirects=False
        )

    @property
    def running(self) -> int:
        """How many queries are being answered."""
        return self._of.total()

    async def close(self) -> None:
        """End the connections."""
        await self._http.aclose()

    async def answer(self, operation: Operation, client: str = "") -> Answer:
        """The answer to ``operation``; who is cancelled ends its connection."""
        with self._share(client):
            status, body = await self._asked(operation)
        if status != httpx2.codes.OK:
            raise await run_in_threadpool(_refusal, status, operation)
        found = await run_in_threadpool(_written, body, operation, self._limits)
        if isinstance(found, PlanError):
            raise found
        return Answer(operation.media, found)

    @contextmanager
    def _share(self, client: str) -> Iterator[None]:
        """Count a query as its client's while it runs."""
        if self._of[client] >= self._shares.of_client:
            raise too_many(self._shares.of_client)
        if self.running >= self._shares.waiting:
            raise errors.TooBusy("现在查询太多，请稍后再试。")
        self._of[client] += 1
        try:
            yield
        finally:
            self._of[client] -= 1

    async def _asked(self, operation: Operation) -> tuple[int, bytes]:
        try:
            async with asyncio.timeout(self._limits.seconds):
                return await self._read(operation)
        except TimeoutError as error:
            raise errors.timed_out(self._limits.seconds) from error
        except httpx2.HTTPError as error:
            raise errors.ServerAway("存放数据的服务器连不上，请稍后再试。") from error

    async def _read(self, operation: Operation) -> tuple[int, bytes]:
        """Status and body, which is read no further than it may be long."""
        body = bytearray()
        async with self._http.stream(
            "POST", self._endpoint, data=_form(operation), headers=_headers(operation)
        ) as answer:
            async for piece in answer.aiter_bytes():
                body += piece
                if len(body) > self._limits.size:
                    raise errors.too_large(self._limits.size)
            return answer.status_code, bytes(body)


def _form(operation: Operation) -> dict[str, str | list[str]]:
    """The parameters of the protocol."""
    return {
        "query": with_base(operation.query, operation.base),
        "default-graph-uri": list(operation.default),
        "named-graph-uri": list(operation.named),
    }


def _headers(operation: Operation) -> dict[str, str]:
    is_graph = isinstance(operation.form.writer, ox.RdfFormat)
    return {"Accept": TRIPLES if is_graph else TABLE}


def _refusal(status: int, operation: Operation) -> PlanError:
    """What an answer of another status means; the server's own words stay with it."""
    if status in BUSY:
        return errors.TooBusy("存放数据的服务器太忙，请稍后再试。")
    if 400 <= status < 500:
        found: Mistake | None = place(operation.query, operation.base)
        where = f"第 {found.line} 行第 {found.column} 个字符附近" if found else ""
        return BrokenQuery(f"存放数据的服务器读不懂这条查询{where}。", found)
    return errors.QueryFailed("查询没能完成：存放数据的服务器出错。")


def _written(body: bytes, operation: Operation, limits: Limits) -> bytes | PlanError:
    """The answer in the format that was asked for, or why there is none.

    An error is given back without where it came from: results may not leave their thread.
    """
    try:
        if isinstance(operation.form.writer, ox.RdfFormat):
            read = ox.parse(body, format=ox.RdfFormat.N_TRIPLES)
            return bounded((quad.triple for quad in read), operation.form, limits)
        found = ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
        return bounded(found, operation.form, limits)
    except PlanError as error:
        error.__cause__ = error.__context__ = None
        return error.with_traceback(None)
    except (SyntaxError, ValueError):
        return errors.QueryFailed("查询没能完成：存放数据的服务器的答复读不懂。")
