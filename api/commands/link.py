"""`zhengtu link`."""

import json
from pathlib import Path

import click

from api.commands.options import STANDARD, output_option, store_option, write
from api.errors import BadUsage
from api.linking import Linked, Wish, fresh, link
from api.user_table import UserTable, read_table
from graph.reconcile import build_index
from graph.reconcile.types import TYPES
from graph.store import open_store

FORMATS = ("csv", "json", "xlsx")


@click.command("link")
@click.option(
    "--csv",
    "file",
    required=True,
    type=click.Path(path_type=Path),
    help="要对照的表，CSV 文件",
)
@click.option("--column", required=True, help="名称所在的列")
@click.option(
    "--type", "kind", required=True, type=click.Choice(list(TYPES)), help="名称是什么"
)
@click.option(
    "--place-column", default=None, help="地区所在的列，用来分清各地的同名部门"
)
@click.option("--place", default=None, help="整张表都是这个地区的")
@store_option
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="csv", show_default=True
)
@output_option
def command(
    file: Path,
    column: str,
    kind: str,
    place_column: str | None,
    place: str | None,
    store: Path,
    form: str,
    output: str,
) -> None:
    """把自己的表对照到库：原表不动，后面添上标识、名称、得分、方法、是否确认。

    \b
    zhengtu link --csv 单位.csv --column 单位 --type department --store 库
    """
    if form == "xlsx" and output == STANDARD:
        raise BadUsage("Excel 文件要写到文件里：加上 -o 对照.xlsx")
    table = read_table(file.read_bytes(), file.name)
    beside = table.column(place_column) if place_column else None
    wish = Wish(table.column(column), kind, beside, place)
    with open_store(store) as opened:
        linked = link(build_index(opened), table, wish)
    write(written(table, linked, form), output)
    click.echo(
        f"{len(table.rows)} 行：确认 {linked.confirmed}，待人工确认 {linked.open}，"
        f"没有找到 {linked.missing}。",
        err=True,
    )


def written(table: UserTable, linked: Linked, form: str) -> bytes:
    """The longer table as CSV in its own encoding, as JSON, or as an Excel sheet."""
    if form == "csv":
        return table.with_columns(linked.heads, linked.rows)
    lines = _lines(table, linked)
    if form == "xlsx":
        from api.sheets import sheet_bytes

        return sheet_bytes(lines, "对照")
    heads, *rows = lines
    names = fresh(heads)
    items = [dict(zip(names, row, strict=True)) for row in rows]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode()


def _lines(table: UserTable, linked: Linked) -> list[list[str]]:
    """Heads and rows of one width, blank lines left out."""
    heads = [table.head.cells, *(row.cells for row in table.rows)]
    found = [linked.heads, *linked.rows]
    return [
        [*cells, *[""] * (table.width - len(cells)), *more]
        for cells, more in zip(heads, found, strict=True)
        if cells
    ]
