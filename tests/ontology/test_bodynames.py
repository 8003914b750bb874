"""Names of bodies without their place."""

import pytest

from ontology.bodynames import (
    find_body_name,
    find_national,
    find_sector,
    national_full_name,
)
from ontology.functions import FUNCTION_BY_ID, FUNCTIONS
from ontology.kinds import KIND_BY_ID


@pytest.mark.parametrize(
    ("name", "functions", "full"),
    [
        ("医保局", ("healthcare-security",), "医疗保障局"),
        ("卫健委", ("health",), "卫生健康委员会"),
        ("卫生健康局", ("health",), "卫生健康局"),
        ("发改委", ("development-reform",), "发展和改革委员会"),
        ("编办", ("institutional-establishment",), "机构编制委员会办公室"),
        ("教体局", ("education", "sport"), "教育和体育局"),
        ("残联", ("disabled",), "残疾人联合会"),
    ],
)
def test_a_short_name_has_functions_and_a_full_name(
    name: str, functions: tuple[str, ...], full: str
) -> None:
    found = find_body_name(name)

    assert found is not None
    assert (found.functions, found.full, found.generic) == (functions, full, False)


def test_a_name_by_what_a_body_does_is_generic() -> None:
    found = find_body_name("医保部门")

    assert found is not None
    assert found.generic
    assert found.functions == ("healthcare-security",)


@pytest.mark.parametrize("name", ["医保", "财政", "", "某某局", "区医保局", "局"])
def test_what_is_no_name_with_a_unit_word(name: str) -> None:
    assert find_body_name(name) is None


def test_bare_words_are_sectors() -> None:
    found = find_sector("医保")

    assert found is not None
    assert found.generic
    assert found.functions == ("healthcare-security",)
    assert find_sector("医保局") is None


def test_national_bodies_have_names_of_their_own() -> None:
    for name in ("国家医保局", "国家医疗保障局"):
        found = find_national(name)
        assert found is not None
        assert national_full_name(found) == "国家医疗保障局"
    assert find_national("医保局") is None


def test_every_name_leads_to_known_functions_and_kinds() -> None:
    for function in FUNCTIONS:
        for form in function.forms():
            found = find_body_name(form)
            assert found is not None, form
            assert set(found.functions) <= FUNCTION_BY_ID.keys()
            assert found.kind in KIND_BY_ID


def test_every_form_belongs_to_its_own_function() -> None:
    wrong = {
        form: found.functions
        for function in FUNCTIONS
        for form in function.forms()
        if (found := find_body_name(form)) and function.id not in found.functions
    }

    assert wrong == {}
