"""Projects: the titled items of 专栏 boxes, and the rows of project tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.enumerators import HAN, enumerator_at
from loaders.numbers import FIGURE, to_number
from loaders.outline import Node, Outline
from loaders.records import Attribute, Project
from loaders.tables import Table, filled_down
from loaders.titled import titled_paragraphs
from loaders.titles import is_heading_only, run_in_title
from loaders.view import Cell, Paragraph, View

TOTAL = re.compile(r"[（〔]?(?:合计|总计|小计|共计|总投资)")
UNIT = re.compile(r"(?P<scale>万亿|亿|万)?元")
# 总投资约3.5亿元
IN_PROSE = re.compile(
    r"总投资(?:额)?(?:约|达|为|超过|不低于)?(?P<figure>\d{1,9}(?:\.\d{1,9})?)(?P<unit>(?:万|亿)元)"
)
YUAN = {"": 1.0, "万": 1e4, "亿": 1e8, "万亿": 1e12}


def read_projects(outline: Outline, tables: list[Table]) -> Iterator[Project]:
    """Yield the projects of boxes and tables, in text order of each."""
    number = 0
    for make in (_of_boxes(outline), _of_tables(outline, tables)):
        for project in make:
            number += 1
            yield replace(project, id=f"p{number}")


def _of_boxes(outline: Outline) -> Iterator[Project]:
    """Yield the titled items of each box; a box without any is one project itself."""
    for box in outline.nodes:
        if not box.is_box:
            continue
        inside = outline.paragraphs(box.body, box.end)
        items = list(_items(outline.view, inside)) or _sentences(outline.view, inside)
        if not items:
            yield _boxed(outline, box, box.title, box.end, "project:box")
            continue
        ends = [*[start for start, _, _ in items[1:]], box.end]
        for (_, a, b), end in zip(items, ends, strict=True):
            yield _boxed(outline, box, (a, b), end, "project:box-item")


def _boxed(outline: Outline, box: Node, title: Cell, end: int, rule: str) -> Project:
    view = outline.view
    return Project(
        id="",
        name=view.words(*title),
        kind="box",
        box=outline.label(box),
        attributes=(),
        investment=_prose_sum(view, title[0], end),
        section_path=outline.path(box.parent),
        quote=view.span(*title),
        rule=rule,
    )


def _items(
    view: View, paragraphs: Sequence[Paragraph]
) -> Iterator[tuple[int, int, int]]:
    """Yield (start, title start, title end) of every titled item of a box.

    1.某某工程 on its own line, or 某某工程：… as the beginning of a paragraph.
    """
    for paragraph in paragraphs:
        if paragraph.is_row:
            continue
        found = enumerator_at(view.text, paragraph.start, paragraph.end)
        start = found[1] if found else paragraph.start
        text = view.text[start : paragraph.end]
        bold = paragraph.bold_end - start
        if found and is_heading_only(text):
            yield paragraph.start, start, paragraph.end
            continue
        length = run_in_title(text, bold)
        labelled = length is not None and (
            found or bold > 0 or text[length : length + 1] == "："
        )
        if length and labelled:
            yield paragraph.start, start, start + length


def _sentences(
    view: View, paragraphs: Sequence[Paragraph]
) -> list[tuple[int, int, int]]:
    """公办幼儿园建设。新建… : two paragraphs or more that open with their titles."""
    titled = titled_paragraphs(view, paragraphs)
    if len(titled) < 2:
        return []
    return [(p.start, p.start, p.start + length) for p, length in titled]


def _prose_sum(view: View, start: int, end: int) -> float | None:
    found = IN_PROSE.search(view.text, start, end)
    return _yuan(found["figure"], found["unit"]) if found else None


def _yuan(figure: str, unit: str) -> float | None:
    found = UNIT.search(unit)
    if found is None:
        return None
    return round(to_number(figure) * YUAN[found["scale"] or ""], 2)


def _of_tables(outline: Outline, tables: list[Table]) -> Iterator[Project]:
    view = outline.view
    for table in tables:
        column = table.column("project")
        for row in project_rows(view, table):
            yield Project(
                id="",
                name=view.words(*row[column or 0]),
                kind="table",
                box=None,
                attributes=tuple(_attributes(view, table, row, column or 0)),
                investment=_investment(view, table, row),
                section_path=outline.path(outline.node_at(table.start)),
                quote=view.span(*row[column or 0]),
                rule="project:table-row",
            )


def project_rows(view: View, table: Table) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a table that are projects; none where it lists no projects.

    A first column of categories is filled down.
    """
    column = table.column("project")
    if column is None or table.column("indicator") is not None:
        return
    mixed = _has_figures(view, table)
    for row, cells in zip(table.rows, _rows(table), strict=True):
        name = view.words(*row[column])
        if not name or TOTAL.match(name) or is_total(view, row):
            continue
        if sum(a < b for a, b in row) >= 2 and not (
            mixed and _is_group(view, table, row)
        ):
            yield cells


def is_total(view: View, row: tuple[Cell, ...]) -> bool:
    """Tell the row of a total: 合计 stands in one of the first two cells."""
    return any(TOTAL.match(view.text[a:b]) for a, b in row[:2])


# 一    （二）
HAN_SERIAL = re.compile(rf"[（〔]?[{HAN}]{{1,3}}[）〕]?、?\Z")
DIGITS = re.compile(r"\d{1,4}\Z")


def _serial(view: View, table: Table, row: tuple[Cell, ...]) -> str:
    column = table.column("serial")
    return "" if column is None else view.text[slice(*row[column])]


def _has_figures(view: View, table: Table) -> bool:
    """Tell a table that counts its projects 1, 2, 3."""
    return any(DIGITS.match(_serial(view, table, row)) for row in table.rows)


# 甲类（2个）    乙类项目（共3项）
COUNTED = re.compile(r"[（〔]共?\d{1,4}[个项处]?[）〕]\Z")


def _is_group(view: View, table: Table, row: tuple[Cell, ...]) -> bool:
    """Among rows numbered 1, 2, 3 the row numbered 一 sums up those below it.

    So does a row without a number that says how many there are.
    """
    serial = _serial(view, table, row)
    name = view.text[slice(*row[table.roles.index("project")])]
    counted = not serial and COUNTED.search(name) is not None
    return counted or HAN_SERIAL.match(serial) is not None


def _rows(table: Table) -> list[tuple[Cell, ...]]:
    """Return the rows with a first column of categories filled down."""
    if table.roles[0] != "category":
        return list(table.rows)
    first = filled_down(table, 0)
    return [(cell, *row[1:]) for cell, row in zip(first, table.rows, strict=True)]


def _attributes(
    view: View, table: Table, row: tuple[Cell, ...], name: int
) -> Iterator[Attribute]:
    for column, (head, (a, b)) in enumerate(zip(table.heads, row, strict=True)):
        if column != name and a < b and head:
            yield Attribute(head, view.words(a, b), view.span(a, b))


def _investment(view: View, table: Table, row: tuple[Cell, ...]) -> float | None:
    """Read the total investment in yuan; the unit stands in cell, head or caption."""
    column = table.column("investment")
    if column is None:
        return None
    cell = view.text[slice(*row[column])]
    figure = FIGURE.search(cell)
    if figure is None:
        return None
    for unit in (cell, table.heads[column], *re.split("[、，,]", table.caption or "")):
        if UNIT.search(unit):
            return _yuan(figure[0], unit)
    return None
