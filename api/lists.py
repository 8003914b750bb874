"""The lists of /api: tasks, goals, departments, indicators and the like, with filters."""

from typing import Annotated, Any, TypeVar

import pyoxigraph as ox
from fastapi import APIRouter, Query

from api import addresses, models, names
from api.filters import PlaceFilter, PlanFilter, plans_of
from api.running import Running, Service
from api.tables import places
from graph.named_queries import Bindings, Row, run

router = APIRouter(prefix="/api", tags=["列表"])

Item = TypeVar("Item", bound=models.Fact)
LISTED = {"leads", "participants", "responsible", "aliases", "successors"}
"""Columns that hold names, one after the other with 、 between."""

TextFilter = Annotated[str | None, Query(description="标题里的几个字")]
BodyFilter = Annotated[str | None, Query(description="部门：任何一种写法")]
Limit = Annotated[int | None, Query(ge=1, le=500, description="最多几条，缺省 50")]
Offset = Annotated[int, Query(ge=0, description="跳过几条")]


@router.get("/tasks", summary="任务：按牵头、配合、责任单位，规划，地区，文字筛选")
def tasks(
    service: Service,
    lead: BodyFilter = None,
    participant: BodyFilter = None,
    responsible: BodyFilter = None,
    plan: PlanFilter = None,
    place: PlaceFilter = None,
    text: TextFilter = None,
    limit: Limit = None,
    offset: Offset = 0,
) -> models.Listing[models.Task]:
    """Tasks with everybody's role."""
    who = {"leadId": lead, "participantId": participant, "responsibleId": responsible}
    bindings = _where(service, plan, place, text)
    for parameter, name in who.items():
        if name is not None:
            bindings[parameter] = names.bodies(service.store, name)
    return _listing(service, models.Task, "tasks", bindings, limit, offset)


@router.get("/goals", summary="目标")
def goals(
    service: Service,
    plan: PlanFilter = None,
    place: PlaceFilter = None,
    text: TextFilter = None,
    limit: Limit = None,
    offset: Offset = 0,
) -> models.Listing[models.Goal]:
    """Goals, each with the goal above it."""
    bindings = _where(service, plan, place, text)
    return _listing(service, models.Goal, "goals", bindings, limit, offset)


@router.get("/departments", summary="部门：各有几项牵头、配合、责任任务")
def departments(
    service: Service,
    plan: PlanFilter = None,
    text: BodyFilter = None,
    limit: Limit = None,
    offset: Offset = 0,
) -> models.Listing[models.Department]:
    """Bodies under every name they are printed in."""
    bindings = _where(service, plan, None, None)
    if text is not None:
        bindings["bodyId"] = names.bodies(service.store, text)
    return _listing(
        service, models.Department, "departments", bindings, limit, offset, "bodyId"
    )


@router.get("/indicators", summary="指标：表里的一行，各列数值")
def indicators(
    service: Service,
    plan: PlanFilter = None,
    place: PlaceFilter = None,
    text: TextFilter = None,
    limit: Limit = None,
    offset: Offset = 0,
) -> models.Listing[models.Indicator]:
    """Rows of indicator tables."""
    bindings = _where(service, plan, place, text)
    return _listing(service, models.Indicator, "indicators", bindings, limit, offset)


@router.get("/targets", summary="量化目标：正文里写明的数字")
def targets(
    service: Service,
    plan: PlanFilter = None,
    place: PlaceFilter = None,
    text: TextFilter = None,
    limit: Limit = None,
    offset: Offset = 0,
) -> models.Listing[models.Target]:
    """Quantified commitments in prose."""
    bindings = _where(service, plan, place, text)
    return _listing(service, models.Target, "targets", bindings, limit, offset)


@router.get("/projects", summary="项目：总投资从大到小")
def projects(
    service: Service,
    plan: PlanFilter = None,
    place: PlaceFilter = None,
    text: TextFilter = None,
    limit: Limit = None,
    offset: Offset = 0,
) -> models.Listing[models.Project]:
    """Projects, the largest investment first."""
    bindings = _where(service, plan, place, text)
    return _listing(service, models.Project, "projects", bindings, limit, offset)


@router.get("/duties", summary="职责：正文里写给部门的话")
def duties(
    service: Service,
    department: BodyFilter = None,
    plan: PlanFilter = None,
    place: PlaceFilter = None,
    text: TextFilter = None,
    limit: Limit = None,
    offset: Offset = 0,
) -> models.Listing[models.Duty]:
    """What bodies have to do by sentences of prose."""
    bindings = _where(service, plan, place, text)
    if department is not None:
        bindings["bodyId"] = names.bodies(service.store, department)
    return _listing(service, models.Duty, "duties", bindings, limit, offset)


@router.get("/plans", summary="规划")
def plans(
    service: Service,
    place: PlaceFilter = None,
    text: TextFilter = None,
    limit: Limit = None,
    offset: Offset = 0,
) -> models.Listing[models.Plan]:
    """Plans with their documents."""
    bindings = _where(service, None, place, text)
    return _listing(service, models.Plan, "plans", bindings, limit, offset, "planId")


@router.get("/basis", summary="依据链：规划依据的文件，以及其中库里有的又依据什么")
def basis(
    service: Service,
    plan: PlanFilter = None,
    place: PlaceFilter = None,
    limit: Limit = None,
    offset: Offset = 0,
) -> models.Listing[models.Basis]:
    """What plans rest on, from district to nation as far as it is loaded."""
    bindings = _where(service, plan, place, None)
    return _listing(
        service, models.Basis, "basis-chain", bindings, limit, offset, "citedId"
    )


@router.get("/places", summary="地区：代码、上级、后继区划，各有几份规划")
def list_places(
    service: Service,
    text: TextFilter = None,
    limit: Limit = None,
    offset: Offset = 0,
) -> models.Listing[models.Place]:
    """Places of plans and bodies, and those around them."""
    bindings = _where(service, None, None, text)
    return _listing(service, models.Place, "places", bindings, limit, offset, "placeId")


def _where(
    service: Running, plan: str | None, place: str | None, text: str | None
) -> Bindings:
    """The parameters of a named query for what a request says of plan, place, words."""
    bindings: Bindings = {}
    if text is not None:
        bindings["text"] = [ox.Literal(text)]
    plans = plans_of(service.store, plan, place)
    if plans is not None:
        bindings["planId"] = plans
    return bindings


def _listing(
    service: Running,
    model: type[Item],
    query: str,
    bindings: Bindings,
    limit: int | None,
    offset: int,
    key: str = "id",
) -> models.Listing[Item]:
    size = min(limit or service.settings.page_size, service.settings.most)
    found = run(service.store, query, bindings)
    items = [_item(service, model, row, key) for row in found[offset : offset + size]]
    return models.Listing[Item](
        total=len(found), offset=offset, limit=size, items=items
    )


def _item(service: Running, model: type[Item], row: Row, key: str) -> Item:
    store = service.store
    values: dict[str, Any] = {
        name: value for name, value in row.items() if value is not None
    }
    for name in LISTED & values.keys():
        if isinstance(values[name], str):
            values[name] = values[name].split("、")
    if "from" in values:
        values["from_"] = values["from"]
    evidence = models.Source(
        quote=values.get("quote"),
        section=values.get("section"),
        source=values.get("source"),
        places=places(store, row),
    )
    identifier = str(values[key])
    url = addresses.local(store.base, identifier)
    return model(**{**values, "id": identifier, "url": url, "evidence": evidence})
