"""The bodies that a clause begins with: names, groups, and bare words in a list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ontology.bodynames import may_begin_name, name_end, sector_end
from ontology.duties import GROUP
from ontology.functions import OFFSHOOT

# where a list of sectors may begin inside a sentence: 加强与民政、医保等部门…
CLAUSE_OPENING = re.compile(
    r"[。；，：！\n（]|[与和同由对向各]|争取|协调|联合|组织|督促|指导|依托"
)
# 市财政局, 自治区教育厅, 各级民政部门
LEVEL = re.compile(
    r"(?:(?:[省市区县州旗盟]|自治[区州县旗])(?:委(?!员)|级)?|各级|辖区|属地|本级)"
)
LEAGUE = re.compile(r"(?:共青)?团[省市区县州旗]委")
LEVEL_OR_LEAGUE = re.compile(f"{LEVEL.pattern}|{LEAGUE.pattern}")
# 财政、人社等部门    教育、民政和医保部门
LIST_TAIL = re.compile(
    "|".join(
        rf"{before}{unit}(?:和单位)?"
        for before in (
            "等各?(?:有关|相关|职能)?",
            "各(?:有关|相关|职能)?",
            "有关",
            "相关",
            "职能",
            "",
        )
        for unit in ("部门", "单位")
    )
)
JOINT = re.compile(r"[、和及]|以及")

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Subject:
    """The bodies a clause begins with; ``sectors`` where they are bare words."""

    members: tuple[Place, ...]
    end: int
    sectors: bool = False


def subject_at(text: str, start: int, end: int) -> Subject | None:
    """Return the bodies named at a place, None where no body stands there."""
    if not (
        may_begin_name(text, start)
        or LEVEL_OR_LEAGUE.match(text, start, end)
        or GROUP.match(text, start, end)
    ):
        return None
    return _sector_list(text, start, end) or _name_list(text, start, end)


def _name_list(text: str, start: int, end: int) -> Subject | None:
    members: list[Place] = []
    place = start
    while (stop := _member_end(text, place, end)) is not None:
        members.append((place, stop))
        joint = JOINT.match(text, stop, end)
        if joint is None or _member_end(text, joint.end(), end) is None:
            return Subject(tuple(members), stop)
        place = joint.end()
    return None


def _member_end(text: str, start: int, end: int) -> int | None:
    named = _name_end(text, start, end)
    if named and JOINT.match(text, named, end):
        return named
    group = GROUP.match(text, start, end)
    return max(named or 0, group.end() if group else 0) or None


def _name_end(text: str, start: int, end: int) -> int | None:
    """Return where the longest known name that begins here ends: 市财政局, 人社部门."""
    league = LEAGUE.match(text, start, end)
    if league:
        return league.end()
    level = LEVEL.match(text, start, end)
    behind = name_end(text, level.end(), end) if level else None
    offshoot = OFFSHOOT.match(text, start, end)
    return offshoot.end() if offshoot else behind or name_end(text, start, end)


def _sector_list(text: str, start: int, end: int) -> Subject | None:
    """发改、财政、住建等部门: bare words with 部门 behind them."""
    members: list[Place] = []
    place = start
    while (stop := _sector_end(text, place, end)) is not None:
        members.append((place, stop))
        tail = LIST_TAIL.match(text, stop, end)
        if tail:
            return (
                Subject(tuple(members), tail.end(), True) if len(members) > 1 else None
            )
        if len(members) > 1 and text.startswith("部门", stop - 2):  # 人社、编制部门
            return Subject(tuple(members), stop, sectors=True)
        joint = JOINT.match(text, stop, end)
        if joint is None:
            return None
        place = joint.end()
    return None


def sector_lists(text: str, start: int) -> Iterator[Place]:
    """Yield the bare words of every list like 民政、医保等部门, wherever it stands."""
    for tail in LIST_TAIL.finditer(text, start):
        begin = max(start, tail.start() - 80)
        marks = [m.end() for m in CLAUSE_OPENING.finditer(text, begin, tail.start())]
        for place in (begin, *marks):
            subject = _sector_list(text, place, tail.end())
            if subject is not None and subject.end == tail.end():
                yield from subject.members
                break


def _sector_end(text: str, start: int, end: int) -> int | None:
    level = LEVEL.match(text, start, end)
    behind = name_end(text, level.end(), end) if level else None
    return behind or sector_end(text, start, end)
