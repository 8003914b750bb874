"""Names that only a blank or a line end sets apart."""

import re

from loaders.view import Cell, View
from ontology.bodies import is_body

BLANK = re.compile(r"\s")
LINE_END = re.compile(r"[\r\n]|<br\s*/?>", re.IGNORECASE)


def cut_at_blanks(
    view: View, start: int, end: int, *, line_ends: bool = False
) -> list[Cell]:
    """Cut where a blank stood between two bodies: 市甲局 市乙局 are two names.

    ``line_ends``: a line end sets names apart as well (in a table's cell).
    A name that a line break or a stray blank splits (市市场 监管局) stays whole, since
    its parts are no bodies.
    """
    cuts = [
        i
        for i in range(start + 1, end)
        if view.offsets[i] > view.offsets[i - 1] + 1
        and _is_gap(view.source[view.offsets[i - 1] + 1 : view.offsets[i]], line_ends)
    ]
    pieces = list(zip([start, *cuts], [*cuts, end], strict=True))
    if len(pieces) > 1 and all(is_body(view.text[a:b]) for a, b in pieces):
        return pieces
    return [(start, end)]


def _is_gap(between: str, line_ends: bool) -> bool:
    if LINE_END.search(between):
        return line_ends
    return BLANK.search(between) is not None
