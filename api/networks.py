"""The network page, and what it asks for while it grows."""

from itertools import islice
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.responses import RedirectResponse

from api import addresses
from api.entity import ITSELF, quotes
from api.errors import NotFound
from api.language import language, translation
from api.network_asked import MOST_NODES, Asked
from api.network_focus import default_focus, focus_of
from api.network_models import Network, Quote, Words
from api.network_views import drawing
from api.openapi import answers
from api.pages import page
from api.rows import rows
from api.running import Service
from graph.search import KINDS
from visual.page import LIBRARY, SCRIPTS, asset, body

router = APIRouter(tags=["关系图"])

DRAWN = {"plan", "goal", "task", "body", "indicator", "target", "project", "place"}
"""The kinds of search results that can be drawn."""
MOST_QUOTES = 3
SCRIPT_TYPES = {"js": "text/javascript", "css": "text/css"}


@router.get(
    "/network",
    summary="关系图：一项和它周围，一个问题的答案，部门协作",
    response_class=Response,
    responses=answers("text/html"),
)
def get_network(
    request: Request, service: Service, asked: Annotated[Asked, Depends()]
) -> Response:
    """Draw what is asked for; where nothing is, around the body that leads most."""
    store = service.store
    if not asked.says_what:
        return RedirectResponse(addresses.network(default_focus(store)))
    words = translation(language(request.scope["headers"]))
    drawn = drawing(store, asked, service.settings.network_limit, words.gettext)
    offered = {
        "network": "/api/network",
        "words": "/api/network/words",
        "search": "/api/search",
        "page": "/network",
        "kinds": {
            name: words.gettext(kind.words)
            for name, kind in KINDS.items()
            if name in DRAWN
        },
        "larger": _larger(request, asked, service.settings.network_limit),
    }
    depth = None if asked.view or asked.q else asked.depth
    return page(
        request,
        "network.html",
        drawing=drawn,
        body=body(drawn, words, service=offered, depth=depth),
        scripts=(LIBRARY, *SCRIPTS),
        asked=asked,
        views=_views(asked, str(drawn.data["ids"][drawn.data["focus"]])),
    )


def _views(asked: Asked, focus: str) -> list[tuple[str, str, bool]]:
    """The views of the page: words, address, whether it is the one shown."""
    around = {"focus": asked.focus or focus}
    together = {"view": "cooperation"}
    if "/body/" in around["focus"]:
        together |= around
    elif asked.plan or "/plan/" in focus:
        together["plan"] = asked.plan or focus.rpartition("/")[2]
    found = [("一项和它周围", around, ""), ("部门协作", together, "cooperation")]
    found.append(("全部内容", {"view": "all"}, "all"))
    return [
        (words, f"/network?{urlencode(said)}", view == asked.view and not asked.q)
        for words, said, view in found
    ]


def _larger(request: Request, asked: Asked, most: int) -> str:
    """The address of the same network with more nodes; none where it has all."""
    limit = most if (asked.limit or 0) < most else MOST_NODES
    more = request.url.include_query_params(limit=limit)
    return f"{more.path}?{more.query}"


@router.get("/api/network", summary="关系图的节点、关系和位置")
def get_network_data(service: Service, asked: Annotated[Asked, Depends()]) -> Network:
    """What the page of the same parameters draws, as columns of equal length."""
    drawn = drawing(service.store, asked, service.settings.network_limit)
    return Network.model_validate(drawn.data | {"left": drawn.left_out})


@router.get("/api/network/words", summary="关系图里一项的原文")
def get_words(
    request: Request,
    service: Service,
    id: Annotated[str, Query(max_length=400, description="标识、路径或名称")],  # noqa: A002
) -> Words:
    """The words behind one thing, with the headings above them."""
    iri = focus_of(service.store, id)
    section = rows(service.store, "section", thing=iri)
    found = islice(quotes(service.store, iri), MOST_QUOTES)
    return Words(
        section=str(section[0]["section"]) if section else "",
        quotes=[
            Quote(quote=one.words, of=_said(request, one.of), address=one.address)
            for one in found
        ],
    )


def _said(request: Request, of: str) -> str:
    """What a quote is words for; nothing where it says the thing itself."""
    words = translation(language(request.scope["headers"]))
    return "" if of == ITSELF else words.gettext(of)


@router.get("/static/network/{name}", include_in_schema=False)
def get_asset(name: str) -> Response:
    """The scripts and style sheets of the network page, from the installed packages."""
    try:
        content = asset(name)
    except KeyError as error:
        raise NotFound(f"没有这个文件：{name}") from error
    return Response(content, media_type=SCRIPT_TYPES[name.rpartition(".")[2]])
