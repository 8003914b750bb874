"""Search the index of a store."""

import sqlite3
import threading
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import StoreError
from graph.search.kinds import KINDS
from graph.search.words import Words

_PAGE = """
SELECT text.id, text.text, plan.id, plan.sha256, text.start, text.end
FROM words CROSS JOIN text ON text.row = words.rowid
LEFT JOIN plan ON plan.number = text.plan
WHERE words MATCH ? AND words.rowid BETWEEN ? AND ?
ORDER BY words.rowid LIMIT ? OFFSET ?
"""
_COUNT = "SELECT COUNT(*) FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?"
_PARTS = """
SELECT part.first, part.last, part.kind, plan.id
FROM part LEFT JOIN plan ON plan.number = part.plan ORDER BY part.first
"""
_NAMES = """
SELECT text.id, text.text FROM part JOIN text ON text.row BETWEEN part.first AND part.last
WHERE part.plan < 0 OR part.kind = 'plan' ORDER BY text.row
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found: its kind, identifier without base, and words.

    ``start`` and ``end`` are the place of its quote in the text ``sha256``, if any.
    """

    kind: str
    id: str
    text: str
    plan: str | None
    sha256: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits, and how many there are of each kind in all."""

    hits: tuple[Hit, ...]
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Range:
    """Rows first to last of one kind."""

    kind: str
    first: int
    last: int


class SearchIndex:
    """The index of one store generation, open for reading in any thread."""

    def __init__(self, path: Path) -> None:
        """Open the index in the file ``path``.

        Raises:
            StoreError: when there is none, or it is damaged.
        """
        self._address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._own = threading.local()
        self._open: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        try:
            self._parts = [*self._database().execute(_PARTS)]
        except sqlite3.DatabaseError as error:
            self.close()
            raise StoreError(
                "这个库没有可用的全文索引，请重新运行 zhengtu build。"
            ) from error

    def find(
        self,
        words: Words,
        *,
        kinds: Collection[str] = (),
        plans: Collection[str] | None = None,
        limit: int = 20,
        offset: int = 0,
    ) -> Found:
        """Return a page of what has all ``words``, and how many of each kind have.

        ``kinds`` narrows the page, not the counts; none means all. ``plans`` keeps
        what belongs to these plans. No words find nothing.
        """
        counts = dict.fromkeys(KINDS, 0)
        if not words.all:
            return Found((), counts)
        hits: list[Hit] = []
        for part in self._ranges(plans):
            count = self._count(words, part)
            counts[part.kind] += count
            if kinds and part.kind not in kinds:
                continue
            if len(hits) < limit and offset < count:
                hits += self._page(words, part, limit - len(hits), offset)
            offset = max(0, offset - count)
        return Found(tuple(hits), counts)

    def names(self) -> list[tuple[str, str]]:
        """Return identifier, without base, and names of plans and of what has no plan."""
        return self._database().execute(_NAMES).fetchall()

    def _ranges(self, plans: Collection[str] | None) -> Iterator[_Range]:
        """The rows of each kind, in as few pieces as the plans leave."""
        piece: _Range | None = None
        for first, last, kind, plan in self._parts:
            if plans is not None and plan not in plans:
                continue
            if piece and piece.kind == kind and piece.last + 1 == first:
                piece = _Range(kind, piece.first, last)
                continue
            if piece:
                yield piece
            piece = _Range(kind, first, last)
        if piece:
            yield piece

    def _count(self, words: Words, part: _Range) -> int:
        asked = (words.expression, part.first, part.last)
        (count,) = self._database().execute(_COUNT, asked).fetchone()
        return int(count)

    def _page(self, words: Words, part: _Range, limit: int, offset: int) -> list[Hit]:
        asked = (words.expression, part.first, part.last, limit, offset)
        found = self._database().execute(_PAGE, asked)
        return [Hit(part.kind, *row) for row in found]

    def _database(self) -> sqlite3.Connection:
        """The connection of this thread, so that no thread waits for another."""
        if not hasattr(self._own, "database"):
            opened = sqlite3.connect(self._address, uri=True, check_same_thread=False)
            self._own.database = opened
            with self._lock:
                self._open.append(opened)
        database = self._own.database
        assert isinstance(database, sqlite3.Connection)
        return database

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._lock:
            while self._open:
                self._open.pop().close()
