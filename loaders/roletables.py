"""Tables that divide tasks: a row a task, columns for who leads and takes part."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from loaders.blanks import cut_at_blanks
from loaders.conventionbook import Printed
from loaders.names import split_names
from loaders.outline import Node, Outline
from loaders.phrases import parse_phrase
from loaders.records import Role
from loaders.sharedends import completed
from loaders.spans import Span
from loaders.tables import NOTE, Table, filled_down
from loaders.titles import run_in_title
from loaders.view import Cell, View
from ontology.bodies import is_body

ROLE_COLUMNS: tuple[Role, ...] = ("lead", "responsible", "participant")
# a cell that says: nobody
NOBODY = re.compile(r"(?:[—\-－/无]+|暂无)\Z")
OWN_NUMBER = re.compile(
    r"(?:\d{1,3}[.．、](?!\d)|[（〔]\d{1,3}[）〕]|[一二三四五六七八九十]+、)"
)


@dataclass(frozen=True, slots=True)
class TableTask:
    """A row of a division of tasks; all places are of the view."""

    id: str
    number: str
    title: Cell
    row: Cell
    node: Node | None
    group: str | None
    roles: tuple[Printed, ...]
    deadline: Cell | None


def read_role_tables(outline: Outline, tables: list[Table]) -> Iterator[TableTask]:
    """Yield the rows of every table with a column of tasks and one of bodies.

    A merged cell of the task's column holds for the rows below it; an empty cell of
    a column of bodies names nobody.
    """
    number = 0
    for table in tables:
        title = _title_column(outline.view, table)
        if title is None or not holds_tasks(table):
            continue
        node = outline.node_at(table.start)
        groups = _groups(outline.view, table, title)
        for row, group in zip(table.rows, groups, strict=True):
            cell = _title(outline.view, row[title])
            if cell is None:
                continue
            number += 1
            serial = table.column("serial")
            printed = outline.view.words(*row[serial]) if serial is not None else ""
            yield TableTask(
                f"t{number}",
                printed,
                cell,
                (row[0][0], max(end for _, end in row)),
                node,
                group,
                tuple(_roles(outline.view, table, row)),
                _deadline(outline.view, table, row),
            )


def holds_tasks(table: Table) -> bool:
    """Tell a table of work that names bodies, or says until when each task is done."""
    roles = set(table.roles)
    dated = {"task", "deadline"} <= roles
    return dated or bool(roles & {"task", "content"} and roles & {*ROLE_COLUMNS})


def unread_cells(view: View, tables: Iterable[Table]) -> Iterator[Cell]:
    """Yield the filled cells of columns of bodies in which no name could be read."""
    for table in filter(holds_tasks, tables):
        for row in table.rows:
            for role in ROLE_COLUMNS:
                cell = _role_cell(view, table, row, role)
                if cell and not any(_column(view, table, row, role)):
                    yield cell


def _role_cell(
    view: View, table: Table, row: tuple[Cell, ...], role: Role
) -> Cell | None:
    """Return the cell of a column of bodies, None where it names nobody."""
    column = table.column(role)
    if column is None:
        return None
    start, end = row[column]
    return None if start == end or NOBODY.match(view.text[start:end]) else (start, end)


def _title_column(view: View, table: Table) -> int | None:
    """Return the finest column of work: the content where tasks span several rows."""
    task, content = table.column("task"), table.column("content")
    if task is None or content is None:
        return content if task is None else task
    return content if _spans_rows(view, table, task) else task


def _spans_rows(view: View, table: Table, column: int) -> bool:
    """Tell a column whose merged cells were left empty, or repeated row by row."""
    cells = [view.text[slice(*row[column])] for row in table.rows]
    return "" in cells or any(cell == below for cell, below in pairwise(cells))


def _groups(view: View, table: Table, title: int) -> list[str | None]:
    """Return what each row is filed under: the merged task above it, or its category."""
    task, category = table.column("task"), table.column("category")
    column = task if task is not None and task != title else category
    if column is None:
        return [None] * len(table.rows)
    return [view.words(a, b) or None for a, b in filled_down(table, column)]


def _title(view: View, cell: Cell) -> Cell | None:
    """Return the title of a row: its cell, or the first sentence of a long one."""
    start, end = cell
    if start == end or NOTE.match(view.text, start, end):
        return None
    own = OWN_NUMBER.match(view.text, start, end)
    start = own.end() if own else start
    text = view.text[start:end]
    length = run_in_title(text) or len(text.rstrip("。；"))
    return (start, start + length) if length else None


def _roles(view: View, table: Table, row: tuple[Cell, ...]) -> Iterator[Printed]:
    """Yield the names of a row; beside a lead the responsible take part."""
    found = [one for role in ROLE_COLUMNS for one in _column(view, table, row, role)]
    roles = {role for _, role, _, _ in found}
    wholes = completed(view.text, [name for name, _, _, _ in found])
    row_span = view.span(row[0][0], max(end for _, end in row))
    for name, role, label, basis in found:
        if role == "responsible" and "lead" in roles:
            role = "participant"
        elif role == "responsible" and "participant" in roles:
            role = "lead"
        quotes = (row_span, *basis)
        whole = wholes.get(name, "")
        yield Printed(name, role, label, quotes, "role:table", None, whole=whole)


def _column(
    view: View, table: Table, row: tuple[Cell, ...], role: Role
) -> Iterator[tuple[Cell, Role, str, tuple[Span, ...]]]:
    cell = _role_cell(view, table, row, role)
    if cell is None:
        return
    start, end = cell
    label = table.heads[table.roles.index(role)]
    phrase = parse_phrase(view.text[start:end])
    if phrase is not None and phrase.form != "list":
        for part in phrase.parts:
            a, b = part.place
            yield (start + a, start + b), part.role, part.label, ()
        return
    names = [
        name
        for a, b in split_names(view.text, start, end)
        for name in cut_at_blanks(view, a, b, line_ends=True)
    ]
    wholes = completed(view.text, names)
    for name in names:
        if is_body(wholes.get(name, view.text[slice(*name)])):
            yield name, role, label, ()


def _deadline(view: View, table: Table, row: tuple[Cell, ...]) -> Cell | None:
    column = table.column("deadline")
    if column is None:
        return None
    start, end = row[column]
    empty = start == end or NOBODY.match(view.text[start:end])
    return None if empty else (start, end)
