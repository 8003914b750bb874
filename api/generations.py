"""Hand out the generation in use, and move on when a build has switched to another."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

from starlette.types import ASGIApp, Receive, Scope, Send

from api.engines.choice import limits_of, start_engine
from api.engines.threads import ThreadEngine
from api.metrics import Metrics
from api.running import Running
from api.settings import Settings
from graph.errors import StoreError
from graph.store import PlanStore, current_generation, open_store, switched_at

log = logging.getLogger("zhengtu.generations")
LOOK_EVERY = 0.25
"""Seconds between two looks at the store's CURRENT, a file of 17 bytes."""


class Generations:
    """Counts who uses each generation; an old one is closed when its last user is done."""

    def __init__(self, store: PlanStore, settings: Settings, metrics: Metrics) -> None:
        """Begin with an open store, its queries in threads until ``serving``."""
        self._settings, self._metrics = settings, metrics
        engine = ThreadEngine(store, limits_of(settings))
        self._now = Running(store, settings, engine, switched_at(store.folder))
        self._users: Counter[int] = Counter()
        self._old: dict[int, Running] = {}
        self._closing: set[asyncio.Task[None]] = set()

    @contextmanager
    def lease(self) -> Iterator[Running]:
        """The generation in use, kept open for as long as this lasts."""
        kept = self._now
        self._users[id(kept)] += 1
        try:
            yield kept
        finally:
            self._users[id(kept)] -= 1
            self._close_unused(kept)

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        """Run the engine and look for new generations; at the end, close everything."""
        await self._move_to(self._now.store)
        watch = asyncio.create_task(self._watch())
        try:
            yield
        finally:
            watch.cancel()
            with suppress(asyncio.CancelledError):
                await watch
            for running in [*self._old.values(), self._now]:
                await running.close()
            await asyncio.gather(*self._closing)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(LOOK_EVERY)
            folder, old = self._now.store.folder, self._now.store.generation
            if current_generation(folder) in {old, None}:
                continue
            try:
                opened = await asyncio.to_thread(
                    open_store, folder, self._settings.endpoint
                )
            except StoreError as error:
                log.warning("%s", error.message)
                continue
            await self._switch(opened)

    async def _switch(self, store: PlanStore) -> None:
        try:
            await self._move_to(store)
        except (OSError, TimeoutError) as error:
            log.warning("generation %s not taken: %s", store.generation, error)
            store.close()
            return
        log.info("now serving generation %s", store.generation)

    async def _move_to(self, store: PlanStore) -> None:
        engine = await start_engine(store, self._settings, self._metrics.killed_worker)
        modified = switched_at(store.folder)
        old, self._now = self._now, Running(store, self._settings, engine, modified)
        if old.store is not store:
            self._old[id(old)] = old
            self._close_unused(old)

    def _close_unused(self, running: Running) -> None:
        if self._users[id(running)] > 0:
            return
        del self._users[id(running)]
        if self._old.pop(id(running), None) is not None:
            task = asyncio.create_task(running.close())
            self._closing.add(task)
            task.add_done_callback(self._closing.discard)


class OneGeneration:
    """Middleware: a request keeps the generation that it began with."""

    def __init__(self, app: ASGIApp, generations: Generations) -> None:
        """Wrap ``app``."""
        self.app = app
        self.generations = generations

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with its generation as ``state.running``."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        with self.generations.lease() as running:
            scope.setdefault("state", {})["running"] = running
            await self.app(scope, receive, send)
