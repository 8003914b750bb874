import pytest
import rdflib
from fastapi.testclient import TestClient

from graph.store import PlanStore


def triples(text: str, parser: str = "turtle") -> set[tuple[rdflib.term.Node, ...]]:
    return set(rdflib.Graph().parse(data=text, format=parser))


@pytest.fixture(scope="module")
def graph(store: PlanStore) -> str:
    """The name of the graph of one plan."""
    return str(store.manifest["plans"][0]["graph"])


def test_a_graph_by_its_name_and_at_its_own_address_is_the_same(
    client: TestClient, store: PlanStore, graph: str
) -> None:
    query = f"CONSTRUCT {{ ?s ?p ?o }} {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"
    expected = client.get("/sparql", params={"query": query}).text
    named = client.get("/graphs", params={"graph": graph})
    itself = client.get(graph.removeprefix(store.base.rstrip("/")))

    assert triples(named.text) == triples(expected)
    assert len(triples(named.text)) > 100
    assert itself.content == named.content


def test_the_default_graph_is_what_a_query_sees(client: TestClient) -> None:
    query = "CONSTRUCT WHERE { ?s ?p ?o }"
    whole = client.get("/sparql", params={"query": query})

    assert client.get("/graphs?default").content == whole.content


@pytest.mark.parametrize(
    ("media", "parser"),
    [
        ("application/n-triples", "nt"),
        ("application/rdf+xml", "xml"),
        ("application/ld+json", "json-ld"),
    ],
)
def test_graphs_come_in_every_format(
    client: TestClient, graph: str, media: str, parser: str
) -> None:
    turtle = client.get("/graphs", params={"graph": graph})
    asked = client.get(
        "/graphs", params={"graph": graph}, headers={"Accept": f"{media}, */*;q=0.1"}
    )
    named = client.get("/graphs", params={"graph": graph, "format": media})

    assert asked.headers["content-type"] == media
    assert asked.content == named.content
    assert triples(asked.text, parser) == triples(turtle.text)


@pytest.mark.parametrize(
    "address", ["/graphs?graph=http://x/", "/graphs?graph=nix", "/id/graph/nix"]
)
def test_an_unknown_graph_is_not_found(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404
    assert client.head(address).status_code == 404


@pytest.mark.parametrize(
    "address",
    ["/graphs", "/graphs?default&graph=http://x/", "/graphs?graph=a:a&graph=a:b"],
)
def test_exactly_one_graph_is_asked_for(client: TestClient, address: str) -> None:
    answer = client.get(address)

    assert answer.status_code == 400
    assert "?default" in answer.json()["detail"]


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
def test_nothing_is_ever_written(
    client: TestClient, store: PlanStore, graph: str, method: str
) -> None:
    before = client.get("/graphs", params={"graph": graph}).content
    own = graph.removeprefix(store.base.rstrip("/"))
    for address in (f"/graphs?graph={graph}", "/graphs?default", own):
        turtle = {"Content-Type": "text/turtle"}
        answer = client.request(
            method, address, content="<a:b> a <a:c>", headers=turtle
        )

        assert answer.status_code == 405
        assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}
    assert client.get("/graphs", params={"graph": graph}).content == before


def test_a_browser_at_the_address_of_a_graph_gets_a_page(
    client: TestClient, store: PlanStore, graph: str, browser_accept: dict[str, str]
) -> None:
    own = graph.removeprefix(store.base.rstrip("/"))
    answer = client.get(own, headers=browser_accept)

    assert answer.headers["content-type"].startswith("text/html")
