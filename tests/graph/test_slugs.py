"""Readable names for Chinese words."""

import pytest

from graph.slugs import place_slug, short_hash, slug


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("方案", "fang-an"),
        ("重点任务2", "zhong-dian-ren-wu-2"),
        ("2025年目标（%）", "2025-nian-mu-biao"),
        ("ABC 局", "abc-ju"),
        ("——", ""),
    ],
)
def test_words_become_pinyin(words: str, expected: str) -> None:
    assert slug(words) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("云岭市松溪县", "yunling-shi-songxi-xian"),
        ("某省云岭市松溪县", "yunling-shi-songxi-xian"),
        ("云岭市 松溪县", "yunling-shi-songxi-xian"),
        ("云岭市市北区", "yunling-shi-shibei-qu"),
        ("东湖新区", "donghu-xinqu"),
        ("某某壮族自治区", "moumouzhuangzu-zizhiqu"),
        ("全国", "zhongguo"),
    ],
)
def test_a_place_is_named_by_its_units(name: str, expected: str) -> None:
    words, _, digits = place_slug(name).rpartition("-")

    assert words == expected
    assert len(digits) == 4


def test_a_place_is_one_with_its_province_and_without() -> None:
    assert place_slug("某省云岭市") == place_slug("云岭市")


def test_places_that_sound_alike_stay_apart() -> None:
    assert place_slug("云岭市") != place_slug("云领市")


def test_a_hash_does_not_see_white_space() -> None:
    assert short_hash("托育 规划\n") == short_hash("托育规划")
    assert short_hash("甲", "乙") != short_hash("甲乙")
