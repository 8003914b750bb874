"""`zhengtu draw`."""

from pathlib import Path

import click

from api.commands.options import store_option, write

MOST = 240
"""Nodes of one file, where nothing else is said."""


@click.command("draw")
@store_option
@click.option("-o", "--output", required=True, help="写到哪个 HTML 文件")
@click.option("--focus", default=None, help="以谁为中心：部门或规划的名称，或标识")
@click.option("--depth", default=2, show_default=True, type=click.IntRange(1, 4))
@click.option("--types", default="", help="只要这些类型，用逗号分开：task,department,…")
@click.option(
    "--limit",
    default=MOST,
    show_default=True,
    type=click.IntRange(1, 10_000),
    help="最多多少个节点",
)
def command(
    store: Path, output: str, focus: str | None, depth: int, types: str, limit: int
) -> None:
    """画一张关系图：一个 HTML 文件，脚本都在里面，不联网也能看。

    \b
    zhengtu draw --store 库 -o network.html --focus 区医保局
    """
    from graph.store import open_store

    with open_store(store) as opened:
        from api.network_focus import default_focus, focus_of

        iri = focus_of(opened, focus) if focus else default_focus(opened)
        write(network_file(opened, iri, depth, types, limit), output)


def network_file(
    store: object, iri: str, depth: int = 2, types: str = "", limit: int = MOST
) -> str:
    """The page as one file: all places and all words are inside."""
    from graph.network import neighbourhood, words
    from graph.store import PlanStore
    from visual.network import draw
    from visual.page import page
    from visual.places import LAYOUTS

    assert isinstance(store, PlanStore)
    kinds = [kind.strip() for kind in types.split(",") if kind.strip()]
    graph = neighbourhood(store, iri, depth, kinds or None, limit)
    for node, (quote, section) in words(store, graph).items():
        graph.nodes[node].update(quote=quote, section=section)
    return page(draw(graph, iri, layouts=LAYOUTS, limit=limit, words=True), depth=depth)
