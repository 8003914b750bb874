"""Tables without marks: cells set apart by blanks, or printed one a line."""

import re
from collections.abc import Sequence
from itertools import islice

from loaders.lines import Line
from loaders.pairs import paired
from loaders.stackedtables import grouped, kept_of, row_of, stacked
from loaders.tableheads import (
    FEWEST_HEADS,
    LONGEST_HEAD,
    MOST_HEADS,
    NAMES,
    is_head,
    leading_heads,
)
from loaders.tables import LOWER_HEAD
from ontology.columns import column_role

Cell = list[tuple[int, int]]

TOKEN = re.compile(r"[^\s\u3000]+")
SERIAL = re.compile(r"\d{1,3}\Z")
FEWEST_ROWS = 2


def plain_tables(text: str, lines: Sequence[Line]) -> list[Line]:
    """Return the lines with every plain table's lines turned into rows.

    A head is a line of at least three heads (序号 指标名称 单位 2020年 2025年), or as
    many lines with one head each; the rows may follow on the head's own line. Rows
    that do not fit their head stay as they are.
    """
    done: list[Line] = []
    index = 0
    while index < len(lines):
        rows, stop = _table_at(text, lines, index) or ([], 0)
        if rows:
            done.extend(rows)
            index = stop
        else:
            done.append(lines[index])
            index += 1
    return done


def _table_at(
    text: str, lines: Sequence[Line], index: int
) -> tuple[list[Line], int] | None:
    """Return the rows of the table that begins at a line, and where it stops."""
    line = lines[index]
    if line.kind != "prose":
        return None
    words = text[line.start : line.end].split(maxsplit=FEWEST_HEADS - 1)
    spaced = len(words) == FEWEST_HEADS and (
        _flattened(text, lines, index) or _spaced(text, lines, index)
    )
    return spaced or paired(text, lines, index) or stacked(lines, index)


def _tokens(text: str, line: Line) -> list[tuple[int, int]]:
    return [match.span() for match in TOKEN.finditer(text, line.start, line.end)]


def _flattened(
    text: str, lines: Sequence[Line], index: int
) -> tuple[list[Line], int] | None:
    """A whole table on one line: 序号 指标名称 单位 2020年 1 人均预期寿命 岁 78 2 …."""
    line = lines[index]
    if line.width < LONGEST_HEAD:
        return None
    cells = [
        Line(a, b, "prose", kept=[(a, b)], text=text[a:b])
        for a, b in _tokens(text, line)
    ]
    heads = leading_heads([cell.text for cell in cells])
    if not heads or len(cells) < FEWEST_ROWS * len(heads):
        return None
    groups = grouped(cells[len(heads) :], [column_role(head) for head in heads])
    if not groups:
        return None
    rows = [row_of(line, [cell.kept for cell in cells[: len(heads)]])]
    rows += [row_of(line, [kept_of(one) for one in group]) for group in groups]
    return rows, index + 1


def _spaced(
    text: str, lines: Sequence[Line], index: int
) -> tuple[list[Line], int] | None:
    """序号 指标名称 单位 2020年 2025年 on one line, and a line a row below it."""
    tokens = _tokens(text, lines[index])
    heads = [text[a:b] for a, b in tokens]
    if not is_head(heads):
        return None
    rows = [row_of(lines[index], [[token] for token in tokens])]
    stop = index + 1
    lower = _tokens(text, lines[stop]) if stop < len(lines) else []
    spread = _two_rows(text, tokens, lower)
    if spread:
        rows = [row_of(lines[index], spread[0]), row_of(lines[stop], spread[1])]
        heads = [text[slice(*cell[0])] if cell else "" for cell in spread[0]]
        stop += 1
    for line in islice(lines, stop, None):
        if line.kind in ("blank", "page"):
            stop += 1
            continue
        cells = (
            _fitted(text, _tokens(text, line), heads) if line.kind == "prose" else None
        )
        if cells is None:
            break
        rows.append(row_of(line, cells))
        stop += 1
    return (rows, stop) if len(rows) > (2 if spread else 1) else None


def _two_rows(
    text: str, tokens: Sequence[tuple[int, int]], lower: Sequence[tuple[int, int]]
) -> tuple[list[Cell], list[Cell]] | None:
    """指标 单位 现状值 目标值 属性 above 2021年 2024年 2026年: 目标值 spans two columns."""
    values = [i for i, (a, b) in enumerate(tokens) if column_role(text[a:b]) is None]
    adjoin = bool(values) and values[-1] - values[0] == len(values) - 1
    years = all(LOWER_HEAD.match(text, *token) for token in lower)
    if not adjoin or not years or not len(values) <= len(lower) <= MOST_HEADS:
        return None
    first, last = values[0], values[-1] + 1
    blanks: list[Cell] = [[] for _ in range(len(lower) - len(values))]
    upper: list[Cell] = [[token] for token in tokens]
    below: list[Cell] = [[token] for token in lower]
    left: list[Cell] = [[] for _ in range(first)]
    right: list[Cell] = [[] for _ in tokens[last:]]
    return [*upper[:last], *blanks, *upper[last:]], [*left, *below, *right]


def _fitted(
    text: str, tokens: Sequence[tuple[int, int]], heads: Sequence[str]
) -> list[Cell] | None:
    """Give a line's words to the columns: the name may hold blanks, others not.

    A column of categories beside the number may be left out where it spans rows.
    """
    roles = [column_role(head) for head in heads]
    name = next(i for i, role in enumerate(roles) if role in NAMES)
    words = [text[a:b] for a, b in tokens]
    cells: list[Cell] = [[token] for token in tokens]
    merged = {*roles[:2]} == {"category", "serial"}
    if (merged and len(cells) == len(heads) - 1) or _lacks_first(roles, words):
        place = roles.index("category")
        cells.insert(place, [])
        words.insert(place, "")
    over = len(cells) - len(heads)
    if over < 0 or (
        "serial" in roles and not SERIAL.match(words[roles.index("serial")])
    ):
        return None
    middle = [piece for cell in cells[name : name + over + 1] for piece in cell]
    return [*cells[:name], middle, *cells[name + over + 1 :]]


def _lacks_first(roles: Sequence[str | None], words: Sequence[str]) -> bool:
    """A serial number stands where the category should."""
    first = tuple(roles[:2]) == ("category", "serial")
    return first and bool(words) and SERIAL.match(words[0]) is not None
