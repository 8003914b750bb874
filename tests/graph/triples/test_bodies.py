"""Round trip of bodies."""

from dataclasses import replace

import pytest
from pyoxigraph import Store

from graph.triples import plan_quads
from tests.graph.every_kind import DOCUMENT, RECORD
from tests.graph.triples.asking import ask


def test_bodies(store: Store) -> None:
    found = ask(
        store,
        """?body a zt:Body ; skos:prefLabel ?name ; zt:kind/skos:notation ?kind .
           OPTIONAL { ?body skos:altLabel ?form }
           OPTIONAL { ?body zt:function/skos:prefLabel ?function
                      FILTER(lang(?function) = "zh") }
           OPTIONAL { ?body zt:jurisdiction/rdfs:label ?place }""",
        *("name", "kind", "form", "function", "place"),
    )

    place = "云岭市松溪县"
    assert found == [
        ("托育中心", "institution", None, None, None),
        ("松溪县人民政府", "government", "云岭市松溪县人民政府", None, place),
        ("松溪县卫生健康局", "department", "县卫生健康局", "卫生健康", place),
        ("松溪县教育局", "department", "县教育局", "教育", place),
        ("松溪县残疾人联合会", "peoples-organisation", "县残联", "残联", place),
        ("松溪县财政局", "department", "县财政局", "财政", place),
    ]


def test_each_form_of_a_body_is_shown_where_it_stands(store: Store) -> None:
    pattern = '?b skos:prefLabel "松溪县残疾人联合会"@zh ; zt:mentionedAt/zt:exact ?w'

    assert ask(store, pattern, "w") == [("县残联",)]


def test_only_public_bodies_are_public_organisations(store: Store) -> None:
    pattern = "?b a <http://data.europa.eu/m8g/PublicOrganisation> ; rdfs:label ?name"
    public = {name for (name,) in ask(store, pattern, "name")}

    assert "松溪县财政局" in public
    assert not public & {"松溪县残疾人联合会", "松溪县各乡镇"}


def test_a_group_is_no_body(store: Store) -> None:
    found = ask(store, "?g a zt:BodyGroup ; skos:prefLabel ?name", "name")

    assert found == [("松溪县各乡镇",)]


def test_two_names_of_one_body_share_one_preferred_name() -> None:
    health = RECORD.departments[0]
    twin = replace(health, name="松溪县卫生健康委员会")
    record = replace(RECORD, departments=(*RECORD.departments, twin))
    store = Store()
    store.extend(plan_quads(record, DOCUMENT))

    found = ask(
        store,
        '?b skos:altLabel "松溪县卫生健康委员会"@zh ; skos:prefLabel ?name',
        "name",
    )

    assert found == [("松溪县卫生健康局",)]


def test_a_body_that_the_record_does_not_list_is_refused() -> None:
    with pytest.raises(ValueError, match="松溪县卫生健康局"):
        list(plan_quads(replace(RECORD, departments=()), DOCUMENT))
