"""The filters that lists share."""

from typing import Annotated, Literal

import pyoxigraph as ox
from fastapi import Query

from api import names
from api.errors import BadRequest
from graph.named_queries import Bindings
from graph.questions.functions import said
from graph.store import PlanStore
from ontology.functions import FUNCTION_BY_ID

LONGEST = 200
PlanFilter = Annotated[
    str | None,
    Query(max_length=LONGEST, description="规划：题名里的几个字，或标识"),
]
PlaceFilter = Annotated[
    str | None, Query(max_length=LONGEST, description="地区：名称里的几个字")
]
TextFilter = Annotated[
    str | None, Query(max_length=LONGEST, description="标题里的几个字")
]
BodyFilter = Annotated[
    str | None, Query(max_length=LONGEST, description="部门：任何一种写法")
]
FunctionFilter = Annotated[
    str | None,
    Query(max_length=LONGEST, description="职能：医保、卫生健康……，或标识"),
]
RoleFilter = Annotated[
    Literal["lead", "participant", "responsible", "guidance", "supervision"] | None,
    Query(description="角色；和部门、职能同写时，要同一个部门同时符合"),
]
YearFilter = Annotated[int | None, Query(ge=1900, le=2099, description="年份")]
DeadlineFilter = Annotated[
    str | None, Query(max_length=LONGEST, description="完成时限里的几个字")
]


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


class Common:
    """The filters that most lists share: plan, place, words of the title."""

    def __init__(
        self,
        plan: PlanFilter = None,
        place: PlaceFilter = None,
        text: TextFilter = None,
    ) -> None:
        """Take the parameters as they were sent."""
        self.plan, self.place, self.text = plan, place, text


def where(store: PlanStore, filters: Common) -> Bindings:
    """The parameters of a named query for what a request says of plan, place, words."""
    bindings: Bindings = {}
    if filters.text is not None:
        bindings["text"] = [ox.Literal(filters.text)]
    found = plans_of(store, filters.plan, filters.place)
    if found is not None:
        bindings["planId"] = found
    return bindings


def functions_of(words: str | None) -> set[str] | None:
    """The names of the functions that words mean; None where nothing is asked.

    Raises:
        BadRequest: for words that mean none.
    """
    if words is None:
        return None
    name = words.rpartition("/")[2]
    if name in FUNCTION_BY_ID:
        return {name}
    found = said(words).functions or said(f"{words}部门").functions
    if not found:
        raise BadRequest(
            f"没有叫“{words}”的职能；可以写医保、卫生健康这样的词，或看 /api/functions。"
        )
    return set(found)
