"""What whoever runs the service sees of it."""

import json
import logging
import re

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.logs import Lines
from api.settings import Settings
from graph.store import PlanStore

MADE = re.compile(r"[0-9a-f]{32}")


def test_a_well_formed_request_id_is_kept(client: TestClient) -> None:
    answer = client.get("/healthz", headers={"X-Request-ID": "a-1.b_2"})

    assert answer.headers["x-request-id"] == "a-1.b_2"


@pytest.mark.parametrize("sent", ["", "a b", "x" * 65, "a\tb", '"', "<b>"])
def test_another_request_id_is_replaced(client: TestClient, sent: str) -> None:
    answer = client.get("/healthz", headers={"X-Request-ID": sent})

    assert MADE.fullmatch(answer.headers["x-request-id"])


def test_a_problem_names_its_request(client: TestClient) -> None:
    answer = client.get("/api/nothing")

    assert answer.json()["request_id"] == answer.headers["x-request-id"]


def test_a_line_tells_a_query_by_its_hash_only(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "zhengtu.access"):
        client.get("/ask?q=private", headers={"X-Request-ID": "one"})
    line = json.loads(Lines("json").format(caplog.records[-1]))

    assert (line["path"], line["status"], line["method"]) == ("/ask", 200, "GET")
    assert line["query_length"] == len("q=private")
    assert "private" not in json.dumps(line)


def test_a_line_has_the_query_where_that_is_wanted(
    store: PlanStore, caplog: pytest.LogCaptureFixture
) -> None:
    client = TestClient(create_app(store, Settings(log_queries=True)))
    with caplog.at_level(logging.INFO, "zhengtu.access"):
        client.get("/ask?q=private")

    assert 'query="q=private"' in Lines("text").format(caplog.records[-1])


def test_a_value_cannot_begin_a_line_of_its_own() -> None:
    record = logging.LogRecord("x", logging.INFO, "", 0, "a\nb=c", None, None)

    assert Lines("text").format(record).count("\n") == 0


def test_a_service_that_stops_is_alive_but_not_ready(store: PlanStore) -> None:
    app = create_app(store)
    client = TestClient(app)
    before = client.get("/readyz")
    app.state.readiness.stopping = True

    assert before.json() == {"status": "ready", "generation": store.generation}
    assert client.get("/readyz").status_code == 503
    assert client.get("/healthz").status_code == 200


def test_metrics_count_by_pattern(store: PlanStore) -> None:
    client = TestClient(create_app(store))
    for path in ("/source/a", "/source/b", "/nowhere", *["/sparql?query=ASK{}"] * 3):
        client.get(path)
    client.head("/sparql?query=ASK{}")
    text = client.get("/metrics").text

    assert re.search(r'requests_total\{.*route="/source/\{.*"} 2\.0', text)
    assert re.search(r'requests_total\{.*route="unknown".*} 1\.0', text)
    assert re.search(r'requests_total\{method="GET",route="/sparql".*} 3\.0', text)
    assert re.search(r'requests_total\{method="HEAD",route="/sparql".*} 1\.0', text)
    assert 'cached_answers_total{outcome="hit"} 3.0' in text
    assert f'zhengtu_generation{{generation="{store.generation}"}} 1.0' in text
