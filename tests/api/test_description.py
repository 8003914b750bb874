import json

import pytest
import rdflib
from fastapi.testclient import TestClient
from pyshacl import validate
from rdflib import DCAT, DCTERMS, RDF, VOID

from graph.catalogue import DUMPS
from graph.store import PlanStore

DATA = rdflib.URIRef("http://testserver/dcat#data")
PARSERS = {"ttl": "turtle", "nt": "nt", "jsonld": "json-ld", "rdfxml": "xml"}
ZT = rdflib.Namespace("https://w3id.org/zhengtu/ns#")
# What DCAT 3 and VoID ask for of the things that are described here.
SHAPES = """
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix void: <http://rdfs.org/ns/void#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
[] a sh:NodeShape ; sh:targetClass dcat:Catalog ;
  sh:property [ sh:path dcterms:title ; sh:minCount 2 ; sh:uniqueLang true ; sh:languageIn ("zh" "en") ] ,
    [ sh:path dcat:dataset ; sh:minCount 1 ; sh:class dcat:Dataset ] ,
    [ sh:path dcat:service ; sh:minCount 2 ; sh:class dcat:DataService ] .
[] a sh:NodeShape ; sh:targetClass dcat:Dataset ;
  sh:property [ sh:path dcterms:title ; sh:minCount 2 ; sh:uniqueLang true ; sh:languageIn ("zh" "en") ] ,
    [ sh:path dcterms:description ; sh:minCount 2 ; sh:uniqueLang true ] ,
    [ sh:path dcterms:identifier ; sh:minCount 1 ; sh:maxCount 1 ] ,
    [ sh:path dcat:version ; sh:minCount 1 ; sh:maxCount 1 ] ,
    [ sh:path dcterms:temporal ; sh:maxCount 1 ; sh:class dcterms:PeriodOfTime ] ,
    [ sh:path dcat:distribution ; sh:minCount 5 ; sh:class dcat:Distribution ] ,
    [ sh:path void:triples ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:integer ] ,
    [ sh:path void:sparqlEndpoint ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path void:classPartition ; sh:minCount 1 ; sh:node [
      sh:property [ sh:path void:class ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
        [ sh:path void:entities ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:integer ] ] ] ,
    [ sh:path void:propertyPartition ; sh:minCount 1 ; sh:node [
      sh:property [ sh:path void:property ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
        [ sh:path void:triples ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:integer ] ] ] .
[] a sh:NodeShape ; sh:targetClass dcat:Distribution ;
  sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dcat:mediaType ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] .
[] a sh:NodeShape ; sh:targetClass dcat:DataService ;
  sh:property [ sh:path dcat:endpointURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dcat:servesDataset ; sh:minCount 1 ; sh:class dcat:Dataset ] .
"""


@pytest.fixture(scope="module")
def described(client: TestClient) -> rdflib.Graph:
    return rdflib.Graph().parse(data=client.get("/dcat").text, format="turtle")


def number(graph: rdflib.Graph, name: rdflib.URIRef) -> int:
    """Return a number that is told of the data set."""
    value = graph.value(DATA, name)
    assert isinstance(value, rdflib.Literal)
    return int(value)


def count(graph: rdflib.Graph, partition: rdflib.URIRef, of: object) -> int:
    """Return the number that a partition of the data set tells for a class or property."""
    is_class = partition == VOID.classPartition
    name, number = (
        (VOID["class"], VOID.entities) if is_class else (VOID.property, VOID.triples)
    )
    (found,) = [
        graph.value(part, number)
        for part in graph.objects(DATA, partition)
        if graph.value(part, name) == of
    ]
    assert isinstance(found, rdflib.Literal)
    return int(found)


def test_both_addresses_give_the_same_in_every_format(
    client: TestClient, described: rdflib.Graph
) -> None:
    for form, parser in PARSERS.items():
        known = client.get("/.well-known/void", params={"format": form})
        assert known.content == client.get("/dcat", params={"format": form}).content

        graph = rdflib.Graph().parse(data=known.text, format=parser)
        assert set(graph) == set(described)


def test_the_format_is_negotiated(client: TestClient) -> None:
    for media in ("text/turtle", "application/ld+json", "application/rdf+xml"):
        answer = client.get("/.well-known/void", headers={"Accept": media})

        assert answer.headers["content-type"].partition(";")[0] == media
        assert "Accept" in answer.headers["vary"].split(", ")
    assert client.get("/dcat", headers={"Accept": "image/png"}).status_code == 406
    assert json.loads(client.get("/dcat?format=jsonld").text)


def test_it_fits_shapes_of_dcat_and_void(described: rdflib.Graph) -> None:
    shapes = rdflib.Graph().parse(data=SHAPES, format="turtle")

    conforms, _, text = validate(described, shacl_graph=shapes)

    assert conforms, text
    assert not [
        node
        for triple in described
        for node in triple
        if isinstance(node, rdflib.BNode)
    ]


def test_counts_are_those_of_the_store(
    store: PlanStore, described: rdflib.Graph
) -> None:
    whole = rdflib.Graph().parse(data=store.export("ttl"), format="turtle")
    classes = set(whole.objects(None, RDF.type))
    properties = set(whole.predicates())

    assert number(described, VOID.triples) == len(whole)
    assert number(described, VOID.distinctSubjects) == len(set(whole.subjects()))
    assert number(described, VOID.distinctObjects) == len(set(whole.objects()))
    assert number(described, VOID.classes) == len(classes)
    assert number(described, VOID.properties) == len(properties)
    for one in classes:
        things = set(whole.subjects(RDF.type, one))
        assert count(described, VOID.classPartition, one) == len(things)
    for one in properties:
        triples = len(list(whole.subject_objects(one)))
        assert count(described, VOID.propertyPartition, one) == triples


def test_identifier_and_version_are_the_generation(
    store: PlanStore, described: rdflib.Graph
) -> None:
    version = rdflib.URIRef("http://www.w3.org/ns/dcat#version")

    assert str(described.value(DATA, DCTERMS.identifier)) == store.generation
    assert str(described.value(DATA, version)) == store.generation


def test_downloads_services_and_examples_are_to_be_had(
    client: TestClient, described: rdflib.Graph, store: PlanStore
) -> None:
    addresses = [
        str(node)
        for name in (DCAT.downloadURL, DCAT.endpointDescription, VOID.dataDump)
        for node in described.objects(None, name)
    ]
    examples = list(described.objects(DATA, VOID.exampleResource))

    assert len(addresses) == len(DUMPS) + 3
    for address in addresses:
        answer = client.get(address.removeprefix("http://testserver"))
        assert answer.status_code == 200, address
    assert len(examples) == 6
    for example in examples:
        path = "/id/" + str(example).removeprefix(f"{store.base}id/")
        assert client.get(path).status_code == 200


def test_a_download_is_everything(client: TestClient, described: rdflib.Graph) -> None:
    address = str(described.value(DATA, VOID.dataDump))
    dump = client.get(address.removeprefix("http://testserver")).text

    whole = rdflib.Graph().parse(data=dump, format="turtle")
    assert len(whole) == number(described, VOID.triples)


def test_places_and_years_are_those_of_the_plans(described: rdflib.Graph) -> None:
    period = described.value(DATA, DCTERMS.temporal)

    assert len(set(described.objects(DATA, DCTERMS.spatial))) == 3
    assert str(described.value(period, DCAT.startDate)) == "2021"
    assert str(described.value(period, DCAT.endDate)) == "2025"


def test_vocabularies_are_those_in_use(described: rdflib.Graph) -> None:
    used = set(described.objects(DATA, VOID.vocabulary))

    assert rdflib.URIRef(str(ZT)) in used
    assert rdflib.URIRef("http://www.w3.org/2004/02/skos/core#") in used
    assert rdflib.URIRef("http://purl.org/linked-data/cube#") in used
