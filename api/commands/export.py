"""`zhengtu export`."""

from pathlib import Path

import click

from api.commands.options import STANDARD, output_option, store_option, write
from api.errors import BadUsage
from api.export_scope import scope_of
from graph.exports import FORMATS, export, format_of
from graph.store import open_store


@click.command("export")
@store_option
@click.option(
    "--format", "form", default="nq", show_default=True, help="、".join(FORMATS)
)
@click.option("--plan", default=None, help="只要这份规划：题名里的几个字，或标识")
@click.option("--department", default=None, help="只要这个部门的工作：名称，或标识")
@click.option("--graph", default=None, help="只要这一个图（它的地址），nq 和 ttl 才行")
@output_option
def command(
    store: Path,
    form: str,
    plan: str | None,
    department: str | None,
    graph: str | None,
    output: str,
) -> None:
    """导出全部、一份规划或一个部门的工作；同样的输入，同样的字节。

    \b
    zhengtu export --store 库 --format xlsx --department 区医保局 -o 任务.xlsx
    """
    wanted = format_of(form)
    if output == STANDARD and not wanted.is_text:
        raise BadUsage(f"{wanted.words}要写到文件里：加上 -o 导出.{wanted.suffix}")
    with open_store(store) as opened:
        scope = scope_of(opened, plan, department, graph)
        write(export(opened, form, scope), output)
