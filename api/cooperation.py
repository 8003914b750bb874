"""Who works together with whom, measured, as JSON."""

from typing import Any

from fastapi import APIRouter

from api import addresses, models
from api.filters import PlaceFilter, PlanFilter, plans_of
from api.running import Service
from graph.analysis import communities, ranking
from graph.cooperation import cooperation, ties
from graph.named_queries import Row
from graph.store import PlanStore

router = APIRouter(prefix="/api", tags=["部门协作"])


@router.get("/cooperation", summary="部门协作网络：度、中介中心性、群组、瓶颈")
def get_cooperation(
    service: Service, plan: PlanFilter = None, place: PlaceFilter = None
) -> models.Cooperation:
    """Bodies that most depends on first, pairs that share tasks, groups."""
    plans = plans_of(service.store, plan, place)
    network = cooperation(
        service.store, None if plans is None else [one.value for one in plans]
    )
    return models.Cooperation(
        nodes=[_node(service.store, row) for row in ranking(network)],
        edges=[
            models.CooperationTie(source=start, target=end, weight=weight)
            for start, end, weight in ties(network)
        ],
        communities=[
            models.Community(number=number, members=members)
            for number, members in enumerate(communities(network), start=1)
        ],
    )


def _node(store: PlanStore, row: Row) -> models.CooperationBody:
    values: dict[str, Any] = dict(row)
    identifier = values.pop("bodyId")
    url = addresses.local(store.base, identifier)
    return models.CooperationBody(**values, id=identifier, url=url)
