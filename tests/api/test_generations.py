"""A build switches the graph of a running service, and no request fails for it."""

import http.client
import json
import threading
import time
from pathlib import Path
from urllib.parse import quote

import pytest

from graph.assembly import assemble, build_plan
from graph.generation import builder, write_generation
from graph.iris import BASE
from graph.store import current_generation
from tests.api.servers import serving
from tests.graph.plans import PLANS

COUNT = "SELECT (COUNT(?p) AS ?n) { ?p a <https://w3id.org/zhengtu/ns#Plan> }"
PATHS = (f"/sparql?query={quote(COUNT)}", "/api/plans", "/", "/healthz")


def build(folder: Path, number: int) -> None:
    """Build a store of the first plans."""
    with builder(folder):
        plans = [build_plan(record, text, BASE) for record, text in PLANS[:number]]
        write_generation(folder, assemble(plans, BASE))


class Reader(threading.Thread):
    """Asks one address over and over; keeps each status that is not 200."""

    def __init__(self, port: int, path: str) -> None:
        super().__init__()
        self.port, self.path = port, path
        self.number = 0
        self.failed: list[object] = []
        self.stopped = threading.Event()

    def run(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        while not self.stopped.is_set():
            try:
                connection.request("GET", f"{self.path}")
                answer = connection.getresponse()
                answer.read()
            except (OSError, http.client.HTTPException) as error:
                self.failed.append(error)
                connection.close()
                continue
            self.number += 1
            if answer.status != 200:
                self.failed.append(answer.status)
        connection.close()


def plans_seen(port: int) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", PATHS[0], headers={"Accept": "application/json"})
    (row,) = json.load(connection.getresponse())["results"]["bindings"]
    connection.close()
    return int(row["n"]["value"])


def wait_for(number: int, port: int) -> None:
    end = time.monotonic() + 20
    while plans_seen(port) != number:
        assert time.monotonic() < end, "the new generation was never served"
        time.sleep(0.1)


def rebuild_while_asked(folder: Path, times: int) -> list[Reader]:
    build(folder, 1)
    with serving(folder) as port:
        readers = [Reader(port, path) for path in PATHS]
        for reader in readers:
            reader.start()
        for turn in range(times):
            number = 3 - turn % 3
            build(folder, number)
            wait_for(number, port)
        for reader in readers:
            reader.stopped.set()
            reader.join()
    return readers


def test_no_request_fails_while_the_graph_is_built_anew(tmp_path: Path) -> None:
    readers = rebuild_while_asked(tmp_path / "store", times=3)

    assert [reader.failed for reader in readers] == [[]] * len(PATHS)
    assert all(reader.number > 5 for reader in readers)


@pytest.mark.soak
def test_no_request_fails_in_many_builds(tmp_path: Path) -> None:
    readers = rebuild_while_asked(tmp_path / "store", times=100)

    assert [reader.failed for reader in readers] == [[]] * len(PATHS)
    assert all(reader.number > 100 for reader in readers)


def test_old_generations_are_let_go(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    build(folder, 1)
    with serving(folder) as port:
        for number in (2, 3, 1):
            build(folder, number)
            wait_for(number, port)
        time.sleep(0.5)
        build(folder, 2)
        kept = {path.name for path in (folder / "generations").iterdir()}

    assert current_generation(folder) in kept
    assert len(kept) <= 2
