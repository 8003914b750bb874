"""Tables: a head, rows of cells, the lines above that name it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.enumerators import APPENDIX, enumerator_at
from loaders.view import Cell, Paragraph, View
from ontology.columns import column_role

# 单位：万平方米、亿元
CAPTION = re.compile(
    r"[（〔]?(?:计量|金额)?单位[：:](?P<unit>[^。）〕]{1,30})[）〕]?\Z"
)
LONGEST_TITLE = 60
SENTENCE = re.compile(r"[。；：！？]")
SERIAL = re.compile(r"\d{1,3}\Z")
NOTE = re.compile(r"注[：:\d]|备注[：:]|说明[：:]|\d、")


@dataclass(frozen=True, slots=True)
class Table:
    """``heads`` are the column heads as printed, ``roles`` what each column holds.

    ``rows`` have one cell for each head, ``groups`` for each row the heading inside
    the table that it stands under; ``title`` is a range of the view or None,
    ``caption`` the unit printed once for the whole table.
    """

    heads: tuple[str, ...]
    roles: tuple[str | None, ...]
    rows: tuple[tuple[Cell, ...], ...]
    groups: tuple[Cell | None, ...]
    title: tuple[int, int] | None
    caption: str | None
    start: int

    def column(self, role: str) -> int | None:
        """Return the number of the column with a role, None where there is none."""
        return self.roles.index(role) if role in self.roles else None


def read_tables(view: View, start: int, end: int) -> Iterator[Table]:
    """Yield the tables whose head names at least two known columns."""
    paragraphs = view.between(start, end)
    for first, stop in _blocks(paragraphs):
        table = _table(view, paragraphs, first, stop)
        if table is not None:
            yield table


def table_starts(view: View, start: int, end: int) -> Iterator[Paragraph]:
    """Yield the first row of every run of two rows or more."""
    paragraphs = view.between(start, end)
    for first, stop in _blocks(paragraphs):
        if stop - first > 1:
            yield paragraphs[first]


def _blocks(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    index = 0
    while index < len(paragraphs):
        stop = index
        while stop < len(paragraphs) and paragraphs[stop].is_row:
            stop += 1
        if stop > index:
            yield index, stop
        index = stop + 1


def _table(
    view: View, paragraphs: Sequence[Paragraph], first: int, stop: int
) -> Table | None:
    for at in range(first, min(first + 3, stop)):
        heads = tuple(view.text[a:b] for a, b in paragraphs[at].cells)
        roles = tuple(column_role(head) for head in heads)
        if sum(role is not None for role in roles) < 2:
            continue
        rows = [_aligned(view, p.cells, roles) for p in paragraphs[at + 1 : stop]]
        title, caption = _above(view, paragraphs, first)
        kept, groups = _grouped(view, rows)
        words = tuple(view.words(a, b) for a, b in paragraphs[at].cells)
        return Table(
            words, roles, kept, groups, title, caption, paragraphs[first].start
        )
    return None


def _grouped(
    view: View, rows: Sequence[tuple[Cell, ...]]
) -> tuple[tuple[tuple[Cell, ...], ...], tuple[Cell | None, ...]]:
    """Take rows with nothing but words in the first cell as headings of those below."""
    kept: list[tuple[Cell, ...]] = []
    groups: list[Cell | None] = []
    group: Cell | None = None
    for row in rows:
        filled = [index for index, (a, b) in enumerate(row) if a < b]
        words = view.text[slice(*row[0])]
        if filled == [0] and not SERIAL.match(words) and not NOTE.match(words):
            group = row[0]
        elif filled:
            kept.append(row)
            groups.append(group)
    return tuple(kept), tuple(groups)


def _aligned(
    view: View, cells: tuple[Cell, ...], roles: tuple[str | None, ...]
) -> tuple[Cell, ...]:
    """Give a row as many cells as the head has: merged first cells are left out."""
    missing = len(roles) - len(cells)
    if missing <= 0:
        return cells[: len(roles)]
    place = cells[0][0]
    blank = [(place, place)] * missing
    serial = roles.index("serial") if "serial" in roles else None
    shifted = serial is not None and serial - missing >= 0
    if shifted and SERIAL.match(view.text[slice(*cells[serial - missing])]):  # type: ignore[operator]
        return (*blank, *cells)
    return (*cells, *blank)


def _above(
    view: View, paragraphs: Sequence[Paragraph], first: int
) -> tuple[tuple[int, int] | None, str | None]:
    """Read the lines above a table: its title, perhaps on two lines, and a unit."""
    caption = None
    title: tuple[int, int] | None = None
    for paragraph in paragraphs[max(0, first - 4) : first][::-1]:
        text = view.text[paragraph.start : paragraph.end]
        unit = CAPTION.match(text)
        if unit and title is None:
            caption = unit["unit"]
        elif not _is_title(view, paragraph, text):
            break
        else:
            title = (paragraph.start, title[1] if title else paragraph.end)
            if _is_whole_title(text):
                break
    return title, caption


def _is_title(view: View, paragraph: Paragraph, text: str) -> bool:
    if paragraph.is_row or SENTENCE.search(text) or len(text) > LONGEST_TITLE:
        return False
    if len(text) <= 3 or (APPENDIX.match(text) and not re.search("表|指标|情况", text)):
        return False
    return enumerator_at(view.text, paragraph.start, paragraph.end) is None


def _is_whole_title(text: str) -> bool:
    """表2 甲区主要指标: a numbered title, or one that names its place and its table."""
    return re.match(r"附?表\d*|专栏", text) is not None or len(text) > 14


def filled_down(table: Table, column: int) -> list[Cell]:
    """Return a column with each empty cell taking the cell above it."""
    cells: list[Cell] = []
    for row in table.rows:
        a, b = row[column]
        cells.append((a, b) if a < b or not cells else cells[-1])
    return cells
