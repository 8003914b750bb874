"""The descriptions of the data set and of its SPARQL service, where programs look for them."""

from collections.abc import Iterable

import pyoxigraph as ox
from fastapi import APIRouter, Request, Response

from api import documents, results
from api.negotiation import accepted
from api.openapi import answers
from api.running import Service, running
from graph.catalogue import Place, catalogue_triples
from graph.service_description import service_triples
from graph.void import void_triples

router = APIRouter(tags=["数据集"])

CATALOGUE = "/dcat"
VOID = "/.well-known/void"
SERVICE = "/.well-known/sparql-service"
LINKS = ((CATALOGUE, "describedby"), (VOID, "describedby"), (SERVICE, "service-desc"))
"""What every answer of the endpoint and every description points at (RFC 8288, 8631)."""


TRIPLES = answers(*(form.media[0] for form in documents.TRIPLES))


@router.get(
    CATALOGUE,
    summary="数据集说明：DCAT 3 和 VoID，按 Accept 或 ?format= 选格式",
    response_class=Response,
    responses=TRIPLES,
)
@router.get(
    VOID,
    summary="同一份数据集说明，在 VoID 规定的地址",
    name="void",
    response_class=Response,
    responses=TRIPLES,
)
def describe(
    request: Request,
    service: Service,
    format: str | None = None,  # noqa: A002  # the name in the address
) -> Response:
    """Turtle, N-Triples, JSON-LD or RDF/XML; the same data give the same triples."""
    place = _place(request)
    counts, store = service.statistics, service.store
    said = [
        *catalogue_triples(place, store.generation, counts),
        *void_triples(place.data, store.base, counts),
    ]
    return _written(request, said, format)


@router.get(
    SERVICE,
    summary="SPARQL 服务说明（SPARQL 1.1 Service Description）",
    response_class=Response,
    responses=TRIPLES,
)
def describe_service(
    request: Request,
    format: str | None = None,  # noqa: A002  # the name in the address
) -> Response:
    """Language, formats and data set of the endpoint, as /sparql gives them too."""
    service = running(request)
    named = service.store.graph_names()
    said = service_triples(
        _place(request),
        named,
        service.statistics.triples,
        federated=bool(service.settings.services),
    )
    return _written(request, said, format)


def links(request: Request) -> str:
    """The Link header from any of these addresses to all of them."""
    root = request.scope.get("root_path", "")
    return ", ".join(f'<{root}{path}>; rel="{relation}"' for path, relation in LINKS)


def _place(request: Request) -> Place:
    return Place(str(request.base_url).rstrip("/"))


def _written(request: Request, said: Iterable[ox.Triple], form: str | None) -> Response:
    data, media = results.write_triples(said, accepted(request), form)
    headers = {"Vary": "Accept", "Link": links(request)}
    return Response(data, media_type=media, headers=headers)
