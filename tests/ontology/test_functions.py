"""Check the word list of government functions."""

import re
from collections import defaultdict

import pytest

from ontology.functions import COMBINED, FUNCTION_BY_ID, FUNCTIONS, Function, tells
from ontology.kinds import KIND_BY_ID

KEBAB_CASE = re.compile(r"[a-z]+(-[a-z]+)*")


MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")


def test_names_of_before_end_in_different_months() -> None:
    for function in FUNCTIONS:
        for rows in (function.former, function.national_former):
            ends = [row.until for row in rows]
            assert len(set(ends)) == len(ends), function.id
            assert all(MONTH.fullmatch(end) for end in ends), function.id
            assert all((row.since or "") < row.until for row in rows), function.id


def test_what_took_a_function_over_goes_on() -> None:
    ended = [function for function in FUNCTIONS if function.replaced_by]

    assert ended
    for function in ended:
        assert function.until
        assert function.replaced_by in FUNCTION_BY_ID


def test_health_insurance_began_in_2018() -> None:
    assert FUNCTION_BY_ID["healthcare-security"].since == "2018-03"


@pytest.mark.parametrize(
    ("kind", "functions", "told"),
    [
        ("department", ("health",), True),
        ("department", (), False),
        ("institution", ("disease-control",), True),
        ("institution", ("animal-husbandry",), False),
        ("institution", ("hospital",), False),
        ("company", ("electric-power",), True),
    ],
)
def test_when_a_body_needs_no_name(
    kind: str, functions: tuple[str, ...], told: bool
) -> None:
    assert tells(kind, functions) is told


def words_of(function: Function) -> set[str]:
    return {*function.stems, *function.forms(), *function.national}


def test_no_word_names_two_functions() -> None:
    owners = defaultdict(set)
    for function in FUNCTIONS:
        for word in words_of(function):
            owners[word].add(function.id)

    assert {word: ids for word, ids in owners.items() if len(ids) > 1} == {}


def test_no_stem_is_listed_twice_in_one_function() -> None:
    for function in FUNCTIONS:
        assert len(set(function.stems)) == len(function.stems), function.id


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.id)
def test_each_function_is_complete(function: Function) -> None:
    assert KEBAB_CASE.fullmatch(function.id)
    assert function.zh
    assert function.en
    assert function.stems
    assert function.kind in KIND_BY_ID
    assert function.suffixes or function.names


def test_ids_and_labels_are_unique() -> None:
    for values in zip(*((f.id, f.zh, f.en) for f in FUNCTIONS), strict=True):
        assert len(set(values)) == len(values)


def test_a_combined_stem_names_several_known_functions() -> None:
    stems = {stem for function in FUNCTIONS for stem in function.stems}
    for stem, ids in COMBINED.items():
        assert len(set(ids)) == len(ids) > 1, stem
        assert set(ids) <= FUNCTION_BY_ID.keys(), stem
        assert stem not in stems


@pytest.mark.parametrize(
    ("form", "function"),
    [
        ("医保局", "healthcare-security"),
        ("医保中心", "healthcare-security-services"),
        ("卫生健康委", "health"),
        ("疾控中心", "disease-control"),
        ("爱卫办", "patriotic-health"),
        ("编办", "institutional-establishment"),
        ("发展和改革委员会", "development-reform"),
        ("住建局", "housing-construction"),
        ("残联", "disabled"),
        ("外办", "foreign-affairs"),
    ],
)
def test_a_form_belongs_to_its_function(form: str, function: str) -> None:
    assert form in FUNCTION_BY_ID[function].forms()


@pytest.mark.parametrize(
    ("function", "name"),
    [
        ("healthcare-security", "医疗保障局"),
        ("institutional-establishment", "机构编制委员会办公室"),
        ("women", "妇女联合会"),
        ("customs", "海关"),
    ],
)
def test_the_full_name_is_the_official_one(function: str, name: str) -> None:
    assert FUNCTION_BY_ID[function].full_name == name
