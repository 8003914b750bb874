"""The parts of a plan, told by the titles of their headings."""

import re

from ontology.datafile import read_toml

PARTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (row["kind"], re.compile("|".join(row["patterns"])))
    for row in read_toml("sections.toml")["part"]
)
"""Kinds of parts with the pattern of their titles, in order of precedence."""


def part_kind(title: str) -> str | None:
    """Return the kind of part a title opens (goals, tasks, …), None where it is open."""
    return next((kind for kind, pattern in PARTS if pattern.search(title)), None)
