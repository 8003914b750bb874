"""Complete what a person types to things, types and properties; propose properties."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.errors import NotFound
from api.reconcile.models import (
    EntitySuggestion,
    EntitySuggestions,
    Named,
    Proposal,
    Suggestions,
)
from api.reconcile.named import named_property, named_type, type_ids
from api.running import Service
from graph.reconcile.suggest import suggest
from graph.reconcile.types import PROPERTIES, TYPE_BY_IRI, TYPES, properties_of

router = APIRouter()
SHOWN = 20

Prefix = Annotated[str, Query(description="已经打的字", examples=["青苇区卫"])]
Cursor = Annotated[int, Query(ge=0, description="跳过几个")]
Type = Annotated[
    str,
    Query(
        alias="type",
        description="类型（类的地址）",
        examples=[TYPES["department"].iri],
    ),
]


@router.get(
    "/suggest/entity", summary="补全实体的名称", response_model_exclude_none=True
)
def suggest_entity(
    service: Service, prefix: Prefix = "", cursor: Cursor = 0, kind: Type = ""
) -> EntitySuggestions:
    """Things by the beginning of any of their names, else by a part of one."""
    found = suggest(service.names, prefix, type_ids([kind]))
    return EntitySuggestions(
        result=[
            EntitySuggestion(
                id=one.iri,
                name=one.name,
                description=one.description,
                notable=[named_type(one.type)],
            )
            for one in found[cursor : cursor + SHOWN]
        ]
    )


@router.get("/suggest/type", summary="补全类型", response_model_exclude_none=True)
def suggest_type(prefix: Prefix = "", cursor: Cursor = 0) -> Suggestions:
    """Types by a part of their names, in either language, or by identifier."""
    found = [
        named_type(one)
        for one in TYPES.values()
        if _fits(prefix, one.zh, one.en, one.iri)
    ]
    return Suggestions(result=found[cursor : cursor + SHOWN])


@router.get("/suggest/property", summary="补全属性", response_model_exclude_none=True)
def suggest_property(prefix: Prefix = "", cursor: Cursor = 0) -> Suggestions:
    """Properties by a part of their names, in either language, or by id."""
    found = [
        named_property(one)
        for one in PROPERTIES.values()
        if _fits(prefix, one.zh, one.en, one.id)
    ]
    return Suggestions(result=found[cursor : cursor + SHOWN])


@router.get(
    "/properties", summary="一类实体可以取哪些属性", response_model_exclude_none=True
)
def propose_properties(
    kind: Type = "", limit: Annotated[int | None, Query(ge=1)] = None
) -> Proposal:
    """The properties that things of a type can have.

    Raises:
        NotFound: when there is no such type.
    """
    if kind and kind not in TYPE_BY_IRI:
        raise NotFound(f"没有 {kind} 这个类型，可用的有：{'、'.join(TYPE_BY_IRI)}。")
    known = properties_of(TYPE_BY_IRI[kind].id) if kind else PROPERTIES.values()
    proposed: list[Named] = [named_property(one) for one in known]
    return Proposal(type=kind, properties=proposed[:limit], limit=limit)


def _fits(prefix: str, *names: str) -> bool:
    words = prefix.strip().lower()
    return any(words in name.lower() for name in names)
