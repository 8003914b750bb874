"""`zhengtu search`."""

from pathlib import Path

import click

from api.commands.options import output_option, read_argument, store_option, write
from api.errors import BadUsage
from api.terminal import grid_text
from graph.search import KINDS, words_of
from graph.search.snippets import snippet
from graph.store import open_store


@click.command("search")
@click.argument("words")
@store_option
@click.option("--kind", "kinds", multiple=True, type=click.Choice([*KINDS]))
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True)
@output_option
def command(
    words: str, store: Path, kinds: tuple[str, ...], limit: int, output: str
) -> None:
    """在名称、标题和原文里找字词；字词写 - 时从标准输入读。

    \b
    zhengtu search 医保 --store 库
    """
    wanted = words_of(read_argument(words))
    if not wanted.all:
        raise BadUsage("没有可以找的字：请写几个汉字、字母或数字。")
    with open_store(store) as opened:
        found = opened.search_index.find(wanted, kinds=kinds, limit=limit)
        titles = {plan["plan"]: plan["title"] for plan in opened.manifest["plans"]}
        base = opened.base
    lines = [
        [
            KINDS[hit.kind].words,
            snippet(hit.text, wanted).text,
            titles.get(f"{base}{hit.plan}", ""),
        ]
        for hit in found.hits
    ]
    total = sum(n for kind, n in found.counts.items() if not kinds or kind in kinds)
    if not lines:
        raise BadUsage(
            f"没有找到{'、'.join(wanted.all)}；可以少写几个字，或换一种写法。"
        )
    write(f"找到 {total} 处\n{grid_text([['类型', '内容', '规划'], *lines])}", output)
