"""Check the structure of StratML by hand: the published schema file has no licence to copy it."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from graph.exports.stratml_parts import NAMESPACE

RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def faults(data: bytes) -> list[str]:
    """Return what the document has in a wrong place, lacks, or says in a wrong way."""
    root = ET.fromstring(data)
    found = [fault for element in root.iter() for fault in _faults(element)]
    if _name(root) != "PerformancePlanOrReport":
        found.append(f"the root is {root.tag}")
    identifiers = [element.text for element in root.iter(f"{{{NAMESPACE}}}Identifier")]
    if len(identifiers) != len(set(identifiers)):
        found.append("an Identifier stands twice")
    return found


def _faults(element: ET.Element) -> Iterator[str]:
    name = _name(element)
    children = "".join(f"{_name(child)} " for child in element)
    if not re.fullmatch(_order(RULES["children"].get(name, [])), children):
        yield f"{name}: {children}"
    allowed = RULES["attributes"].get(name, {})
    for attribute, value in element.attrib.items():
        if not re.fullmatch(allowed.get(attribute, "(?!)"), value):
            yield f"{name}/@{attribute}: {value}"
    if not re.fullmatch(RULES["texts"].get(name, "(?s).*"), element.text or ""):
        yield f"{name}: {element.text}"


def _order(children: list[str]) -> str:
    return "".join(
        f"({child.rstrip('?*+')} ){child[len(child.rstrip('?*+')) :]}"
        for child in children
    )


def _name(element: ET.Element) -> str:
    return element.tag.removeprefix(f"{{{NAMESPACE}}}")
