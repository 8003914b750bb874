"""Names of places against the divisions they mean, in plans that are made up."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from loaders.jurisdictions import Surroundings, resolve, surroundings
from loaders.records import Citation, Department, Field, Mention, PlanHead, PlanRecord
from loaders.spans import Span

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "jurisdictions.toml").read_text("utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_a_name_means_one_division_or_is_left_open(case: dict[str, Any]) -> None:
    near = Surroundings(
        case.get("region"), case.get("year"), tuple(case.get("said", ()))
    )
    found = resolve(case["name"], near)

    assert found.method == case["method"]
    assert (found.division.code if found.division else "") == case.get("code", "")


def test_a_plan_tells_its_year_its_issuers_its_citations_and_its_bodies() -> None:
    at = Span(0, 1)

    def said(words: str) -> Field:
        return Field(words, at, "test")

    head = PlanHead(
        said("鼓楼区某某规划"),
        issuers=(said("鼓楼区人民政府"),),
        date=said("2022-03-04"),
        region=said("鼓楼区"),
        period=(2021, 2025),
        citations=(Citation("福州市某某规划", None, "based_on", at, "test"),),
    )
    body = Department("市教育局", "department", (), None, (Mention("市教育局", at),))
    record = PlanRecord("a.txt", "0" * 64, 1, head, departments=(body,))
    near = surroundings(record)

    assert near == Surroundings(
        "鼓楼区", 2022, ("市教育局", "福州市某某规划", "鼓楼区人民政府")
    )
    division = resolve("鼓楼区", near).division
    assert division is not None
    assert division.code == "350102"


def test_an_open_name_keeps_all_that_it_may_mean() -> None:
    found = resolve("鼓楼区", Surroundings(year=2022))

    assert len(found.candidates) == 4
    assert found.division is None
