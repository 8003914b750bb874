"""How fast the service answers SPARQL, beside the engine's own server and rdflib-endpoint.

    uv sync --group bench
    .venv/bin/python -m benchmarks.service [SECONDS OF EACH ROUND]

All three serve one store of a million triples, from made-up plans, on the processors that
the requests come from as well. Distinct queries are run, repeated ones may be kept.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import count, cycle, islice, product
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

import pyoxigraph as ox

from benchmarks.http_load import Load, load
from benchmarks.plans import write_plans
from graph.build import build_store
from graph.store import PlanStore, open_store

PLANS = 115
"""These make a little more than a million triples."""
BIN = Path(sys.executable).parent
SMALL = """PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX zt: <https://w3id.org/zhengtu/ns#>
SELECT ?body ?task ?title ?words {{
  ?task a zt:Task ; zt:title ?title ; zt:quote/zt:exact ?words ; zt:ledBy ?body .
  ?body skos:altLabel "{name}"@zh
}} ORDER BY ?title LIMIT 20 OFFSET {page} # {number}"""
"""「区医保局牵头哪些任务」: a page of twenty, eight kB, which take the engine about 10 ms."""
LOOKUP = """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX zt: <https://w3id.org/zhengtu/ns#>
SELECT ?body ?task ?title ?words {{
  ?body skos:altLabel "{name}"@zh .
  ?task zt:ledBy ?body ; zt:title ?title ; zt:quote/zt:exact ?words
}} LIMIT 20 OFFSET {page} # {number}"""
"""The same in any order: half a millisecond."""
LEAST = """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
ASK {{ ?body skos:altLabel "{name}{number}"@zh }}"""
"""What costs the engine next to nothing, so that all time goes to the way there and back."""
NAMES = """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX zt: <https://w3id.org/zhengtu/ns#>
SELECT ?name { ?task zt:ledBy/skos:altLabel ?name }
GROUP BY ?name HAVING(COUNT(?task) > 150) ORDER BY ?name"""
"""The names that departments of many places have."""
PAGES = 100
CONNECTIONS = (2, 32)
ROUNDS = 3
"""Of which the median counts: a machine is a third slower in one minute than in another."""
Rates = dict[tuple[str, str, int], float]
REPEATED = 20
"""Queries that come again and again."""
TRIPLES = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"


def queries(text: str, names: list[str]) -> Iterator[str]:
    """Yield queries that are all different, ready for an address."""
    for number in count():
        for name in names:
            filled = text.format(name=name, number=number, page=number % PAGES)
            yield f"query={quote(filled)}"


def departments(store: PlanStore) -> list[str]:
    """Return the names of the departments that lead most."""
    return [row["name"].value for row in store.oxigraph.query(NAMES)]  # type: ignore[union-attr]


@dataclass(frozen=True)
class Contestant:
    """A server: the command that starts it, and the path that queries go to."""

    name: str
    command: list[str]
    port: int
    path: str
    patience: float = 30.0
    """Seconds until it is there."""

    def load(self, asked: Iterator[str], connections: int, seconds: float) -> Load:
        """What it does in so many seconds."""
        addresses = (f"{self.path}?{query}" for query in asked)
        return load(self.port, addresses, connections, seconds)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Run it until it is no longer needed."""
        quiet = subprocess.DEVNULL
        with subprocess.Popen(self.command, stdout=quiet, stderr=quiet) as process:
            try:
                _wait(f"http://127.0.0.1:{self.port}{self.path}?", self.patience)
                yield
            finally:
                process.kill()  # one may be too busy to end by itself


def contests(names: list[str]) -> dict[str, Iterator[str]]:
    """The queries of each contest, none of which comes twice where they are distinct."""
    return {
        "distinct small": queries(SMALL, names),
        "distinct lookup": queries(LOOKUP, names),
        "distinct least": queries(LEAST, names),
        "repeated small": cycle(islice(queries(SMALL, names), REPEATED)),
    }


def measured(
    contestants: tuple[Contestant, ...], names: list[str], seconds: float
) -> Rates:
    """Let the contestants take turns; print and return the median of each one's rounds."""
    rates: Rates = {}
    asked = {one.name: contests(names) for one in contestants}
    with ExitStack() as stack:
        for one in contestants:
            stack.enter_context(one.running())
        for what, connections in product(contests(names), CONNECTIONS):
            rounds = [
                {
                    one.name: one.load(asked[one.name][what], connections, seconds)
                    for one in contestants
                }
                for _ in range(ROUNDS + 1)
            ]
            for name in asked:  # the first round warms up
                loads = sorted((turn[name] for turn in rounds[1:]), key=_rate)
                found = loads[ROUNDS // 2]
                print(f"{name}, {what}, {connections}: {found}", flush=True)
                rates[name, what, connections] = found.rate
    return rates


def _rate(found: Load) -> float:
    return found.rate


def contestants(home: Path, database: str, triples: Path) -> tuple[Contestant, ...]:
    """The servers, each over the same graph."""
    serve = [str(BIN / "zhengtu"), "serve", "--store", str(home), "--port", "18001"]
    serve += ["--log-level", "warning"]  # the others write no line for each request
    oxigraph = [str(BIN / "oxigraph"), "serve-read-only", "--location", database]
    oxigraph += ["--bind", "127.0.0.1:18002"]
    endpoint = [str(BIN / "rdflib-endpoint"), "serve", "--host", "127.0.0.1"]
    endpoint += ["--port", "18003", str(triples)]
    return (
        Contestant("zhengtu", serve, 18001, "/sparql"),
        Contestant("oxigraph", oxigraph, 18002, "/query"),
        Contestant("rdflib-endpoint", endpoint, 18003, "/", patience=600),
    )


def _wait(address: str, patience: float) -> None:
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            urlopen(f"{address}query=ASK%7B%7D", timeout=patience).close()
        except URLError:
            time.sleep(0.2)
        else:
            return
    sys.exit(f"no server answers {address}")


def main(seconds: float) -> None:
    """Build the store, let the servers take turns, print ratios."""
    with tempfile.TemporaryDirectory() as folder:
        home, texts = Path(folder) / "store", Path(folder) / "texts"
        texts.mkdir()
        write_plans(texts, PLANS)
        build_store([texts], home, workers=os.cpu_count() or 1)
        compare(home, Path(folder) / "triples.nt", seconds)


def compare(home: Path, triples: Path, seconds: float) -> None:
    """Print the figures of each server, and ours over theirs."""
    with open_store(home) as store:
        names = departments(store)
        found = store.oxigraph.query(TRIPLES)
        found.serialize(triples, format=ox.RdfFormat.N_TRIPLES)  # type: ignore[union-attr]
        database = str(store.database)
    size = sum(1 for _ in triples.open(encoding="utf-8"))
    print(f"{size:,} triples, {len(names)} names, {os.cpu_count()} CPUs")
    ours, engine, python = contestants(home, database, triples)
    rates = measured((ours, engine), names, seconds)
    rates |= measured((python,), names, seconds)
    for (name, what, connections), theirs in rates.items():
        if name != ours.name and theirs:
            mine = rates[ours.name, what, connections]
            print(f"{what}, {connections}: {mine / theirs:.2f} times {name}")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 4.0)
