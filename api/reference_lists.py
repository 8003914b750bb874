"""The lists of /api that facts hang on: plans, what these rest on, places, functions."""

from fastapi import APIRouter, Request, Response

from api import models
from api.downloads import FILES
from api.filters import Common, PlaceFilter, PlanFilter, TextFilter, YearFilter, where
from api.listing import Shown, Wanted, listed
from api.running import Service

router = APIRouter(prefix="/api", tags=["列表"])


@router.get(
    "/plans",
    summary="规划",
    response_model=models.Listing[models.Plan],
    responses=FILES,
)
def plans(
    request: Request,
    service: Service,
    view: Shown,
    place: PlaceFilter = None,
    text: TextFilter = None,
    year: YearFilter = None,
) -> Response:
    """Plans with their documents; ``year`` is one that a plan is for."""
    bindings = where(service.store, Common(place=place, text=text))
    wanted = Wanted(year=year)
    return listed(request, service, models.Plan, "plans", bindings, view, wanted)


@router.get(
    "/basis",
    summary="依据链：规划依据的文件，以及其中库里有的又依据什么",
    response_model=models.Listing[models.Basis],
    responses=FILES,
)
def basis(
    request: Request,
    service: Service,
    view: Shown,
    plan: PlanFilter = None,
    place: PlaceFilter = None,
) -> Response:
    """What plans rest on, from district to nation as far as it is loaded."""
    bindings = where(service.store, Common(plan=plan, place=place))
    return listed(request, service, models.Basis, "basis", bindings, view)


@router.get(
    "/places",
    summary="地区：代码、上级、后继区划，各有几份规划",
    response_model=models.Listing[models.Place],
    responses=FILES,
)
def list_places(
    request: Request, service: Service, view: Shown, text: TextFilter = None
) -> Response:
    """Places of plans and bodies, and those around them."""
    bindings = where(service.store, Common(text=text))
    return listed(request, service, models.Place, "places", bindings, view)


@router.get(
    "/functions",
    summary="职能：各有几个部门、几项任务",
    response_model=models.Listing[models.Function],
    responses=FILES,
)
def functions(
    request: Request, service: Service, view: Shown, text: TextFilter = None
) -> Response:
    """What departments are in charge of, which makes those of two places comparable."""
    bindings = where(service.store, Common(text=text))
    return listed(request, service, models.Function, "functions", bindings, view)
