"""The place a name means in one plan, and the identifiers that hang on it."""

import pytest

from graph.iris import PlanIris
from graph.places import PlanPlaces
from loaders.jurisdictions import Surroundings
from loaders.records import Department

BASE = "https://w3id.org/zhengtu/"


def iri(name: str, region: str | None = None, *said: str, year: int = 2022) -> str:
    places = PlanPlaces("p", Surroundings(region, year, said))
    return places.place(name).iri("")


def test_every_printed_form_of_a_place_is_one_place() -> None:
    forms = ("福山区", "烟台市福山区", "山东省烟台市福山区")

    assert {iri(form) for form in forms} == {"id/place/370611"}


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("福山区", "烟台市福山区"),
        ("清远市连州市", "连州市"),
        ("山东省烟台市", "烟台市"),
        ("东城区", "北京市东城区"),
        ("国家", "全国"),
        ("某省澜州市青禾区", "澜州市青禾区"),
    ],
)
def test_a_place_has_one_title_however_it_is_printed(name: str, title: str) -> None:
    assert PlanPlaces("p").place(name).title == title


def test_a_former_city_and_the_district_after_it_are_two_places() -> None:
    assert iri("即墨市", year=2015) == "id/place/370282"
    assert iri("即墨区") == "id/place/370215"


def test_a_later_name_under_the_same_code_has_its_year() -> None:
    assert iri("东陵区", year=2010) == "id/place/210112"
    assert iri("浑南区") == "id/place/210112-2014"


def test_an_ambiguous_name_is_known_to_its_plan_alone() -> None:
    assert iri("鼓楼区", "鼓楼区").startswith("id/plan/p/place/")
    assert iri("鼓楼区", "鼓楼区", "福州市某某规划") == "id/place/350102"


def test_bodies_of_an_open_place_belong_to_the_plan() -> None:
    body = Department("鼓楼区教育局", "department", ("education",), "鼓楼区", ())
    first, second = PlanIris("p").body(body), PlanIris("q").body(body)
    known = PlanIris("r", near=Surroundings("鼓楼区", 2022, ("开封市教育局",)))

    assert first != second
    assert first.startswith(f"{BASE}id/plan/p/body/")
    assert known.body(body) == f"{BASE}id/body/410204/department/education"


@pytest.mark.parametrize(
    ("name", "region", "within", "title"),
    [
        ("烟台市高新区", "烟台市高新区", "烟台市", "烟台市高新区"),
        ("烟台市高新技术产业开发区", None, "烟台市", "烟台市高新区"),
        ("高新区", "烟台市", "烟台市", "烟台市高新区"),
        ("烟台高新区", "烟台市福山区", "烟台市", "烟台市高新区"),
        ("城东新区", "重庆市", "重庆市", "重庆市城东新区"),
        ("高新区", "烟台市福山区", None, "高新区"),
        ("高新区", "山东省", None, "高新区"),
        ("东方经济开发区", "烟台市", "烟台市", "烟台市东方经济开发区"),
        ("澜州市经济技术开发区", "澜州市经济技术开发区", "澜州市", "澜州市经开区"),
    ],
)
def test_a_zone_lies_in_a_place_and_has_no_code(
    name: str, region: str | None, within: str | None, title: str
) -> None:
    place = PlanPlaces("p", Surroundings(region, 2022)).place(name)

    assert place.zone
    assert (place.division, place.level) == (None, None)
    assert (place.within.title if place.within else None) == within
    assert place.title == title
    assert (place.plan is None) == (within is not None)


def test_a_new_area_with_a_code_is_no_zone() -> None:
    assert iri("上海市浦东新区") == "id/place/310115"


def test_a_bare_district_in_the_plan_of_its_city_is_that_of_the_district() -> None:
    assert iri("青禾区", "澜州市") == iri("澜州市青禾区", "澜州市青禾区")


@pytest.mark.parametrize("name", ["城关镇", "某某街道"])
def test_a_township_belongs_to_the_place_of_its_plan(name: str) -> None:
    assert iri(name, "福山区").startswith("id/place/370611/")
    assert iri(name, "连州市") != iri(name, "福山区")


def test_what_two_districts_share_by_name_stays_apart() -> None:
    assert iri("主城区", "福山区") != iri("主城区", "连州市")


def test_a_division_lies_in_its_city_and_province() -> None:
    fushan = PlanPlaces("p", Surroundings("福山区", 2022))

    assert [place.title for place in fushan.chain] == [
        "烟台市福山区",
        "烟台市",
        "山东省",
    ]
