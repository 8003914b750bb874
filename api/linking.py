"""Match the names in a column of a user's table with the things of a store."""

from collections.abc import Sequence
from dataclasses import dataclass

from api.user_table import UserTable
from graph.reconcile import Candidate, Index, Query, candidates

HEADS = ("链接 id", "名称", "得分", "方法", "是否确认")
CONFIRMED, OPEN = "是", "否"


@dataclass(frozen=True, slots=True)
class Linked:
    """The columns found for each row, with how many rows are sure, open, without any."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    confirmed: int
    open: int
    missing: int


@dataclass(frozen=True, slots=True)
class Wish:
    """What to match: columns by their numbers, ``place`` for all rows alike."""

    column: int
    type: str
    place_column: int | None = None
    place: str | None = None


def link(index: Index, table: UserTable, wish: Wish) -> Linked:
    """Find the best candidate for each row; equal rows are looked up once."""
    asked = [_asked(record.cells, wish) for record in table.rows]
    answers = {query: _best(index, query) for query in dict.fromkeys(asked) if query}
    rows = [_cells(query, answers[query] if query else None) for query in asked]
    found = [answers[query] for query in asked if query]
    confirmed = sum(best is not None and best.match for best in found)
    missing = sum(best is None for best in found)
    return Linked(
        heads=fresh(HEADS, table.head.cells),
        rows=tuple(rows),
        confirmed=confirmed,
        open=len(found) - confirmed - missing,
        missing=missing,
    )


def _asked(cells: Sequence[str], wish: Wish) -> Query | None:
    """The query of a row; None where the cell is empty or missing."""
    name = cells[wish.column].strip() if wish.column < len(cells) else ""
    if not name:
        return None
    place = wish.place
    if wish.place_column is not None and wish.place_column < len(cells):
        place = cells[wish.place_column].strip() or place
    return Query(name, (wish.type,), place, limit=1)


def _best(index: Index, query: Query) -> Candidate | None:
    return next(iter(candidates(index, query)), None)


def _cells(query: Query | None, best: Candidate | None) -> tuple[str, ...]:
    if query is None:
        return ("",) * len(HEADS)
    if best is None:
        return ("", "", "", "没有找到", OPEN)
    entity = best.entity
    sure = CONFIRMED if best.match else OPEN
    return (entity.iri, entity.name, f"{best.score:g}", best.reason, sure)


def fresh(heads: Sequence[str], taken: Sequence[str] = ()) -> tuple[str, ...]:
    """Heads that differ from those taken and from each other: 名称 becomes 名称_2."""
    used, made = set(taken), []
    for head in heads:
        number, name = 2, head
        while name in used:
            number, name = number + 1, f"{head}_{number}"
        used.add(name)
        made.append(name)
    return tuple(made)
