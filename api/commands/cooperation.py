"""`zhengtu cooperation`."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from api import sheets
from api.commands.options import STANDARD, output_option, store_option, write
from api.errors import BadUsage
from api.export_scope import scope_of
from api.terminal import grid_text
from graph.analysis import ranking
from graph.cooperation import cooperation
from graph.named_queries import Row
from graph.store import open_store

FORMATS = ("table", "json", "csv", "md", "xlsx")


@click.command("cooperation")
@store_option
@click.option("--plan", default=None, help="只看这份规划：题名里的几个字，或标识")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True
)
@output_option
def command(store: Path, plan: str | None, form: str, output: str) -> None:
    """哪些部门一同承担任务，谁是瓶颈：最离不开的部门在前。

    \b
    zhengtu cooperation --store 库 --plan 某某区
    """
    if form == "xlsx" and output == STANDARD:
        raise BadUsage("Excel 文件要写到文件里：加上 -o 协作.xlsx")
    with open_store(store) as opened:
        found = ranking(cooperation(opened, scope_of(opened, plan, None).plans))
    write(_written(found, form, to_file=output != STANDARD), output)


def _written(rows: Sequence[Row], form: str, *, to_file: bool) -> bytes | str:
    if form == "json":
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    if form == "csv":
        return sheets.csv_bytes(rows, mark=to_file)
    if form == "md":
        return sheets.markdown(rows)
    if form == "xlsx":
        return sheets.xlsx_bytes(rows)
    return grid_text([[_said(value) for value in line] for line in sheets.grid(rows)])


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "是" if value else ""
    return f"{value:.3f}" if isinstance(value, float) else str(value)
