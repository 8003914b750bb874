"""Check the Turtle file of the vocabulary against the closed namespace."""

import json

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import OWL, RDF, RDFS, XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from ontology.namespace import ZT, concept
from ontology.vocabulary import CONTEXT, SHAPES, TURTLE, vocabulary_triples

NAMESPACE = str(ZT._NS)
GRAPH = Graph().parse(data=TURTLE.read_text("utf-8"), format="turtle")
CLASSES = set(GRAPH.subjects(RDF.type, OWL.Class))
DATATYPE_PROPERTIES = set(GRAPH.subjects(RDF.type, OWL.DatatypeProperty))
OBJECT_PROPERTIES = set(GRAPH.subjects(RDF.type, OWL.ObjectProperty))
PROPERTIES = DATATYPE_PROPERTIES | OBJECT_PROPERTIES


def own_terms(graph: Graph) -> set[str]:
    """Return the names in our namespace, wherever they stand in a triple."""
    nodes = {node for triple in graph for node in triple}
    return {
        str(node).removeprefix(NAMESPACE)
        for node in nodes
        if isinstance(node, URIRef) and node.startswith(NAMESPACE)
    }


def namespace_terms() -> set[str]:
    return {name for name in ZT.__annotations__ if not name.startswith("_")}


def test_namespace_and_turtle_hold_the_same_names() -> None:
    described = {name for name in own_terms(GRAPH) if not name.startswith("component-")}

    assert described == namespace_terms()


def test_a_name_that_is_not_listed_is_an_error() -> None:
    with pytest.raises(AttributeError):
        ZT.leadBy  # noqa: B018


@pytest.mark.parametrize("term", sorted(CLASSES | PROPERTIES, key=str), ids=str)
def test_each_term_is_labelled_and_explained_in_both_languages(term: Node) -> None:
    for name in (RDFS.label, RDFS.comment):
        words = [o for o in GRAPH.objects(term, name) if isinstance(o, Literal)]
        assert sorted(word.language or "" for word in words) == ["en", "zh"]


def test_no_two_classes_and_no_two_properties_share_a_label() -> None:
    for terms in (CLASSES, PROPERTIES):
        labels = [label for term in terms for label in GRAPH.objects(term, RDFS.label)]
        assert len(set(labels)) == len(labels)


def test_domains_and_own_ranges_are_described_classes() -> None:
    own = {
        node
        for name in (RDFS.domain, RDFS.range)
        for node in GRAPH.objects(None, name)
        if str(node).startswith(NAMESPACE)
    }

    assert own <= CLASSES


def test_literals_and_things_are_told_apart_by_their_range() -> None:
    for term in DATATYPE_PROPERTIES:
        assert GRAPH.value(term, RDFS.range) is not None
    assert not DATATYPE_PROPERTIES & OBJECT_PROPERTIES


def test_the_vocabulary_holds_no_blank_nodes() -> None:
    assert not [node for triple in GRAPH for node in triple if isinstance(node, BNode)]
    assert len(list(vocabulary_triples())) == len(GRAPH)


def test_shapes_use_described_terms_alone_and_cover_every_class() -> None:
    shapes = Graph().parse(data=SHAPES.read_text("utf-8"), format="turtle")
    targets = set(
        shapes.objects(None, URIRef("http://www.w3.org/ns/shacl#targetClass"))
    )

    assert own_terms(shapes) <= own_terms(GRAPH)
    assert targets == CLASSES


def test_the_context_names_every_class_and_property() -> None:
    context = json.loads(CONTEXT.read_text("utf-8"))["@context"]

    for term in CLASSES:
        name = str(term).removeprefix(NAMESPACE)
        assert context[name] == f"zt:{name}"
    for term in PROPERTIES:
        name = str(term).removeprefix(NAMESPACE)
        assert context[name]["@id"] == f"zt:{name}"
        assert (context[name].get("@type") == "@id") == (term in OBJECT_PROPERTIES)


def test_the_context_reads_plain_json_as_triples() -> None:
    thing = {
        **json.loads(CONTEXT.read_text("utf-8")),
        "id": "https://example.org/t",
        "type": "Task",
        "label": {"zh": "推进支付方式改革"},
        "ledBy": "https://example.org/b",
        "bodyStart": "3",
    }
    found = {
        (quad.predicate.value, str(quad.object))
        for quad in parse(json.dumps(thing), format=RdfFormat.JSON_LD)
    }

    assert found == {
        (str(RDF.type), f"<{ZT.Task}>"),
        (str(RDFS.label), '"推进支付方式改革"@zh'),
        (str(ZT.ledBy), "<https://example.org/b>"),
        (str(ZT.bodyStart), f'"3"^^<{XSD.integer}>'),
    }


def test_a_concept_lives_under_its_scheme() -> None:
    assert concept("role", "lead") == "https://w3id.org/zhengtu/id/role/lead"
