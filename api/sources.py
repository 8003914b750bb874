"""A document's text with all its facts marked, and one place in it."""

from typing import Annotated

import pyoxigraph as ox
from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import RedirectResponse

from api import addresses
from api.addresses import SHORT
from api.errors import BadRequest, NotFound
from api.openapi import answers
from api.outline import plan_outline
from api.pages import page
from api.rows import rows
from api.running import Running, Service
from api.source_models import PlacedFact, TextFacts
from api.source_view import SourceView, shown, source_view
from api.tables import Cell
from api.text_facts import HEADING, TextFact, facts_at, states

router = APIRouter(tags=["原文"])

Text = Annotated[
    str, Path(description=f"原文的 SHA-256；写前 {SHORT} 个字符也可以", max_length=64)
]
Place = Annotated[int | None, Query(ge=0, description="第几个字符（从 0 起）")]


@router.get(
    "/source/{sha256}",
    summary="原文，标出每条事实和其中一处",
    response_class=Response,
    responses=answers("text/html"),
)
def get_source(
    request: Request,
    service: Service,
    sha256: Text,
    start: Place = None,
    end: Place = None,
    at: Annotated[
        int | None, Query(ge=0, description="转到这个字符上最短的一条事实的页面")
    ] = None,
) -> Response:
    """Show the text whose SHA-256 is given, the characters start to end marked."""
    sha256 = _whole(service, sha256)
    text = service.store.text(sha256)
    facts = service.text_facts(sha256)
    if at is not None:
        return RedirectResponse(_page_at(service, facts, at), 303)
    first, last = _range(start, end, len(text))
    file, plans = _titles(service, sha256)
    headings = [
        heading
        for plan in service.store.manifest["plans"]
        if plan["sha256"] == sha256
        for heading in plan_outline(service.store, str(plan["plan"]), len(text))
    ]
    view: SourceView = source_view(text, facts, first, last, service.store.base)
    return page(
        request,
        "source.html",
        file=file,
        plans=plans,
        view=view,
        outline=headings,
        states=states(),
        sha256=sha256,
        start=first,
        end=last,
        length=len(text),
    )


@router.get("/api/source/{sha256}", summary="一份原文里的事实，每条在哪里")
def get_facts(
    service: Service,
    sha256: Text,
    start: Place = None,
    end: Place = None,
) -> TextFacts:
    """All facts of a text in its order, or those that cover a place, the smallest first."""
    sha256 = _whole(service, sha256)
    text = service.store.text(sha256)
    facts = service.text_facts(sha256)
    first, last = _range(start, end, len(text))
    if start is not None:
        facts = facts_at(facts, first, max(last, first + 1))
    file, _ = _titles(service, sha256)
    placed = [_placed(service, sha256, fact) for fact in facts if fact.kind != HEADING]
    return TextFacts(
        sha256=sha256, file=file, length=len(text), total=len(placed), facts=placed
    )


def _placed(service: Running, sha256: str, fact: TextFact) -> PlacedFact:
    told = shown(fact, service.store.base)
    return PlacedFact(
        id=fact.iri,
        kind=fact.kind,
        kindWords=told.words,
        name=fact.name,
        property=fact.states,
        states=told.states,
        start=fact.start,
        end=fact.end,
        url=told.address,
        source=addresses.source(sha256, fact.start, fact.end),
    )


def _whole(service: Running, sha256: str) -> str:
    """The SHA-256 of the text of the store that is meant by its beginning."""
    known = {str(plan["sha256"]) for plan in service.store.manifest["plans"]}
    found = [it for it in known if it.startswith(sha256)]
    return found[0] if len(found) == 1 and len(sha256) >= SHORT else sha256


def _titles(service: Running, sha256: str) -> tuple[str, list[Cell]]:
    """The name of the file, and the plans that stand in it."""
    found = rows(service.store, "text-document", sha256=ox.Literal(sha256))
    plans = [
        Cell(str(row["title"]), addresses.local(service.store.base, str(row["plan"])))
        for row in found
        if "plan" in row
    ]
    return str(found[0]["file"]) if found else sha256, plans


def _page_at(service: Running, facts: list[TextFact], at: int) -> str:
    """The page of the smallest fact that covers a character.

    Raises:
        NotFound: where no fact covers it.
    """
    for fact in facts_at(facts, at, at + 1):
        if fact.kind != HEADING:
            return addresses.local(service.store.base, fact.iri)
    raise NotFound(f"原文第 {at} 个字符不在哪条事实里。")


def _range(start: int | None, end: int | None, length: int) -> tuple[int, int]:
    """The place to mark; nothing is marked where none is given.

    Raises:
        BadRequest: for a place that is not in the text.
    """
    first, last = start or 0, end if end is not None else start or 0
    if not first <= last <= length:
        raise BadRequest(f"原文只有 {length} 个字符，没有 {first} 到 {last} 这一处。")
    return first, last
