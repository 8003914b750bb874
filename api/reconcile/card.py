"""Show one thing in a small frame, or lead to its page."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from api import addresses
from api.errors import NotFound
from api.openapi import answers
from api.pages import page
from api.reconcile.examples import BODY_ID
from api.running import Running, Service
from api.security import FRAMEABLE
from graph.reconcile.entities import Entity
from graph.reconcile.types import properties_of
from graph.reconcile.values import Reference, Value, values

router = APIRouter()
SHOWN = 6
"""How many values of a property a card has room for."""

Identifier = Annotated[str, Query(alias="id", description="标识", examples=[BODY_ID])]


@router.get(
    "/preview",
    summary="一个实体的小卡片（HTML，可以放进别的网页的框里）",
    response_class=Response,
    responses=answers("text/html"),
)
def preview(request: Request, service: Service, identifier: Identifier) -> Response:
    """Kind, place, names and what it does.

    Raises:
        NotFound: when the store has nothing of this identifier.
    """
    entity = _entity(service, identifier)
    answer = page(
        request,
        "reconcile_card.html",
        entity=entity,
        facts=_facts(service, entity),
        address=addresses.local(service.store.base, entity.iri),
    )
    answer.headers.update(FRAMEABLE)
    return answer


@router.get(
    "/view",
    summary="转到一个实体的网页",
    status_code=303,
    response_class=RedirectResponse,
)
def view(service: Service, identifier: Identifier) -> RedirectResponse:
    """The page of a thing that the store knows; nothing else is redirected to."""
    entity = _entity(service, identifier)
    return RedirectResponse(addresses.local(service.store.base, entity.iri), 303)


def _entity(service: Running, identifier: str) -> Entity:
    entity = service.names.by_iri.get(identifier)
    if entity is None:
        raise NotFound(f"库里没有 {identifier}。")
    return entity


def _facts(service: Running, entity: Entity) -> list[tuple[str, str]]:
    """Each property that has a value, in words."""
    told = [
        (one.zh, values(service.store, entity, one))
        for one in properties_of(entity.type.id)
    ]
    return [(words, _words(found)) for words, found in told if found]


def _words(found: list[Value]) -> str:
    shown = [one.name if isinstance(one, Reference) else str(one) for one in found]
    more = f" 等 {len(shown)} 个" if len(shown) > SHOWN else ""
    return "、".join(shown[:SHOWN]) + more
