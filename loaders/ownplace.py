"""The place a plan is for, with the names of every level in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from loaders.places import CITY, COUNTY, PROVINCE
from ontology.placewords import short_forms

PLACE_PARTS = re.compile(
    rf"(?P<province>{PROVINCE})?(?P<city>{CITY})?(?P<county>{COUNTY})?\Z"
)
NATION = "全国"
# the levels from above to below; 市 may be a prefecture or a county-level city
RANKS = ("省", "市州盟", "县区旗", "镇乡")


@dataclass(frozen=True, slots=True)
class Place:
    """The place a plan is for: its full name, and its parts from above to below."""

    name: str | None
    parts: tuple[str, ...]

    @property
    def by_level(self) -> dict[str, str]:
        """The part at each level, the lowest one where two share a level word."""
        return {part[-1]: part for part in self.parts}

    @property
    def short(self) -> str:
        """The last part of the name: 乙区 of 甲市乙区."""
        return self.parts[-1] if self.parts else ""

    def up_to(self, level: str) -> str | None:
        """Return the full name down to a level: 市 of 甲市乙区 gives 甲市.

        区 of 某自治区 is told by its plans alone: in those of its cities 区 is a
        district.
        """
        for index in range(len(self.parts), 0, -1):
            part = self.parts[index - 1]
            other = level == "区" and part.endswith(("自治区", "地区"))
            if part.endswith(level) and not (other and index < len(self.parts)):
                return "".join(self.parts[:index])
        return None

    def has_many(self, level: str) -> bool:
        """Tell whether a level is that of many places, not one of the place's own."""
        named = next((i for i, words in enumerate(RANKS) if level in words), -1)
        return named >= max(self._rank, 0) and self.up_to(level) is None

    @property
    def _rank(self) -> int:
        """甲市 of 乙市甲市 is a county-level city: one rank below the part above."""
        rank = -1
        for part in self.parts:
            own = next((i for i, words in enumerate(RANKS) if part[-1] in words), rank)
            rank = max(rank + 1, own) if part != self.parts[0] else own
        return 0 if self.short.endswith("自治区") else rank


def read_place(region: str | None) -> Place:
    """Take a region apart: 甲省乙市丙区."""
    found = PLACE_PARTS.match(region or "")
    parts = (part for part in found.groups() if part) if found else ()
    return Place(region, tuple(parts))


def own_names(place: Place) -> Iterator[str]:
    """Yield the names of the plan's place and of those above it, longest first."""
    if place.name and place.name != NATION:
        yield place.name
    if len(place.parts) > 2:
        yield "".join(place.parts[1:])
    yield from sorted(place.parts, key=len, reverse=True)


@lru_cache(maxsize=256)
def names_of(place: Place) -> dict[str, str]:
    """Return every name of the place and of those above it, each with the full name.

    乙区, 甲市乙区 and 乙 are all 甲市乙区; longest first.
    """
    table: dict[str, str] = {}
    for end in range(len(place.parts), 0, -1):
        full = "".join(place.parts[:end])
        names = ["".join(place.parts[start:end]) for start in range(end)]
        for name in (*names, *short_forms(place.parts[end - 1])):
            table.setdefault(name, full)
    return dict(sorted(table.items(), key=lambda item: (-len(item[0]), item[0])))
