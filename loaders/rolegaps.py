"""Words that say who is responsible, but were read for no task."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from loaders.outline import Outline
from loaders.records import Gap
from loaders.roles import RoleText
from loaders.roletables import unread_cells
from loaders.tables import Table
from loaders.tasks import TASK_PARTS


def role_gaps(
    outline: Outline, text: RoleText, tables: Sequence[Table]
) -> Iterator[Gap]:
    """Yield a gap for each phrase outside any task, and each unread cell."""
    yield from _outside(outline, text)
    for start, end in unread_cells(outline.view, tables):
        quote = outline.view.span(start, end)
        yield Gap("role", "表格中的责任单位没有读懂", quote)


def _outside(outline: Outline, text: RoleText) -> Iterator[Gap]:
    """A phrase that names bodies where no task stands that they could belong to."""
    for found in text.phrases:
        index = bisect_right(outline.nodes, found.start, key=lambda node: node.start)
        known = index > 0 and outline.nodes[index - 1].kind in TASK_PARTS
        if found.phrase.parts and not known:
            quote = outline.view.span(*found.outer)
            yield Gap("role", "写明了责任单位，但不在任何任务之内", quote)
