import re

import pytest

from ontology.alternatives import any_initial, any_of

WORDS = ["达", "达到", "控制在", "控制", "%", "]", "-", "^"]


@pytest.mark.parametrize("word", WORDS)
def test_each_word_is_matched_whole(word: str) -> None:
    found = re.match(any_of(WORDS), word + "某")

    assert found is not None
    assert found[0] == word


def test_what_stands_behind_may_ask_for_a_shorter_word() -> None:
    assert re.fullmatch(any_of(WORDS) + "到底", "达到底") is not None


def test_no_other_word_is_matched() -> None:
    assert re.search(any_of(WORDS), "到制在某") is None


@pytest.mark.parametrize("word", WORDS)
def test_an_initial_is_looked_at_and_not_taken(word: str) -> None:
    found = re.match(any_initial(WORDS[:4], WORDS[4:]), word)

    assert found is not None
    assert found[0] == ""


def test_no_other_character_is_an_initial() -> None:
    assert re.search(any_initial(WORDS), "到制在某") is None
