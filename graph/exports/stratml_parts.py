"""The elements of StratML Part 2 that plans are written with, each with its children in order."""

from collections.abc import Iterable
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from graph.exports.figures import decimal
from graph.exports.xmltext import legal
from graph.named_queries import Row, Value
from ontology.kinds import KIND_BY_ID

NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"

_RESULTS = (("目标值", "TargetResult"), ("现状值", "ActualResult"))
_GROUP = KIND_BY_ID["collective"].zh


def add(parent: ET.Element, name: str, text: Value = None) -> ET.Element:
    """Add an element with its text at the end of ``parent``."""
    element = ET.SubElement(parent, name)
    element.text = legal(str(text)) if text is not None else None
    return element


def add_identifier(parent: ET.Element, iri: Value) -> None:
    """Add an xsd:ID, which may hold no slash: the name-based UUID of the IRI."""
    add(parent, "Identifier", f"_{uuid5(NAMESPACE_URL, str(iri))}")


def add_stakeholders(
    parent: ET.Element, roles: Iterable[Row], kinds: dict[Value, Value]
) -> None:
    """Add every body with a role at a task, as a performer under the name of its role."""
    for row in roles:
        stakeholder = add(parent, "Stakeholder")
        is_group = kinds.get(row["bodyId"]) == _GROUP
        stakeholder.set(
            "StakeholderTypeType", "Generic_Group" if is_group else "Organization"
        )
        add(stakeholder, "Name", row["body"])
        role = add(stakeholder, "Role")
        add(role, "Name", row["role"])
        add(role, "Description", f"{row['printed']}：{row['quote']}")
        add(role, "RoleType", "Performer")


def add_indicator(parent: ET.Element, row: Row, values: Iterable[Row]) -> None:
    """Add a row of an indicator table; what is neither baseline nor target is told in words."""
    cells = list(values)
    indicator = _indicator(parent, row["indicator"], row["unit"], row["id"])
    told = [cell for cell in cells if cell["status"] is None]
    if len(told) < len(cells):
        instance = add(indicator, "MeasurementInstance")
    for status, name in _RESULTS:
        for cell in cells:
            if cell["status"] == status:
                words = f"{cell['column']}：{cell['cell']}"
                _result(instance, name, cell["year"], cell["value"], words)
    others = [f"{cell['column']}：{cell['cell']}" for cell in told]
    facts = [row["nature"], row["category"], row["table"], *others, row["source"]]
    add(indicator, "OtherInformation", "；".join(str(fact) for fact in facts if fact))


def add_target(parent: ET.Element, row: Row) -> None:
    """Add a quantified commitment in prose; the ends of a range are told in its words."""
    indicator = _indicator(parent, row["subject"], row["unit"], row["id"])
    instance = add(indicator, "MeasurementInstance")
    _result(instance, "TargetResult", row["year"], row["value"], row["quote"])
    add(indicator, "OtherInformation", row["source"])


def _indicator(
    parent: ET.Element, subject: Value, unit: Value, iri: Value
) -> ET.Element:
    indicator = add(parent, "PerformanceIndicator")
    add(indicator, "MeasurementDimension", subject)
    add(indicator, "UnitOfMeasurement", unit)
    add_identifier(indicator, iri)
    return indicator


def _result(
    parent: ET.Element, name: str, year: Value, number: Value, words: Value
) -> None:
    result = add(parent, name)
    if year:
        add(result, "EndDate", f"{year}-12-31")
    if number is not None:
        add(result, "NumberOfUnits", decimal(float(number)))
    add(result, "Description", words)
