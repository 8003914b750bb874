"""Write the index of a store: one SQLite file, the same bytes for the same graph."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from importlib.resources import files
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from graph.search.texts import Text, texts
from graph.search.words import tokens

# The file is written once and thrown away with its folder if that fails.
_UNGUARDED = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"


def write_index(path: Path, store: ox.Store, manifest: dict[str, Any]) -> None:
    """Write into the new file ``path`` what can be searched in ``store``."""
    base = str(manifest["base"])
    plans = sorted(
        (str(plan["plan"]).removeprefix(base), str(plan["sha256"]))
        for plan in manifest["plans"]
    )
    write_texts(path, texts(store, [plan for plan, _ in plans], base), plans)


def write_texts(
    path: Path, found: Iterable[Text], plans: Iterable[tuple[str, str]]
) -> None:
    """Write texts, which come in the order in which they are to be found.

    ``plans`` are identifiers without base and the SHA-256 of the plan's text, by their number.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        schema = files(__package__).joinpath("schema.sql").read_text(encoding="utf-8")
        database.executescript(_UNGUARDED + schema)
        database.execute("BEGIN")
        _insert(database, "plan", ((n, *plan) for n, plan in enumerate(plans)))
        first = 1
        for (kind, plan), group in groupby(found, attrgetter("kind", "plan")):
            last = _write(database, list(group), first)
            _insert(database, "part", [(first, last, kind, plan)])
            first = last + 1
        database.execute("COMMIT")


def _write(database: sqlite3.Connection, group: list[Text], first: int) -> int:
    """Write texts of one kind and plan from row ``first`` on; return the last row."""
    rows = list(enumerate(group, first))
    _insert(database, "text", ((row, *text[1:]) for row, text in rows))
    _insert(database, "words(rowid, tokens)", _tokens(rows))
    return rows[-1][0]


def _tokens(rows: list[tuple[int, Text]]) -> Iterator[tuple[int, str]]:
    return ((row, tokens(text.text)) for row, text in rows)


def _insert(
    database: sqlite3.Connection, table: str, rows: Iterable[tuple[Any, ...]]
) -> None:
    rows = iter(rows)
    for row in rows:
        marks = ", ".join("?" * len(row))
        statement = f"INSERT INTO {table} VALUES ({marks})"
        database.execute(statement, row)
        database.executemany(statement, rows)
