"""One body has many forms, and near names are several bodies."""

import pytest

from loaders.identity import identify
from loaders.ownplace import own_names, read_place
from tests.loaders.cases import Case, each_case

REGION = "岚川省平渡市禾丰区"


@each_case("identities", "same")
def test_all_forms_are_one_body(case: Case) -> None:
    place = read_place(case.get("region", REGION))
    keys = {form: identify(form, place).key for form in case["forms"]}

    assert len(set(keys.values())) == 1, keys


@each_case("identities", "same", fault="xfail_name")
def test_the_first_form_tells_name_kind_and_place(case: Case) -> None:
    found = identify(case["forms"][0], read_place(case.get("region", REGION)))

    assert (found.full, found.kind, found.place) == (
        case["name"],
        case["kind"],
        case.get("place"),
    )
    assert list(found.functions) == case.get("functions", list(found.functions))


@each_case("identities", "apart")
def test_near_names_stay_apart(case: Case) -> None:
    place = read_place(case.get("region", REGION))
    keys = {identify(form, place).key for form in case["forms"]}

    assert len(keys) == len(case["forms"])


def test_one_bureau_of_two_districts_is_two_bodies_with_one_function() -> None:
    one = identify("区医保局", read_place("烟台市福山区"))
    other = identify("区医保局", read_place("温州市鹿城区"))

    assert one.functions == other.functions == ("healthcare-security",)
    assert one.key != other.key


def test_a_second_name_plate_adds_its_function_and_makes_no_other_body() -> None:
    place = read_place(REGION)
    found = identify("区卫生健康局（区中医药局、区卫健局）", place)

    assert found.key == identify("区卫健局", place).key
    assert found.plates == ("traditional-medicine",)


def test_a_bare_word_of_a_list_is_the_body_of_the_plans_place() -> None:
    place = read_place(REGION)
    found = identify("财政", place, sector=True)

    assert found.key == identify("区财政局", place).key
    assert found.generic


def test_a_bare_word_without_a_known_function_is_a_department_of_that_name() -> None:
    found = identify("甲乙", read_place(REGION), sector=True)

    assert (found.full, found.functions, found.generic) == ("禾丰区甲乙部门", (), True)


@pytest.mark.parametrize(
    ("region", "parts"),
    [
        (REGION, ["岚川省", "平渡市", "禾丰区"]),
        ("平渡市禾丰区", ["平渡市", "禾丰区"]),
        ("禾丰县", ["禾丰县"]),
        ("平渡市", ["平渡市"]),
        ("岚川自治区", ["岚川自治区"]),
        (None, []),
    ],
)
def test_a_region_is_taken_apart(region: str | None, parts: list[str]) -> None:
    assert list(read_place(region).by_level.values()) == parts


def test_a_level_reaches_down_from_the_top() -> None:
    place = read_place(REGION)

    assert place.up_to("省") == "岚川省"
    assert place.up_to("市") == "岚川省平渡市"
    assert place.up_to("县") is None
    assert place.short == "禾丰区"
    assert next(iter(own_names(place))) == REGION
