"""The filters by plan and place that lists share."""

from typing import Annotated

import pyoxigraph as ox
from fastapi import Query

from api import names
from graph.store import PlanStore

PlanFilter = Annotated[str | None, Query(description="规划：题名里的几个字，或标识")]
PlaceFilter = Annotated[str | None, Query(description="地区：名称里的几个字")]


def plans_of(
    store: PlanStore, plan: str | None, place: str | None
) -> set[ox.NamedNode] | None:
    """The plans that fit both filters; None where neither is given, which means all."""
    chosen = [
        set(find(store, name))
        for find, name in ((names.plans, plan), (names.plans_of_place, place))
        if name is not None
    ]
    return set.intersection(*chosen) if chosen else None
