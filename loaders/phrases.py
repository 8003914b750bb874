"""One phrase of responsibility taken apart: who leads, who takes part, until when."""

import re
from dataclasses import dataclass
from itertools import zip_longest

from loaders.conventions import without_statements
from loaders.deadlines import find_deadline, is_no_date
from loaders.names import Place, split_names
from loaders.records import Role
from loaders.rolepatterns import AHEAD, LABEL, NOBODY, ROLE_BEHIND, VERB, WITH
from loaders.sharedends import all_bodies
from ontology.bodies import is_body
from ontology.rolewords import LABELS, VERBS


@dataclass(frozen=True, slots=True)
class Part:
    """One name with its role and the printed word; ``place`` counts from the phrase."""

    place: Place
    role: Role
    label: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """What one phrase says; places count from its beginning.

    ``form`` tells how it is written: labels, verbs, or a bare list. ``partial`` tells
    that one of its clauses names something that reads like no body, and is left out.
    """

    parts: tuple[Part, ...]
    deadline: Place | None
    form: str
    partial: bool = False


UNREAD = "unread"
"""The role of those in a clause that names something that reads like no body."""
LONGEST_PHRASE = 1500
"""A longer text is a bracket or a line that was never closed."""


class NotARole(Exception):
    """The words in hand are no phrase of responsibility."""


def parse_phrase(text: str, *, partly: bool = False) -> Phrase | None:
    """Take a phrase apart; None where it assigns nothing.

    With ``partly`` a clause that cannot be read leaves the others standing.

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
    read = [one for one in found if one.role != UNREAD]
    partial = len(read) < len(found)
    if partial and not partly:
        return None
    return (
        Phrase(tuple(_settled(read, partial)), deadline, form, partial)
        if read
        else None
    )


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
    assigns = any(not label["deadline"] for label in labels)
    if rest and (assigns or not _is_list(text[:head_end], rest)):
        raise NotARole
    for label, following in zip_longest(labels, labels[1:]):
        end = following.start() if following else len(text)
        if label["deadline"]:
            deadline = _stripped(text, label.end(), end)
        elif not label["other"]:
            rest, deadline = _verbs(text, label.end(), end, label, found, deadline)
            found.extend(_labelled(rest, label))
    if assigns or (labels and not rest):
        return found, deadline, "labels"
    found.extend(one for place in rest for one in _unmarked(text, place))
    told = any(ROLE_BEHIND.search(text, *place) for place in rest)
    return found, deadline, "list" if rest and not told else "verbs"


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
    bare = [_without_role(text, place) for place in rest]
    return VERB.search(text) is None and all_bodies(text, bare)


def _without_role(text: str, place: Place) -> Place:
    """市甲局（牵头）: the name without the role behind it."""
    behind = ROLE_BEHIND.search(text, *place)
    return (place[0], behind.start()) if behind else place


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
        if all_bodies(text, names):
            found.extend(_with_verb(text, names, verb))
        else:
            found.append(_Found((place, verb.start()), UNREAD, verb[0], by_verb=True))
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


def _settled(found: list[_Found], partial: bool) -> list[Part]:
    """Apply the rule of the field: beside a lead all others take part.

    负责 or 责任单位 beside 配合 is the lead; without a lead all are responsible. Where
    a clause was left out, the lead may stand in it.
    """
    roles = {one.role for one in found}
    has_lead = "lead" in roles
    promoted = (
        not (has_lead or partial) and "participant" in roles and "responsible" in roles
    )
    parts = []
    for one in found:
        role = one.role
        if role == "responsible" and has_lead:
            role = "participant"
        elif role == "responsible" and promoted:
            role = "lead"
        parts.append(Part(one.place, role, one.label))  # type: ignore[arg-type]
    return parts
