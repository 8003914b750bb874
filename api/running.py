"""What the routes of one running service share."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated

from fastapi import Depends, Request

from api.metrics import Metrics
from api.settings import Settings
from graph.reconcile import Index, build_index
from graph.statistics import Statistics, statistics
from graph.store import PlanStore


@dataclass(frozen=True)
class Running:
    """The store being served, the settings it is served with, and what is counted."""

    store: PlanStore
    settings: Settings
    metrics: Metrics = field(default_factory=Metrics)

    @cached_property
    def names(self) -> Index:
        """Every name of the store, read when somebody first asks for one."""
        return build_index(self.store)

    @cached_property
    def statistics(self) -> Statistics:
        """What the store holds, counted when somebody first asks."""
        return statistics(self.store)


def running(request: Request) -> Running:
    """What the service that got the request runs on."""
    found = request.app.state.running
    assert isinstance(found, Running)
    return found


Service = Annotated[Running, Depends(running)]
