"""Made-up plans of real places, from the district to the nation, loaded together."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from pyshacl import validate
from rdflib import OWL, RDF, SKOS, Dataset, Graph, Literal, URIRef

from graph.ask import ask
from graph.build import build_store
from graph.named_queries import Row, run
from graph.store import PlanStore, open_store
from ontology.namespace import ZT
from ontology.standards import SCHEMA
from ontology.vocabulary import SHAPES

PLANS = Path(__file__).parents[1] / "cases" / "places"
PLACE = "https://w3id.org/zhengtu/id/place/"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlanStore]:
    folder = tmp_path_factory.mktemp("places") / "store"
    assert build_store([PLANS], folder).ok
    with open_store(folder) as opened:
        yield opened


@pytest.fixture(scope="module")
def whole(store: PlanStore) -> Graph:
    return Graph().parse(data=store.export("ttl"), format="turtle")


@pytest.fixture(scope="module")
def apart(store: PlanStore) -> Dataset:
    dataset = Dataset()
    dataset.parse(data=store.export("nq"), format="nquads")
    return dataset


def place(store: PlanStore, name: str) -> Row:
    (row,) = [row for row in run(store, "places") if row["place"] == name]
    return row


def plans_at(store: PlanStore, name: str) -> list[object]:
    return [row["plan"] for row in run(store, "plans") if row["place"] == name]


def test_two_printed_forms_are_one_place_with_code_and_parents(
    store: PlanStore,
) -> None:
    fushan = place(store, "烟台市福山区")

    assert fushan["placeId"] == f"{PLACE}370611"
    assert (fushan["code"], fushan["level"], fushan["plans"]) == ("370611", "县级", 2)
    assert set(str(fushan["within"]).split()) == {f"{PLACE}370600", f"{PLACE}370000"}
    assert plans_at(store, "烟台市福山区") == [
        "烟台市福山区某某工作要点",
        "福山区某某服务实施方案",
    ]


def test_the_departments_of_both_plans_are_one(store: PlanStore) -> None:
    rows = run(store, "departments")
    civil = [r for r in rows if "民政" in str(r["body"]) and r["place"]]

    assert [row["leads"] for row in civil if row["place"] == "烟台市福山区"] == [2]
    assert {row["bodyId"] for row in civil} >= {
        "https://w3id.org/zhengtu/id/body/370611/department/civil-affairs"
    }


def test_an_ambiguous_name_is_decided_by_context_or_left_open(
    store: PlanStore, apart: Dataset
) -> None:
    assert place(store, "福州市鼓楼区")["code"] == "350102"
    left = place(store, "鼓楼区")
    codes = {
        str(code)
        for name, _, _, _ in apart.quads((None, ZT.method, Literal("ambiguous"), None))
        for _, _, code, _ in apart.quads((name, ZT.candidateCode, None, None))
    }

    assert left["code"] is None
    assert "/id/plan/" in str(left["placeId"])
    assert codes == {"320106", "320302", "350102", "410204"}


def test_what_was_left_open_is_listed_with_all_it_may_mean(store: PlanStore) -> None:
    left = run(store, "place-names", {"method": [ox.Literal("ambiguous")]})

    assert [(row["name"], row["way"], row["candidates"]) for row in left] == [
        ("鼓楼区", "几地同名，未定", "320106、320302、350102、410204")
    ]


def test_every_way_to_take_a_name_has_words(store: PlanStore, whole: Graph) -> None:
    names = set(whole.subjects(RDF.type, ZT.PlaceName))

    assert {row["id"] for row in run(store, "place-names")} == set(map(str, names))


def test_plans_of_two_districts_with_one_name_and_title_are_two(
    store: PlanStore,
) -> None:
    rows = [r for r in run(store, "plans") if r["plan"] == "鼓楼区某某服务实施方案"]
    said = ask(store, "鼓楼区民政局牵头哪些任务")

    assert len({row["planId"] for row in rows}) == 2
    assert len(said.rows) == 2
    assert "分属 2 个地区" in said.answer


def test_a_former_city_leads_to_its_district(store: PlanStore) -> None:
    city, district = place(store, "即墨市"), place(store, "青岛市即墨区")

    assert (city["code"], city["until"]) == ("370282", "2017")
    assert city["successors"] == "青岛市即墨区"
    assert (district["code"], district["until"]) == ("370215", None)
    assert len(ask(store, "即墨区有哪些规划").rows) == 2
    assert len(ask(store, "即墨市有哪些规划").rows) == 1


def test_a_zone_has_no_code_and_lies_in_its_city(
    store: PlanStore, whole: Graph
) -> None:
    zone = place(store, "烟台市高新区")
    this = URIRef(str(zone["placeId"]))

    assert (zone["code"], zone["level"], zone["parent"]) == (None, None, "烟台市")
    assert (this, RDF.type, ZT.FunctionalZone) in whole
    assert (this, SCHEMA.containedInPlace, URIRef(f"{PLACE}370600")) in whole


def test_plans_of_a_city_are_told_with_those_of_its_districts(
    store: PlanStore,
) -> None:
    said = ask(store, "烟台市有哪些规划")

    assert said.answer.splitlines() == [
        "共 4 份规划，分属 3 个地区。",
        "烟台市有 1 份规划：《烟台市某某服务发展规划》。",
        "烟台市福山区有 2 份规划：《烟台市福山区某某工作要点》；《福山区某某服务实施方案》。",
        "烟台市高新区有 1 份规划：《烟台市高新区某某服务实施方案》。",
    ]


def test_the_chain_goes_from_district_to_nation(store: PlanStore) -> None:
    rows = ask(store, "福山区某某服务实施方案的依据链").rows

    assert [(r["level"], r["cited"], r["citedLevel"], r["held"]) for r in rows] == [
        ("县级", "烟台市某某服务发展规划", "市级", "库中有"),
        ("县级", "某某服务技术规范", None, "库中没有"),
        ("市级", "山东省某某服务发展规划", "省级", "库中有"),
        ("市级", "健康烟台行动方案", "市级", "库中没有"),
        ("省级", "国务院关于促进某某服务发展的意见", "国家级", "库中有"),
    ]


@pytest.mark.parametrize(
    "question",
    [
        "福山区某某服务实施方案依据哪些上级文件",
        "福山区规划依据哪些上级文件",
        "福山区规划的上级依据有哪些",
    ],
)
def test_documents_above_are_told_by_level(store: PlanStore, question: str) -> None:
    rows = ask(store, question).rows

    assert [row["citedLevel"] for row in rows] == ["市级", "省级", "国家级"]


def test_authorities_know_cities_and_provinces_with_origin_and_method(
    apart: Dataset,
) -> None:
    links = apart.graph(URIRef("https://w3id.org/zhengtu/id/graph/links"))
    geonames = {str(one) for one in links.objects(URIRef(f"{PLACE}370600"), OWL.sameAs)}
    link = URIRef(f"{PLACE}370000/link/iso3166-2")

    assert geonames == {"https://sws.geonames.org/1787083/"}
    assert (URIRef(f"{PLACE}370000"), ZT.isoCode, Literal("CN-SD")) in links
    assert (link, ZT.method, Literal("reviewed-table")) in links
    assert (link, ZT.linkedThing, URIRef(f"{PLACE}370000")) in links


def test_only_places_of_plans_and_what_is_around_them_are_in_the_graph(
    whole: Graph,
) -> None:
    notations = {str(code) for code in whole.objects(None, SKOS.notation)}
    codes = {code for code in notations if code.isdigit() and len(code) == 6}

    assert codes == {
        *("370000", "370600", "370611", "370200", "370282", "370215"),
        *("350000", "350100", "350102"),
    }


def test_nothing_that_a_place_or_link_points_at_is_missing(whole: Graph) -> None:
    for name in (SCHEMA.containedInPlace, ZT.succeededBy, ZT.namesPlace):
        assert set(whole.objects(None, name)) <= set(
            whole.subjects(RDF.type, ZT.Jurisdiction)
        )
    links = set(whole.subjects(RDF.type, ZT.AuthorityLink))
    linked = {one for link in links for one in whole.objects(link, ZT.linkedThing)}
    assert linked <= set(whole.subjects(RDF.type, ZT.Jurisdiction))


def test_what_is_written_fits_the_shapes(whole: Graph) -> None:
    shapes = Graph().parse(data=SHAPES.read_text("utf-8"), format="turtle")
    conforms, _, report = validate(whole, shacl_graph=shapes)

    assert conforms, report


def test_the_same_plans_give_the_same_bytes(tmp_path: Path) -> None:
    files = sorted(PLANS.glob("*.txt"))
    names = [
        build_store(order, tmp_path / name, workers=workers).generation
        for name, order, workers in (("a", files, 1), ("b", files[::-1], 2))
    ]

    assert names[0] == names[1]
