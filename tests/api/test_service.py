import re

import pytest
from fastapi.testclient import TestClient

from graph.store import PlanStore


def test_health_names_the_generation(client: TestClient, store: PlanStore) -> None:
    assert client.get("/healthz").json() == {
        "status": "ok",
        "generation": store.generation,
    }


def test_the_description_lists_every_way_in(client: TestClient) -> None:
    page = client.get("/docs").text

    for path in client.get("/openapi.json").json()["paths"]:
        assert path in page


@pytest.mark.parametrize(
    "path", ["/", "/docs", "/sparql", "/ask?q=x", "/network", "/nowhere"]
)
def test_pages_load_nothing_from_elsewhere_and_run_no_written_script(
    client: TestClient, path: str, browser_accept: dict[str, str]
) -> None:
    answer = client.get(path, headers=browser_accept)
    loads = re.findall(
        r'<(?:script|link|img|iframe)[^>]*(?:src|href)="([^"]*)"', answer.text
    )
    scripts = re.findall(r"<script(?![^>]*src=)([^>]*)>", answer.text)

    assert loads
    assert all(address.startswith("/static/") for address in loads)
    assert all("application/json" in attributes for attributes in scripts)
    assert "style=" not in answer.text
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]
    for address in loads:
        assert client.get(address).status_code == 200, address


@pytest.mark.parametrize("path", ["/", "/docs", "/sparql"])
def test_pages_are_small(
    client: TestClient, path: str, browser_accept: dict[str, str]
) -> None:
    answer = client.get(path, headers=browser_accept)
    loads = re.findall(r'<(?:script|link)[^>]*(?:src|href)="([^"]*)"', answer.text)
    weight = len(answer.content) + sum(len(client.get(url).content) for url in loads)

    assert weight < 100_000


def test_unknown_addresses_and_methods_are_problems(client: TestClient) -> None:
    missing = client.get("/api/nothing")
    wrong = client.delete("/api/tasks")

    assert missing.status_code == 404
    assert wrong.status_code == 405
    assert wrong.headers["allow"]
    for answer in (missing, wrong):
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["detail"]
