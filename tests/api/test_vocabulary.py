import re

import pytest
import rdflib
from fastapi.testclient import TestClient

from ontology.vocabulary import TURTLE

PARSERS = {"ttl": "turtle", "nt": "nt", "jsonld": "json-ld", "rdf": "xml"}


@pytest.fixture
def written() -> set[tuple[rdflib.term.Node, ...]]:
    return set(rdflib.Graph().parse(data=TURTLE.read_text("utf-8"), format="turtle"))


@pytest.mark.parametrize("suffix", PARSERS)
def test_the_vocabulary_is_the_same_in_every_form(
    client: TestClient, written: set[tuple[rdflib.term.Node, ...]], suffix: str
) -> None:
    answer = client.get(f"/ns.{suffix}")

    found = set(rdflib.Graph().parse(data=answer.text, format=PARSERS[suffix]))
    assert found == written
    assert 'rel="alternate"' in answer.headers["link"]


def test_a_program_gets_turtle_and_a_person_the_page(
    client: TestClient, browser_accept: dict[str, str]
) -> None:
    program = client.get("/ns")
    person = client.get("/ns", headers=browser_accept)

    assert program.headers["content-type"] == "text/turtle; charset=utf-8"
    assert program.headers["content-location"] == "/ns.ttl"
    assert program.headers["vary"].startswith("Accept")
    assert person.headers["content-type"].startswith("text/html")


def test_the_page_names_every_term_in_two_languages(
    client: TestClient, written: set[tuple[rdflib.term.Node, ...]]
) -> None:
    page = client.get("/ns.html").text
    kinds = {rdflib.OWL.Class, rdflib.OWL.ObjectProperty, rdflib.OWL.DatatypeProperty}
    terms = {s for s, p, o in written if p == rdflib.RDF.type and o in kinds}
    terms = {
        term for term in terms if str(term).startswith("https://w3id.org/zhengtu/")
    }

    assert len(terms) > 100
    for term in terms:
        assert f'id="{str(term).rpartition("#")[2]}"' in page
    assert "任务" in page
    assert "smallest unit of work" in page
    assert not re.search("<script(?! src=)", page)
    assert "style=" not in page


def test_a_term_tells_domain_range_and_an_example(client: TestClient) -> None:
    prop, class_ = (
        client.get("/ns/dutyText.html").text,
        client.get("/ns/Task.html").text,
    )

    assert "zt:Duty" in prop
    assert "xsd:string" in prop
    assert 'href="/id/plan/' in class_


@pytest.mark.parametrize("name", ["functions", "roles", "indicators", "kinds"])
def test_a_scheme_lists_its_concepts(client: TestClient, name: str) -> None:
    page = client.get(f"/ns/{name}.html").text
    graph = rdflib.Graph().parse(data=client.get(f"/ns/{name}").text, format="turtle")
    concepts = set(graph.subjects(rdflib.SKOS.inScheme))

    assert len(concepts) > 5
    assert page.count('href="/id/') == len(concepts)
    for link in page.split('href="/id/')[1:4]:
        assert client.get("/id/" + link.partition('"')[0]).status_code == 200


def test_every_link_of_the_page_answers(client: TestClient) -> None:
    page = client.get("/ns.html").text
    links = {part.partition('"')[0] for part in page.split('href="')[1:]}

    for link in sorted(one for one in links if one.startswith(("/ns", "/id"))):
        assert client.get(link).status_code == 200, link


@pytest.mark.parametrize("path", ["/ns/moon", "/ns.docx", "/ns/a%20b", "/ns/%FF"])
def test_what_is_no_term_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code in (404, 406)


def test_the_context_is_at_its_own_address(client: TestClient) -> None:
    answer = client.get("/ns/context.jsonld")

    assert answer.headers["content-type"] == "application/ld+json"
    assert "@context" in answer.json()
