from xml.etree import ElementTree as ET

import pytest

from graph.errors import UnknownFormat
from graph.exports.stratml_parts import NAMESPACE
from graph.named_queries import run
from graph.store import PlanStore
from tests.graph.exports.stratml import faults

S = {"s": NAMESPACE}


def xml(store: PlanStore, number: int) -> bytes:
    return store.export("stratml", plans=[store.manifest["plans"][number]["plan"]])


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_plan_has_the_published_structure(
    three_plans: PlanStore, number: int
) -> None:
    assert faults(xml(three_plans, number)) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"<Name>", b"<Title>"),
        (b"<RoleType>Performer", b"<RoleType>Leader"),
        (b'Type="Performance_Plan"', b'Type="Plan"'),
        (b"-12-31</EndDate>", b"</EndDate>"),
        (b"<UnitOfMeasurement>", b"<Unit>"),
        (b"<Identifier>_", b"<Identifier>1/"),
        (b"<Description>", b"<Name>"),
    ],
)
def test_a_wrong_structure_is_found(
    three_plans: PlanStore, right: bytes, wrong: bytes
) -> None:
    data = xml(three_plans, 1)
    closed = data.replace(right, wrong).replace(
        right.replace(b"<", b"</"), wrong.replace(b"<", b"</")
    )

    assert right in data
    assert faults(closed)


def test_a_task_is_an_objective_with_its_performers(three_plans: PlanStore) -> None:
    root = ET.fromstring(xml(three_plans, 1))
    (task,) = (
        objective
        for objective in root.iterfind(".//s:Objective", S)
        if objective.findtext("s:Name", namespaces=S) == "推进医保支付方式改革"
    )
    performers = [
        (one.findtext("s:Name", None, S), one.findtext("s:Role/s:Name", None, S))
        for one in task.iterfind("s:Stakeholder", S)
    ]

    assert performers == [
        ("青禾区医疗保障局", "牵头"),
        ("青禾区卫生健康局", "牵头"),
        ("青禾区财政局", "参与"),
    ]
    assert "2024年底前" in str(task.findtext("s:OtherInformation", None, S))


def test_a_group_is_told_from_a_body(three_plans: PlanStore) -> None:
    root = ET.fromstring(xml(three_plans, 1))
    kinds = {
        one.findtext("s:Name", None, S): one.get("StakeholderTypeType")
        for one in root.iterfind(".//s:Stakeholder", S)
    }

    assert kinds["青禾区各镇街"] == "Generic_Group"
    assert kinds["青禾区公安局"] == "Organization"


def test_an_indicator_has_its_baseline_and_target(three_plans: PlanStore) -> None:
    root = ET.fromstring(xml(three_plans, 1))
    (indicator,) = (
        one
        for one in root.iterfind(".//s:PerformanceIndicator", S)
        if one.findtext("s:MeasurementDimension", None, S) == "人均预期寿命"
    )
    said = {
        kind: tuple(
            indicator.findtext(f"s:MeasurementInstance/s:{kind}/s:{name}", None, S)
            for name in ("EndDate", "NumberOfUnits", "Description")
        )
        for kind in ("ActualResult", "TargetResult")
    }

    assert said == {
        "ActualResult": ("2020-12-31", "81.2", "2020：81.2"),
        "TargetResult": ("2025-12-31", "83", "2025：83左右"),
    }


def test_no_fact_of_the_tables_is_lost(three_plans: PlanStore) -> None:
    names = {
        str(one.text)
        for plan in range(3)
        for one in ET.fromstring(xml(three_plans, plan)).iter()
    }
    wanted = {
        str(row[column])
        for query, column in (
            ("tasks", "task"),
            ("goals", "goal"),
            ("indicators", "indicator"),
            ("targets", "subject"),
        )
        for row in run(three_plans, query)
    }

    assert wanted <= names


def test_several_plans_are_refused_with_what_to_do(three_plans: PlanStore) -> None:
    with pytest.raises(UnknownFormat, match="3 份，请指定规划"):
        three_plans.export("stratml")
