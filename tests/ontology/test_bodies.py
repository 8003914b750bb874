"""How names of bodies are built."""

import pytest

from ontology.bodies import EMPTY_TAILS, PERSON, body_kind, is_body, is_group
from ontology.datafile import read_toml
from ontology.kinds import KIND_BY_ID
from tests.loaders.cases import Case, each_case


@each_case("bodies", "kind")
def test_the_end_of_a_name_tells_its_kind(case: Case) -> None:
    found = {name: body_kind(name) for name in case["names"]}

    assert found == dict.fromkeys(case["names"], case["kind"])


@each_case("bodies", "body")
def test_what_reads_like_a_body(case: Case) -> None:
    found = {name: is_body(name) for name in case["names"]}

    assert found == dict.fromkeys(case["names"], case["is_body"])


@each_case("bodies", "group")
def test_what_stands_for_several(case: Case) -> None:
    found = {name: is_group(name) for name in case["names"]}

    assert found == dict.fromkeys(case["names"], case["is_group"])


def test_every_rule_leads_to_a_known_kind() -> None:
    rules = read_toml("bodies.toml")["kinds"]["rules"]

    assert {kind for kind, _ in rules} <= KIND_BY_ID.keys()


@pytest.mark.parametrize("key", ["suffixes", "levels", "persons", "empty_tails"])
def test_no_word_is_listed_twice(key: str) -> None:
    words = read_toml("bodies.toml")[key]

    assert len(set(words)) == len(words)


def test_persons_and_tails_are_told() -> None:
    assert PERSON.search("区委书记")
    assert "等" in EMPTY_TAILS
