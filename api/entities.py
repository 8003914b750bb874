"""One thing at its address: 303 to its document, a page for people, triples for programs."""

from collections.abc import Callable
from typing import Annotated

import pyoxigraph as ox
from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import RedirectResponse

from api import addresses, documents
from api.crumbs import crumbs
from api.department_page import department_page
from api.documents import HTML, PAGE_FIRST, TRIPLES
from api.entity import entity
from api.entity_exports import exports
from api.indicator_page import concept_page, plan_indicator_page
from api.near import near
from api.openapi import answers
from api.pages import page
from api.plan_page import plan_page
from api.rows import node, triples
from api.running import Running, Service
from api.task_page import task_page
from graph.errors import UnknownEntity
from graph.prefixes import NAMESPACE, PREFIXES

router = APIRouter(tags=["实体"])
RDF_TYPE = ox.NamedNode(f"{PREFIXES['rdf']}type")

PAGES: dict[str, Callable[[Request, Running, str, str], Response]] = {
    "Body": department_page,
    "BodyGroup": department_page,
    "Indicator": plan_indicator_page,
    "IndicatorConcept": concept_page,
    "Plan": plan_page,
    "Task": task_page,
}
"""The classes whose things have a page of their own."""

Thing = Annotated[
    str,
    Path(
        description="标识里 /id/ 后面的部分", examples=["function/healthcare-security"]
    ),
]
FormName = Annotated[
    str | None,
    Query(alias="format", description="html、ttl、nt、jsonld、rdfxml；不写时看 Accept"),
]
RDF = answers(*(form.media[0] for form in PAGE_FIRST))


@router.get(
    "/id/{path:path}",
    summary="一个实体：303 转到说它的文档",
    status_code=303,
    response_class=RedirectResponse,
)
def thing(
    request: Request,
    service: Service,
    path: Thing,  # noqa: ARG001  # for the description; the raw path is what counts
    form: FormName = None,
) -> Response:
    """Lead from the thing, which no computer can send, to the document about it."""
    raw = _raw_path(request)
    iri = _known(request, service, raw)
    if isinstance(iri, Response):
        return iri
    place = addresses.document(raw)
    if form is not None:
        accept = request.headers.get("accept")
        place += documents.document(place, accept, form, PAGE_FIRST).form.suffix
    described_by = f'<{place}>; rel="describedby"'
    return RedirectResponse(place, 303, headers={"Link": described_by})


@router.get(
    "/doc/{path:path}",
    summary="说一个实体的文档：网页、Turtle、JSON-LD、N-Triples、RDF/XML",
    response_class=Response,
    responses=RDF,
)
def get_document(
    request: Request,
    service: Service,
    path: Thing,  # noqa: ARG001
    form: FormName = None,
) -> Response:
    """Answer by ?format=, by the end of the address (.html .ttl .nt .jsonld .rdf), by Accept."""
    accept = request.headers.get("accept")
    asked = documents.document(_raw_path(request), accept, form, PAGE_FIRST)
    iri = _known(request, service, addresses.thing(asked.address))
    if isinstance(iri, Response):
        return iri
    if asked.form is HTML:
        answer = _page(request, service, iri, asked.address)
    else:
        said = triples(service.store, "triples", thing=iri)
        answer = documents.answer(asked, said, service.store.base, iri)
    answer.headers.update(asked.headers(iri))
    return answer


def _raw_path(request: Request) -> str:
    """The path as it was sent, percent signs and all: so identifiers are written."""
    raw: bytes = request.scope["raw_path"]
    return raw.partition(b"?")[0].decode("ascii", errors="replace")


def _known(request: Request, service: Running, path: str) -> str | Response:
    """The identifier behind a path /id/…, or a page that says what is near it.

    Raises:
        UnknownEntity: where nothing is said of it and no page is wanted.
    """
    for iri in addresses.identifiers(service.store.base, path):
        if _is_said(service, iri):
            return iri
    others = near(service, path)
    accept = request.headers.get("accept")
    if documents.document("", accept, None, [*TRIPLES, HTML]).form is HTML:
        return page(request, "unknown.html", 404, path=path, near=others)
    names = "、".join(f"{cell.words} {cell.address}" for cell in others)
    hint = f"相近的有：{names}。" if names else "可以用 /api/search 按名称查。"
    raise UnknownEntity(f"库里没有 {path}。{hint}")


def _is_said(service: Running, iri: str) -> bool:
    try:
        subject = node(iri)
    except UnknownEntity:
        return False
    default = ox.DefaultGraph()
    found = service.store.oxigraph.quads_for_pattern(subject, None, None, default)
    return next(iter(found), None) is not None


def _page(request: Request, service: Running, iri: str, address: str) -> Response:
    classes = _classes(service, iri)
    for name, own in PAGES.items():
        if name in classes:
            return own(request, service, iri, address)
    shown = entity(service.store, iri)
    return page(
        request,
        "entity.html",
        entity=shown,
        crumbs=crumbs(service.store, iri),
        exports=exports(shown.iri, shown.classes),
        forms=TRIPLES,
        path=address,
    )


def _classes(service: Running, iri: str) -> set[str]:
    """The names of the thing's classes in the vocabulary."""
    said = service.store.oxigraph.quads_for_pattern(
        node(iri), RDF_TYPE, None, ox.DefaultGraph()
    )
    classes = (str(getattr(quad.object, "value", "")) for quad in said)
    return {name.removeprefix(NAMESPACE) for name in classes}
