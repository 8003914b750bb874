import re
from collections import Counter

import pytest

from ontology.datafile import read_toml
from ontology.functions import FUNCTION_BY_ID
from ontology.indicatornames import QUALIFIERS, STEPS, find_indicator, plain
from ontology.indicators import (
    INDICATOR_BY_ID,
    INDICATORS,
    SharedIndicator,
    authority_iri,
)
from ontology.indicatorunits import in_unit, may_measure, qudt_unit

RULES = read_toml("indicatornames.toml")["rule"]

every_indicator = pytest.mark.parametrize("one", INDICATORS, ids=lambda one: one.id)


def test_each_indicator_has_a_name_of_its_own() -> None:
    assert len(INDICATOR_BY_ID) == len(INDICATORS)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one.id) for one in INDICATORS)


def test_no_wording_belongs_to_two_indicators() -> None:
    wordings = Counter(
        wording
        for one in INDICATORS
        for wording in {plain(words) for words in (one.zh, *one.forms)}
    )

    assert [wording for wording, number in wordings.items() if number > 1] == []


@every_indicator
def test_every_wording_of_an_indicator_finds_it(one: SharedIndicator) -> None:
    for wording in (one.zh, *one.forms):
        found = find_indicator(wording, one.unit)
        assert found is not None
        assert (found.id, found.method) == (one.id, "exact-wording")


@every_indicator
def test_an_indicator_is_whole(one: SharedIndicator) -> None:
    assert one.functions
    assert set(one.functions) <= FUNCTION_BY_ID.keys()
    assert one.direction in {"up", "down", "none"}
    assert one.definition_zh.endswith("。")
    assert one.definition_en.endswith(".")


@every_indicator
def test_names_elsewhere_have_an_address(one: SharedIndicator) -> None:
    for name in (*one.exact, *one.close):
        assert re.fullmatch(r"sdg:C\d\d(\d\d|0[a-d])\d\d|gho:[A-Za-z0-9_]+", name)
        assert authority_iri(name).startswith("http")
    assert not set(one.exact) & set(one.close)


def test_nothing_elsewhere_is_exactly_two_indicators() -> None:
    names = Counter(name for one in INDICATORS for name in one.exact)

    assert set(names.values()) == {1}


@pytest.mark.parametrize(
    "number", range(len(RULES)), ids=[str(rule["id"]) for rule in RULES]
)
def test_a_rule_does_what_its_example_says(number: int) -> None:
    before, after = RULES[number]["example"]
    for step in STEPS[: number + 1]:
        before = step(before)

    assert before == after


def test_what_is_plain_stays_plain() -> None:
    for one in INDICATORS:
        assert plain(plain(one.zh)) == plain(one.zh)


@pytest.mark.parametrize(
    ("wording", "measured"),
    [
        ("农村孕产妇死亡率", "maternal-mortality-ratio/rural"),
        ("每千常住人口注册护士数（考核）", "registered-nurses-per-1000/assessed"),
        ("每千户籍人口执业（助理）医师数", "practising-physicians-per-1000/registered"),
        ("人口年均自然增长率", None),
        ("年均人口自然增长率", "natural-increase-rate/yearly-mean"),
        ("农村人均预期寿命（女性）", "life-expectancy/rural+female"),
        ("城镇居民人均可支配收入", "urban-income-per-capita"),
        ("4.5岁以下儿童死亡率", "under-five-mortality-rate"),
        ("没有这样的指标", None),
        ("", None),
        ("率" * 5000, None),
    ],
)
def test_a_qualifier_makes_another_row(wording: str, measured: str | None) -> None:
    found = find_indicator(wording)

    assert (found and found.id) == measured


def test_each_qualifier_takes_its_own_words_off() -> None:
    for one in QUALIFIERS:
        printed = plain(f"人均预期寿命（{one.zh}）")
        growing = plain(f"地区生产总值{one.zh}增长")
        assert one.pattern.search(printed) or one.pattern.search(growing), one.id


@pytest.mark.parametrize(
    ("unit", "wanted", "fits"),
    [
        ("%", "亿元", False),
        ("人", "%", False),
        ("％", "%", True),
        ("‰", "%", True),
        (None, "%", True),
        ("个", "", True),
        ("/10万", "1/10万", True),
    ],
)
def test_a_share_is_none_of_what_is_counted(
    unit: str | None, wanted: str, fits: bool
) -> None:
    assert may_measure(unit, wanted) is fits


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "converted"),
    [
        (1.2, "万元", "元", 12000),
        (860, "亿元", "万元", 8600000),
        (0.3, "％", "‰", 3),
        (12.35, "/10万", "1/10万", 12.35),
        (4.5, "张", "个", 4.5),
        (3, "万名", "人", 30000),
        (1, "元", "人", None),
        (5, None, "人", None),
        (1.7, None, "", 1.7),
        (5, "件/万人", "件", None),
    ],
)
def test_a_figure_is_converted_between_known_multiples(
    value: float, unit: str | None, wanted: str, converted: float | None
) -> None:
    assert in_unit(value, unit, wanted) == converted


def test_units_that_qudt_has_keep_their_address() -> None:
    assert qudt_unit("％") == "http://qudt.org/vocab/unit/PERCENT"
    assert qudt_unit("万亩") is None
