"""Write rows as CSV, Markdown and Excel sheets."""

import csv
import io
import re
from collections.abc import Sequence
from typing import Any

from api.tables import Row, visible, words

MARK = "\ufeff"
"""Tells spreadsheets that a CSV file is UTF-8."""
WIDEST = 60
_FORMULA = re.compile(r"[=+@\-\t\r]")
_NUMBER = re.compile(r"[+-]?[\d.,]*%?")


def grid(rows: Sequence[Row]) -> list[list[Any]]:
    """Heads in words, then the rows: what people read, its words and their place."""
    evidence = [name for name in ("section", "quote", "source") if _fills(rows, name)]
    names = [*visible(rows), *evidence]
    return [
        [words(name) for name in names],
        *([_value(row.get(name)) for name in names] for row in rows),
    ]


def csv_bytes(rows: Sequence[Row], *, mark: bool = False) -> bytes:
    """Rows as CSV in UTF-8, with a byte order mark if wanted.

    CSV cannot say that a cell is a text: what a spreadsheet would run gets a quote mark.
    """
    text = io.StringIO()
    lines = ([_inert(value) for value in line] for line in grid(rows))
    csv.writer(text, lineterminator="\n").writerows(lines)
    return ((MARK if mark else "") + text.getvalue()).encode()


def markdown(rows: Sequence[Row]) -> str:
    """Rows as a Markdown table."""
    if not rows:
        return ""
    head, *body = [[_escaped(value) for value in line] for line in grid(rows)]
    lines = [head, ["---"] * len(head), *body]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def xlsx_bytes(rows: Sequence[Row]) -> bytes:
    """Rows of an answer as an Excel sheet."""
    return sheet_bytes(grid(rows), "答案")


def sheet_bytes(lines: Sequence[Sequence[Any]], title: str) -> bytes:
    """Lines as an Excel sheet with a filter, heads first; = at the start stays a text."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    from graph.exports.excel import put, saved

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    wrapped, bold = Alignment(wrap_text=True, vertical="top"), Font(bold=True)
    for line, values in enumerate(lines, 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(line, column)
            put(cell, value)
            cell.alignment = wrapped
            if line == 1:
                cell.font = bold
    for letter, width in zip(_letters(sheet), _widths(lines), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    return saved(book)


def _letters(sheet: Any) -> list[str]:
    return [column[0].column_letter for column in sheet.iter_cols()]


def _widths(lines: Sequence[Sequence[Any]]) -> list[int]:
    """Columns wide enough for their longest value, Chinese counted double."""
    columns = zip(*lines, strict=True)
    return [
        min(WIDEST, 4 + max(len(str(value).encode("gb18030")) for value in column))
        for column in columns
    ]


def _fills(rows: Sequence[Row], name: str) -> bool:
    return any(row.get(name) for row in rows)


def _value(value: object) -> object:
    return (
        value if isinstance(value, int | float) else "" if value is None else str(value)
    )


def _inert(value: object) -> object:
    runs = isinstance(value, str) and _FORMULA.match(value)
    return f"'{value}" if runs and not _NUMBER.fullmatch(str(value)) else value


def _escaped(value: object) -> str:
    return str(value).replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")
