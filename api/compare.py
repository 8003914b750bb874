"""Comparisons across plans: one indicator, one function, the tasks that plans share."""

from typing import Annotated, Literal

import pyoxigraph as ox
from fastapi import APIRouter, Query, Request, Response

from api import models, names
from api.errors import BadRequest, NotAcceptable, NotFound
from api.negotiation import preferred
from api.openapi import answers
from api.questions import as_json
from api.running import Running, Service
from api.sheets import csv_bytes
from graph.concepts import concept
from graph.named_queries import Bindings, Row, Term, run
from graph.prefixes import NAMESPACE
from graph.questions.functions import said
from graph.questions.slots import Finder

router = APIRouter(prefix="/api", tags=["比较"])

JSON, CSV = "application/json", "text/csv"
MEDIA = {"json": JSON, "csv": CSV}
RESTS_ON = [ox.NamedNode(NAMESPACE + name) for name in ("basedOn", "cites")]
"""What joins a plan with the plans it is based on."""

Indicator = Annotated[str | None, Query(description="指标：任何一种写法")]
Function = Annotated[str | None, Query(description="职能：医保、卫生健康……")]
Plan = Annotated[str | None, Query(description="规划：题名里的几个字，或标识")]
With = Annotated[
    str | None,
    Query(alias="with", description="另一份规划；不写就与它依据和引用的规划相比"),
]
RoleName = Literal["lead", "participant", "responsible", "guidance", "supervision"]


@router.get(
    "/compare",
    summary="比较：indicator 一项指标、function 一项职能、plan 与 with 相同的任务",
    response_model=models.Comparison,
    responses=answers(CSV),
)
def compare(
    request: Request,
    service: Service,
    indicator: Indicator = None,
    function: Function = None,
    role: RoleName = "lead",
    plan: Plan = None,
    other: With = None,
    form: Annotated[Literal["json", "csv"] | None, Query(alias="format")] = None,
) -> Response:
    """The rows of one comparison, as JSON or CSV."""
    asked = [name for name in (indicator, function, plan) if name is not None]
    if len(asked) != 1:
        raise BadRequest("请在 indicator、function、plan 三个参数里写一个，只写一个。")
    if indicator is not None:
        rows = run(service.store, "compare", _indicator(service, indicator))
    elif function is not None:
        rows = run(service.store, "function-tasks", _function(function, role))
    else:
        rows = run(service.store, "shared-tasks", _plans(service, asked[0], other))
    return _written(request, service, rows, form)


def _indicator(service: Running, words: str) -> Bindings:
    found = Finder(service.store).find("concept", words)
    if not found.terms:
        raise NotFound(found.missing)
    return {"conceptId": found.terms}


def _function(words: str, role: str) -> Bindings:
    functions = said(words).functions or said(f"{words}部门").functions
    if not functions:
        raise NotFound(
            f"没有叫“{words}”的职能；可以写医保、卫生健康、发展改革这样的词。"
        )
    terms = [ox.NamedNode(concept("function", name)) for name in functions]
    return {"functionId": terms, "roleId": [ox.NamedNode(concept("role", role))]}


def _plans(service: Running, plan: str, other: str | None) -> Bindings:
    bindings: Bindings = {"planId": _known(service, plan)}
    if other is None:
        return {**bindings, "relation": RESTS_ON}
    return {**bindings, "otherPlanId": _known(service, other)}


def _known(service: Running, name: str) -> list[Term]:
    found: list[Term] = [*names.plans(service.store, name)]
    if not found:
        raise NotFound(f"库里没有题名里有“{name}”的规划。")
    return found


def _written(
    request: Request, service: Running, rows: list[Row], form: str | None
) -> Response:
    """The rows in the format of ``?format=``, else in the one that the client takes."""
    media = (
        MEDIA[form] if form else preferred(request.headers.get("accept"), [JSON, CSV])
    )
    if media is None:
        raise NotAcceptable(f"只有 {JSON} 和 {CSV} 两种格式。")
    headers = {"Vary": "Accept"}
    if media == CSV:
        data = csv_bytes(rows, mark=True)
        return Response(data, media_type=f"{CSV}; charset=utf-8", headers=headers)
    found = [as_json(service.store, dict(row)) for row in rows]
    answer = models.Comparison(total=len(found), rows=found)
    return Response(answer.model_dump_json(), media_type=JSON, headers=headers)
