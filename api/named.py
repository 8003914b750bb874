"""The named queries over the web: each with its parameters, which enter as bound terms."""

from typing import Annotated, Any

import pyoxigraph as ox
from fastapi import APIRouter, Path, Request, Response

from api import named_models as models
from api.downloads import FILES, Form, FormParameter, chosen, sheet
from api.errors import BadRequest, NotFound
from api.named_parameters import QUERIES, described, terms
from api.paging import Limit, Offset, say_pages
from api.running import Service
from graph.named_queries import Bindings, Row, parameters, sparql

router = APIRouter(prefix="/api/queries", tags=["命名查询"])

OWN = {"limit", "offset", "format"}
"""What the address takes beside the parameters of the query."""
IN_A_FILE = 10_000

Name = Annotated[
    str,
    Path(description="查询的名称，见 /api/queries", max_length=50, examples=["tasks"]),
]
PARAMETERS: dict[str, Any] = {
    "parameters": [
        {
            "name": "parameters",
            "in": "query",
            "description": "查询自己的参数，如 text=医保；见 /api/queries，可以重复",
            "schema": {"type": "object", "additionalProperties": {"type": "string"}},
            "style": "form",
            "explode": True,
            "example": {"text": "医保"},
        }
    ]
}


@router.get("", summary="有哪些命名查询，各有哪些参数")
def list_queries() -> models.NamedQueries:
    """Every named query with its parameters and their types."""
    found = [described(name) for name in QUERIES]
    return models.NamedQueries(total=len(found), queries=found)


@router.get(
    "/{name}",
    summary="运行一个命名查询",
    response_model=models.NamedRows,
    responses=FILES,
    openapi_extra=PARAMETERS,
)
def run_query(
    request: Request,
    service: Service,
    name: Name,
    limit: Limit = None,
    offset: Offset = 0,
    form: FormParameter = None,
) -> Response:
    """The rows of a query, with the SPARQL that they come from."""
    shape = chosen(request, form)
    bindings = _bindings(request, service.store.base, name)
    rows = service.rows(name, bindings)
    size = _size(service.settings.page_size, limit, shape)
    part = rows[offset : offset + size]
    if shape == "json":
        answer = _json(name, bindings, rows, part, offset, size)
    else:
        answer = sheet(part, shape, name)
    say_pages(request, answer, len(rows), size, offset)
    return answer


def _size(usual: int, limit: int | None, form: Form) -> int:
    return limit or (usual if form == "json" else IN_A_FILE)


def _bindings(request: Request, base: str, name: str) -> Bindings:
    """The terms for what the address says of the query's parameters.

    Raises:
        NotFound: for a query that there is not.
        BadRequest: for a parameter that it does not have, or a value that is none.
    """
    if name not in QUERIES:
        raise NotFound(f"没有叫 {name} 的查询；有哪些见 /api/queries。")
    known = list(dict.fromkeys(parameters(name)))
    bindings: dict[str, list[ox.NamedNode | ox.Literal]] = {}
    for parameter, value in request.query_params.multi_items():
        if parameter in OWN:
            continue
        if parameter not in known:
            has = f"可用的有：{'、'.join(known)}" if known else "它没有参数"
            raise BadRequest(f"{name} 没有 {parameter[:50]} 这个参数，{has}。")
        bindings.setdefault(parameter, []).extend(terms(base, parameter, value))
    return {parameter: tuple(found) for parameter, found in bindings.items()}


def _json(
    name: str,
    bindings: Bindings,
    rows: list[Row],
    part: list[Row],
    offset: int,
    limit: int,
) -> Response:
    body = models.NamedRows(
        name=name,
        total=len(rows),
        offset=offset,
        limit=limit,
        rows=part,
        sparql=sparql(name, bindings),
    )
    headers = {"Vary": "Accept"}
    return Response(
        body.model_dump_json(), media_type="application/json", headers=headers
    )
