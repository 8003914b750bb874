"""Write a plan as StratML Part 2, the XML of the ISO 17469 family for performance plans."""

import io
from collections import defaultdict
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from graph.errors import UnknownFormat
from graph.exports.facts import Facts
from graph.exports.scope import Scope
from graph.exports.stratml_parts import (
    NAMESPACE,
    add,
    add_identifier,
    add_indicator,
    add_stakeholders,
    add_target,
)
from graph.named_queries import Row, Value
from graph.store import PlanStore

_TABLE = "指标"
"""The goal over the indicators of a table without a title."""
_TARGETS = "量化目标"
"""The goal over the targets that stand under no goal and no task."""


def write(store: PlanStore, scope: Scope) -> bytes:
    """Return one plan as XML, after the schema of 2016-05-06 (version 2.2.8).

    Goals of StratML are the goals of the plan, with an objective for their targets; then the
    headings that tasks stand under, each task an objective with its performers; then the
    indicator tables and the other targets. Nothing links a task to a goal by guessing.
    Projects and duties in prose have no place in StratML.

    Raises:
        UnknownFormat: when the scope holds no plan or more than one, since a file is one.
    """
    facts = Facts(store, scope)
    if len(facts.plans) != 1:
        raise UnknownFormat(
            f"一份 StratML 文件只写一份规划，这里有 {len(facts.plans)} 份，请指定规划。"
        )
    root = _document(facts, facts.plans[0])
    ET.indent(root)
    written = io.BytesIO()
    ET.ElementTree(root).write(written, encoding="utf-8", xml_declaration=True)
    return written.getvalue() + b"\n"


def _document(facts: Facts, plan: Row) -> ET.Element:
    root = ET.Element(
        "PerformancePlanOrReport", xmlns=NAMESPACE, Type="Performance_Plan"
    )
    add(root, "Name", plan["plan"])
    if plan["documentNumber"]:
        add(root, "Description", plan["documentNumber"])
    add(root, "OtherInformation", f"出处：{plan['source']}")
    core = add(root, "StrategicPlanCore")
    organization = add(core, "Organization")
    add(organization, "Name", plan["issuer"] or plan["place"])
    _add_goals(core, facts)
    _add_tasks(core, facts)
    _add_tables(core, facts)
    _add_other_targets(core, facts)
    if core.find("Goal") is None:  # a plan of which nothing was understood
        _add_goal(core, plan["plan"], plan["quote"] or plan["plan"], plan["planId"])
    _add_administration(root, plan)
    return root


def _add_goals(core: ET.Element, facts: Facts) -> None:
    targets = _grouped(facts.targets, "ownGoalId")
    for row in facts.goals:
        goal = _add_goal(core, row["goal"], row["quote"], row["id"])
        if row["parent"]:
            add(goal, "OtherInformation", f"上级目标：{row['parent']}")
        if targets[row["id"]]:
            objective = add(goal, "Objective")
            add(objective, "Name", row["goal"])
            for target in targets[row["id"]]:
                add_target(objective, target)


def _add_tasks(core: ET.Element, facts: Facts) -> None:
    roles = _grouped(facts.responsibilities, "id")
    targets = _grouped(facts.targets, "ownTaskId")
    kinds = {row["bodyId"]: row["kind"] for row in facts.departments}
    for path, tasks in _grouped(facts.tasks, "section").items():
        heading = str(path or tasks[0]["plan"])
        about = f"{tasks[0]['planId']}/{heading}"
        goal = _add_goal(core, heading.rpartition(" > ")[2], heading, about)
        for task in tasks:
            objective = add(goal, "Objective")
            add(objective, "Name", task["task"])
            add(objective, "Description", task["quote"])
            add_identifier(objective, task["id"])
            if task["number"]:
                add(objective, "SequenceIndicator", task["number"])
            add_stakeholders(objective, roles[task["id"]], kinds)
            add(objective, "OtherInformation", _evidence(task))
            for target in targets[task["id"]]:
                if target["ownGoalId"] is None:  # else it stands under its goal
                    add_target(objective, target)


def _add_tables(core: ET.Element, facts: Facts) -> None:
    cells = _grouped(facts.observations, "id")
    for table, rows in _grouped(facts.indicators, "table").items():
        title = str(table or _TABLE)
        goal = _add_goal(core, title, title, f"{rows[0]['planId']}/table/{title}")
        objective = add(goal, "Objective")
        add(objective, "Name", title)
        for row in rows:
            add_indicator(objective, row, cells[row["id"]])


def _add_other_targets(core: ET.Element, facts: Facts) -> None:
    others = [
        row
        for row in facts.targets
        if row["ownGoalId"] is None and row["ownTaskId"] is None
    ]
    if not others:
        return
    goal = _add_goal(core, _TARGETS, _TARGETS, f"{others[0]['planId']}/targets")
    objective = add(goal, "Objective")
    add(objective, "Name", _TARGETS)
    for row in others:
        add_target(objective, row)


def _add_goal(core: ET.Element, name: Value, words: Value, iri: Value) -> ET.Element:
    goal = add(core, "Goal")
    add(goal, "Name", name)
    add(goal, "Description", words)
    add_identifier(goal, iri)
    return goal


def _add_administration(root: ET.Element, plan: Row) -> None:
    about = add(root, "AdministrativeInformation")
    add_identifier(about, plan["planId"])
    days = (
        ("StartDate", plan["from"] and f"{plan['from']}-01-01"),
        ("EndDate", plan["to"] and f"{plan['to']}-12-31"),
        ("PublicationDate", plan["issued"]),
    )
    for name, day in days:
        if day:
            add(about, name, day)
    add(about, "Source", plan["planId"])


def _evidence(task: Row) -> str:
    deadline = f"完成时限：{task['deadline']}；" if task["deadline"] else ""
    return f"{deadline}出处：{task['source']}"


def _grouped(rows: Iterable[Row], key: str) -> dict[Value, list[Row]]:
    found: dict[Value, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[key]].append(row)
    return found
