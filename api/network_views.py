"""Make the network that a request asks for: around a thing, of an answer, of all."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

import networkx as nx
import pyoxigraph as ox

from api import names
from api.addresses import IDENTIFIERS, local
from api.errors import BadRequest, NotFound
from api.filters import plans_of
from api.network_asked import MOST_NODES, Asked, Layout
from api.network_focus import default_focus, focus_of
from graph.ask import ask
from graph.cooperation import cooperation
from graph.errors import UnknownEntity
from graph.named_queries import run
from graph.network import Network, among, connect, neighbourhood, network, widen
from graph.partners import between, join, partners, together
from graph.store import PlanStore
from visual.nearest import rings
from visual.network import OPENING, Drawing, draw

COOPERATING = 40
"""Bodies that a view of co-operation begins with."""
MOST_PLANS = 60
"""Of more plans, not everything is put into one picture."""


@dataclass(frozen=True, slots=True)
class View:
    """A network that may grow: what it begins with, its middle, how many were left out."""

    graph: Network
    focus: str
    left: int
    widen: Callable[[str], list[str]]
    """Adds what is nearest to a node, and says what is new."""
    connect: Callable[[], None]
    """Adds the links between the nodes that are there."""
    title: str = ""


def drawing(
    store: PlanStore, asked: Asked, most: int, say: Callable[[str], str] = str
) -> Drawing:
    """What the request asks for, laid out: the same request has the same places.

    ``most`` is how many nodes are looked at around a thing; ``say`` puts the title into the
    reader's language.
    """
    view = _view(store, asked, most)
    layout = asked.layout or _layout(asked, view.graph)
    growth = []
    for said in asked.opened:
        node = store.base + said[1:] if said.startswith(f"/{IDENTIFIERS}") else said
        parent = node if node in view.graph else view.focus
        if new := view.widen(node):
            growth.append((parent, new))
    view.connect()
    view.graph.graph["cut"] = view.left
    return draw(
        view.graph,
        view.focus,
        title=say(view.title),
        layouts=[layout],
        opening=len(view.graph),
        limit=len(view.graph),
        growth=growth,
        path=partial(local, store.base),
    )


def _layout(asked: Asked, graph: Network) -> Layout:
    """Rings around the middle, where all is linked with it."""
    linked = not asked.view and nx.is_weakly_connected(graph)
    return "rings" if linked else "force"


def _view(store: PlanStore, asked: Asked, most: int) -> View:
    if asked.view == "cooperation":
        return _cooperation(store, asked)
    if asked.view == "all":
        return _all(store, asked)
    if asked.q:
        return _answer(store, asked)
    return _around(store, asked, most)


def _around(store: PlanStore, asked: Asked, most: int) -> View:
    """The nearest of what lies within some steps of one thing."""
    focus = focus_of(store, asked.focus) if asked.focus else default_focus(store)
    limit = asked.limit or OPENING
    try:
        found = neighbourhood(store, focus, asked.depth, asked.types, max(most, limit))
    except UnknownEntity:
        return _linked(store, asked, focus, limit)
    first = [node for ring in rings(found, focus, limit, limit)[:3] for node in ring]
    left = len(found) - len(first) + int(found.graph["cut"])
    graph = found.copy()
    graph.remove_nodes_from(set(found).difference(first))
    return _of_store(store, asked, graph, focus, left)


def _linked(store: PlanStore, asked: Asked, thing: str, limit: int) -> View:
    """What is linked with a thing that is not drawn itself: bodies of a function.

    Raises:
        UnknownEntity: when none of it can be drawn.
    """
    found = run(store, "network-linked", {"thing": [ox.NamedNode(thing)]})
    things = list(dict.fromkeys(str(row["node"]) for row in found))
    graph = among(store, islice(things, MOST_NODES))
    if not graph:
        raise UnknownEntity(f"库里没有可以画的这一项：{thing}")
    first = list(graph)[:limit]
    left = len(graph) - len(first)
    graph.remove_nodes_from(set(graph).difference(first))
    for node in first:  # what they belong to links them with each other
        if len(graph) < limit:
            widen(store, graph, node, ["plan", "place"], 2)
    connect(store, graph)
    title = str(found[0]["title"] or "")
    return _of_store(store, asked, graph, _busiest(graph), left, title)


def _busiest(graph: Network) -> str:
    return max(graph, key=lambda node: int(graph.degree(node)))


def _answer(store: PlanStore, asked: Asked) -> View:
    """The things that the rows of an answer name.

    Raises:
        NotFound: when there is nothing to draw.
    """
    answer = ask(store, asked.q)
    named = [
        str(row[name])
        for last in (False, True)
        for row in answer.rows
        for name in row
        if (name == "id" or name.endswith("Id")) and row[name]
        if (name in {"planId", "placeId"}) == last
    ]
    things = list(dict.fromkeys(named))
    graph = among(store, islice(things, asked.limit or OPENING))
    if not graph:
        raise NotFound(f"“{asked.q}”的答案里没有可以画的内容；换一个问题试试。")
    left = len(things) - len(graph)
    return _of_store(store, asked, graph, _busiest(graph), left, asked.q)


def _all(store: PlanStore, asked: Asked) -> View:
    """Everything, or everything near one plan; what is linked most where that is too much.

    Raises:
        BadRequest: when there are too many plans to look through.
        NotFound: when there is nothing.
    """
    if asked.plan is not None:
        return _near_plan(store, asked, asked.plan)
    if len(store.manifest["plans"]) > MOST_PLANS:
        raise BadRequest("库里的规划太多，不能画在一张图里；请加 plan= 选一份规划。")
    whole = network(store, asked.types)
    if not whole:
        raise NotFound("没有可以画的内容；去掉筛选试试。")
    order = sorted(whole, key=lambda node: -whole.degree(node))
    left = order[asked.limit or MOST_NODES :]
    whole.remove_nodes_from(left)
    view = _of_store(store, asked, whole, order[0], len(left), "全部内容")
    complete = not (left or asked.types)
    return replace(view, connect=lambda: None) if complete else view


def _near_plan(store: PlanStore, asked: Asked, plan: str) -> View:
    plans = names.plans(store, plan)
    if not plans:
        raise NotFound(f"没有题名里有“{plan}”的规划。")
    focus, most = plans[0].value, asked.limit or MOST_NODES
    graph = neighbourhood(store, focus, 2, asked.types, most)
    return _of_store(store, asked, graph, focus, int(graph.graph["cut"]))


def _of_store(
    store: PlanStore,
    asked: Asked,
    graph: Network,
    focus: str,
    left: int,
    title: str = "",
) -> View:
    return View(
        graph,
        focus,
        left,
        partial(widen, store, graph, types=asked.types),
        partial(connect, store, graph),
        title,
    )


def _cooperation(store: PlanStore, asked: Asked) -> View:
    """Bodies that share tasks: those around one, else those that share most.

    Raises:
        NotFound: when none does.
    """
    plans = plans_of(store, asked.plan, None)
    whole = cooperation(store, None if plans is None else [p.value for p in plans])
    focus = focus_of(store, asked.focus) if asked.focus else None
    order = partners(whole, focus)
    if len(order) < 2:
        raise NotFound("没有共同承担任务的部门；换一份规划或一个部门试试。")
    first = order[: asked.limit or COOPERATING]
    graph = together(whole, first)
    return View(
        graph,
        first[0],
        len(order) - len(first),
        partial(join, whole, graph),
        partial(between, whole, graph),
        "部门协作" if focus is None else "",
    )
