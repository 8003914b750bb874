"""Tell more of things that were matched before."""

from typing import Any

from pydantic import TypeAdapter

from api.errors import BadRequest, TooLarge
from api.reconcile.models import ExtensionQuery
from api.reconcile.named import named_property, named_type
from api.reconcile.queries import parsed
from api.running import Running
from graph.reconcile.types import PROPERTIES, TYPES, Property
from graph.reconcile.values import Reference, Value, values

_EXTENSION = TypeAdapter(ExtensionQuery)


def answer_extension(service: Running, sent: str) -> dict[str, Any]:
    """The values of properties, thing by thing; an unknown thing has none.

    Raises:
        BadRequest: when the query is not of the protocol's form, or a property unknown.
        TooLarge: when it names more things than a list may have.
    """
    query: ExtensionQuery = parsed(_EXTENSION, sent, "extend")
    most = service.settings.most
    if len(query.ids) > most:
        raise TooLarge(f"一次最多 {most} 个标识，收到 {len(query.ids)} 个。")
    wanted = [_property(one.id) for one in query.properties]
    return {
        "meta": [_meta(one) for one in wanted],
        "rows": {iri: _row(service, iri, wanted) for iri in query.ids},
    }


def _property(identifier: str) -> Property:
    if identifier not in PROPERTIES:
        known = "、".join(PROPERTIES)
        raise BadRequest(f"没有 {identifier} 这个属性，可用的有：{known}。")
    return PROPERTIES[identifier]


def _meta(one: Property) -> dict[str, Any]:
    told = named_property(one).model_dump(exclude_none=True)
    if one.to is not None:
        told["type"] = named_type(TYPES[one.to]).model_dump(exclude_none=True)
    return told


def _row(
    service: Running, iri: str, wanted: list[Property]
) -> dict[str, list[dict[str, Any]]]:
    entity = service.names.by_iri.get(iri)
    return {
        one.id: [_cell(value) for value in values(service.store, entity, one)]
        if entity
        else []
        for one in wanted
    }


def _cell(value: Value) -> dict[str, Any]:
    if isinstance(value, Reference):
        return {"id": value.iri, "name": value.name}
    if isinstance(value, int):
        return {"int": value}
    return {"float": value} if isinstance(value, float) else {"str": value}
