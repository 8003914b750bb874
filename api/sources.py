"""A document's text with one place in it marked."""

from typing import Annotated

import pyoxigraph as ox
from fastapi import APIRouter, Query, Request, Response

from api import addresses
from api.errors import BadRequest
from api.openapi import answers
from api.pages import page
from api.rows import rows
from api.running import Service

router = APIRouter(tags=["原文"])

Place = Annotated[int | None, Query(ge=0, description="第几个字符（从 0 起）")]


@router.get(
    "/source/{sha256}",
    summary="原文，标出一处",
    response_class=Response,
    responses=answers("text/html"),
)
def get_source(
    request: Request,
    service: Service,
    sha256: str,
    start: Place = None,
    end: Place = None,
) -> Response:
    """Show the text whose SHA-256 is given, the characters start to end marked."""
    text = service.store.text(sha256)
    first, last = _range(start, end, len(text))
    plans = rows(service.store, "text-document", sha256=ox.Literal(sha256))
    return page(
        request,
        "source.html",
        file=plans[0]["file"] if plans else sha256,
        plans=[
            {
                "title": plan["title"],
                "address": addresses.local(service.store.base, str(plan["plan"])),
            }
            for plan in plans
            if "plan" in plan
        ],
        before=text[:first],
        marked=text[first:last],
        after=text[last:],
        start=first,
        end=last,
    )


def _range(start: int | None, end: int | None, length: int) -> tuple[int, int]:
    """The place to mark; nothing is marked where none is given.

    Raises:
        BadRequest: for a place that is not in the text.
    """
    first, last = start or 0, end if end is not None else start or 0
    if not first <= last <= length:
        raise BadRequest(f"原文只有 {length} 个字符，没有 {first} 到 {last} 这一处。")
    return first, last
