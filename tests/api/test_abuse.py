"""What a service on the public internet is sent, against a server as users run it."""

import http.client
import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlencode

import pytest

from tests.api.servers import serving

CROSS_PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
SMALL = "SELECT ?plan { ?plan a <https://w3id.org/zhengtu/ns#Plan> }"
MANY_ROWS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 10000000"
LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 40000"
EVERYBODY = ("--client-queries", "300", "--client-long-queries", "300")
SPELLINGS = (
    "ASK { SERVICE <http://127.0.0.1:PORT/> { } }",
    "ASK { service silent <http://localhost:PORT/> { } }",
    "ASK { OPTIONAL { SeRvIcE <http://[::1]:PORT/> { } } }",
    "ASK { \\u0053ERVICE <http://127.0.0.1:PORT/> { } }",
    "PREFIX x: <http://127.0.0.1:PORT/> ASK { SERVICE x:y { } }",
    "BASE <http://127.0.0.1:PORT/> ASK { SERVICE <y> { } }",
    "ASK { VALUES ?x { <http://2130706433:PORT/> } SERVICE ?x { } }",
    "ASK { FILTER EXISTS { SERVICE#\n<http://0x7f.1:PORT/> { } } }",
)

Answer = tuple[int, dict[str, str], bytes]


@pytest.fixture(scope="module")
def port(store_folder: Path) -> Iterator[int]:
    with serving(store_folder, "--query-seconds", "1", *EVERYBODY) as found:
        yield found


def ask(port: int, query: str, timeout: float = 150) -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request("GET", "/sparql?" + urlencode({"query": query}))
        answer = connection.getresponse()
        headers = {name.lower(): value for name, value in answer.getheaders()}
        return answer.status, headers, answer.read()
    finally:
        connection.close()


def workers() -> list[int]:
    """The worker processes of servers that run now."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            said = (folder / "cmdline").read_bytes()
        except OSError:  # no process, or one that has ended
            continue
        if b"api.engines.worker" in said:
            found.append(int(folder.name))
    return found


def test_a_cross_product_is_stopped_and_said(port: int) -> None:
    start = time.monotonic()
    status, _, said = ask(port, CROSS_PRODUCT)

    assert status == 503
    assert "超过 1 秒" in said.decode()
    assert time.monotonic() - start < 5


def seconds_of_small_ones(port: int, slow: int, times: int) -> list[float]:
    """How long a small query takes every 100 ms while so many slow ones come at once."""
    threads = [
        threading.Thread(target=ask, args=(port, f"{CROSS_PRODUCT} # {place}"))
        for place in range(slow)
    ]
    for thread in threads:
        thread.start()
    took = []
    for number in range(times):
        start = time.monotonic()
        status, _, _ = ask(port, f"{SMALL} # {number}")
        assert status == 200
        took.append(time.monotonic() - start)
        time.sleep(max(0.0, 0.1 - took[-1]))
    for thread in threads:
        thread.join()
    return took


def test_small_queries_are_answered_among_slow_ones(port: int) -> None:
    assert max(seconds_of_small_ones(port, slow=20, times=20)) < 3


@pytest.mark.soak
def test_small_queries_are_answered_among_200_slow_ones(store_folder: Path) -> None:
    with serving(store_folder, "--query-seconds", "30", *EVERYBODY) as port:
        took = seconds_of_small_ones(port, slow=200, times=600)

    print(f"p50 {1000 * quantiles(took, n=100)[49]:.0f} ms")  # noqa: T201  # for the report
    print(f"p99 {1000 * quantiles(took, n=100)[98]:.0f} ms")  # noqa: T201
    assert quantiles(took, n=100)[98] < 1


def test_a_query_of_50_megabytes_is_refused_and_never_held(port: int) -> None:
    before = memory(port)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {"Content-Type": "application/sparql-query"}
    connection.request("POST", "/sparql", iter([b"#" * 1_000_000] * 50), headers)
    answer = connection.getresponse()
    said = answer.read().decode()
    connection.close()

    assert answer.status == 413
    assert "1000000 字节" in said
    assert memory(port) - before < 20_000_000
    assert ask(port, SMALL)[0] == 200


def memory(port: int) -> float:
    """Bytes of the server's own memory, which it says itself."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", "/metrics")
    lines = connection.getresponse().read().decode().splitlines()
    connection.close()
    (line,) = [one for one in lines if one.startswith("process_resident_memory_bytes")]
    return float(line.partition(" ")[2])


def test_ten_million_rows_are_too_many(store_folder: Path) -> None:
    with serving(store_folder, "--answer-rows", "50000") as port:
        status, _, said = ask(port, MANY_ROWS)

    assert status == 413
    assert "超过 50000 行" in said.decode()


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_no_spelling_of_service_makes_a_connection(port: int, spelling: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.3)
        own = str(listening.getsockname()[1])
        status, _, _ = ask(port, spelling.replace("PORT", own))
        with pytest.raises(TimeoutError):
            listening.accept()

    assert status in {400, 403}


def test_who_reads_a_byte_a_second_holds_up_nobody(port: int) -> None:
    with socket.socket() as wire:
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        wire.connect(("127.0.0.1", port))
        head = f"GET /sparql?{urlencode({'query': LARGE})} HTTP/1.1\r\nHost: a\r\n\r\n"
        wire.sendall(head.encode())
        wire.settimeout(20)
        for number in range(3):
            assert wire.recv(1)
            start = time.monotonic()
            assert ask(port, f"{SMALL} # {number}")[0] == 200
            assert time.monotonic() - start < 2
            time.sleep(1)


def test_a_worker_killed_in_mid_answer_is_said(store_folder: Path) -> None:
    found: list[Answer] = []
    others = set(workers())
    with serving(store_folder, "--query-seconds", "30") as port:
        thread = threading.Thread(target=lambda: found.append(ask(port, CROSS_PRODUCT)))
        thread.start()
        time.sleep(2)
        for pid in set(workers()) - others:
            os.kill(pid, signal.SIGKILL)
        thread.join(20)
        again = ask(port, SMALL)

    ((status, headers, said),) = found
    assert status == 503
    assert headers["retry-after"] == "1"
    assert "进程中断" in said.decode()
    assert again[0] == 200
