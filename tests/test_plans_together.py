"""What real plans say together: one node for one body, links that lead somewhere."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph

from graph.build import build_store
from graph.named_queries import rows
from graph.store import PlanStore, open_store
from ontology.vocabulary import SHAPES
from tests.graph.dangling import described, own_ends

BODIES = """
PREFIX zt: <https://w3id.org/zhengtu/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?body ?name ?place ?kind (GROUP_CONCAT(STR(?function); SEPARATOR=" ") AS ?functions) {
  ?body a zt:Body ; skos:prefLabel ?name ; zt:kind ?kind ; zt:jurisdiction/zt:title ?place .
  OPTIONAL { ?body zt:function ?function }
} GROUP BY ?body ?name ?place ?kind
"""
FORMS = """
PREFIX zt: <https://w3id.org/zhengtu/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?place ?form (COUNT(DISTINCT ?body) AS ?bodies) {
  ?body a zt:Body ; zt:jurisdiction/zt:title ?place ; skos:prefLabel|skos:altLabel ?form .
} GROUP BY ?place ?form
"""


@pytest.fixture(scope="module")
def store(
    shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[PlanStore]:
    folder = tmp_path_factory.mktemp("together") / "store"
    build_store([shared / "plans"], folder)
    with open_store(folder) as opened:
        yield opened


def test_they_fit_the_shapes(store: PlanStore) -> None:
    whole = Graph().parse(data=store.export("ttl"), format="turtle")
    shapes = Graph().parse(data=SHAPES.read_text("utf-8"), format="turtle")

    conforms, _, report = validate(whole, shacl_graph=shapes)

    assert conforms, report


def test_no_link_starts_or_ends_at_what_nothing_describes(store: PlanStore) -> None:
    own = own_ends(store)

    assert own
    assert own <= described(store)


def test_one_function_of_one_place_is_one_department(store: PlanStore) -> None:
    departments = Counter(
        (row["place"], " ".join(sorted(str(row["functions"]).split())))
        for row in rows(store, BODIES)
        if row["functions"] and str(row["kind"]).endswith("/department")
    )

    assert len(departments) > 50
    assert [key for key, count in departments.items() if count > 1] == []


def test_no_form_of_one_place_names_two_bodies(store: PlanStore) -> None:
    forms = rows(store, FORMS)

    assert len(forms) > 100
    assert [row for row in forms if row["bodies"] != 1] == []


def test_one_function_of_two_districts_is_two_departments(store: PlanStore) -> None:
    found = [
        row for row in rows(store, BODIES) if str(row["name"]).endswith("区医疗保障局")
    ]

    assert len({row["place"] for row in found}) == len(found) == 2
    assert {str(row["functions"]).rpartition("/")[2] for row in found} == {
        "healthcare-security"
    }
