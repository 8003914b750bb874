"""Match a table of 10,000 names with a store, beside a general matcher of strings.

uv sync --group bench
.venv/bin/python -m benchmarks.reconciliation [STORE]
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from rapidfuzz import fuzz, process

from api.examples import example_paths
from api.linking import Wish, link
from api.user_table import read_table
from graph.build import build_store
from graph.questions.places import Place
from graph.reconcile import Index, build_index
from graph.reconcile.entities import Entity
from graph.store import open_store
from loaders.ownplace import NATION
from ontology.functions import FUNCTION_BY_ID

ROWS = 10_000
CUTS = (95, 90, 80, 70)
"""Scores of 100 from which a user might take the string matcher's word."""

Row = tuple[str, str, str]
"""A place, a printed name, and the identifier it means; empty where nothing has it."""


def rows(index: Index) -> Iterator[Row]:
    """Yield every usual form of each department, with its place before it and beside it.

    The forms are those of functions.toml, so what is found says how they are put to use,
    not how well they cover what people write. Each fourth row is of a place that the
    store does not have, and so has no answer.
    """
    for body in index.entities:
        is_local = body.place not in ("", NATION)
        if body.kind != "department" or not is_local or len(body.functions) != 1:
            continue
        (function,) = body.functions
        short = Place("", body.place).units[-1]
        level = short[-1]
        for form in FUNCTION_BY_ID[function].forms():
            yield "", short + form, body.iri
            yield body.place, level + form, body.iri
            yield body.place, form, body.iri
            yield "", "月湖" + level + form, ""


def ours(index: Index, table: list[Row]) -> list[str]:
    """Return the identifier of each row's confirmed match, empty where there is none."""
    lines = "".join(f"{place},{name}\n" for place, name, _ in table)
    read = read_table(f"地区,单位\n{lines}".encode(), "table.csv")
    found = link(index, read, Wish(1, "department", place_column=0))
    return [row[0] if row[4] == "是" else "" for row in found.rows]


def likest(index: Index, table: list[Row], cut: int) -> list[str]:
    """Return the identifier of the likest name of a department, if it is like enough."""
    names = [name for name in index.names if name.entity.type.id == "department"]
    words = [_whole(name.entity, name.words) for name in names]
    answers: dict[tuple[str, str], str] = {}
    for place, name, _ in table:
        if (place, name) not in answers:
            best = process.extractOne(
                place + name, words, scorer=fuzz.WRatio, score_cutoff=cut
            )
            answers[place, name] = names[best[2]].entity.iri if best else ""
    return [answers[place, name] for place, name, _ in table]


def _whole(entity: Entity, words: str) -> str:
    """Put the place before a name that lacks it, so that the matcher can see it."""
    return words if entity.place[-2:] in words else entity.place + words


def main() -> None:
    """Print time, memory, and how much was found, rightly and wrongly."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "store"
        if len(sys.argv) == 1:
            build_store(example_paths(), store)
        start = time.perf_counter()
        with open_store(store) as opened:
            index = build_index(opened)
        took = time.perf_counter() - start
    print(f"index of {len(index.entities)} things: {took:.2f} s")
    different = list(rows(index))
    table = list(islice(cycle(different), ROWS))
    print(f"{ROWS} rows, {len(set(different))} of them different")
    show("zhengtu link", ours, index, table)
    for cut in CUTS:
        show(f"rapidfuzz from {cut}", partial(likest, cut=cut), index, table)


def show(
    name: str,
    match: Callable[[Index, list[Row]], list[str]],
    index: Index,
    table: list[Row],
) -> None:
    """Print one line: right and wrong are shares of the rows that have an answer."""
    start = time.perf_counter()
    found = match(index, table)
    took = time.perf_counter() - start
    known = sum(bool(truth) for _, _, truth in table)
    right = sum(
        bool(one) and one == row[2] for one, row in zip(found, table, strict=True)
    )
    wrong = sum(
        bool(one) and one != row[2] for one, row in zip(found, table, strict=True)
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{name:18} {took:6.2f} s  {right / known:6.1%} found  {wrong:5} wrong  peak {peak:.0f} MB"
    )


if __name__ == "__main__":
    main()
