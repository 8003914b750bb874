import json
from typing import Any

import pytest

from loaders.facts import to_json
from loaders.plan import read_plan
from tests.loaders.plans import document_of

TEXT = """清源县某某事业发展实施方案（2023—2025年）
根据《甲规划》（清政发〔2021〕8号），制定本方案。
一、主要目标
到2025年，甲率达到90%以上。
——乙体系更加健全。乙率不低于80%。
表1 主要指标
指标\t单位\t2022年\t2025年
甲率\t%\t70\t≥90
二、主要任务
（一）优化服务。推广一站式办理。（县甲局牵头，县乙局配合，2024年6月底前完成）
专栏1 重点工程
1.甲楼工程。新建甲楼一座，总投资约2亿元。
（二）加强宣传。开设专栏节目。（县丙局、县丁局负责，列第一位的为牵头单位，下同）
三、保障措施
（一）加强保障。县财政局要统筹安排经费。
"""


@pytest.fixture(scope="module")
def facts() -> dict[str, Any]:
    return to_json(read_plan(document_of(TEXT)))


def quotes(value: Any) -> list[dict[str, int]]:
    """Return everything with a start and an end, however deep it lies."""
    if isinstance(value, list):
        return [quote for one in value for quote in quotes(one)]
    if not isinstance(value, dict):
        return []
    own = [value] if {"start", "end"} <= set(value) else []
    return own + [quote for one in value.values() for quote in quotes(one)]


def test_facts_survive_being_written_as_json(facts: dict[str, Any]) -> None:
    assert json.loads(json.dumps(facts, ensure_ascii=False)) == facts


def test_every_quote_lies_inside_the_text(facts: dict[str, Any]) -> None:
    found = quotes(facts)

    assert len(found) > 40
    assert all(0 <= one["start"] < one["end"] <= len(TEXT) for one in found)


def test_every_kind_of_fact_is_there(facts: dict[str, Any]) -> None:
    kinds = (
        "sections",
        "goals",
        "tasks",
        "indicators",
        "targets",
        "projects",
        "responsibilities",
        "departments",
        "conventions",
    )

    assert [kind for kind in kinds if not facts[kind]] == []


@pytest.mark.parametrize(
    "kind", ["goals", "tasks", "indicators", "targets", "projects", "responsibilities"]
)
def test_every_fact_has_its_quote_and_its_rule(
    facts: dict[str, Any], kind: str
) -> None:
    assert all(one["quote"] and one["rule"] for one in facts[kind])


def test_the_plan_is_told_with_a_quote_for_each_field(facts: dict[str, Any]) -> None:
    plan = facts["plan"]

    assert plan["title"] == "清源县某某事业发展实施方案（2023—2025年）"
    assert plan["period"] == [2023, 2025]
    assert plan["based_on"] == ["甲规划（清政发〔2021〕8号）"]
    assert plan["issuer"] is None
    assert {"title", "region", "period"} <= set(plan["quotes"])


def test_names_by_role_agree_with_the_roles(facts: dict[str, Any]) -> None:
    first, second, _ = facts["tasks"]

    assert (first["lead"], first["participants"]) == (["县甲局"], ["县乙局"])
    assert (second["lead"], second["participants"]) == (["县丙局"], ["县丁局"])
    assert first["deadline"] == "2024年6月底前"
    assert [role["label"] for role in first["roles"]] == ["牵头", "配合"]
    assert len(second["roles"][0]["basis"]) == 2


def test_cells_are_verbatim_beside_their_values(facts: dict[str, Any]) -> None:
    (row,) = facts["indicators"]

    assert row["values"] == {"2022": "70", "2025": "≥90"}
    assert row["normalised"]["2025"]["number"] == 90
    assert row["normalised"]["2025"]["comparator"] == ">="


def test_what_points_at_another_fact_finds_it(facts: dict[str, Any]) -> None:
    tasks = {task["id"] for task in facts["tasks"]}
    goals = {goal["id"] for goal in facts["goals"]}
    names = {body["name"] for body in facts["departments"]}

    assert {one["task_id"] for one in facts["targets"]} - {None} <= tasks
    assert {one["task_id"] for one in facts["responsibilities"]} - {None} <= tasks
    assert {one["goal_id"] for one in facts["targets"]} - {None} <= goals
    assert {role["canonical"] for t in facts["tasks"] for role in t["roles"]} <= names
