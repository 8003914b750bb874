"""Play the W3C's tests of the SPARQL 1.1 Protocol, which describe them as HTTP requests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from api.app import create_app
from graph.generation import Content, builder, write_generation
from graph.iris import BASE
from graph.store import open_store
from tests.api.protocol_manifest import Exchange, data, read

Tests = dict[str, list[Exchange]]

QUERIES = (
    *("query_post_form", "query_dataset_default_graphs_get"),
    *("query_dataset_default_graphs_post", "query_dataset_named_graphs_post"),
    *("query_dataset_named_graphs_get", "query_dataset_full"),
    *("query_multiple_dataset", "query_get", "query_content_type_select"),
    *("query_content_type_ask", "query_content_type_describe"),
    *("query_content_type_construct", "query_post_direct", "bad_query_method"),
    *("bad_multiple_queries", "bad_query_wrong_media_type"),
    *("bad_query_missing_form_type", "bad_query_missing_direct_type"),
    *("bad_query_non_utf8", "bad_query_syntax"),
)
UPDATES = (
    *("update_dataset_default_graph", "update_dataset_default_graphs"),
    *("update_dataset_named_graphs", "update_dataset_full", "update_post_form"),
    *("update_post_direct", "update_base_uri", "bad_update_get"),
    *("bad_multiple_updates", "bad_update_non_utf8", "bad_update_syntax"),
    "bad_update_dataset_conflict",
)
UNTOLD_UPDATES = ("bad_update_wrong_media_type", "bad_update_missing_form_type")
"""Updates that do not say so: nobody can know that they are more than a wrong media type."""
MEDIA = {
    "boolean": {"application/sparql-results+json", "application/sparql-results+xml"},
    "tabular": {
        *("application/sparql-results+json", "application/sparql-results+xml"),
        *("text/csv", "text/tab-separated-values"),
    },
    "RDF": {"application/rdf+xml", "text/turtle", "application/n-triples"},
}
"""What the names of the tests list, but for RDFa."""


@pytest.fixture(scope="module")
def protocol(shared: Path) -> Path:
    return shared / "w3c" / "sparql11-protocol"


@pytest.fixture(scope="module")
def tests(protocol: Path) -> Tests:
    return read(protocol / "manifest.ttl")


@pytest.fixture(scope="module")
def endpoint(
    protocol: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("protocol") / "store"
    content = Content(
        [], [data(protocol)], frozenset(), {}, {"base": BASE, "plans": []}
    )
    with builder(folder):
        write_generation(folder, content)
    with open_store(folder) as store:
        yield TestClient(create_app(store), follow_redirects=False)


def test_every_test_of_the_manifest_is_played(tests: Tests) -> None:
    assert set(tests) == {*QUERIES, *UPDATES, *UNTOLD_UPDATES}
    assert (len(QUERIES), len(UPDATES) + len(UNTOLD_UPDATES)) == (20, 14)


@pytest.mark.parametrize("name", QUERIES)
def test_query(endpoint: TestClient, tests: Tests, name: str) -> None:
    for exchange in tests[name]:
        answer = send(endpoint, exchange)

        assert f"{answer.status_code // 100}xx" in exchange.statuses, answer.text
        if exchange.form is not None:
            media = answer.headers["content-type"].partition(";")[0]
            assert media in MEDIA[exchange.form]
        if exchange.boolean is not None:
            assert answer.json()["boolean"] is exchange.boolean


@pytest.mark.parametrize("name", UPDATES)
def test_update_is_refused(endpoint: TestClient, tests: Tests, name: str) -> None:
    first, *afterwards = tests[name]
    refused = send(endpoint, first)

    assert first.is_update
    assert refused.status_code == 403
    assert "Update" in refused.json()["detail"]
    for look in afterwards:
        assert send(endpoint, look).json()["boolean"] is False


@pytest.mark.parametrize("name", UNTOLD_UPDATES)
def test_update_that_does_not_say_so(
    endpoint: TestClient, tests: Tests, name: str
) -> None:
    (exchange,) = tests[name]

    assert not exchange.is_update
    assert exchange.statuses == {"4xx"}
    assert send(endpoint, exchange).status_code == 415


def send(endpoint: TestClient, exchange: Exchange) -> Response:
    """Send a request to our address in place of the manifest's."""
    assert exchange.path.startswith("/sparql/")
    path = exchange.path.replace("/sparql/", "/sparql", 1)
    return endpoint.request(
        exchange.method, path, headers=exchange.headers, content=exchange.body
    )
