import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.reconcile import Index, Query, build_index, candidates
from graph.reconcile.types import METHODS, TYPES
from graph.store import PlanStore

CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("candidates.toml").read_text(encoding="utf-8")
)["case"]


@pytest.fixture(scope="module")
def index(three_plans: PlanStore) -> Index:
    return build_index(three_plans)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_the_first_candidate_and_why(index: Index, case: dict[str, Any]) -> None:
    types = (case["type"],) if "type" in case else ()

    found = candidates(index, Query(case["name"], types, case.get("place")))

    first = found[0]
    assert (first.entity.name, first.method, first.match) == (
        case["first"],
        case["method"],
        case["match"],
    )
    assert not any(candidate.match for candidate in found[1:])


def test_scores_are_those_of_the_methods_and_fall(index: Index) -> None:
    for case in CASES:
        found = candidates(index, Query(case["name"], place=case.get("place")))
        scores = [candidate.score for candidate in found]

        assert scores == sorted(scores, reverse=True)
        for one in found:
            assert one.score <= METHODS[one.method].score
            if one.method == "likeness":
                assert one.score < 60


def test_every_thing_is_found_by_its_identifier_and_its_own_name(index: Index) -> None:
    for entity in index.entities:
        by_iri = candidates(index, Query(entity.iri))
        by_name = candidates(index, Query(entity.name, place=entity.place, limit=99))

        assert [(one.entity, one.match) for one in by_iri] == [(entity, True)]
        assert entity in [one.entity for one in by_name]


def test_types_narrow(index: Index) -> None:
    for entity_type in TYPES:
        found = candidates(index, Query("青禾区", (entity_type,), limit=99))

        assert {one.entity.type.id for one in found} <= {entity_type}


def test_nothing_is_found_for_nothing(index: Index) -> None:
    assert candidates(index, Query("")) == ()
    assert candidates(index, Query("（）")) == ()
    assert candidates(index, Query("，、。")) == ()


def test_the_limit_keeps_the_best(index: Index) -> None:
    whole = candidates(index, Query("区卫健局", limit=99))

    assert len(whole) > 2
    assert candidates(index, Query("区卫健局", limit=2)) == whole[:2]


def test_an_index_does_not_depend_on_the_order_of_reading(index: Index) -> None:
    backwards = Index(tuple(reversed(index.entities)))

    for case in CASES:
        query = Query(case["name"], place=case.get("place"), limit=99)
        assert candidates(backwards, query) == candidates(index, query)


LETTERS = "青禾石渡区市澜州卫生健康医保财政局委办（）《》 、部门省"


@given(name=st.text(LETTERS, max_size=12), place=st.text(LETTERS, max_size=6))
def test_any_words_are_answered_and_at_most_one_is_sure(
    index: Index, name: str, place: str
) -> None:
    found = candidates(index, Query(name, place=place))

    assert sum(one.match for one in found) <= 1
    assert len({one.entity.iri for one in found}) == len(found)
