"""Pages, lists and files are the same bytes whichever server holds the graph."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.errors import StoreAway, StoreError
from graph.store import PlanStore, open_store
from tests.api.second_server import free_port, second_server

PATHS = (
    *("/", "/api/plans", "/api/tasks", "/api/departments", "/api/indicators"),
    *("/api/targets", "/api/places", "/api/tasks?lead=区医保局&facets=plan,role"),
    *("/ask?q=区医保局牵头哪些任务", "/api/ask?q=谁牵头医养结合", "/search?q=医保"),
    *("/ns", "/ns.ttl", "/dcat", "/.well-known/void", "/network?focus=区医保局"),
    *("/export?format=nq", "/export?format=csvw", "/export?format=graphml"),
    *(
        "/api/compare?indicator=人均预期寿命",
        "/api/cooperation",
        "/api/queries",
        "/graphs?default&format=nt",
    ),
)


@pytest.fixture(scope="module")
def endpoint(
    store: PlanStore, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a second SPARQL server that holds the graph of ``store``."""
    with second_server(store, tmp_path_factory.mktemp("second")) as address:
        yield address


@pytest.fixture(scope="module")
def remote(store_folder: Path, endpoint: str) -> Iterator[TestClient]:
    with open_store(store_folder, endpoint) as opened:
        yield TestClient(create_app(opened, Settings(endpoint=endpoint)))


@pytest.mark.parametrize("path", PATHS)
def test_the_answer_is_the_same(
    client: TestClient, remote: TestClient, path: str
) -> None:
    ours, theirs = client.get(path), remote.get(path)

    assert ours.status_code == theirs.status_code == 200
    assert theirs.content == ours.content


@pytest.mark.parametrize("form", ["html", "ttl", "jsonld", "nt", "rdfxml"])
def test_every_kind_of_thing_has_the_same_document(
    client: TestClient, remote: TestClient, form: str
) -> None:
    for kind in ("plans", "tasks", "departments", "indicators", "goals"):
        url = client.get(f"/api/{kind}?limit=1").json()["items"][0]["url"]
        ours = client.get(url, params={"format": form})

        assert ours.status_code == 200
        assert remote.get(url, params={"format": form}).content == ours.content


def test_a_server_that_is_away_is_one_line(store_folder: Path) -> None:
    address = f"http://127.0.0.1:{free_port()}/query"
    with open_store(store_folder, address) as opened:
        client = TestClient(create_app(opened))
        answer = client.get("/api/tasks")
        with pytest.raises(StoreAway):
            opened.query("ASK {}")
        with pytest.raises(StoreError, match="Dataset"):
            opened.dataset()

    assert answer.status_code == 503
    assert "连不上" in answer.json()["detail"]
