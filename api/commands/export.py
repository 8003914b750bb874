"""`zhengtu export`."""

from pathlib import Path

import click

from api.commands.options import output_option, store_option, write
from graph.store import open_store


@click.command("export")
@store_option
@click.option("--format", "form", default="nq", show_default=True, help="nq 或 ttl")
@click.option("--graph", default=None, help="只要这一个图（它的地址）")
@output_option
def command(store: Path, form: str, graph: str | None, output: str) -> None:
    """把库导出为 N-Quads（各图分开）或 Turtle（合在一起）；同样的输入，同样的字节。

    \b
    zhengtu export --store 库 --format nq -o 库.nq
    """
    with open_store(store) as opened:
        write(opened.export(form, graph), output)
