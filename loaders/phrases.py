"""One phrase of responsibility taken apart: who leads, who takes part, until when."""

import re
from dataclasses import dataclass
from itertools import zip_longest

from loaders.conventions import without_statements
from loaders.deadlines import find_deadline, is_no_date
from loaders.names import Place, split_names
from loaders.records import Role
from ontology.bodies import is_body
from ontology.rolewords import (
    DEADLINE_LABELS,
    LABEL_NOUNS,
    LABELS,
    MANNER,
    OTHER_LABELS,
    VERBS,
)


def _any(words: "tuple[str, ...] | dict[str, str]") -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_ROLE_LABEL = rf"(?P<role>{_any(LABELS)})(?:{_any(LABEL_NOUNS)})"
# 技术支持单位：    业务指导单位：
SORT = "技术|专业|业务|数据|政策|[省市区县州旗]级|[省市区县州旗]直"
# 牵头单位：    责任部门（单位）：    完成时限：    分管领导：
LABEL = re.compile(
    rf"(?:(?P<deadline>{_any(DEADLINE_LABELS)})|(?P<other>{_any(OTHER_LABELS)})|(?:{SORT})?{_ROLE_LABEL})"
    r"(?:[（〔][^（）〔〕]{1,8}[）〕])?：|(?P<bare>责任|牵头|配合|参与)："
)
# …按职责分工负责    …牵头    …配合完成
VERB = re.compile(
    rf"(?P<manner>(?:{_any(MANNER)})*)(?P<verb>{_any(VERBS)})"
    r"(?:完成|工作|推进|办理|组织落实|相关工作)?(?=[，；、。]|\Z)"
)
# a value that says: nobody
NOBODY = re.compile(r"(?:无|暂无|[—\-－/]+)\Z")
# 市教育局（牵头）: the role in brackets behind the name
ROLE_BEHIND = re.compile(rf"[（〔](?P<verb>{_any(VERBS)})(?:单位|部门)?[）〕]\Z")
WITH = re.compile(r"会同|商(?=[省市区县])|联合(?=[省市区县])")


@dataclass(frozen=True, slots=True)
class Part:
    """One name with its role and the printed word; ``place`` counts from the phrase."""

    place: Place
    role: Role
    label: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """What one phrase says; places count from its beginning.

    ``form`` tells how it is written: labels, verbs, or a bare list.
    """

    parts: tuple[Part, ...]
    deadline: Place | None
    form: str


# （市分工方案：市甲局负责）: whose division it is
AHEAD = re.compile(
    r"[\u4e00-\u9fa5]{0,8}(?:分工方案|实施方案|任务分工|落实分工|分工)："
)
LONGEST_PHRASE = 1500
"""A longer text is a bracket or a line that was never closed."""


class NotARole(Exception):
    """The words in hand are no phrase of responsibility."""


def parse_phrase(text: str) -> Phrase | None:
    """Take a phrase apart; None where it assigns nothing.

    （市甲局牵头，市乙局按职责分工负责）, 牵头单位：市甲局；配合单位：市乙局, …
    """
    if len(text) > LONGEST_PHRASE:
        return None
    try:
        words = without_statements(text)
        ahead = AHEAD.match(words)
        if ahead:
            words = "，" * ahead.end() + words[ahead.end() :]
        found, deadline, form = _clauses(words)
        found = _with_brackets(text, found)
    except NotARole:
        return None
    return Phrase(tuple(_settled(found)), deadline, form) if found else None


@dataclass(frozen=True, slots=True)
class _Found:
    place: Place
    role: str
    label: str
    by_verb: bool


def _clauses(text: str) -> tuple[list[_Found], Place | None, str]:
    labels = list(LABEL.finditer(text))
    found: list[_Found] = []
    deadline: Place | None = None
    head_end = labels[0].start() if labels else len(text)
    rest, deadline = _verbs(text, 0, head_end, None, found, deadline)
    if rest and (labels or not _is_list(text, rest)):
        raise NotARole
    for label, following in zip_longest(labels, labels[1:]):
        end = following.start() if following else len(text)
        if label["deadline"]:
            deadline = _stripped(text, label.end(), end)
        elif not label["other"]:
            rest, deadline = _verbs(text, label.end(), end, label, found, deadline)
            found.extend(_labelled(rest, label))
    if labels:
        return found, deadline, "labels"
    found.extend(one for place in rest for one in _unmarked(text, place))
    return found, deadline, "list" if rest else "verbs"


def _unmarked(text: str, place: Place) -> list[_Found]:
    """A name without any word of role: equal, unless 甲会同乙 says who leads."""
    both = WITH.search(text, *place)
    if both and both.start() > place[0] and is_body(text[place[0] : both.start()]):
        first, second = (place[0], both.start()), (both.end(), place[1])
        return [
            _Found(first, "lead", both[0], by_verb=True),
            _Found(second, "participant", both[0], by_verb=True),
        ]
    return [_Found(place, "responsible", "", by_verb=False)]


def _is_list(text: str, rest: list[Place]) -> bool:
    """A bare list of names, without any word of responsibility."""
    return VERB.search(text) is None and all(is_body(text[a:b]) for a, b in rest)


def _labelled(rest: list[Place], label: "re.Match[str]") -> list[_Found]:
    word = label[0].rstrip("：")
    role = LABELS[label["role"] or label["bare"]]
    return [_Found(place, role, word, by_verb=False) for place in rest]


def _with_brackets(text: str, found: list[_Found]) -> list[_Found]:
    """Give a name the role that stands in brackets behind it: 市教育局（牵头）."""
    result = []
    for one in found:
        behind = ROLE_BEHIND.search(text, *one.place)
        if behind:
            place = (one.place[0], behind.start())
            one = _Found(place, VERBS[behind["verb"]], behind["verb"], by_verb=True)
        result.append(one)
    return result


def _verbs(
    text: str,
    start: int,
    end: int,
    label: "re.Match[str] | None",
    found: list[_Found],
    deadline: Place | None,
) -> tuple[list[Place], Place | None]:
    """Take names with verbs; return the names left over and the deadline."""
    place = start
    for verb in VERB.finditer(text, start, end):
        names, deadline = _names(text, place, verb.start(), deadline)
        if not names:
            continue
        if not all(is_body(text[a:b]) for a, b in names):
            raise NotARole
        found.extend(_with_verb(text, names, verb))
        place = verb.end()
    rest, deadline = _names(text, place, end, deadline)
    if rest and label is None and found:
        raise NotARole
    return rest, deadline


def _with_verb(text: str, names: list[Place], verb: "re.Match[str]") -> "list[_Found]":
    """甲会同乙、丙负责: 甲 leads, those behind 会同 take part."""
    role = VERBS[verb["verb"]]
    result: list[_Found] = []
    joined = False
    for place in names:
        for one in _unmarked(text, place):
            if one.label:
                joined = True
                result.append(one)
            elif joined:
                result.append(_Found(one.place, "participant", verb[0], by_verb=True))
            else:
                result.append(_Found(one.place, role, verb[0], by_verb=True))
    return result


def _names(
    text: str, start: int, end: int, deadline: Place | None
) -> tuple[list[Place], Place | None]:
    """Split a list, setting a deadline and words that are no names apart."""
    names = []
    for a, b in split_names(text, start, end):
        when = find_deadline(text, a, b)
        if when:
            deadline = deadline or when
        elif not is_no_date(text[a:b]) and not NOBODY.match(text[a:b]):
            names.append((a, b))
    return names, deadline


def _stripped(text: str, start: int, end: int) -> Place | None:
    while start < end and text[end - 1] in "；，。、\n":
        end -= 1
    return (start, end) if start < end else None


def _settled(found: list[_Found]) -> list[Part]:
    """Apply the rule of the field: beside a lead all others take part.

    负责 or 责任单位 beside 配合 is the lead; without a lead all are responsible.
    """
    roles = {one.role for one in found}
    has_lead = "lead" in roles
    promoted = not has_lead and "participant" in roles and "responsible" in roles
    parts = []
    for one in found:
        role = one.role
        if role == "responsible" and has_lead:
            role = "participant"
        elif role == "responsible" and promoted:
            role = "lead"
        parts.append(Part(one.place, role, one.label))  # type: ignore[arg-type]
    return parts
