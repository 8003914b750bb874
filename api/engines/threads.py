"""Answer queries in the service's own threads: for tests, and where there are no workers.

Nothing can stop such a query, so its time and memory have no limit.
"""

from starlette.concurrency import run_in_threadpool

from api.engines.engine import Answer
from api.engines.execution import execute
from api.engines.limits import Limits
from api.operation import Operation
from graph.store import PlanStore


class ThreadEngine:
    """An engine over an open store."""

    def __init__(self, store: PlanStore, limits: Limits) -> None:
        """Hold the store, which whoever opened it closes."""
        self._store, self._limits = store, limits

    async def answer(
        self,
        operation: Operation,
        client: str = "",  # noqa: ARG002
    ) -> Answer:
        """The answer to ``operation``."""
        body = await run_in_threadpool(
            execute, self._store.oxigraph, operation, self._limits
        )
        return Answer(operation.media, body)

    async def close(self) -> None:
        """Hold nothing."""
