"""What makes a body, and how its place stands before its name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.ownplace import NATION, Place, names_of
from loaders.places import CITY, COUNTY, PROVINCE
from ontology.bodies import body_kind
from ontology.bodynames import BodyName, find_body_name, national_full_name
from ontology.functions import FUNCTION_BY_ID, tells
from ontology.placewords import OWN_LEVELS, short_forms

# words that stand for the plan's own place: 辖区疾控中心
OWN_WORDS = ("辖区", "属地", "本级", "本市", "本区", "本县")
OTHER_PLACE = re.compile(rf"(?:{PROVINCE})?(?:{CITY})?(?:{COUNTY})?(?=.{{2}})")
# 高新区 has a 管委会 with bureaus, but is no jurisdiction
ZONE = re.compile(
    r"[\u4e00-\u9fa5]{0,8}?"
    r"(?:高新技术产业开发区|高新区|经开区|开发区|园区|保税区|度假区|功能区|示范区)(?=.{2})"
)
# 市政府外办, 县人民政府金融办: the government stands before its office
OF_GOVERNMENT = re.compile(r"(?:人民)?政府")

# 疾控局 is a department, 疾控中心 is none
BUREAUS = ("局", "厅", "委员会", "署")
MARKS = re.compile("[（）〔〕、]")

Key = tuple[str | None, str, tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Identity:
    """What makes two printed names one body; ``full`` is the canonical name.

    ``plates`` are functions that a second name plate adds: 市卫健委（市中医药局).
    ``named`` is True for a body that its name alone tells, whatever its function.
    """

    place: str | None
    kind: str
    functions: tuple[str, ...]
    full: str
    generic: bool = False
    named: bool = False
    plates: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """Function and kind tell a department; any other body is told by its name."""
        told = (
            self.place is not None
            and not self.named
            and tells(self.kind, self.functions)
        )
        functions = tuple(sorted(self.functions))
        return (self.place, self.kind, functions, "" if told else self._words())

    def _words(self) -> str:
        """各县（市、区）政府 and 各县市区政府 are one group."""
        return MARKS.sub("", self.full) if self.kind == "collective" else self.full


@dataclass(frozen=True, slots=True)
class Located:
    """A place before a name: its full name as far as known, and its last part."""

    full: str | None
    short: str
    rest: str


def made(place_name: str | None, short: str, body: BodyName) -> Identity:
    """Return the identity of a known name with its place before it."""
    kind = kind_of(body)
    is_customs = "customs" in body.functions  # 某某海关, never 某某市海关
    before = next(short_forms(short), short) if is_customs else short
    full = before + body.full
    if kind == "party-organ" and short and _is_organ_of_committee(body):
        full = f"中共{short}委{body.full}"
    return Identity(place_name, kind, body.functions, full, body.generic)


def kind_of(body: BodyName) -> str:
    """A committee and its office, a bureau and its centre: the full name tells them."""
    if body.kind.startswith("coordinating"):
        if body.full.endswith(("中心", "馆")):
            return "institution"
        is_office = body.full.endswith(("办公室", "办"))
        return "coordinating-office" if is_office else "coordinating-body"
    told = body_kind(body.full) if body.functions else body.kind
    if told == "company" or (told == "institution" and body.kind != "vertical"):
        return told
    if body.kind == "institution" and body.full.endswith(BUREAUS):
        return "department"
    return body.kind


def own(body: BodyName, place: Place) -> Identity:
    """Return the body of this name of the plan's own place."""
    if place.name == NATION:
        return made(NATION, "", replace(body, full=national_full_name(body)))
    return made(place.name, place.short, body)


def _is_organ_of_committee(body: BodyName) -> bool:
    return any(FUNCTION_BY_ID[one].of_committee for one in body.functions)


def located(name: str, place: Place) -> Iterator[Located]:
    """Yield every way to take a place or level off the beginning of a name."""
    for known, full in names_of(place).items():
        if name.startswith(known) and len(name) > len(known):
            rest = name[len(known) :]
            yield Located(full, last_part(full, place), rest)
            yield from (one for one in located(rest, place) if _is_in(one, full))
    for word in OWN_WORDS:
        if name.startswith(word):
            yield Located(place.name, place.short, name[len(word) :])
    for level in OWN_LEVELS:
        if name.startswith(level) and len(name) > len(level):
            there = place.up_to(level)
            short = last_part(there, place) if there else level
            rest = name[len(level) :]
            if not re.match("级.", rest):
                yield Located(there, short, rest)
            if re.match("[级直].", rest):
                yield Located(there, short, rest[1:])


def _is_in(found: Located, full: str) -> bool:
    """苏州市 before 昆山: the place taken off next lies in the one taken off first."""
    return found.full is not None and found.full != full and full in found.full


def elsewhere(name: str) -> Located | None:
    """Take another place off the beginning of a known name: 清源市 + 财政局."""
    zone = ZONE.match(name)
    if zone:
        return Located(None, zone[0], name[zone.end() :])
    found = OTHER_PLACE.match(name)
    length = found.end() if found else 0
    if length and find_body_name(name[length:]):
        return Located(name[:length], name[:length], name[length:])
    return None


def last_part(full: str | None, place: Place) -> str:
    """Return the last part of the place or of one above it."""
    for end in range(len(place.parts), 0, -1):
        if "".join(place.parts[:end]) == full:
            return place.parts[end - 1]
    return full or ""


def named_after_place(rest: str) -> BodyName | None:
    """Look up what stands behind a place: 财政局, 政府外办."""
    found = find_body_name(rest)
    government = OF_GOVERNMENT.match(rest)
    return found or (find_body_name(rest[government.end() :]) if government else None)
