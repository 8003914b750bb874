"""Every answer says what a browser may do with it."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.app import create_app
from api.security import HEADERS
from api.settings import Settings
from graph.store import PlanStore


def paths(client: TestClient) -> list[str]:
    assert isinstance(client.app, FastAPI)
    found = list(client.get("/openapi.json").json()["paths"])
    return [*found, "/static/site.css", "/nowhere", "/openapi.json"]


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "POST", "DELETE"])
def test_every_route_has_them(client: TestClient, method: str) -> None:
    asked = paths(client)
    assert len(asked) > 20
    for path in asked:
        for accept in ("text/html", "application/json"):
            answer = client.request(method, path, headers={"Accept": accept})
            policy = answer.headers["content-security-policy"]

            assert all(name in answer.headers for name in HEADERS), path
            assert "unsafe" not in policy, path
            assert "default-src" in policy, path


def test_https_is_insisted_on_only_where_there_is_nothing_else(
    store: PlanStore,
) -> None:
    plain = TestClient(create_app(store)).get("/healthz")
    safe = TestClient(create_app(store, Settings(https=True))).get("/healthz")

    assert "strict-transport-security" not in plain.headers
    assert safe.headers["strict-transport-security"] == "max-age=31536000"


def test_a_fault_of_ours_has_them_too(store: PlanStore) -> None:
    app = create_app(store)

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("inner words")

    answer = TestClient(app, raise_server_exceptions=False).get("/broken")

    assert answer.status_code == 500
    assert "inner words" not in answer.text
    assert answer.headers["x-request-id"] in answer.text
    assert answer.headers["content-security-policy"]
