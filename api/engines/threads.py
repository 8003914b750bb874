"""Answer queries in the service's own threads: for tests, and where there are no workers.

Nothing can stop such a query, so its time and memory have no limit.
"""

from starlette.concurrency import run_in_threadpool

from api.engines.engine import Answer
from api.engines.execution import Database, execute
from api.engines.limits import Limits
from api.operation import Operation
from graph.store import PlanStore
from loaders.errors import PlanError


class ThreadEngine:
    """An engine over an open store."""

    def __init__(self, store: PlanStore, limits: Limits) -> None:
        """Hold the store, which whoever opened it closes."""
        self._store, self._limits = store, limits
        self.running = 0

    async def answer(
        self,
        operation: Operation,
        client: str = "",  # noqa: ARG002
    ) -> Answer:
        """The answer to ``operation``."""
        self.running += 1
        try:
            found = await run_in_threadpool(
                _executed, self._store.oxigraph, operation, self._limits
            )
        finally:
            self.running -= 1
        if isinstance(found, PlanError):
            raise found
        return Answer(operation.media, found)

    async def close(self) -> None:
        """Hold nothing."""


def _executed(
    store: Database, operation: Operation, limits: Limits
) -> bytes | PlanError:
    """The answer, or the error without where it came from.

    There are the results, which may not leave the thread that made them.
    """
    try:
        return execute(store, operation, limits)
    except PlanError as error:
        error.__cause__ = error.__context__ = None
        return error.with_traceback(None)
