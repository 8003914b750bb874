"""The place a plan is for, with the names of every level in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.places import CITY, COUNTY, PROVINCE

PLACE_PARTS = re.compile(
    rf"(?P<province>{PROVINCE})?(?P<city>{CITY})?(?P<county>{COUNTY})?\Z"
)
NATION = "全国"


@dataclass(frozen=True, slots=True)
class Place:
    """The place a plan is for: its full name, and the names of each level in it."""

    name: str | None
    by_level: dict[str, str]

    @property
    def short(self) -> str:
        """The last part of the name: 乙区 of 甲市乙区."""
        return next(reversed(self.by_level.values())) if self.by_level else ""

    def up_to(self, level: str) -> str | None:
        """Return the full name down to a level: 市 of 甲市乙区 gives 甲市."""
        part = self.by_level.get(level)
        if part is None or self.name is None:
            return None
        return self.name[: self.name.index(part) + len(part)]


def read_place(region: str | None) -> Place:
    """Take a region apart: 甲省乙市丙区."""
    found = PLACE_PARTS.match(region or "")
    parts = [part for part in found.groups() if part] if found else []
    return Place(region, {part[-1]: part for part in parts})


def own_names(place: Place) -> Iterator[str]:
    """Yield the names of the plan's place and of those above it, longest first."""
    if place.name and place.name != NATION:
        yield place.name
    parts = list(place.by_level.values())
    if len(parts) > 2:
        yield "".join(parts[1:])
    yield from sorted(parts, key=len, reverse=True)
