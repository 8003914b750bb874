"""Answers that are kept are those that the engine would give again."""

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.engines.engine import Answer
from api.engines.threads import ThreadEngine
from api.operation import Operation
from api.settings import Settings
from graph.store import PlanStore

QUERY = "SELECT ?s { ?s a <https://w3id.org/zhengtu/ns#Plan> } ORDER BY ?s"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The queries that an engine was asked."""
    noted: list[str] = []
    answer = ThreadEngine.answer

    async def note(
        self: ThreadEngine, operation: Operation, client: str = ""
    ) -> Answer:
        noted.append(operation.query)
        return await answer(self, operation, client)

    monkeypatch.setattr(ThreadEngine, "answer", note)
    return noted


def test_the_same_is_run_once(store: PlanStore, asked: list[str]) -> None:
    client = TestClient(create_app(store))

    name = {"X-Request-ID": "one"}
    answers = [
        client.get("/sparql", params={"query": QUERY}, headers=name) for _ in range(3)
    ]

    assert asked == [QUERY]
    assert len({answer.content for answer in answers}) == 1
    assert answers[0].headers == answers[2].headers


def test_the_same_by_post_is_run_once(store: PlanStore, asked: list[str]) -> None:
    client = TestClient(create_app(store))

    for _ in range(3):
        assert client.post("/sparql", data={"query": QUERY}).status_code == 200

    assert asked == [QUERY]
    client.post("/sparql", data={"query": QUERY + " LIMIT 1"})
    assert len(asked) == 2


def test_another_format_is_another_answer(store: PlanStore, asked: list[str]) -> None:
    client = TestClient(create_app(store))

    for accept in ("text/csv", "application/sparql-results+json", "text/csv"):
        answer = client.get(
            "/sparql", params={"query": QUERY}, headers={"Accept": accept}
        )
        assert answer.headers["content-type"].startswith(accept)

    assert len(asked) == 2


def test_mistakes_are_not_kept(store: PlanStore, asked: list[str]) -> None:
    client = TestClient(create_app(store))

    for _ in range(2):
        assert client.get("/sparql", params={"query": "SELECT"}).status_code == 400

    assert len(asked) == 2


def test_nothing_is_kept_where_there_is_no_room(
    store: PlanStore, asked: list[str]
) -> None:
    client = TestClient(create_app(store, Settings(cache_bytes=0)))

    for _ in range(2):
        assert client.get("/sparql", params={"query": QUERY}).status_code == 200

    assert len(asked) == 2


def test_a_long_query_is_answered_and_not_kept(
    store: PlanStore, asked: list[str]
) -> None:
    client = TestClient(create_app(store))
    long = f"{QUERY} # {'x' * 70_000}"

    for _ in range(2):
        assert client.post("/sparql", data={"query": long}).status_code == 200

    assert asked == [long, long]
