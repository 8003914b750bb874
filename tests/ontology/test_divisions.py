"""The table of administrative divisions, and what is read from it."""

import itertools
import subprocess
import sys

import pytest

from ontology.divisions import (
    Division,
    above,
    called,
    divisions,
    following,
    links,
    preceding,
    with_code,
)

CURRENT = [one for one in divisions() if one.until is None]


def only(name: str) -> Division:
    (found,) = called(name)
    return found


def test_the_current_divisions_are_as_many_as_the_lists_count() -> None:
    levels = [one.level for one in CURRENT]

    assert {level: levels.count(level) for level in set(levels)} == {
        "province": 34,
        "prefecture": 333,
        "county": 2847,
    }


def test_a_code_belongs_to_one_division_at_a_time() -> None:
    for one in divisions():
        spans = [(row.since or 0, row.until or 9999) for row in with_code(one.code)]
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


def test_every_division_stands_in_a_province_of_its_code() -> None:
    for one in divisions():
        top = (one, *above(one))[-1]
        assert top.level == "province"
        assert top.code[:2] == one.code[:2]


def test_every_successor_is_a_division_of_the_year() -> None:
    for one in divisions():
        for successor in following(one):
            assert one.until is not None
            assert successor.valid(one.until)


def test_a_district_has_its_code_and_parents() -> None:
    fushan = only("福山区")

    assert fushan.code == "370611"
    assert [(one.name, one.code) for one in above(fushan)] == [
        ("烟台市", "370600"),
        ("山东省", "370000"),
    ]


def test_a_former_city_leads_to_the_district_that_followed() -> None:
    (jimo,) = [one for one in called("即墨市") if one.until == 2017]

    assert [(one.name, one.code) for one in following(jimo)] == [("即墨区", "370215")]
    assert preceding(only("即墨区")) == (jimo,)
    assert not jimo.valid(2017)
    assert jimo.valid(2016)


def test_a_city_may_be_followed_by_two_districts() -> None:
    (laiwu,) = [one for one in called("莱芜市") if one.level == "prefecture"]

    assert [one.name for one in following(laiwu)] == ["莱芜区", "钢城区"]


def test_a_name_of_several_divisions_gives_them_all() -> None:
    cities = [above(one)[0].name for one in called("鼓楼区") if one.until is None]

    assert cities == ["南京市", "徐州市", "福州市", "开封市"]


@pytest.mark.parametrize(
    ("name", "code"), [("恩施州", "422800"), ("长阳县", "420528"), ("阿坝州", "513200")]
)
def test_a_division_is_found_by_its_everyday_name(name: str, code: str) -> None:
    assert only(name).code == code


def test_other_catalogues_know_a_province() -> None:
    assert {(one.scheme, one.id) for one in links(only("山东省"))} == {
        ("geonames", "1796328"),
        ("iso3166-2", "CN-SD"),
        ("wikidata", "Q43407"),
    }


def test_links_are_those_of_current_divisions_and_unlike() -> None:
    found = [(link.scheme, link.id) for one in CURRENT for link in links(one)]

    assert len(found) == len(set(found)) == 452


def test_the_table_is_not_read_before_it_is_asked_for() -> None:
    code = (
        "import ontology.divisions as d; print(d.divisions.cache_info().currsize);"
        "import sys; print('rdflib' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert said.stdout.split() == ["0", "False"]
