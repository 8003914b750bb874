"""Round trip of a plan, its document and what it leans on."""

from dataclasses import replace

import pytest
from pyoxigraph import BlankNode, NamedNode, Store

from graph.iris import PlanIris, plan_slug
from graph.triples import plan_quads
from graph.triples.standard import STANDARD_CLASS
from ontology.namespace import ZT
from ontology.vocabulary import vocabulary_triples
from tests.graph.every_kind import DOCUMENT, HEAD, RECORD
from tests.graph.triples.asking import ask

IRIS = PlanIris(plan_slug(HEAD))
QUADS = frozenset(plan_quads(RECORD, DOCUMENT))


def test_every_quad_is_in_the_graph_of_the_plan() -> None:
    assert {quad.graph_name for quad in QUADS} == {NamedNode(IRIS.graph)}


def test_there_are_no_blank_nodes() -> None:
    terms = {term for quad in QUADS for term in (quad.subject, quad.object)}

    assert not [term for term in terms if isinstance(term, BlankNode)]


def test_all_identifiers_start_with_the_base() -> None:
    quads = plan_quads(RECORD, DOCUMENT, "https://plans.example.org/")

    assert {
        quad.subject.value.split("/id/")[0]
        for quad in quads
        if isinstance(quad.subject, NamedNode)
    } == {"https://plans.example.org"}


def test_plan_and_document(store: Store) -> None:
    found = ask(
        store,
        """?plan a zt:Plan ; zt:title ?title ; zt:statedIn ?document ;
             zt:periodStart ?first ; zt:periodEnd ?last ; zt:approvedBy ?by ;
             zt:appliesTo/rdfs:label ?place .
           ?document zt:issuer ?issuer ; zt:documentNumber ?number ;
             dcterms:issued ?date ; dcterms:publisher/skos:prefLabel ?publisher .""",
        *("title", "first", "last", "by", "place"),
        *("issuer", "number", "date", "publisher"),
    )

    assert found == [
        (
            "松溪县“十四五”托育服务规划（2021—2025年）",
            *("2021", "2025", "县政府第3次常务会议", "云岭市松溪县"),
            *("云岭市松溪县人民政府", "松政发〔2022〕8号", "2022-05-09"),
            "松溪县人民政府",
        )
    ]


@pytest.mark.parametrize(
    ("subject", "name", "words"),
    [
        (IRIS.plan, "titleQuote", "松溪县“十四五”托育服务规划（2021—2025年）"),
        (IRIS.plan, "regionQuote", "云岭市松溪县"),
        (IRIS.plan, "periodQuote", "2021—2025年"),
        (IRIS.plan, "approvalQuote", "县政府第3次常务会议"),
        (IRIS.document, "issuerQuote", "云岭市松溪县人民政府"),
        (IRIS.document, "documentNumberQuote", "松政发〔2022〕8号"),
        (IRIS.document, "dateQuote", "2022年5月9日"),
    ],
)
def test_each_value_of_the_head_has_its_quote(
    store: Store, subject: str, name: str, words: str
) -> None:
    assert ask(store, f"<{subject}> zt:{name}/zt:exact ?w", "w") == [(words,)]


@pytest.mark.parametrize(
    ("date", "datatype"),
    [("2022", "gYear"), ("2022-05", "gYearMonth"), ("2022-05-09", "date")],
)
def test_a_date_has_the_type_of_its_precision(date: str, datatype: str) -> None:
    head = replace(HEAD, date=replace(HEAD.date or HEAD.title, value=date))
    quads = plan_quads(replace(RECORD, head=head), DOCUMENT)
    issued = {
        quad.object.datatype.value
        for quad in quads
        if quad.predicate.value == "http://purl.org/dc/terms/issued"
        and not isinstance(quad.object, NamedNode | BlankNode)
        and hasattr(quad.object, "datatype")
    }

    assert issued == {f"http://www.w3.org/2001/XMLSchema#{datatype}"}


def test_citations_of_the_plan_and_of_its_document(store: Store) -> None:
    based = ask(
        store,
        f"<{IRIS.plan}> zt:basedOn ?cited . <{IRIS.document}> eli:based_on ?cited . "
        """?cited zt:title ?title ; zt:citationNumber ?number ;
             zt:mentionedAt/zt:exact ?words .""",
        *("title", "number", "words"),
    )

    assert based == [
        ("云岭市托育条例", "云府〔2020〕1号", "《云岭市托育条例》（云府〔2020〕1号）")
    ]
    assert ask(store, "?plan zt:cites/zt:title ?t", "t") == [("托育工作要点",)]


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("Section", 3),
        ("Goal", 2),
        ("Task", 2),
        ("Indicator", 2),
        ("Target", 2),
        ("Project", 1),
        ("Duty", 1),
        ("Convention", 1),
        ("Gap", 1),
    ],
)
def test_the_plan_and_its_parts_know_each_other(
    store: Store, kind: str, count: int
) -> None:
    found = ask(
        store,
        f"<{IRIS.plan}> dcterms:hasPart ?part . ?part a zt:{kind} ; "
        f"dcterms:isPartOf <{IRIS.plan}>",
        "part",
    )

    assert len(found) == count


def test_a_title_that_is_not_in_the_text_has_a_rule_but_no_quote() -> None:
    title = replace(HEAD.title, quote=None, rule="title:file-name")
    record = replace(RECORD, head=replace(HEAD, title=title))
    store = Store()
    store.extend(plan_quads(record, DOCUMENT))

    assert ask(store, "?p a zt:Plan ; zt:rule ?r", "r") == [("title:file-name",)]
    assert ask(store, "?p zt:titleQuote ?q", "q") == []


def test_a_text_that_the_record_was_not_read_from_is_refused() -> None:
    with pytest.raises(ValueError, match=r"songxi\.txt"):
        list(plan_quads(replace(RECORD, sha256="0" * 64), DOCUMENT))


def test_each_standard_class_is_a_superclass_in_the_vocabulary() -> None:
    above = {
        (triple.subject.value, triple.object.value)
        for triple in vocabulary_triples()
        if triple.predicate.value.endswith("#subClassOf")
        and isinstance(triple.subject, NamedNode)
        and isinstance(triple.object, NamedNode)
    }

    assert {(str(own), str(other)) for own, other in STANDARD_CLASS.items()} <= above


def test_terms_of_the_plan_are_described_in_the_vocabulary(store: Store) -> None:
    used = {
        term.value
        for quad in QUADS
        for term in (quad.predicate, quad.object)
        if isinstance(term, NamedNode) and term.value.startswith(str(ZT._NS))
    }
    described = {name for (name,) in ask(store, "?t rdfs:isDefinedBy ?ns", "t")}

    assert used <= described
