"""The network page around one thing."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from starlette.responses import RedirectResponse

from api import addresses
from api.errors import NotFound
from api.language import language, translation
from api.network_focus import default_focus, focus_of
from api.openapi import answers
from api.pages import page
from api.running import Service
from graph.network import neighbourhood
from graph.store import PlanStore
from visual.network import Links, draw
from visual.page import asset, body

router = APIRouter(tags=["关系图"])

SCRIPT_TYPES = {"js": "text/javascript", "css": "text/css"}


@router.get(
    "/network",
    summary="关系图：一个部门、任务或规划和它周围",
    response_class=Response,
    responses=answers("text/html"),
)
def get_network(
    request: Request,
    service: Service,
    focus: Annotated[str | None, Query(description="标识、路径或名称")] = None,
    depth: Annotated[int, Query(ge=1, le=4, description="走几步远")] = 2,
    types: Annotated[str, Query(description="只要这些类型，用逗号分开")] = "",
) -> Response:
    """Draw what lies within ``depth`` steps; without a focus, around a plan."""
    store = service.store
    if focus is None:
        return RedirectResponse(addresses.network(default_focus(store)))
    iri = focus_of(store, focus)
    kinds = [kind.strip() for kind in types.split(",") if kind.strip()]
    graph = neighbourhood(store, iri, depth, kinds or None)
    limit = service.settings.network_limit
    drawing = draw(graph, iri, addresses=_addresses(store), limit=limit)
    words = translation(language(request.scope["headers"]))
    return page(request, "network.html", drawing=drawing, body=body(drawing, words))


@router.get("/static/network/{name}", include_in_schema=False)
def get_asset(name: str) -> Response:
    """The scripts and style sheets of the network page, from the installed packages."""
    try:
        content = asset(name)
    except KeyError as error:
        raise NotFound(f"没有这个文件：{name}") from error
    return Response(content, media_type=SCRIPT_TYPES[name.rpartition(".")[2]])


def _addresses(store: PlanStore) -> Links:
    """What the side panel offers for a thing: its page, and a network around it."""

    def links(iri: str) -> dict[str, str]:
        page_of = addresses.local(store.base, iri)
        return {"查看全部内容": page_of, "以它为中心": addresses.network(iri)}

    return links
