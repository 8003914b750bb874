"""The description of the data set in DCAT 3 and VoID, where programs look for it."""

from fastapi import APIRouter, Request, Response

from api import documents, results
from api.openapi import answers
from api.running import Service
from graph.catalogue import Place, catalogue_triples
from graph.void import void_triples

router = APIRouter(tags=["数据集"])

TRIPLES = answers(*(form.media[0] for form in documents.TRIPLES))


@router.get(
    "/dcat",
    summary="数据集说明：DCAT 3 和 VoID，按 Accept 或 ?format= 选格式",
    response_class=Response,
    responses=TRIPLES,
)
@router.get(
    "/.well-known/void",
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
    place = Place(str(request.base_url).rstrip("/"))
    counts, store = service.statistics, service.store
    said = [
        *catalogue_triples(place, store.generation, counts),
        *void_triples(place.data, store.base, counts),
    ]
    data, media = results.write_triples(said, request.headers.get("accept"), format)
    return Response(data, media_type=media, headers={"Vary": "Accept"})
