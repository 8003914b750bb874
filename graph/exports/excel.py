"""Turn sheets into an Excel workbook that prints well."""

import io
import re
from collections.abc import Iterable
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink

from graph.exports.archive import archive, parts
from graph.exports.heights import row_height
from graph.exports.sheets import Column, Sheet
from graph.exports.xmltext import legal
from graph.named_queries import Value

LONGEST_CELL = 32_767
"""Characters of a cell, by Excel's specifications and limits."""
HEAD = 2
"""The row of the heads; the heading stands above it."""

# <dcterms:created xsi:type="dcterms:W3CDTF">2024-05-06T07:08:09Z</dcterms:created>
_SAVED_AT = re.compile(rb">\d{4}-\d\d-\d\dT[\d:.]+Z<")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_A4 = 9

_TEXT = "宋体"
_HEADING = Font(name="黑体", size=16, bold=True)
_LINE = Side(style="thin", color="A6A6A6")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEAD_FILL = PatternFill("solid", fgColor="DCE6F1")
_LINK = Font(name=_TEXT, size=10, color="0563C1", underline="single")
_ALIGNMENTS = {
    "": Alignment(wrap_text=True, vertical="center"),
    "middle": Alignment(wrap_text=True, vertical="center", horizontal="center"),
    "number": Alignment(vertical="center", horizontal="right", indent=1),
}


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """Return the workbook: the same sheets give the same bytes.

    A text that starts like a formula stays a text, also when its cell is edited.
    """
    book = Workbook()
    del book[book.sheetnames[0]]
    for sheet in sheets:
        _write(book.create_sheet(sheet.title), sheet)
    return saved(book)


def saved(book: Workbook) -> bytes:
    """Return the workbook without the times that openpyxl writes into it."""
    written = io.BytesIO()
    book.save(written)
    timeless = {
        name: _SAVED_AT.sub(b">2000-01-01T00:00:00Z<", data)
        for name, data in parts(written.getvalue()).items()
    }
    return archive(timeless)


def put(cell: Any, value: Value) -> None:
    """Write a value into a cell as what it is: a number, or a text and never a formula."""
    if isinstance(value, int | float):
        cell.value = value
        return
    text = legal(value or "")[:LONGEST_CELL]
    cell.value = text or None
    if text:
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(_FORMULA)


def _write(page: Any, sheet: Sheet) -> None:
    _write_heading(page, sheet)
    for number, column in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(number)].width = column.width
        _write_head(page.cell(HEAD, number), column)
    for line, row in enumerate(sheet.rows):
        for number, value in enumerate(row):
            cell = page.cell(HEAD + 1 + line, number + 1)
            _write_cell(cell, value, sheet.columns[number])
            if (line, number) in sheet.links:
                _link(cell, sheet.links[line, number])
        page.row_dimensions[HEAD + 1 + line].height = _height(sheet, row)
    _set_up(page, sheet)


def _height(sheet: Sheet, row: Iterable[Value]) -> float:
    said = ("" if value is None else str(value) for value in row)
    widths = (column.width for column in sheet.columns)
    return row_height(zip(said, widths, strict=True))


def _write_heading(page: Any, sheet: Sheet) -> None:
    last = len(sheet.columns) - bool(sheet.back)
    page.merge_cells(start_row=1, end_row=1, start_column=1, end_column=last)
    cell = page.cell(1, 1)
    put(cell, sheet.heading)
    cell.font = _HEADING
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    page.row_dimensions[1].height = 32
    if sheet.back:
        cell = page.cell(1, last + 1)
        put(cell, f"返回{sheet.back}")
        cell.alignment = Alignment(horizontal="right", vertical="center")
        _link(cell, sheet.back)


def _write_head(cell: Any, column: Column) -> None:
    put(cell, column.head)
    cell.font = Font(name=_TEXT, size=10, bold=True)
    cell.fill = _HEAD_FILL
    cell.border = _BORDER
    cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")


def _write_cell(cell: Any, value: Value, column: Column) -> None:
    put(cell, value)
    cell.font = Font(name=_TEXT, size=10)
    cell.border = _BORDER
    cell.alignment = _ALIGNMENTS[column.look]
    if isinstance(value, int | float) and abs(value) >= 1000:
        cell.number_format = "#,##0.##" if value % 1 else "#,##0"


def _link(cell: Any, title: str) -> None:
    place = "'" + title.replace("'", "''") + "'!A1"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place, display=title)
    cell.font = _LINK


def _set_up(page: Any, sheet: Sheet) -> None:
    """Filter and freeze the heads; print on A4 across, heads and page numbers on each."""
    last = get_column_letter(len(sheet.columns))
    page.auto_filter.ref = f"A{HEAD}:{last}{HEAD + max(1, len(sheet.rows))}"
    page.freeze_panes = f"A{HEAD + 1}"
    page.print_title_rows = f"1:{HEAD}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_options.horizontalCentered = True
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top, page.page_margins.bottom = 0.5, 0.8
    page.page_margins.footer = 0.4
    page.oddFooter.center.text = "第 &P 页，共 &N 页"
    page.oddFooter.left.text = "&A"
