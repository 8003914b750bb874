"""Print answers and query results for people at a terminal."""

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from api.tables import Row, visible, words
from graph.ask import Answer
from graph.questions.forms import across
from visual.labels import columns

WIDEST = 36
"""Columns of a cell; a Chinese character takes two. Longer ones go on below."""
SHARED = ("place", "plan")
"""Columns that head a group of rows instead of standing in each."""


def answer_text(answer: Answer, *, with_sparql: bool = False) -> str:
    """The answer, a table for each plan with the words of each fact, the SPARQL."""
    parts = [answer.answer]
    if answer.rows and (beside := across(answer.form)):
        hidden = ["plan", *_alike(answer.rows, beside)]
        parts.append("\n".join(_fact_lines(answer.rows, hidden)))
    else:
        for head, rows in groupby(answer.rows, key=_head):
            parts.append("\n".join([head, *_fact_lines(list(rows), SHARED)]))
    if with_sparql and answer.sparql:
        parts.append(answer.sparql.rstrip())
    return "\n\n".join(parts) + "\n"


def grid_text(lines: Sequence[Sequence[str]]) -> str:
    """Heads and rows of plain words as a table, with how many rows there are."""
    widths = _widths(lines)
    shown = [line for cells in lines for line in _row(cells, widths)]
    shown[1:1] = ["─" * (sum(widths) + 2 * len(widths) - 2)]
    return "\n".join([*shown, f"共 {len(lines) - 1} 行"]) + "\n"


def _head(row: Row) -> str:
    return " · ".join(str(row[name]) for name in SHARED if row.get(name))


def _alike(rows: Sequence[Row], names: Sequence[str]) -> list[str]:
    """The columns in which several rows all say the same."""
    several = len(rows) > 1
    return [one for one in names if several and len({row[one] for row in rows}) == 1]


def _fact_lines(rows: Sequence[Row], hidden: Sequence[str]) -> Iterator[str]:
    """A table whose rows are followed by their words and the place of these."""
    names = [name for name in visible(rows) if name not in hidden]
    heads = [words(name) for name in names]
    cells = [[_said(row, name) for name in names] for row in rows]
    widths = _widths([heads, *cells])
    yield from _row(heads, widths)
    yield "─" * (sum(widths) + 2 * len(widths) - 2)
    for row, line in zip(rows, cells, strict=True):
        yield from _row(line, widths)
        yield from _evidence(row)


def _evidence(row: Row) -> Iterator[str]:
    if row.get("quote"):
        section = f"（{row['section']}）" if row.get("section") else ""
        quote = " ".join(str(row["quote"]).split())
        yield f"    原文：“{quote}”{section} {_said(row, 'source')}".rstrip()


def _said(row: Row, name: str) -> str:
    return "" if row.get(name) is None else " ".join(str(row[name]).split())


def _widths(lines: Sequence[Sequence[str]]) -> list[int]:
    return [
        min(WIDEST, max(columns(cell) for cell in column))
        for column in zip(*lines, strict=True)
    ]


def _row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """The lines of one row: cells that are too wide go on in the next line."""
    pieces = [_pieces(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for line in zip_longest(*pieces, fillvalue=""):
        padded = (
            piece + " " * (width - columns(piece))
            for piece, width in zip(line, widths, strict=True)
        )
        yield "  ".join(padded).rstrip()


def _pieces(cell: str, width: int) -> list[str]:
    lines = [""]
    for char in cell:
        if lines[-1] and columns(lines[-1] + char) > width:
            lines.append("")
        lines[-1] += char
    return lines
