"""Tables: a head, rows of cells, the lines above that name it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

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
# what stands in the second row of a head: 2025年    目标值    （%）
LOWER_HEAD = re.compile(
    r"(?:(?:19|20)\d{2}年?.{0,8}|(?:基期|基准|现状|目标|预期|实际|规划|完成)值?"
    r"|年均(?:增长|增速)?.{0,6}|累计|[（〔](?:%|‰|.{1,6})[）〕])\Z"
)


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
        if not _is_head(_heads(view, paragraphs[at])):
            continue
        below = at + 1 + _lower_heads(view, paragraphs[at:stop])
        seen, printed = _whole_head(view, paragraphs[at:below])
        roles = tuple(column_role(head) for head in seen)
        rows = [_aligned(view, p.cells, roles) for p in paragraphs[below:stop]]
        title, caption = _above(view, paragraphs, first)
        kept, groups = _grouped(view, rows)
        return Table(
            printed, roles, kept, groups, title, caption, paragraphs[first].start
        )
    return None


YEAR_HEAD = re.compile(r"(?:19|20)\d{2}年")


def _is_head(heads: tuple[str, ...]) -> bool:
    """Two known columns, or 指标 beside a year."""
    roles = [column_role(head) for head in heads]
    dated = "indicator" in roles and any(YEAR_HEAD.match(head) for head in heads)
    return dated or sum(role is not None for role in roles) >= FEWEST_ROLES


FEWEST_ROLES = 2


def _heads(view: View, row: Paragraph) -> tuple[str, ...]:
    return tuple(view.text[a:b] for a, b in row.cells)


def _lower_heads(view: View, rows: Sequence[Paragraph]) -> int:
    """Return how many rows below the first one belong to the head.

    指标 | 目标值 | | 属性 above | 2023年 | 2025年 | : 目标值 spans both years.
    """
    heads = _heads(view, rows[0])
    count = 0
    for row in rows[1 : 1 + MOST_LOWER_HEADS]:
        lower = _heads(view, row)
        if len(lower) > len(heads) or not _is_lower(lower, heads):
            break
        count += 1
    return count


def _whole_head(
    view: View, rows: Sequence[Paragraph]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Join the rows of a head column by column, as the view has it and as printed."""
    printed = [tuple(view.words(a, b) for a, b in row.cells) for row in rows]
    return reduce(_joined, (_heads(view, row) for row in rows)), reduce(
        _joined, printed
    )


MOST_LOWER_HEADS = 2


def _is_lower(lower: tuple[str, ...], heads: tuple[str, ...]) -> bool:
    """A row of years and 目标值; a cell that spans rows repeats what stands above."""
    own = [word for word, head in zip(lower, heads, strict=False) if word != head]
    filled = [word for word in own if word]
    return bool(filled) and all(LOWER_HEAD.match(word) for word in filled)


def _joined(heads: tuple[str, ...], lower: tuple[str, ...]) -> tuple[str, ...]:
    joined: list[str] = []
    spanning = ""
    blanks = ("",) * (len(heads) - len(lower))
    for head, word in zip(heads, (*lower, *blanks), strict=True):
        spanning = head or (spanning if word else "")
        joined.append(spanning if word == head else f"{spanning}{word}")
    return tuple(joined)


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
