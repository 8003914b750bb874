"""The functions of public bodies with the words they are named by."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ontology.datafile import read_toml


@dataclass(frozen=True, slots=True)
class Former:
    """Words that were official once; months as YYYY-MM, None where not known."""

    words: tuple[str, ...]
    since: str | None
    until: str


@dataclass(frozen=True, slots=True)
class Function:
    """A field of government work that one body of a place is in charge of.

    ``stems`` are core words without place and unit word (医疗保障, 医保), ``suffixes``
    the unit words that may follow (局, 委员会), each with the official one first.
    ``names`` are whole names that need no unit word (编办), ``national`` the names of
    the national counterpart, ``kind`` an id of kinds.toml. ``in_full`` holds the full
    form of a stem or name that is not short for the official one: 林草, 林业和草原.
    The head of functions.toml tells the rest.
    """

    id: str
    zh: str
    en: str
    stems: tuple[str, ...]
    suffixes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    national: tuple[str, ...] = ()
    kind: str = "department"
    in_full: dict[str, str] = field(default_factory=dict)
    several: bool = False
    of_committee: bool = False
    former: tuple[Former, ...] = ()
    national_former: tuple[Former, ...] = ()
    since: str | None = None
    until: str | None = None
    replaced_by: str | None = None
    mothers: tuple[str, ...] = ()
    offshoots: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """The official name at county level without its place: 医疗保障局."""
        return self.stems[0] + (self.suffixes[0] if self.suffixes else "")

    @property
    def all_stems(self) -> tuple[str, ...]:
        """The stems of today and of before."""
        return (*self.stems, *(word for old in self.former for word in old.words))

    def forms(self) -> Iterator[str]:
        """Yield every whole local name without its place: 医疗保障局, 医保局, ….

        The generic unit words (医保部门) are not among them.
        """
        for stem in self.all_stems:
            yield from (stem + suffix for suffix in self.suffixes)
        yield from self.names


def _function(row: dict[str, Any]) -> Function:
    lists = {key: tuple(value) for key, value in row.items() if isinstance(value, list)}
    lists["former"] = _former(row.get("former", ()), "stems")
    lists["national_former"] = _former(row.get("national_former", ()), "names")
    return Function(**(row | lists))


def _former(rows: list[dict[str, Any]], key: str) -> tuple[Former, ...]:
    return tuple(Former(tuple(row[key]), row.get("from"), row["until"]) for row in rows)


_DATA = read_toml("functions.toml")

FUNCTIONS: tuple[Function, ...] = tuple(_function(row) for row in _DATA["function"])
FUNCTION_BY_ID: dict[str, Function] = {function.id: function for function in FUNCTIONS}

COMBINED: dict[str, tuple[str, ...]] = {
    stem: tuple(ids) for stem, ids in _DATA["combined"].items()
}
"""Stems of bodies with several functions: 教体 -> (education, sport)."""

GENERIC_SUFFIXES: tuple[str, ...] = tuple(_DATA["generic_suffixes"])
"""Unit words that may follow any stem: 医保 + 部门."""

NEVER_JOINED: frozenset[str] = frozenset(_DATA["never_joined"])
"""Stems that are no part of a joint name."""

NATIONAL_BODIES: tuple[dict[str, Any], ...] = tuple(_DATA["national_body"])
"""Bodies of the nation beside the counterparts, each {names, functions?, kind}."""


def _offshoot(function: Function) -> str:
    """国家统计局某市调查队: the mother, up to ten characters of a place, the tail."""
    mothers = "|".join(sorted(function.mothers, key=len, reverse=True))
    tails = "|".join(sorted(function.offshoots, key=len, reverse=True))
    return rf"(?:{mothers})(?:(?![要应会指各和与及的对])[\u4e00-\u9fa5]){{2,10}}?(?:{tails})"


OFFSHOOT = re.compile("|".join(_offshoot(one) for one in FUNCTIONS if one.mothers))
"""What a body of the nation has in a place: 人行某市分行, 国家统计局某市调查队."""

# a place has one body of these kinds for a function
ONE_OF_A_KIND = frozenset(
    {
        "department",
        "party-organ",
        "peoples-organisation",
        "vertical",
        "branch",
        "coordinating-body",
        "coordinating-office",
    }
)


def tells(kind: str, functions: tuple[str, ...]) -> bool:
    """Tell whether place, kind and functions tell a body, so that its name need not."""
    known = [FUNCTION_BY_ID[one] for one in functions]
    if not known or any(function.several for function in known):
        return False
    return kind in ONE_OF_A_KIND or kind == known[0].kind
