"""Print answers and query results for people at a terminal."""

import io
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.tables import Row, visible, words
from graph.ask import Answer

WIDTH = 160
"""Columns of a table that goes into a file or a pipe."""
SHARED = ("place", "plan")
"""Columns that head a group of rows instead of standing in each."""


def print_answer(answer: Answer, output: str, *, with_sparql: bool = False) -> None:
    """The answer, a table for each plan with the words of each fact, the SPARQL."""
    console, text = _console(output)
    console.print(Text(answer.answer))
    for head, rows in groupby(answer.rows, key=_head):
        console.print()
        if head:
            console.print(Text(head, style="bold"))
        console.print(_table(list(rows)))
    if with_sparql and answer.sparql:
        console.print(Text(answer.sparql))
    _finish(text, output)


def print_grid(lines: Sequence[Sequence[str]], output: str) -> None:
    """Heads and rows of plain words as a table, with how many rows there are."""
    console, text = _console(output)
    table = Table(box=SIMPLE_HEAD)
    for head in lines[0]:
        table.add_column(Text(head), overflow="fold")
    for line in lines[1:]:
        table.add_row(*map(Text, line))
    console.print(table)
    console.print(f"共 {len(lines) - 1} 行")
    _finish(text, output)


def _console(output: str) -> tuple[Console, io.StringIO | None]:
    if output == "-" and sys.stdout.isatty():
        return Console(highlight=False), None
    text = io.StringIO()
    return Console(file=text, width=WIDTH, highlight=False), text


def _finish(text: io.StringIO | None, output: str) -> None:
    if text is None:
        return
    said = "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())
    if output == "-":
        sys.stdout.write(said)
    else:
        Path(output).write_text(said, "utf-8")


def _head(row: Row) -> str:
    return " · ".join(str(row[name]) for name in SHARED if row.get(name))


def _table(rows: Sequence[Row]) -> Table:
    names = [name for name in visible(rows) if name not in SHARED]
    table = Table(box=SIMPLE_HEAD, show_lines=False, pad_edge=False)
    for name in names:
        table.add_column(words(name), overflow="fold")
    table.add_column("原文", overflow="fold", ratio=1)
    for row in rows:
        cells = ("" if row.get(name) is None else str(row[name]) for name in names)
        table.add_row(*map(Text, cells), Text("\n".join(_evidence(row))))
    return table


def _evidence(row: Row) -> Iterator[str]:
    if row.get("quote"):
        yield f"“{row['quote']}”"
    where = "　".join(str(row[name]) for name in ("section", "source") if row.get(name))
    if where:
        yield f"（{where}）"
