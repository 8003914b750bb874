"""How the names of public bodies are built, and what kind of body a name tells."""

import re

from ontology.bodynames import find_body_name, find_national
from ontology.datafile import read_toml

_DATA = read_toml("bodies.toml")
_LONGEST_FIRST = sorted(_DATA["suffixes"], key=len, reverse=True)

SUFFIX = "(?:" + "|".join(map(re.escape, _LONGEST_FIRST)) + ")"
"""A pattern for the ends of bodies' names."""

PERSON = re.compile("(?:" + "|".join(_DATA["persons"]) + r")\Z")
"""Ends of names that are persons, not bodies."""

EMPTY_TAILS: tuple[str, ...] = tuple(_DATA["empty_tails"])
"""等, 等部门: tails behind a list of names that name nobody new."""

_BODY = re.compile(SUFFIX + r"(?:[（〔][^（）〔〕]{1,30}[）〕])?\Z")
_LEVEL = "|".join(map(re.escape, sorted(_DATA["levels"], key=len, reverse=True)))
_PLACES = re.compile(
    rf"各.{{0,20}}(?:{_LEVEL})(?:[（〔][^（）〔〕]{{1,12}}[）〕])?(?:人民政府|政府|党委)?\Z"
)
_BRACKETED = re.compile(r"各.{0,12}[（〔][^（）〔〕]{1,12}[）〕]")
_GROUP = re.compile("|".join(map(re.escape, _DATA["group_words"])))
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern)) for kind, pattern in _DATA["kinds"]["rules"]
)
_FULL_ENDS: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (kind, re.compile(pattern), full) for kind, pattern, full in _DATA["full_ends"]
)
OF_NATION = re.compile("|".join(_DATA["of_nation"]))
"""How the names of national bodies begin."""
ROLE_WORD = re.compile(
    r"(?:牵头|配合|责任|参与|主责|协办)(?:医院|企业|单位|部门|学校|机构|地区)?\Z"
)
"""牵头医院, 责任单位: a role, not a body."""
LONGEST_NAME = 45


def is_body(name: str) -> bool:
    """Tell whether a printed name reads like a body or a group: 区财政局, 各镇街."""
    if not 2 <= len(name) <= LONGEST_NAME or PERSON.search(name):
        return False
    if ROLE_WORD.match(name):
        return False
    if find_national(name) or find_body_name(name):
        return True
    found = _BODY.search(name) or _PLACES.match(name) or _BRACKETED.match(name)
    return found is not None


def is_group(name: str) -> bool:
    """Tell whether a name stands for several bodies: 各有关部门, 区级有关单位."""
    return body_kind(name) == "collective" or _GROUP.search(name) is not None


def body_kind(name: str) -> str:
    """Return the kind (an id of kinds.toml) that a name tells; department by default."""
    for kind, pattern in _KINDS:
        if pattern.search(name):
            return kind
    return "department"


def full_ending(name: str, kind: str) -> str:
    """Return a name with its official end: 区政府 is 区人民政府, 某开发区 has a 管委会."""
    for of_kind, pattern, full in _FULL_ENDS:
        if of_kind == kind:
            name = pattern.sub(full, name, count=1)
    return name
