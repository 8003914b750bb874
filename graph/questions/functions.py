"""Which function a department's name tells."""

import re
from dataclasses import dataclass

from ontology.bodynames import BodyName, find_body_name, find_national, find_sector

# 区医保局, 各区医保局, 市级医保部门: the level that a name starts with.
_LEVEL = re.compile(r"^(?:本|该|我|各|全)?(?P<level>[省市区县州盟旗])(?:本)?级?的?")
# 各地医保部门: those of every place, whatever its level.
_EVERYWHERE = re.compile(r"^(?:各地方?|各地区|几地|所有地区|全部地区)的?")
# Short forms that no list of names holds: 教育口, 医保条线.
_TAIL = re.compile(r"(?:口|条线|系统|单位|部门)$")
_NATION = "国"
PROVINCIAL = "厅"
"""The unit word that only bodies of a province or a 自治区 bear."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a name without its place says.

    ``level`` is the last character of the places it may belong to (区), None for any;
    ``functions`` are ids of functions, empty for a name that tells none.
    """

    level: str | None
    functions: tuple[str, ...]
    kind: str


def said(name: str) -> Said:
    """Read a department's name: level, functions and kind.

    区医保局 -> 区, healthcare-security; 市场监管局 -> any level, market-regulation.
    """
    name = _EVERYWHERE.sub("", name)
    if whole := _find(name):
        level = PROVINCIAL if name.endswith(PROVINCIAL) else None
        return Said(level, whole.functions, whole.kind)
    if (found := _LEVEL.match(name)) and (rest := _find(name[found.end() :])):
        return Said(found["level"], rest.functions, rest.kind)
    if nation := find_national(name):
        return Said(_NATION, nation.functions, nation.kind)
    return Said(None, (), "")


def _find(name: str) -> BodyName | None:
    return find_body_name(name) or find_sector(name) or find_sector(_TAIL.sub("", name))


def words_before_function(name: str) -> str:
    """Return what stands before a department's name: 东湖区医保局 -> 东湖区."""
    starts = (i for i in range(1, len(name) - 2) if find_body_name(name[i:]))
    return name[: next(starts, 0)]
