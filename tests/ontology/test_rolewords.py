"""Verbs behind names and labels before them."""

from typing import get_args

import pytest

from loaders.records import Role
from ontology.datafile import read_toml
from ontology.rolewords import (
    DEADLINE_LABELS,
    LABEL_NOUNS,
    LABELS,
    MANNER,
    OTHER_LABELS,
    VERBS,
)

DATA = read_toml("rolewords.toml")
ROLES = get_args(Role)


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("牵头", "lead"),
        ("主责", "lead"),
        ("配合", "participant"),
        ("协办", "participant"),
        ("负责", "responsible"),
        ("落实", "responsible"),
        ("指导", "guidance"),
        ("督导", "supervision"),
    ],
)
def test_a_verb_gives_a_role(word: str, role: str) -> None:
    assert VERBS[word] == role


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("牵头", "lead"),
        ("牵头考核", "lead"),
        ("责任", "responsible"),
        ("配合", "participant"),
        ("建设", "responsible"),
        ("督导", "supervision"),
    ],
)
def test_a_label_gives_a_role(word: str, role: str) -> None:
    assert LABELS[word] == role


@pytest.mark.parametrize("table", ["verbs", "labels"])
def test_no_word_gives_two_roles(table: str) -> None:
    words = [word for role in ROLES for word in DATA[table].get(role, [])]

    assert len(set(words)) == len(words)


def test_only_known_roles_are_given() -> None:
    assert {*VERBS.values(), *LABELS.values()} <= set(ROLES)


@pytest.mark.parametrize(
    "words", [MANNER, LABEL_NOUNS, DEADLINE_LABELS, OTHER_LABELS], ids=str
)
def test_lists_hold_each_word_once(words: tuple[str, ...]) -> None:
    assert len(set(words)) == len(words) > 0


def test_a_label_says_one_thing() -> None:
    assert not set(DEADLINE_LABELS) & set(OTHER_LABELS)
    assert not set(LABELS) & {*DEADLINE_LABELS, *OTHER_LABELS}
