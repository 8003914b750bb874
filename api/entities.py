"""One thing at its address: a page for people, triples for programs."""

import pyoxigraph as ox
from fastapi import APIRouter, Request, Response

from api import addresses, results
from api.entity import Entity, entity
from api.negotiation import preferred
from api.pages import page
from api.rows import triples
from api.running import Service
from api.tables import Cell
from graph.errors import UnknownEntity
from graph.exports import FORMATS
from graph.store import PlanStore

router = APIRouter(tags=["实体"])

HTML = "text/html"
EXPORTED = {"Plan": "plan", "Body": "department", "BodyGroup": "department"}
"""The classes whose things can be taken away as files, by the parameter of the export."""


@router.get(
    "/id/{path:path}", summary="一个实体：网页、Turtle、JSON-LD、N-Triples、RDF/XML"
)
def get_entity(
    request: Request,
    service: Service,
    path: str,  # noqa: ARG001  # for the description; the raw path is what counts
    format: str | None = None,  # noqa: A002  # the name in the address
) -> Response:
    """Answer by ``?format=html|ttl|nt|jsonld|rdfxml``, else by Accept."""
    iri = addresses.identifier(service.store.base, request.scope["raw_path"])
    accept = request.headers.get("accept")
    if _wants_page(accept, format):
        shown = entity(service.store, iri)
        answer = page(
            request,
            "entity.html",
            entity=shown,
            exports=_exports(shown),
            formats=[form.name for form in results.GRAPHS],
            path=request.url.path,
        )
    else:
        said = _triples(service.store, iri)
        data, media = results.write_triples(said, accept, format)
        answer = Response(data, media_type=media)
    answer.headers["Vary"] = "Accept"
    return answer


def _wants_page(accept: str | None, form: str | None) -> bool:
    if form is not None:
        return form == "html"
    offers = [media for known in results.GRAPHS for media in known.media]
    return preferred(accept, [HTML, *offers]) == HTML


def _exports(shown: Entity) -> list[Cell]:
    """Files to take away; one format for one plan alone is not offered for a body."""
    kept = next((EXPORTED[name] for name in shown.classes if name in EXPORTED), None)
    if kept is None:
        return []
    return [
        Cell(form.words, addresses.export(form.name, **{kept: shown.iri}))
        for form in FORMATS.values()
        if kept == "plan" or not form.is_of_one_plan
    ]


def _triples(store: PlanStore, iri: str) -> list[ox.Triple]:
    found = triples(store, "triples", thing=iri)
    if not found:
        raise UnknownEntity(f"库里没有 {iri}。")
    return found
