"""Which body a printed name is, told by place, kind and function."""

import re
from dataclasses import replace

from loaders.bodies import (
    Identity,
    elsewhere,
    located,
    made,
    named_after_place,
    own,
)
from loaders.offices import branch, offshoot, unit
from loaders.ownplace import NATION, Place
from loaders.partybodies import league, party
from loaders.plainnames import by_name, collective
from ontology.bodynames import (
    find_body_name,
    find_national,
    find_sector,
    national_full_name,
)
from ontology.functions import tells
from ontology.placewords import OWN_LEVELS

__all__ = ["Identity", "identify"]

PLATE = re.compile(r"[（〔(](?P<plates>[^（）〔〕()]*)[）〕)]\Z")
# 国家税务总局清远市税务局 is the tax bureau of 清远市
OF_THE_NATION = re.compile(r"国家税务总局(?=.*税务局\Z)")
SPACES = re.compile(r"\s+")


def identify(name: str, place: Place, *, sector: bool = False) -> Identity:
    """Return the identity of a printed name inside a plan of ``place``.

    ``sector`` tells that the name is a bare word of a list: 财政、人社等部门.
    """
    name = OF_THE_NATION.sub("", SPACES.sub("", name).strip("、，；。,;"))
    found = _known(name, place, sector=sector)
    plate = PLATE.search(name)
    if found is None and plate:
        found = _known(name[: plate.start()], place)
        if found is not None and found.kind != "collective":
            return replace(found, plates=_plates(found, plate["plates"], place))
    return found or by_name(name, place)


def _known(name: str, place: Place, *, sector: bool = False) -> Identity | None:
    rules = (
        collective,
        _national,
        league,
        party,
        _whole,
        offshoot,
        _placed,
        branch,
        unit,
        _bare,
    )
    for rule in (_sector, *rules) if sector else rules:
        found = rule(name, place)
        if found is not None:
            return found
    return None


def _plates(body: Identity, words: str, place: Place) -> tuple[str, ...]:
    """Return the functions that the further name plates of a body add."""
    plates = (_known(word, place) for word in re.split("[、，]", words))
    added = (one for plate in plates if plate for one in plate.functions)
    return tuple(dict.fromkeys(one for one in added if one not in body.functions))


def _sector(name: str, place: Place) -> Identity | None:
    """财政 in a list of sectors of the plan's own place; 规划 is no function we know."""
    found = _bare(name, place)
    if found:
        return found
    if find_body_name(name) or name.startswith(OWN_LEVELS) or not place.short:
        return None
    return Identity(
        place.name, "department", (), f"{place.short}{name}部门", generic=True
    )


def _bare(name: str, place: Place) -> Identity | None:
    found = find_sector(name)
    return own(found, place) if found else None


def _national(name: str, place: Place) -> Identity | None:
    """Bodies of the nation, by the names only they have; all names in its own plans."""
    found = find_national(name)
    if found is None:
        body = find_body_name(name.removeprefix("国家"))
        is_state = body is not None and name.startswith("国家")
        return (
            made(NATION, "", replace(body, full=national_full_name(body)))
            if body and is_state
            else None
        )
    only_there = find_body_name(name) is None and find_sector(name) is None
    named = not found.functions or found.kind in ("company", "institution")
    if place.name == NATION or only_there or name.startswith("国家"):
        return replace(made(NATION, "", found), named=named)
    return None


def _whole(name: str, place: Place) -> Identity | None:
    """A name without any place belongs to the plan's own place: 财政局, 医保部门."""
    found = find_body_name(name)
    told = found is not None and tells(found.kind, found.functions)
    return own(found, place) if found and told else None


def _placed(name: str, place: Place) -> Identity | None:
    """区医保局, 甲市乙区医疗保障局: a level or a place before a known name."""
    for found in (*located(name, place), elsewhere(name)):
        body = named_after_place(found.rest) if found else None
        if found and body:
            return made(found.full, found.short, body)
    return None
