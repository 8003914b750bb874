"""What the routes of one running service share."""

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from fastapi import Depends, Request

from api.engines.engine import Engine
from api.settings import Settings
from graph.reconcile import Index, build_index
from graph.statistics import Statistics, statistics
from graph.store import PlanStore


@dataclass(frozen=True)
class Running:
    """One generation of the store being served, what answers over it, and the settings."""

    store: PlanStore
    settings: Settings
    engine: Engine
    modified: float
    """When the generation was put in use, in seconds since 1970."""

    @cached_property
    def names(self) -> Index:
        """Every name of the store, read when somebody first asks for one."""
        return build_index(self.store)

    @cached_property
    def statistics(self) -> Statistics:
        """What the store holds, counted when somebody first asks."""
        return statistics(self.store)

    async def close(self) -> None:
        """Let go of the generation."""
        await self.engine.close()
        self.store.close()


def running(request: Request) -> Running:
    """What the service that got the request runs on: one generation for all of it."""
    found = request.state.running
    assert isinstance(found, Running)
    return found


Service = Annotated[Running, Depends(running)]
