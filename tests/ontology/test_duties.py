"""Words by which prose gives a body a duty."""

import pytest

from ontology.datafile import read_toml
from ontology.duties import GROUP, OPENING


@pytest.mark.parametrize(
    "words", ["要落实经费", "负责统筹", "按照职责做好", "积极支持", "应当公开", "会同"]
)
def test_what_a_duty_begins_with(words: str) -> None:
    assert OPENING.match(words)


@pytest.mark.parametrize(
    "words", ["和民政部门", "在职人员", "的资金", "等部门", "同意", "工作人员", "之间"]
)
def test_what_makes_a_body_a_mere_mention(words: str) -> None:
    assert not OPENING.match(words)


@pytest.mark.parametrize(
    "name",
    [
        "各有关部门",
        "各级有关部门",
        "各县（市、区）",
        "各镇（街道）",
        "有关部门和单位",
        "各地",
        "区政府",
        "各县（市、区）人民政府",
    ],
)
def test_groups_without_names(name: str) -> None:
    found = GROUP.match(name)

    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize("key", ["openings", "no_openings", "groups"])
def test_no_word_is_listed_twice(key: str) -> None:
    words = read_toml("duties.toml")[key]

    assert len(set(words)) == len(words)


def test_no_word_both_opens_a_duty_and_forbids_it() -> None:
    data = read_toml("duties.toml")

    assert not set(data["openings"]) & set(data["no_openings"])
