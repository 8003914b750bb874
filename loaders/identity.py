"""What makes two printed names one body: place, kind and function."""

import re
from dataclasses import dataclass, replace

from loaders.ownplace import NATION, Place, own_names, read_place
from loaders.places import CITY, COUNTY, PROVINCE
from ontology.bodies import body_kind, is_group
from ontology.bodynames import (
    BodyName,
    find_body_name,
    find_national,
    find_sector,
    national_full_name,
)

LEVELS = "省市区县州旗盟"
# 区委编办    市委宣传部（市文明办）    中共某区委
PARTY = re.compile(rf"(?:中共)?(?!团)(?P<place>.{{0,12}}?[{LEVELS}])委(?P<rest>.*)")
# 团区委    共青团某县委    共青团市委员会
LEAGUE = re.compile(rf"(?:团|共青团)(?P<place>.{{0,8}}?[{LEVELS}])委(?:员会)?\Z")
# 市公安局某某分局    生态环境局某某分局
BRANCH = re.compile(r"(?P<body>.+?局)(?P<place>[\u4e00-\u9fa5]{2,6})分局\Z")
# 甲省乙市丙区 before a name
PLACE_AHEAD = re.compile(rf"(?:{PROVINCE})?(?:{CITY})?(?:{COUNTY})?(?=.{{2}})")
SECOND_PLATE = re.compile(r"[（〔][^（）〔〕]*[）〕]\Z")
PARTY_FULL = {
    "": "委员会",
    "办": "委员会办公室",
    "办公室": "委员会办公室",
    "办公厅": "委员会办公厅",
}
# 国家税务总局清远市税务局 is the tax bureau of 清远市
OF_THE_NATION = re.compile(r"国家税务总局(?=.*税务局\Z)")
# words that stand for the plan's own place: 辖区疾控中心
OWN_WORDS = ("辖区", "属地", "本级", "本市", "本区", "本县")


@dataclass(frozen=True, slots=True)
class Identity:
    """What makes two printed names one body; ``full`` is the canonical name."""

    place: str | None
    kind: str
    functions: tuple[str, ...]
    full: str
    generic: bool = False

    @property
    def key(self) -> tuple[str | None, str, tuple[str, ...], str]:
        """Function and kind tell a department; any other body is told by its name."""
        return (
            self.place,
            self.kind,
            self.functions,
            "" if self.functions else self.full,
        )


def identify(name: str, place: Place, *, sector: bool = False) -> Identity:
    """Return the identity of a printed name inside a plan of ``place``."""
    name = OF_THE_NATION.sub("", name)
    rules = (_national, _league, _party, _whole, _branch, _placed)
    for rule in (_sector, *rules) if sector else rules:
        found = rule(name, place)
        if found is not None:
            return found
    return _by_name(name, place)


def _made(place_name: str | None, short: str, body: BodyName) -> Identity:
    """A committee and its office, a bureau and its centre: the full name tells them."""
    told = body_kind(body.full)
    either = told.startswith("coordinating") and body.kind.startswith("coordinating")
    kind = told if either or "institution" in (told, body.kind) else body.kind
    return Identity(place_name, kind, body.functions, short + body.full, body.generic)


def _sector(name: str, place: Place) -> Identity | None:
    """财政 in a list of sectors of the plan's own place; 规划 is no function we know."""
    found = find_sector(name)
    if found:
        return _own(found, place)
    if find_body_name(name) or name[:1] in LEVELS or not place.short:
        return None
    return Identity(
        place.name, "department", (), f"{place.short}{name}部门", generic=True
    )


def _own(body: BodyName, place: Place) -> Identity:
    if place.name == NATION:
        return _made(NATION, "", replace(body, full=national_full_name(body)))
    made = _made(place.name, place.short, body)
    return _as_party(made, place.short, body) if body.kind == "party-organ" else made


def _as_party(made: Identity, short: str, body: BodyName) -> Identity:
    full = f"中共{short.removesuffix('委')}委{body.full}"
    return Identity(made.place, made.kind, made.functions, full, made.generic)


def _national(name: str, place: Place) -> Identity | None:
    """Bodies of the nation, by the names only they have; all names in its own plans."""
    found = find_national(name)
    if found is None:
        body = find_body_name(name.removeprefix("国家"))
        is_state = body is not None and name.startswith("国家")
        return (
            _made(NATION, "", replace(body, full=national_full_name(body)))
            if body and is_state
            else None
        )
    own = place.name == NATION or name.startswith(
        ("国家", "国务院", "中央", "中华", "全国")
    )
    is_ministry = name.endswith(("部", "总局", "总署")) and find_body_name(name) is None
    return _made(NATION, "", found) if own or is_ministry else None


def _whole(name: str, place: Place) -> Identity | None:
    """A name without any place belongs to the plan's own place: 财政局, 医保部门."""
    found = find_body_name(name)
    return _own(found, place) if found else None


def _branch(name: str, place: Place) -> Identity | None:
    """市公安局乙分局: the branch in 乙 of a body one level up."""
    found = BRANCH.match(name)
    if found is None:
        return None
    above, core = _split_place(found["body"], place)
    parts = list(place.by_level.values())
    upper = (
        place.up_to(above) or above if above else (parts[-2] if len(parts) > 1 else "")
    )
    body = find_body_name(core)
    functions = body.functions if body else ()
    full = f"{upper}{core}{found['place']}分局"
    return Identity(place.name, "branch", functions, full)


def _league(name: str, place: Place) -> Identity | None:
    """团区委: the Youth League's committee of the level."""
    found = LEAGUE.match(name)
    if found is None:
        return None
    level, full_place = _level_of(found["place"], place)
    full = f"共青团{_last_part(full_place or found['place'])}委员会"
    return Identity(level, "peoples-organisation", ("youth-league",), full)


def _party(name: str, place: Place) -> Identity | None:
    """区委编办: a Party organ of the level before 委."""
    found = PARTY.match(name)
    if found is None or found["rest"].startswith("员会"):
        return None
    rest = SECOND_PLATE.sub("", found["rest"])
    body = find_body_name(rest)
    if rest and (body is None or body.kind != "party-organ") and rest not in PARTY_FULL:
        return None
    level, full_place = _level_of(found["place"], place)
    short = full_place or found["place"]
    core = body.full if body else PARTY_FULL[rest].removeprefix("委")
    functions = body.functions if body else ()
    joined = f"中共{_last_part(short)}委{core}"
    return Identity(level, "party-organ", functions, joined)


def _placed(name: str, place: Place) -> Identity | None:
    """区医保局, 甲市乙区医疗保障局: a level or a place before a known name."""
    short, core = _split_place(name, place)
    body = find_body_name(SECOND_PLATE.sub("", core)) if short else None
    if body is None:
        return None
    level, full_place = _level_of(short, place)
    return _made(level, _last_part(full_place or short), body)


def _last_part(name: str) -> str:
    return read_place(name).short or name


def _split_place(name: str, place: Place) -> tuple[str, str]:
    """Split a name into its place or level (perhaps empty) and the rest."""
    for known in (*own_names(place), *OWN_WORDS):
        if name.startswith(known) and len(name) > len(known):
            return known, name[len(known) :]
    if name[:1] in LEVELS:
        return name[0], name[1:].removeprefix("级")
    found = PLACE_AHEAD.match(name)
    length = found.end() if found else 0
    if length and find_body_name(name[length:]):
        return name[:length], name[length:]
    return "", name


def _level_of(short: str, place: Place) -> tuple[str | None, str | None]:
    """Return the full place of a level (区) or a place name, twice; None: unknown."""
    if len(short) == 1:
        full = place.up_to(short)
        return full, full
    if short in OWN_WORDS:
        return place.name, place.name
    if place.name and place.name.endswith(short):
        return place.name, place.name
    for level, part in place.by_level.items():
        if short == part:
            return place.up_to(level), place.up_to(level)
    return short, short


def _by_name(name: str, place: Place) -> Identity:
    """Any other body is known by its name, with the place put before it where told."""
    kind = "collective" if is_group(name) else body_kind(name)
    if kind == "government" and not name.endswith("人民政府"):
        name = name.removesuffix("政府") + "人民政府"
    if kind == "government":
        name = name.removeprefix(place.name or "") or name
    if name[:1] in LEVELS and len(name) > 2 and name[1] not in "（〔、":
        full_place = place.up_to(name[0])
        if full_place:
            rest = name[1:].removeprefix("级") if name[1] == "级" else name[1:]
            return Identity(full_place, kind, (), _last_part(full_place) + rest)
        return Identity(None, kind, (), name)
    if (
        kind in ("collective", "government")
        and place.short
        and not name.startswith(place.short)
    ):
        return Identity(place.name, kind, (), place.short + name)
    known = any(name.startswith(own) for own in own_names(place))
    return Identity(place.name if known else None, kind, (), name)
