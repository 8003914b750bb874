"""The place that a name means in one plan, with what makes its identifier."""

from dataclasses import dataclass
from functools import lru_cache

from graph.slugs import NATION, place_slug, slug_of_name, without_province
from loaders.jurisdictions import NOTHING_SAID, Resolution, Surroundings, resolve
from loaders.ownplace import read_place
from ontology.divisions import Division, above, called, with_code
from ontology.zones import zone_name

_CITIES = ("省", "市", "州", "盟", "自治区", "地区", "特别行政区")
"""Ends of names that one place of the country bears."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place: a division of the table, a zone, the nation, or just a name.

    ``key`` ends its identifier; ``plan`` is the slug of the plan that alone knows what
    is meant, None where every plan means the same. ``level`` is None where it is not
    known, ``within`` the place around it.
    """

    key: str
    title: str
    level: str | None = None
    division: Division | None = None
    within: "Place | None" = None
    zone: bool = False
    plan: str | None = None

    def iri(self, base: str) -> str:
        """Return the identifier: …/id/place/370611."""
        return f"{base}id/{self._owner}place/{self.key}"

    def bodies(self, base: str) -> str:
        """Return what the identifiers of its bodies begin with: …/id/body/370611."""
        return f"{base}id/{self._owner}body/{self.key}"

    @property
    def _owner(self) -> str:
        return "" if self.plan is None else f"plan/{self.plan}/"

    @property
    def around(self) -> "tuple[Place, ...]":
        """The places around it, nearest first."""
        return () if self.within is None else (self.within, *self.within.around)

    @property
    def name(self) -> str:
        """The last part of the name: 青禾区 of 澜州市青禾区."""
        if self.division is not None:
            return self.division.name
        return read_place(self.title).short or self.title

    @property
    def written_out(self) -> str:
        """The name with all that is around it: 山东省烟台市福山区."""
        if self.division is None:
            return self.title
        chain = (*reversed(above(self.division)), self.division)
        return "".join(one.name for one in chain)


@dataclass(frozen=True, slots=True)
class PlanPlaces:
    """The names of places as one plan uses them."""

    plan: str
    near: Surroundings = NOTHING_SAID

    def place(self, name: str) -> Place:
        """Return the place that a name means in the plan."""
        return _place(name, self)

    def resolution(self, name: str) -> Resolution:
        """Return how a name was taken for a division."""
        return resolve(name, self.near)

    @property
    def own(self) -> Place | None:
        """The place that the plan is for."""
        return self.place(self.near.region) if self.near.region else None

    def around(self, name: str) -> Place | None:
        """Return the plan's own place for a name that is no part of its own name."""
        return None if (self.near.region or "").startswith(name) else self.own

    @property
    def chain(self) -> tuple[Place, ...]:
        """The place that the plan is for and those around it, nearest first."""
        return () if self.own is None else (self.own, *self.own.around)


@lru_cache(maxsize=4096)
def _place(name: str, plan: PlanPlaces) -> Place:
    if name in NATION:
        return Place(place_slug(name), "全国", "nation")
    found = plan.resolution(name)
    if found.division is not None:
        return of_division(found.division)
    if found.candidates:
        return Place(place_slug(name), name, plan=plan.plan)
    return _zone(name, plan) if zone_name(name) else _unlisted(name, plan)


def of_division(division: Division) -> Place:
    """Return a division of the table as a place.

    Its key is the code; a later name or use of a code has the year it began behind it.
    """
    first = with_code(division.code)[0] == division
    parents = above(division)
    return Place(
        division.code if first else f"{division.code}-{division.since}",
        title_of(division),
        division.level,
        division,
        of_division(parents[0]) if parents else None,
    )


def title_of(division: Division) -> str:
    """Return the name as it is written alone: 烟台市福山区, but 连州市.

    A district stands behind its city, and so does a county that shares its name.
    """
    if division.level == "county" and (
        division.name.endswith("区") or _shares_name(division)
    ):
        return above(division)[0].name + division.name
    return division.name


def _shares_name(division: Division) -> bool:
    others = (one for one in called(division.name) if one.code != division.code)
    return any(division.overlaps(one) for one in others)


def _zone(name: str, plan: PlanPlaces) -> Place:
    """Put a zone into the place before its name, else into the plan's own city."""
    outer, rest = _before_zone(name, plan)
    short = zone_name(rest) or rest
    if outer is None:
        return Place(place_slug(short), short, zone=True, plan=plan.plan)
    key = f"{outer.key}/{slug_of_name(short)}"
    return Place(key, outer.title + short, within=outer, zone=True, plan=outer.plan)


def _before_zone(name: str, plan: PlanPlaces) -> tuple[Place | None, str]:
    for end in range(len(name) - 2, 1, -1):
        if plan.resolution(name[:end]).division or _reads_as_city(name[:end]):
            return plan.place(name[:end]), name[end:]
    own = plan.around(name)
    for one in plan.chain if own else ():
        if one.division and name.startswith(one.division.short):
            return one, name.removeprefix(one.division.short)
    return (own if own and _is_city(own) else None), name


def _reads_as_city(name: str) -> bool:
    """Tell whether a name no table has is printed like one with a zone: 澜州市."""
    return name.endswith("市") and "".join(read_place(name).by_level.values()) == name


def _is_city(place: Place) -> bool:
    """Tell whether a place has zones of its own that need no other name: a city."""
    return place.title.endswith("市") and place.level in ("province", "prefecture")


def _unlisted(name: str, plan: PlanPlaces) -> Place:
    """Return a place that no table has: made up, a township, or newer than the table."""
    parts = tuple(read_place(name).by_level.values())
    own = plan.around(name)
    if "".join(parts) != name or (len(parts) == 1 and own and _is_small(name)):
        return _inside(name, own, plan)
    within = plan.place("".join(parts[:-1])) if len(parts) > 1 else None
    if within and name.endswith("区") and within.division is None:
        within = _as_city(within)
    return Place(place_slug(name), without_province(name), _level(name), within=within)


def _is_small(name: str) -> bool:
    return not name.endswith(_CITIES)


def _inside(name: str, own: Place | None, plan: PlanPlaces) -> Place:
    """A bare name that many places may have belongs to the plan's own place.

    青禾区 in the plan of 澜州市 is 澜州市青禾区.
    """
    if own is None or own.plan:
        return Place(place_slug(name), name, plan=plan.plan)
    if own.title.endswith("市") and name.endswith("区"):
        full = own.title + name
        return Place(place_slug(full), full, "county", within=own)
    key = f"{own.key}/{slug_of_name(name)}"
    return Place(key, own.title + name, within=own)


def _as_city(place: Place) -> Place:
    """What has districts is a city of the level above them."""
    return Place(place.key, place.title, "prefecture", within=place.within)


def _level(name: str) -> str | None:
    """Return the level that the last word of a name tells; 市 may be one of three."""
    if name.endswith(("省", "自治区")):
        return "province"
    return "county" if name.endswith(("区", "县", "旗")) else None
