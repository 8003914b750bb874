"""Answer the queries of a reconciliation batch."""

from typing import Any

from pydantic import TypeAdapter, ValidationError

from api.errors import BadRequest, TooLarge
from api.reconcile.models import (
    Candidate,
    Feature,
    PropertyValue,
    ReconciliationQuery,
    Reference,
    Result,
)
from api.reconcile.named import named_type, type_ids
from graph.reconcile import Candidate as Found
from graph.reconcile import Index, Query, candidates

LARGEST_BATCH = 100
USUAL, MOST = 5, 50
"""How many candidates a query gets unless it says so, and at most."""
PLACE = "place"
_BATCH = TypeAdapter(dict[str, ReconciliationQuery])
_QUERY = TypeAdapter(ReconciliationQuery)


def answer_batch(index: Index, sent: str) -> dict[str, Any]:
    """The candidates of each query of a batch, under the names that it gives them.

    Raises:
        BadRequest: when the batch is not of the protocol's form.
        TooLarge: when there are more queries than ``LARGEST_BATCH``.
    """
    queries = parsed(_BATCH, sent, "queries")
    if len(queries) > LARGEST_BATCH:
        raise TooLarge(f"一次最多 {LARGEST_BATCH} 个查询，收到 {len(queries)} 个。")
    return {name: _answer(index, query) for name, query in queries.items()}


def answer_single(index: Index, sent: str) -> dict[str, Any]:
    """The candidates of one query: an object as in a batch, or only a name."""
    if sent.lstrip().startswith("{"):
        return _answer(index, parsed(_QUERY, sent, "query"))
    return _answer(index, ReconciliationQuery(query=sent, limit=None))


def parsed(adapter: TypeAdapter[Any], sent: str, parameter: str) -> Any:
    """What a parameter holds as JSON.

    Raises:
        BadRequest: with the place of the first fault.
    """
    try:
        return adapter.validate_json(sent)
    except ValidationError as error:
        fault = error.errors()[0]
        place = ".".join(map(str, fault["loc"]))
        raise BadRequest(
            f"参数 {parameter} 不合协议：{place or '开头'}：{fault['msg']}"
        ) from error


def _answer(index: Index, query: ReconciliationQuery) -> dict[str, Any]:
    named = [query.type] if isinstance(query.type, str) else query.type or []
    types = type_ids(named)
    asked = Query(
        name=query.query or "",
        types=tuple(sorted(types)),
        place=_place(index, query),
        limit=min(query.limit or USUAL, MOST),
    )
    found = candidates(index, asked) if types and asked.name else ()
    return Result(result=[_candidate(one) for one in found]).model_dump(
        exclude_none=True
    )


def _place(index: Index, query: ReconciliationQuery) -> str | None:
    """The place of the row, by name or as a thing matched before."""
    told: list[PropertyValue] = []
    for mapping in query.properties:
        if mapping.pid == PLACE:
            told += mapping.v if isinstance(mapping.v, list) else [mapping.v]
    for value in told:
        if isinstance(value, Reference):
            entity = index.by_iri.get(value.id)
            return entity.name if entity else value.name or value.id
        return str(value)
    return None


def _candidate(found: Found) -> Candidate:
    entity = found.entity
    return Candidate(
        id=entity.iri,
        name=entity.name,
        description=f"{entity.description} · {found.reason}",
        type=[named_type(entity.type)],
        score=found.score,
        match=found.match,
        features=[Feature(id=found.method, value=True)],
    )
