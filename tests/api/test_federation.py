import socket
import tomllib
from collections.abc import Iterator
from threading import Thread

import pytest
from fastapi.testclient import TestClient

from api import federation
from api.app import create_app
from api.errors import Forbidden
from api.federation import is_public, permitted
from api.settings import Settings
from graph.sparql_guard import services
from graph.store import PlanStore
from tests.conftest import ROOT

CASES = tomllib.loads(
    (ROOT / "tests/cases/api/federation.toml").read_text(encoding="utf-8")
)["case"]
ELSEWHERE = "https://example.org/sparql"


class Listener:
    """A port of this machine that answers whoever connects with an empty result."""

    ANSWER = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/tab-separated-values\r\n"
        b"Content-Length: 5\r\nConnection: close\r\n\r\n?s\n7\n"
    )

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.connections = 0
        self.thread = Thread(target=self._answer, daemon=True)
        self.thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def close(self) -> None:
        self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
        self.thread.join(5)

    def _answer(self) -> None:
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:  # closed
                return
            with connection:
                self.connections += 1
                connection.recv(10_000)
                connection.sendall(self.ANSWER)


@pytest.fixture
def listener() -> Iterator[Listener]:
    listening = Listener()
    yield listening
    listening.close()


def endpoint(store: PlanStore, *allowed: str) -> TestClient:
    return TestClient(create_app(store, Settings(services=allowed)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_no_spelling_reaches_this_machine(
    store: PlanStore, listener: Listener, case: dict[str, str]
) -> None:
    query = case["query"].replace("ADDRESS", listener.address)
    query = query.replace("HOST:PORT", f"127.0.0.1:{listener.port}")
    lists = ((), (listener.address, f"{listener.address}sparql", ELSEWHERE))
    for allowed in lists:
        client = endpoint(store, *allowed)
        answers = [
            client.get("/sparql", params={"query": query}),
            client.post("/sparql", data={"query": query}),
        ]

        assert [answer.status_code for answer in answers] == [403, 403]
        assert "SERVICE" in answers[0].json()["detail"]
    assert listener.connections == 0


def test_an_allowed_address_is_asked(
    store: PlanStore, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The one way to let a test ask: take this machine for a public one.
    monkeypatch.setattr(federation, "is_public", lambda _: True)
    query = f"SELECT * {{ SERVICE <{listener.address}> {{ ?s ?p ?o }} }}"

    asked = endpoint(store, listener.address).get("/sparql", params={"query": query})
    refused = endpoint(store, ELSEWHERE).get("/sparql", params={"query": query})

    assert asked.json()["results"]["bindings"][0]["s"]["value"] == "7"
    assert listener.connections == 1
    assert refused.status_code == 403
    assert ELSEWHERE in refused.json()["detail"]


@pytest.mark.parametrize("update", ["LOAD", "load SILENT", "# SELECT\nLOAD"])
def test_load_reaches_nobody(
    client: TestClient, listener: Listener, update: str
) -> None:
    text = f"PREFIX x: <http://x/> {update} <{listener.address}>"
    direct = {"Content-Type": "application/sparql-update"}
    answers = [
        client.post("/sparql", data={"update": text}),
        client.post("/sparql", data={"query": text}),
        client.post("/sparql", content=text, headers=direct),
        client.get("/sparql", params={"query": text}),
        client.get("/sparql", params={"query": text.replace("LOAD", "\\u004COAD")}),
    ]

    assert {answer.status_code for answer in answers} == {403}
    assert listener.connections == 0


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.1"),
        *("localhost", "0.0.0.0", "0", "10.0.0.1", "172.16.0.1", "192.168.1.1"),
        *("169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255"),
        *("[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[fe80::1]"),
        *("[fd00::1]", "[2002:7f00:1::]", "[64:ff9b::7f00:1]", "[ff02::1]"),
        *("user@93.184.216.34", "user:word@93.184.216.34", "93.184.216.34:99999", ""),
    ],
)
def test_what_is_not_public(host: str) -> None:
    assert not is_public(f"http://{host}/sparql")


@pytest.mark.parametrize("scheme", ["file", "ftp", "gopher", "urn", ""])
def test_only_the_web_is_asked(scheme: str) -> None:
    assert not is_public(f"{scheme}://93.184.216.34/")


def test_public_addresses_are_public() -> None:
    assert is_public("http://93.184.216.34/sparql")
    assert is_public("https://[2606:2800:220:1::1]:8443/sparql")


@pytest.mark.parametrize(
    ("found", "public"),
    [
        (["93.184.216.34"], True),
        (["127.0.0.1"], False),
        (["93.184.216.34", "10.0.0.1"], False),
        (["::ffff:10.0.0.1"], False),
        ([], False),
    ],
)
def test_names_are_what_they_resolve_to(
    monkeypatch: pytest.MonkeyPatch, found: list[str], public: bool
) -> None:
    def resolve(host: str, port: int, **_: object) -> list[object]:
        assert (host, port) == ("name.example", 8080)
        return [(0, 0, 0, "", (address, port)) for address in found]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)

    assert is_public("http://name.example:8080/sparql") is public


def test_a_name_that_does_not_resolve_is_not_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror("no such name")

    monkeypatch.setattr(socket, "getaddrinfo", fail)

    with pytest.raises(Forbidden, match=r"name\.example"):
        permitted(["http://name.example/"], ["http://name.example/"])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ASK { ?service ?p 'SERVICE' }", []),
        (f"ASK {{ SERVICE <{ELSEWHERE}> {{ }} }}", [ELSEWHERE]),
        ("PREFIX x: <http://x/> ASK { service silent x:y#\n{ } }", ["http://x/y"]),
        (f"ASK {{ SERVICE <{ELSEWHERE}> {{ }} SERVICE ?x {{ }} }}", [ELSEWHERE, ""]),
        (f"ASK {{ SERVICE ?x <{ELSEWHERE}> {{ }} }}", [""]),
    ],
)
def test_addresses_after_service(query: str, found: list[str]) -> None:
    assert services(query) == found
