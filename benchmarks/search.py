"""How long a search takes in a million quotes, beside other ways to find two characters.

    python -m benchmarks.search [NUMBER OF QUOTES]

Each way gives the first 20 answers and the number of all for each word of two characters
in the word list, and for some that stand nowhere; ours marks the words as well. What a
way finds in all tells whether it misses some. On a busy machine of two cores it printed:

    1,000,000 quotes, 167 words of two characters, pages of 20
    ours: 237 MB, written in 20.4 s; 4,031,776 found; p50 1.18 ms, p99 14.98 ms, worst 16.03 ms
    SQLite LIKE, all rows: 65 MB, written in 3.3 s; 4,031,776 found; p50 156.26 ms, p99 805.59 ms, worst 1191.69 ms
    FTS5 trigram, LIKE: 140 MB, written in 6.4 s; 5,544 found; p50 0.02 ms, p99 66.38 ms, worst 207.03 ms
    SPARQL CONTAINS, Oxigraph: 153 MB, written in 10.2 s; 4,031,776 found; p50 1787.82 ms, p99 4454.56 ms, worst 4996.07 ms
"""

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

import pyoxigraph as ox

from benchmarks.quotes import WORDS, quotes
from graph.search import SearchIndex, words_of
from graph.search.snippets import snippet
from graph.search.texts import Text
from graph.search.writing import write_texts

PAGE = 20
PLAN = 1000
"""Quotes of one plan."""
EXACT = ox.NamedNode("https://w3id.org/zhengtu/ns#exact")
CONTAINS = "{ ?q <%s> ?t FILTER(CONTAINS(?t, %s)) }"
NOWHERE = ("月球", "火箭", "恐龙", "航母", "金矿", "石油", "皇帝", "骆驼")


def main(number: int) -> None:
    """Print size, time of writing, p50 and p99 of each way."""
    pairs = sorted({word[i : i + 2] for word in WORDS for i in range(len(word) - 1)})
    pairs += NOWHERE
    print(f"{number:,} quotes, {len(pairs)} words of two characters, pages of {PAGE}")
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        for name, make in (
            ("ours", _ours),
            ("SQLite LIKE, all rows", _like),
            ("FTS5 trigram, LIKE", _trigram),
            ("SPARQL CONTAINS, Oxigraph", _contains),
        ):
            started = time.perf_counter()
            ask = make(room, number)
            written = time.perf_counter() - started
            size = sum(path.stat().st_size for path in room.rglob("*")) / 1e6
            print(
                f"{name}: {size:.0f} MB, written in {written:.1f} s; {_times(ask, pairs)}"
            )
            for path in sorted(room.rglob("*"), reverse=True):
                path.rmdir() if path.is_dir() else path.unlink()


def _times(ask: Callable[[str], int], pairs: list[str]) -> str:
    spent, total = [], 0
    for pair in pairs:
        started = time.perf_counter()
        total += ask(pair)
        spent.append((time.perf_counter() - started) * 1000)
    p99 = quantiles(spent, n=100)[98]
    return f"{total:,} found; p50 {median(spent):.2f} ms, p99 {p99:.2f} ms, worst {max(spent):.2f} ms"


def _ours(room: Path, number: int) -> Callable[[str], int]:
    plans = [(f"id/plan/{n}", f"{n:064d}") for n in range(number // PLAN + 1)]
    path = room / "search.sqlite"
    write_texts(path, _texts(number), plans)
    index = SearchIndex(path)

    def ask(pair: str) -> int:
        words = words_of(pair)
        found = index.find(words, limit=PAGE)
        assert all(snippet(hit.text, words).marks for hit in found.hits)
        return sum(found.counts.values())

    return ask


def _texts(number: int) -> Iterator[Text]:
    for n, words in enumerate(quotes(number)):
        plan, start = n // PLAN, n % PLAN * 40
        iri = f"id/plan/{plan}/quote/{start}-{start + len(words)}"
        yield Text("quote", plan, iri, words, start, start + len(words))


def _trigram(room: Path, number: int) -> Callable[[str], int]:
    return _sqlite(
        room, number, "CREATE VIRTUAL TABLE t USING fts5(text, tokenize='trigram')"
    )


def _like(room: Path, number: int) -> Callable[[str], int]:
    return _sqlite(room, number, "CREATE TABLE t (text TEXT)")


def _sqlite(room: Path, number: int, table: str) -> Callable[[str], int]:
    database = sqlite3.connect(room / "peer.sqlite")
    database.execute(table)
    database.executemany("INSERT INTO t VALUES (?)", ((q,) for q in quotes(number)))
    database.commit()

    def ask(pair: str) -> int:
        wanted = f"%{pair}%"
        page = "SELECT rowid, text FROM t WHERE text LIKE ? LIMIT ?"
        database.execute(page, (wanted, PAGE)).fetchall()
        count = "SELECT COUNT(*) FROM t WHERE text LIKE ?"
        return int(database.execute(count, (wanted,)).fetchone()[0])

    return ask


def _contains(room: Path, number: int) -> Callable[[str], int]:
    store = ox.Store(str(room / "oxigraph"))
    store.bulk_extend(
        ox.Quad(ox.NamedNode(f"urn:q:{n}"), EXACT, ox.Literal(words))
        for n, words in enumerate(quotes(number))
    )
    store.flush()

    def ask(pair: str) -> int:
        where = CONTAINS % (EXACT.value, ox.Literal(pair))
        list(store.query(f"SELECT * WHERE {where} LIMIT {PAGE}"))
        (count,) = store.query(f"SELECT (COUNT(*) AS ?n) WHERE {where}")
        return int(count["n"].value)

    return ask


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
