"""Units, and the verbs of quantified commitments."""

import re

import pytest

from ontology.datafile import read_toml
from ontology.units import ADVERB, LEAD_IN, LEVEL_VERB, MAKING_VERB, UNIT


@pytest.mark.parametrize(
    "unit",
    [
        "%",
        "‰",
        "个百分点",
        "/10万",
        "亿元",
        "万人次",
        "张",
        "公里",
        "岁",
        "小时",
        "名/万人",
    ],
)
def test_units_are_read_whole(unit: str) -> None:
    found = re.match(UNIT, unit)

    assert found is not None
    assert found[0] == unit


@pytest.mark.parametrize("unit", ["万名", "万套", "万家", "亿人次", "万场"])
def test_units_that_count_in_ten_thousands(unit: str) -> None:
    found = re.match(UNIT, unit)

    assert found is not None
    assert found[0] == unit


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (LEVEL_VERB, ["达到", "控制在", "不低于", "降至", "稳定在", "提高到"]),
        (MAKING_VERB, ["建成", "新建", "培养", "新增", "改扩建"]),
        (LEAD_IN, ["力争", "确保", "每年"]),
        (ADVERB, ["均", "分别", "力争"]),
    ],
)
def test_verbs_are_read_whole(pattern: str, words: list[str]) -> None:
    assert all(re.fullmatch(pattern, word) for word in words)


@pytest.mark.parametrize("key", ["level_verbs", "making_verbs", "lead_ins", "adverbs"])
def test_no_word_is_listed_twice(key: str) -> None:
    words = read_toml("units.toml")[key]

    assert len(set(words)) == len(words)
