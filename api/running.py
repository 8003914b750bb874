"""What the routes of one running service share."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from api.settings import Settings
from graph.store import PlanStore


@dataclass(frozen=True, slots=True)
class Running:
    """The store being served and the settings it is served with."""

    store: PlanStore
    settings: Settings


def running(request: Request) -> Running:
    """What the service that got the request runs on."""
    found = request.app.state.running
    assert isinstance(found, Running)
    return found


Service = Annotated[Running, Depends(running)]
