"""Bodies below another body: branches, offices of the nation in a place, inner offices."""

import re
from collections.abc import Iterator

from loaders.bodies import (
    Identity,
    elsewhere,
    last_part,
    located,
    named_after_place,
)
from loaders.ownplace import Place, names_of
from loaders.partybodies import party
from ontology.bodynames import BodyName, find_body_name
from ontology.functions import FUNCTIONS, Function
from ontology.placewords import short_forms

HAN = "[\u4e00-\u9fa5]"
# 市公安局某某分局    生态环境局某某分局
BRANCH = re.compile(rf"(?P<body>.+?[局委])(?P<place>{HAN}{{2,6}})分局\Z")
# 公安分局    区公安分局    公安某某分局    某某公安分局
BARE_BRANCH = re.compile(rf"(?P<core>{HAN}{{2,14}})分局\Z")
# 县卫健局疾控科    市公安局交警支队    市公积金中心某某管理部
UNITS = (
    ("inner-office", re.compile(rf"{HAN}{{0,10}}(?:处|科|股|室|处室|科室)\Z")),
    ("branch", re.compile(rf"{HAN}{{1,10}}(?:局|所|队|管理部|分中心)\Z")),
    ("institution", re.compile(rf"{HAN}{{1,10}}(?:中心|院|站|馆)\Z")),
)
SHORTEST_ABOVE = 3
# a district and the city above it
LEAST_PARTS = 2


def branch(name: str, place: Place) -> Identity | None:
    """市公安局乙分局: the branch in 乙 of a body one level up."""
    return _of_bureau(name, place) or _bare(name, place)


def _of_bureau(name: str, place: Place) -> Identity | None:
    found = BRANCH.match(name)
    if found is None:
        return None
    above = next(located(found["body"], place), None)
    core = above.rest if above else found["body"]
    body = find_body_name(core)
    upper = above.full if above else _above(place)
    where = names_of(place).get(found["place"])
    full = f"{last_part(upper, place)}{body.full if body else core}"
    full = f"{full}{found['place']}分局"
    functions = body.functions if body else ()
    return Identity(where or upper, "branch", functions, full, named=where is None)


def _bare(name: str, place: Place) -> Identity | None:
    """公安分局, 公安乙分局: the branch of what bears this stem, one level up."""
    found = BARE_BRANCH.match(name)
    if found is None:
        return None
    if len(place.parts) < LEAST_PARTS:
        return None
    for core, where in _served(found["core"], place):
        body = find_body_name(core) or find_body_name(core + "局")
        if body:
            return _named_branch(body, where, place)
    return None


def _served(words: str, place: Place) -> Iterator[tuple[str, str | None]]:
    """Take the place that a branch serves off its name, before or behind the body."""
    yield words, place.name
    bare = {**names_of(place), place.short[:-1]: place.name}
    for known, full in bare.items():
        if words.startswith(known):
            yield words.removeprefix(known), full
        if words.endswith(known):
            yield words.removesuffix(known), full
    for found in located(words + "分局", place):
        yield found.rest.removesuffix("分局"), found.full or place.name


def _named_branch(body: BodyName, where: str | None, place: Place) -> Identity:
    short = last_part(where, place)
    full = f"{last_part(_above(place), place)}{body.full}"
    full = f"{full}{next(short_forms(short), short)}分局"
    return Identity(where, "branch", body.functions, full, body.generic)


def _above(place: Place) -> str:
    return "".join(place.parts[:-1])


def offshoot(name: str, place: Place) -> Identity | None:
    """国家统计局某市调查队: what a body of the nation has in a place."""
    for function in FUNCTIONS:
        if not any(name.startswith(mother) for mother in function.mothers):
            continue
        for tail in function.offshoots:
            if name.endswith(tail):
                return _offshoot(name, tail, function, place)
    return None


def _offshoot(
    name: str, tail: str, function: Function, place: Place
) -> Identity | None:
    """The last place before the tail is the one it serves; none where it is unknown."""
    before = name.removesuffix(tail)
    known = next((one for one in names_of(place) if before.endswith(one)), None)
    ids = (function.id,)
    if known is None:
        return Identity(None, function.kind, ids, name, named=True)
    where = names_of(place)[known]
    full = f"{function.mothers[0]}{last_part(where, place)}{tail}"
    return Identity(where, function.kind, ids, full)


def unit(name: str, place: Place) -> Identity | None:
    """县卫健局疾控科: a part of a known body, with that body's functions."""
    for end in range(SHORTEST_ABOVE, len(name)):
        tail = name[end:]
        kind = next((kind for kind, form in UNITS if form.match(tail)), None)
        above = kind and _body(name[:end], place)
        if kind and above and not _is_body_of_its_own(tail, place):
            inside = next((one for one in names_of(place) if tail.startswith(one)), "")
            where = names_of(place).get(inside, above.place)
            return Identity(where, kind, above.functions, above.full + tail, named=True)
    return None


def _body(name: str, place: Place) -> Identity | None:
    """A body that is named in full, with its unit word; a bare stem is none."""
    for found in (*located(name, place), elsewhere(name)):
        body = named_after_place(found.rest) if found else None
        if found and body and not body.generic:
            return Identity(
                found.full, body.kind, body.functions, found.short + body.full
            )
    return party(name, place) if len(name) > SHORTEST_ABOVE else None


def _is_body_of_its_own(tail: str, place: Place) -> bool:
    """区财政局区民政局: two names without a mark between."""
    return any(find_body_name(found.rest) for found in located(tail, place))
