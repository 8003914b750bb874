"""How much of a text lies in places that were understood."""

from loaders.indicators import is_read
from loaders.outline import Outline
from loaders.records import Task
from loaders.tables import Table

NARRATIVE = ("background", "guidance", "preface", "goals", "box")


def share_understood(outline: Outline, tables: list[Table], tasks: list[Task]) -> float:
    """Return the share (0 to 1, two places) of characters that were understood.

    Understood is what stands in a background, guidance or goals part, in a task, a box
    or a table that was read, and the head down to the first heading.
    """
    view = outline.view
    first = outline.nodes[0].start if outline.nodes else outline.start
    bodies = [(view.place_of(t.body.start), view.place_of(t.body.end)) for t in tasks]
    read = {table.start for table in tables if is_read(table)}
    known = total = 0
    in_table = False
    for paragraph in view.paragraphs:
        length = paragraph.end - paragraph.start
        total += length
        in_table = paragraph.is_row and (in_table or paragraph.start in read)
        if (
            paragraph.start < first
            or in_table
            or _is_known(outline, paragraph.start, bodies)
        ):
            known += length
    return round(known / total, 2) if total else 0.0


def _is_known(outline: Outline, place: int, bodies: list[tuple[int, int]]) -> bool:
    node = outline.node_at(place)
    if node is None:
        return False
    if node.kind in NARRATIVE or node.start == place:
        return True
    return any(start <= place < end for start, end in bodies)
