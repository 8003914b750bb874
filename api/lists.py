"""The lists of /api: tasks, goals, departments, indicators and the like, with filters."""

from typing import Annotated

import pyoxigraph as ox
from fastapi import APIRouter, Depends, Request, Response

from api import models, names
from api.downloads import FILES
from api.filters import (
    BodyFilter,
    Common,
    DeadlineFilter,
    FunctionFilter,
    PlaceFilter,
    PlanFilter,
    RoleFilter,
    YearFilter,
    functions_of,
    where,
)
from api.listing import Shown, Wanted, listed
from api.running import Running, Service
from graph.concepts import concept

router = APIRouter(prefix="/api", tags=["列表"])

Filters = Annotated[Common, Depends()]


@router.get(
    "/tasks",
    summary="任务：按部门、角色、职能、时限、规划、地区、文字筛选",
    response_model=models.Listing[models.Task],
    responses=FILES,
)
def tasks(
    request: Request,
    service: Service,
    filters: Filters,
    view: Shown,
    lead: BodyFilter = None,
    participant: BodyFilter = None,
    responsible: BodyFilter = None,
    department: BodyFilter = None,
    function: FunctionFilter = None,
    role: RoleFilter = None,
    year: YearFilter = None,
    deadline: DeadlineFilter = None,
) -> Response:
    """Tasks with everybody's role."""
    who = {"leadId": lead, "participantId": participant, "responsibleId": responsible}
    bindings = where(service.store, filters)
    for parameter, name in who.items():
        if name is not None:
            bindings[parameter] = names.bodies(service.store, name)
    wanted = Wanted(
        _bodies(service, department), functions_of(function), role, year, deadline
    )
    return listed(request, service, models.Task, "tasks", bindings, view, wanted)


@router.get(
    "/goals",
    summary="目标",
    response_model=models.Listing[models.Goal],
    responses=FILES,
)
def goals(
    request: Request, service: Service, filters: Filters, view: Shown
) -> Response:
    """Goals, each with the goal above it."""
    bindings = where(service.store, filters)
    return listed(request, service, models.Goal, "goals", bindings, view)


@router.get(
    "/departments",
    summary="部门：各有几项牵头、配合、责任任务",
    response_model=models.Listing[models.Department],
    responses=FILES,
)
def departments(
    request: Request,
    service: Service,
    view: Shown,
    plan: PlanFilter = None,
    place: PlaceFilter = None,
    text: BodyFilter = None,
    function: FunctionFilter = None,
    role: RoleFilter = None,
) -> Response:
    """Bodies under every name they are printed in; ``place`` is the body's own."""
    bindings = where(service.store, Common(plan=plan))
    if place is not None:
        bindings["placeId"] = names.places(service.store, place)
    if text is not None:
        bindings["bodyId"] = names.bodies(service.store, text)
    if (functions := functions_of(function)) is not None:
        found = [ox.NamedNode(concept("function", name)) for name in functions]
        bindings["functionId"] = found
    wanted = Wanted(role=role)
    return listed(
        request, service, models.Department, "departments", bindings, view, wanted
    )


@router.get(
    "/indicators",
    summary="指标：表里的一行，各列数值",
    response_model=models.Listing[models.Indicator],
    responses=FILES,
)
def indicators(
    request: Request,
    service: Service,
    filters: Filters,
    view: Shown,
    year: YearFilter = None,
) -> Response:
    """Rows of indicator tables; ``year`` is one of its columns."""
    bindings, wanted = where(service.store, filters), Wanted(year=year)
    return listed(
        request, service, models.Indicator, "indicators", bindings, view, wanted
    )


@router.get(
    "/targets",
    summary="量化目标：正文里写明的数字",
    response_model=models.Listing[models.Target],
    responses=FILES,
)
def targets(
    request: Request,
    service: Service,
    filters: Filters,
    view: Shown,
    year: YearFilter = None,
) -> Response:
    """Quantified commitments in prose; ``year`` is the one it is due in."""
    bindings, wanted = where(service.store, filters), Wanted(year=year)
    return listed(request, service, models.Target, "targets", bindings, view, wanted)


@router.get(
    "/projects",
    summary="项目：总投资从大到小",
    response_model=models.Listing[models.Project],
    responses=FILES,
)
def projects(
    request: Request, service: Service, filters: Filters, view: Shown
) -> Response:
    """Projects, the largest investment first."""
    bindings = where(service.store, filters)
    return listed(request, service, models.Project, "projects", bindings, view)


@router.get(
    "/duties",
    summary="职责：正文里写给部门的话",
    response_model=models.Listing[models.Duty],
    responses=FILES,
)
def duties(
    request: Request,
    service: Service,
    filters: Filters,
    view: Shown,
    department: BodyFilter = None,
    function: FunctionFilter = None,
) -> Response:
    """What bodies have to do by sentences of prose."""
    bindings = where(service.store, filters)
    if department is not None:
        bindings["bodyId"] = names.bodies(service.store, department)
    wanted = Wanted(functions=functions_of(function))
    return listed(request, service, models.Duty, "duties", bindings, view, wanted)


def _bodies(service: Running, name: str | None) -> set[str] | None:
    """The identifiers of the bodies that a name means; None where none is given."""
    if name is None:
        return None
    found = names.bodies(service.store, name)
    return {term.value for term in found if isinstance(term, ox.NamedNode)}
