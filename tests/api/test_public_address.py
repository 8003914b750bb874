"""The service behind a proxy, under an address with a path."""

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.store import PlanStore


@pytest.fixture(scope="module")
def behind(store: PlanStore) -> TestClient:
    settings = Settings(public_url="https://plans.example/city")
    return TestClient(create_app(store, settings), follow_redirects=False)


@pytest.mark.parametrize("path", ["/", "/city/"])
def test_links_of_a_page_begin_with_the_path(
    behind: TestClient, path: str, browser_accept: dict[str, str]
) -> None:
    answer = behind.get(path, headers=browser_accept)

    assert answer.status_code == 200
    assert 'href="/city/static/site.css"' in answer.text
    assert 'href="/static' not in answer.text
    assert len(answer.content) == int(answer.headers["content-length"])


@pytest.mark.parametrize("path", ["/static/site.css", "/city/static/site.css"])
def test_files_are_there_with_and_without_the_path(
    behind: TestClient, path: str
) -> None:
    assert behind.get(path).status_code == 200


def test_addresses_in_data_are_the_public_ones(behind: TestClient) -> None:
    manifest = behind.get("/reconcile").json()

    assert manifest["view"]["url"].startswith("https://plans.example/city/reconcile/")


def test_a_problem_is_data_for_programs_there_too(behind: TestClient) -> None:
    answer = behind.get("/city/api/nothing", headers={"Accept": "text/html"})

    assert answer.headers["content-type"] == "application/problem+json"
