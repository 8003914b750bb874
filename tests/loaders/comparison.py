"""Hold extracted facts against hand-made truth, kind by kind, word by word.

Strict on purpose: a fact is found or it is not, blanks alone do not count. What the
truth marks as optional counts neither way.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
ROLES = ("lead", "participants", "responsible")
PLAN_FIELDS = (
    "title",
    "issuer",
    "doc_number",
    "date",
    "region",
    "period",
    "based_on",
    "approved_by",
)
# 教育、民政等部门: the words behind a list of bodies
TAIL = re.compile(r"等部门\Z")


@dataclass(frozen=True, slots=True)
class Difference:
    """What both have, what only the truth has, what only the extraction has."""

    both: frozenset[str]
    missing: frozenset[str]
    extra: frozenset[str]

    @property
    def f1(self) -> float:
        total = 2 * len(self.both) + len(self.missing) + len(self.extra)
        return 2 * len(self.both) / total if total else 1.0

    def __str__(self) -> str:
        lines = [f"- {one}" for one in sorted(self.missing)]
        lines += [f"+ {one}" for one in sorted(self.extra)]
        return "\n".join([f"F1 {self.f1:.3f}", *lines])


def compare(truth: Json, found: Json) -> dict[str, Difference]:
    """Return the difference of each kind of fact."""
    return {kind: _difference(kind, truth, found) for kind in KINDS}


def _difference(kind: str, truth: Json, found: Json) -> Difference:
    optional = set(_lines(kind, truth, optional=True))
    expected = set(_lines(kind, truth, optional=False)) - optional
    got = set(_lines(kind, found, optional=False)) - optional
    return Difference(
        frozenset(expected & got), frozenset(expected - got), frozenset(got - expected)
    )


def _lines(kind: str, facts: Json, *, optional: bool) -> Iterator[str]:
    """Yield a line for each fact of a kind that is, or is not, optional."""
    for line, is_optional in KINDS[kind](facts):
        if is_optional == optional:
            yield re.sub(r"\s", "", line)


Lines = Iterator[tuple[str, bool]]


def _plan(facts: Json) -> Lines:
    for name in PLAN_FIELDS:
        yield f"{name}: {facts['plan'].get(name)}", False


def _goals(facts: Json) -> Lines:
    for one in facts["goals"]:
        path = "/".join(one["section_path"])
        words = one["text_start"][:8]
        yield f"{path}/{one['title']}: {words}", one.get("optional", False)


def _tasks(facts: Json) -> Lines:
    for one in facts["tasks"]:
        path = "/".join(one["section_path"])
        words = (one["number"] or "", one["title"], one["deadline"], one["safeguard"])
        yield f"{path}/{words}", one.get("optional", False)


def _edges(facts: Json) -> Lines:
    for one in facts["tasks"]:
        for role in ROLES:
            for name in one[role]:
                yield f"{one['title']} {role} {name}", one.get("optional", False)


def _indicators(facts: Json) -> Lines:
    for one in facts["indicators"]:
        keys = ("name", "unit", "nature", "category", "table")
        cells = sorted(one["values"].items())
        yield f"{[one[key] for key in keys]} {cells}", one.get("optional", False)


def _targets(facts: Json) -> Lines:
    for one in facts["targets"]:
        value = one["value"]
        numbers = value if isinstance(value, list) else [value]
        figure = "..".join(f"{float(number):g}" for number in numbers)
        words = (one["subject"], one["comparator"], figure, one["unit"], one["year"])
        yield " ".join(f"{word or '-'}" for word in words), one.get("optional", False)


def _projects(facts: Json) -> Lines:
    for one in facts["projects"]:
        cells = sorted(one["attributes"].items())
        words = (one["name"], one["kind"], one["box"], cells)
        yield f"{words}", one.get("optional", False)


def _duties(facts: Json) -> Lines:
    for one in facts["responsibilities"]:
        for name in TAIL.sub("", one["department"]).split("、"):
            yield f"{name}: {one['duty']}", one.get("optional", False)


def _departments(facts: Json) -> Lines:
    for one in facts["departments"]:
        for alias in one["aliases"]:
            yield f"{one['name']} = {alias}", one.get("optional", False)


KINDS = {
    "plan": _plan,
    "goals": _goals,
    "tasks": _tasks,
    "edges": _edges,
    "indicators": _indicators,
    "targets": _targets,
    "projects": _projects,
    "duties": _duties,
    "departments": _departments,
}
