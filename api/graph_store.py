"""The reading side of the SPARQL 1.1 Graph Store HTTP Protocol."""

from fastapi import APIRouter, Request, Response

from api import addresses, entities, request_body, results, sparql
from api.errors import BadRequest, NotFound
from api.negotiation import accepted, preferred
from api.openapi import answers
from api.operation import Operation
from api.running import running

router = APIRouter(tags=["SPARQL"])

EVERYTHING = "CONSTRUCT WHERE { ?s ?p ?o }"
HTML = "text/html"
GRAPHS = "graph/"
TRIPLES = answers(*(form.media[0] for form in results.GRAPHS), HTML)


@router.get(
    "/graphs",
    summary="一个图的全部三元组：?graph=图的地址 或 ?default",
    response_class=Response,
    responses=TRIPLES,
)
async def get_graph(request: Request) -> Response:
    """The triples of one graph by Accept or ``?format=``; nothing is ever written here."""
    parameters = request_body.pairs(request.url.query)
    graphs = [value for name, value in parameters if name == "graph"]
    wants_default = any(name == "default" for name, _ in parameters)
    if len(graphs) + wants_default != 1:
        raise BadRequest(
            "请用 ?graph=图的地址 或 ?default 说明要哪一个图，只能选一个。"
        )
    return await _graph(request, tuple(graphs), dict(parameters).get("format"))


@router.get(
    "/id/graph/{path:path}",
    summary="图的地址本身：它的全部三元组",
    response_class=Response,
    responses=TRIPLES,
)
async def get_graph_itself(
    request: Request,
    path: str,
    format: str | None = None,  # noqa: A002  # the name in the address
) -> Response:
    """The triples of the graph of this address; a browser gets what is said about it."""
    service = running(request)
    offers = [media for form in results.GRAPHS for media in form.media]
    wants_page = format == "html" or (
        format is None and preferred(accepted(request), [*offers, HTML]) == HTML
    )
    if wants_page:
        return entities.thing(request, service, path, format)
    iri = service.store.base + addresses.IDENTIFIERS + GRAPHS + path
    return await _graph(request, (iri,), format)


async def _graph(
    request: Request, graphs: tuple[str, ...], form: str | None
) -> Response:
    """A graph by its name, the default graph without one.

    Raises:
        NotFound: where the store has no such graph.
    """
    store = running(request).store
    for graph in graphs:
        if not store.holds_graph(graph):
            raise NotFound(f"库里没有这个图：{graph}。")
    chosen, media = results.choose(results.GRAPHS, accepted(request), form)
    media = results.with_charset(media)
    return await sparql.respond(
        request, Operation(EVERYTHING, graphs, (), chosen, media, store.base)
    )
