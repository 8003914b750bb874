"""Choose and start the engine for one generation as the settings say."""

import os
import sys
from collections.abc import Callable

from api.engines.engine import Engine
from api.engines.limits import Limits
from api.engines.lines import Shares
from api.engines.local import LocalEngine, Workers
from api.engines.remote import RemoteEngine
from api.engines.threads import ThreadEngine
from api.settings import Settings
from graph.store import PlanStore


def limits_of(settings: Settings) -> Limits:
    """The limits on one query."""
    return Limits(
        seconds=settings.query_seconds,
        memory=settings.worker_memory,
        rows=settings.answer_rows,
        size=settings.answer_bytes,
        network=bool(settings.services),
    )


def workers_of(settings: Settings) -> Workers:
    """The numbers of workers: more than processors, so that a long query is in nobody's way."""
    processors = os.cpu_count() or 1
    return Workers(
        quick=settings.quick_workers or processors,
        long=settings.long_workers or max(2, processors),
        quick_seconds=settings.quick_seconds,
    )


async def start_engine(
    store: PlanStore, settings: Settings, on_kill: Callable[[str], None]
) -> Engine:
    """Start workers over the store's generation, or what the settings want instead of them."""
    shares = Shares(
        waiting=settings.waiting_queries,
        of_client=settings.client_queries,
        long_of_client=settings.client_long_queries,
    )
    if settings.endpoint:
        return RemoteEngine(settings.endpoint, limits_of(settings), shares)
    if not settings.isolated or sys.platform == "win32":
        return ThreadEngine(store, limits_of(settings))
    engine = LocalEngine(
        store.database, workers_of(settings), limits_of(settings), shares, on_kill
    )
    await engine.start()
    return engine
