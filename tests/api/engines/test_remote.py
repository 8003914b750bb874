"""A second SPARQL server, Oxigraph's own, runs the queries."""

import asyncio
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
import rdflib
from fastapi.testclient import TestClient

from api.app import create_app
from api.engines.engine import Answer
from api.engines.errors import (
    AnswerTooLarge,
    QueryFailed,
    QueryTimedOut,
    ServerAway,
    TooBusy,
    TooManyFromOneClient,
)
from api.engines.limits import Limits
from api.engines.lines import Shares
from api.engines.remote import RemoteEngine
from api.operation import Operation
from api.results import GRAPHS, TABLES
from api.settings import Settings
from graph.errors import BrokenQuery
from graph.store import PlanStore, open_store
from tests.api.engines.conftest import CROSS_PRODUCT, asking
from tests.api.second_server import free_port, second_server

Found = TypeVar("Found")
PLANS = "SELECT ?plan { ?plan a <https://w3id.org/zhengtu/ns#Plan> } ORDER BY ?plan"
TRIPLES = "CONSTRUCT { ?plan a ?c } { ?plan a ?c, <https://w3id.org/zhengtu/ns#Plan> }"


@pytest.fixture(scope="module")
def endpoint(
    store: PlanStore, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a second SPARQL server, which is busy until it is ended."""
    with second_server(store, tmp_path_factory.mktemp("second")) as address:
        yield address


def run(
    endpoint: str,
    *asked: Operation,
    seconds: float = 20,
    rows: int = 1000,
    size: int = 10**6,
    shares: Shares | None = None,
) -> list[Answer | BaseException]:
    """What a remote engine answers to all at once."""

    async def work() -> list[Answer | BaseException]:
        limits = Limits(seconds, 0, rows, size)
        engine = RemoteEngine(endpoint, limits, shares or Shares(9, 9, 9))
        try:
            answers = (engine.answer(one, "client") for one in asked)
            return list(await asyncio.gather(*answers, return_exceptions=True))
        finally:
            await engine.close()

    return asyncio.run(asyncio.wait_for(work(), 60))


def body(endpoint: str, asked: Operation, **limits: Any) -> bytes:
    (answer,) = run(endpoint, asked, **limits)
    if isinstance(answer, BaseException):
        raise answer
    return answer.body


def graph(query: str, name: str) -> Operation:
    (form,) = [one for one in GRAPHS if one.name == name]
    return Operation(query, (), (), form, form.media[0], "http://example.org/")


@pytest.mark.parametrize("form", [form.name for form in TABLES])
def test_a_table_is_what_our_own_store_answers(
    endpoint: str, client: TestClient, form: str
) -> None:
    ours = client.get("/sparql", params={"query": PLANS, "format": form}).content

    assert body(endpoint, asking(PLANS, form)) == ours


@pytest.mark.parametrize("form", [form.name for form in GRAPHS])
def test_a_graph_is_what_our_own_store_answers(
    endpoint: str, client: TestClient, form: str
) -> None:
    ours = client.get("/sparql", params={"query": TRIPLES, "format": form}).content

    assert body(endpoint, graph(TRIPLES, form)) == ours


def test_named_graphs_are_sent_on(endpoint: str, store: PlanStore) -> None:
    name = next(one for one in store.graph_names() if "/plan/" in one)
    (form,) = [one for one in TABLES if one.name == "json"]
    counted = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    asked = Operation(counted, (), (name,), form, form.media[0], store.base)

    (row,) = json.loads(body(endpoint, asked))["results"]["bindings"]
    assert row["n"]["value"] == "1"


def test_relative_addresses_are_read_from_our_base(endpoint: str) -> None:
    asked = graph("CONSTRUCT { <a> <b> <c> } {}", "nt")

    assert b"<http://example.org/a>" in body(endpoint, asked)


def test_limits_are_kept(endpoint: str) -> None:
    every = "SELECT * { ?s ?p ?o }"
    with pytest.raises(AnswerTooLarge, match="100 行"):
        body(endpoint, asking(every + " LIMIT 101"), rows=100)
    with pytest.raises(AnswerTooLarge, match="5000 字节"):
        body(endpoint, asking(every), size=5000)
    with pytest.raises(AnswerTooLarge, match="3 行"):
        body(endpoint, graph("CONSTRUCT WHERE { ?s ?p ?o }", "ttl"), rows=3, size=10**8)


def test_a_query_over_its_time_is_given_up(endpoint: str) -> None:
    start = time.monotonic()
    with pytest.raises(QueryTimedOut, match=r"0\.5 秒"):
        body(endpoint, asking(CROSS_PRODUCT), seconds=0.5)
    assert time.monotonic() - start < 5


def test_a_client_has_its_share_and_so_have_all(endpoint: str) -> None:
    four = [asking(CROSS_PRODUCT)] * 4

    answers = run(endpoint, *four, seconds=0.5, shares=Shares(9, 2, 9))
    assert sum(isinstance(one, TooManyFromOneClient) for one in answers) == 2
    answers = run(endpoint, *four, seconds=0.5, shares=Shares(1, 9, 9))
    assert sum(isinstance(one, TooBusy) for one in answers) == 3


def test_a_mistake_is_found_in_our_text(endpoint: str) -> None:
    with pytest.raises(BrokenQuery, match="第 2 行") as caught:
        body(endpoint, asking("SELECT *\n{ ?s ?p }"))

    assert caught.value.mistake is not None
    assert caught.value.mistake.text == "{ ?s ?p }"


def test_a_server_that_is_not_there_is_said() -> None:
    with pytest.raises(ServerAway, match="连不上"):
        body(f"http://127.0.0.1:{free_port()}/query", asking(PLANS))


def test_an_answer_that_is_none_is_said(endpoint: str) -> None:
    page = endpoint.replace("/query", "/")

    with pytest.raises((QueryFailed, BrokenQuery, TooBusy)):
        body(page, asking(PLANS))


def test_the_service_stands_before_the_other_server(
    endpoint: str, store_folder: Path
) -> None:
    settings = Settings(endpoint=endpoint)
    with TestClient(create_app(open_store(store_folder), settings)) as client:
        answers = [client.get("/sparql", params={"query": PLANS}) for _ in range(2)]
        refused = client.get(
            "/sparql", params={"query": "ASK { SERVICE <http://x/> { } }"}
        )
        update = client.post("/sparql", data={"update": "DELETE WHERE { ?s ?p ?o }"})
        whole = client.get("/graphs", params={"default": "", "format": "nt"})

    assert len(answers[0].json()["results"]["bindings"]) == 3
    assert answers[0].headers["cache-control"] == "no-store"
    assert "etag" not in answers[0].headers
    assert refused.status_code == update.status_code == 403
    assert len(rdflib.Graph().parse(data=whole.text, format="nt")) > 100
