"""The functions of public bodies with the words they are named by."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ontology.datafile import read_toml


@dataclass(frozen=True, slots=True)
class Function:
    """A field of government work that one body of a place is in charge of.

    ``stems`` are core words without place and unit word (医疗保障, 医保), ``suffixes``
    the unit words that may follow (局, 委员会), each with the official one first.
    ``names`` are whole names that need no unit word (编办), ``national`` the names of
    the national counterpart, ``kind`` an id of kinds.toml. ``in_full`` holds the full
    form of a stem or name that is not short for the official one: 林草, 林业和草原.
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

    @property
    def full_name(self) -> str:
        """The official name at county level without its place: 医疗保障局."""
        return self.stems[0] + (self.suffixes[0] if self.suffixes else "")

    def forms(self) -> Iterator[str]:
        """Yield every whole local name without its place: 医疗保障局, 医保局, ….

        The generic unit words (医保部门) are not among them.
        """
        for stem in self.stems:
            yield from (stem + suffix for suffix in self.suffixes)
        yield from self.names


def _function(row: dict[str, Any]) -> Function:
    lists = {key: tuple(value) for key, value in row.items() if isinstance(value, list)}
    return Function(**(row | lists))


_DATA = read_toml("functions.toml")

FUNCTIONS: tuple[Function, ...] = tuple(_function(row) for row in _DATA["function"])
FUNCTION_BY_ID: dict[str, Function] = {function.id: function for function in FUNCTIONS}

COMBINED: dict[str, tuple[str, ...]] = {
    stem: tuple(ids) for stem, ids in _DATA["combined"].items()
}
"""Stems of bodies with several functions: 教体 -> (education, sport)."""

GENERIC_SUFFIXES: tuple[str, ...] = tuple(_DATA["generic_suffixes"])
"""Unit words that may follow any stem: 医保 + 部门."""
