"""Score the identity of printed names against the hand-made table of departments.

A third of the cases, drawn with a fixed seed, is held back: rules were written while
looking at the other two thirds alone.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from loaders.bodies import Identity, Key
from loaders.identity import identify
from loaders.ownplace import NATION, Place, read_place
from ontology.bodynames import find_sector
from tests.loaders.cases import Case, read_cases

SEED = 4
TABLE = read_cases("departments")
PROVINCES: dict[str, str] = TABLE["provinces"]  # type: ignore[assignment]
CASES = TABLE["case"]
HELD_BACK = frozenset(
    random.Random(SEED).sample([case["id"] for case in CASES], len(CASES) // 3)
)


@dataclass(frozen=True, slots=True)
class Answer:
    """A case with what was found for it."""

    case: Case
    found: Identity

    @property
    def is_right(self) -> bool:
        return (
            _local(self.found.place) in _answers(self.case, "jurisdiction")
            and self.found.kind in _answers(self.case, "kind")
            and self._functions_are_right()
        )

    def _functions_are_right(self) -> bool:
        wanted = set(self.case["functions"])
        found = {*self.found.functions, *self.found.plates}
        also = set(self.case.get("functions_also", ()))
        return found <= wanted | also and (wanted <= found or bool(found & also))

    def __str__(self) -> str:
        found = self.found
        return (
            f"{self.case['id']}: {_local(found.place)} {found.kind} "
            f"{','.join(found.functions)} {found.full}"
        )


def full_place(name: str) -> Place:
    """Return a place of the table with its province, as a list of places knows it."""
    above = next((p for city, p in PROVINCES.items() if name.startswith(city)), "")
    return read_place(NATION if name == "国家" else above + name)


def found_for(form: str, place: str) -> Identity:
    bare = find_sector(form) is not None
    return identify(form, full_place(place), sector=bare)


def answers() -> Iterator[Answer]:
    """Yield an answer for each case of the table."""
    for case in CASES:
        yield Answer(case, found_for(case["form"], case["place"]))


def wrong_merges() -> Iterator[str]:
    """Yield every two names that are one body here and two in truth."""
    for row in TABLE["apart"]:
        keys = {form: found_for(form, row["place"]).key for form in row["forms"]}
        yield from _equal(row["id"], keys)
    for row in TABLE["apart_places"]:
        keys = {place: found_for(row["form"], place).key for place in row["places"]}
        yield from _equal(row["id"], keys)
    for one, other in combinations(answers(), 2):
        if one.found.key == other.found.key and _differ(one.case, other.case):
            yield f"{one.case['id']} = {other.case['id']}"


def split_bodies() -> Iterator[str]:
    """Yield every group of forms that is one body in truth and several here."""
    for row in TABLE["same"]:
        keys = {form: found_for(form, row["place"]).key for form in row["forms"]}
        if len(set(keys.values())) > 1:
            yield f"{row['id']}: {keys}"


def _equal(name: str, keys: dict[str, Key]) -> Iterator[str]:
    for one, other in combinations(keys, 2):
        if keys[one] == keys[other]:
            yield f"{name}: {one} = {other}"


def _differ(one: Case, other: Case) -> bool:
    """Tell whether no answer fits both cases, functions that neither names aside."""
    places, kinds = (
        _answers(one, key) & _answers(other, key) for key in ("jurisdiction", "kind")
    )
    mine, yours = _functions(one), _functions(other)
    return not places or not kinds or (bool(mine or yours) and not mine & yours)


def _functions(case: Case) -> set[str]:
    return {*case["functions"], *case.get("functions_also", ())}


def _answers(case: Case, key: str) -> set[str | None]:
    """Return the right answers of a case; None for a place that nothing tells."""
    rows = [case[key], *case.get(f"{key}_also", ()), *case.get(f"{key}s_also", ())]
    return {
        _local(full_place(row).name if row == "国家" else row) or None for row in rows
    }


def _local(place: str | None) -> str | None:
    """Leave the province out of a place that has a prefecture."""
    for city, province in PROVINCES.items():
        if place and place.startswith(province + city):
            return place.removeprefix(province)
    return place
