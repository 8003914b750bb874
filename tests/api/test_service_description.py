"""Hold what the service says of itself against what it does."""

import pytest
import rdflib
from fastapi.testclient import TestClient
from rdflib import RDF, VOID, URIRef

from api.app import create_app
from api.results import GRAPHS, TABLES
from api.settings import Settings
from graph.service_description import RESULTS
from graph.store import PlanStore
from ontology.standards import SD

ROOT = "http://testserver"
PARSERS = {
    "text/turtle": "turtle",
    "application/n-triples": "nt",
    "application/ld+json": "json-ld",
    "application/rdf+xml": "xml",
}


def parsed(text: str, parser: str = "turtle") -> rdflib.Graph:
    return rdflib.Graph().parse(data=text, format=parser)


@pytest.fixture(scope="module")
def described(client: TestClient) -> rdflib.Graph:
    return parsed(client.get("/sparql").text)


@pytest.mark.parametrize(("media", "parser"), PARSERS.items())
def test_the_endpoint_without_a_query_describes_itself(
    client: TestClient, described: rdflib.Graph, media: str, parser: str
) -> None:
    answers = [
        client.get("/sparql", headers={"Accept": media}),
        client.get("/sparql", params={"format": media}),
        client.get("/.well-known/sparql-service", headers={"Accept": media}),
    ]

    for answer in answers:
        assert answer.headers["content-type"].partition(";")[0] == media
        assert "Accept" in answer.headers["vary"]
        assert set(parsed(answer.text, parser)) == set(described)


def test_a_format_that_no_description_has_is_refused(client: TestClient) -> None:
    assert client.get("/sparql", params={"format": "csv"}).status_code == 406
    assert client.get("/sparql", headers={"Accept": "text/csv"}).status_code == 406


def test_it_names_endpoint_language_and_every_format(described: rdflib.Graph) -> None:
    (service,) = described.subjects(RDF.type, SD.Service)

    assert str(described.value(service, SD.endpoint)) == f"{ROOT}/sparql"
    assert set(described.objects(service, SD.supportedLanguage)) == {SD.SPARQL11Query}
    assert len(set(described.objects(service, SD.resultFormat))) == len(RESULTS)
    assert len(RESULTS) == len(TABLES + GRAPHS)


def test_its_graphs_are_those_of_the_store(
    client: TestClient, described: rdflib.Graph, store: PlanStore
) -> None:
    dataset = described.value(predicate=RDF.type, object=SD.Dataset)
    named = set(described.objects(dataset, SD.namedGraph))
    names = {str(described.value(graph, SD.name)) for graph in named}
    size = described.value(described.value(dataset, SD.defaultGraph), VOID.triples)

    asked = client.get(
        "/sparql",
        params={"query": "SELECT DISTINCT ?g { GRAPH ?g { } }", "format": "csv"},
    )
    assert names == set(asked.text.split()[1:]) == set(store.graph_names())
    assert isinstance(size, rdflib.Literal)
    assert int(size) == len(parsed(client.get("/graphs?default").text))


def test_asking_other_servers_is_claimed_where_some_may_be_asked(
    described: rdflib.Graph, store: PlanStore
) -> None:
    settings = Settings(services=("https://example.org/sparql",))
    federated = parsed(TestClient(create_app(store, settings)).get("/sparql").text)

    assert set(federated) - set(described) == {
        (URIRef(f"{ROOT}/dcat#sparql"), SD.feature, SD.BasicFederatedQuery)
    }


def test_every_answer_links_to_the_descriptions(client: TestClient) -> None:
    for address in ("/sparql?query=ASK{}", "/sparql", "/graphs?default", "/dcat"):
        links = client.get(address).headers["link"].split(", ")
        targets = [link.partition(">")[0].removeprefix("<") for link in links]

        assert len(targets) == 3
        for target in targets:
            assert client.get(target).status_code == 200
        assert '</.well-known/sparql-service>; rel="service-desc"' in links
