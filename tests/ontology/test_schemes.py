"""Check the concept schemes that are made from the word lists."""

import pytest
from rdflib import DCTERMS, RDF, SKOS, XSD, Graph, Literal, URIRef

from ontology.functions import FUNCTIONS
from ontology.kinds import KINDS
from ontology.namespace import ZT, concept
from ontology.roles import ROLES
from ontology.schemes import function_triples, kind_triples, role_triples

TRIPLES = [*function_triples(), *kind_triples(), *role_triples()]
GRAPH = Graph().parse(data="".join(f"{triple} .\n" for triple in TRIPLES), format="nt")


@pytest.mark.parametrize(
    ("scheme", "size"),
    [(ZT.functions, len(FUNCTIONS)), (ZT.kinds, len(KINDS)), (ZT.roles, len(ROLES))],
)
def test_a_scheme_holds_every_row_of_its_list(scheme: URIRef, size: int) -> None:
    assert len(set(GRAPH.subjects(SKOS.inScheme, scheme))) == size


def test_each_concept_has_one_name_in_each_language() -> None:
    for this in GRAPH.subjects(RDF.type, SKOS.Concept):
        names = [
            o for o in GRAPH.objects(this, SKOS.prefLabel) if isinstance(o, Literal)
        ]
        assert sorted(name.language or "" for name in names) == ["en", "zh"]


def test_a_joint_lead_is_a_lead() -> None:
    joint = URIRef(concept("role", "jointLead"))

    assert GRAPH.value(joint, SKOS.broader) == URIRef(concept("role", "lead"))


def test_a_function_tells_its_names_of_before_with_their_months() -> None:
    health = URIRef(concept("function", "health"))
    before = URIRef(f"{health}/name-until-2018-03")

    assert (health, ZT.formerName, before) in GRAPH
    assert (before, SKOS.prefLabel, Literal("卫生和计划生育", lang="zh")) in GRAPH
    assert (before, SKOS.altLabel, Literal("卫计", lang="zh")) in GRAPH
    assert GRAPH.value(before, ZT.validFrom) == Literal(
        "2013-03", datatype=XSD.gYearMonth
    )
    assert GRAPH.value(before, ZT.validUntil) == Literal(
        "2018-03", datatype=XSD.gYearMonth
    )


def test_a_function_that_ended_names_its_successor() -> None:
    tourism, both = (
        URIRef(concept("function", one)) for one in ("tourism", "culture-tourism")
    )

    assert GRAPH.value(tourism, DCTERMS.isReplacedBy) == both


def test_a_function_is_found_by_its_short_stem() -> None:
    this = GRAPH.value(None, SKOS.altLabel, Literal("医保", lang="zh"))

    assert this == URIRef(concept("function", "healthcare-security"))
    assert (this, RDF.type, ZT.Function) in GRAPH
    assert (this, ZT.nationalName, Literal("国家医保局", lang="zh")) in GRAPH
