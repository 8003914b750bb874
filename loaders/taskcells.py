"""The cells of task tables that say what is to be done."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.roletables import TableTask
from loaders.tables import Table
from loaders.view import Cell, View

SAYS_WHAT = ("task", "content")
# 年度目标    目标要求    工作标准
AIM = re.compile(r"目标|标准|成效|成果")


@dataclass(frozen=True, slots=True)
class TaskCell:
    """A cell as a range of the view with the id of the task it belongs to."""

    place: Cell
    task: str


def task_cells(
    view: View, tables: Sequence[Table], rows: Sequence[TableTask], known: set[str]
) -> Iterator[TaskCell]:
    """Yield the cells of work and aims of each row that is a ``known`` task.

    A merged cell that repeats the words above it belongs to the first row alone.
    """
    tasks = {row.row: row.id for row in rows if row.id in known}
    for table in tables:
        for column in _columns(table):
            above = ""
            for row in table.rows:
                start, end = row[column]
                words = view.text[start:end]
                task = tasks.get((row[0][0], max(stop for _, stop in row)))
                if task and words and words != above:
                    yield TaskCell((start, end), task)
                above = words or above


def _columns(table: Table) -> list[int]:
    heads = zip(table.heads, table.roles, strict=True)
    return [
        number
        for number, (head, role) in enumerate(heads)
        if role in SAYS_WHAT or (role is None and AIM.search(head))
    ]
