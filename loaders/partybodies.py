"""Organs of the Party and of its Youth League, told by 委 behind a place or level."""

import re

from loaders.bodies import Identity, Located, kind_of, last_part, located
from loaders.ownplace import Place
from ontology.bodynames import find_body_name

LEVELS = "省市区县州旗盟地"
# 区委编办    市委宣传部    中共某区委    自治区党委办公厅
PARTY = re.compile(
    rf"(?:中共)?(?!团)(?P<place>.{{0,12}}?[{LEVELS}])党?委(?!员会|[、和])(?P<rest>.*)"
)
# 中共某区委员会
WHOLE_NAME = re.compile(
    rf"中共(?P<place>.{{0,12}}?[{LEVELS}])委员会(?P<rest>(?:办公[室厅])?)\Z"
)
# 团区委    共青团某县委    共青团市委员会    区团委
LEAGUE = re.compile(rf"(?:团|共青团)(?P<place>.{{0,12}}?[{LEVELS}])委(?:员会)?\Z")
LEAGUE_BEHIND = re.compile(rf"(?P<place>.{{0,12}}?[{LEVELS}])团委\Z")
PARTY_FULL = {
    "": "委员会",
    "办": "委员会办公室",
    "办公室": "委员会办公室",
    "办公厅": "委员会办公厅",
}
# an organ that no list knows: 市委某某工委
ORGAN = re.compile(r"[\u4e00-\u9fa5]{1,12}(?:部|委|办|局|办公室|领导小组|指挥部)\Z")


def league(name: str, place: Place) -> Identity | None:
    """团区委: the Youth League's committee of the level."""
    found = LEAGUE.match(name) or LEAGUE_BEHIND.match(name)
    if found is None:
        return None
    at = _located(found["place"], place)
    full = f"共青团{at.short}委员会"
    return Identity(at.full, "peoples-organisation", ("youth-league",), full)


def party(name: str, place: Place) -> Identity | None:
    """区委编办: a Party organ of the level before 委."""
    found = WHOLE_NAME.match(name) or PARTY.match(name)
    if found is None or re.match(rf"[{LEVELS}]?(?:人民)?政府", found["rest"]):
        return None
    at, rest = _located(found["place"], place), found["rest"]
    if rest in PARTY_FULL:
        office = ("party-office",) if rest else ()
        full = f"中共{at.short}{PARTY_FULL[rest]}"
        return Identity(at.full, "party-organ", office, full)
    body = find_body_name(rest)
    if body is None:
        full = f"中共{at.short}委{rest}"
        is_organ = ORGAN.match(rest) is not None
        return Identity(at.full, "party-organ", (), full) if is_organ else None
    kind = kind_of(body)
    full = f"中共{at.short}委{body.full}"
    kind = "party-organ" if kind == "department" else kind
    return Identity(at.full, kind, body.functions, full, body.generic)


def _located(words: str, place: Place) -> Located:
    """Find the place that a level or a place name stands for: 区, 禾丰区."""
    for found in located(words + "委", place):
        if found.rest == "委":
            return found
    full = place.up_to("地区" if words == "地" else words)
    return Located(full, last_part(full, place) if full else words, "")
