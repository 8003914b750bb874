"""One figure of a clause read as a commitment."""

import re
from dataclasses import dataclass, replace

from loaders.clauses import Clause
from loaders.commitments import (
    LEVEL,
    OF_BASE,
    PEOPLE,
    Commitment,
    opening_length,
    per_of,
    place_per,
    sign_of,
    subject_of,
    value_of,
)
from loaders.figurepatterns import (
    AGE_WORD,
    ASPECT,
    ATTRIBUTIVE,
    BARE_AFTER,
    BY,
    COUNTED,
    COUNTS,
    DONE_FOR,
    FOR,
    GOES,
    INSIDE,
    LONGEST_BEFORE,
    LONGEST_SCOPE,
    MADE,
    NAMED_BEFORE,
    NOUN_AFTER,
    OBJECT,
    OF_THEM,
    OVER,
    PERIOD_WORD,
    RATIO_WORD,
    REACHES,
    SHARE_AFTER,
    SIGN_FIRST,
    STANDARD,
    VERB_ONLY,
)
from loaders.madeobjects import made_object
from loaders.numbers import comparator_of
from loaders.records import Comparator


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure with the words round it; ``place`` is where its own words begin."""

    clause: Clause
    place: int
    before: str
    after: str
    found: Commitment
    has_after: bool
    sign: str


def read_figure(
    clause: Clause, match: "re.Match[str]", place: int, *, in_list: bool
) -> Commitment | None:
    """Read one figure: at a level (某率达到…), made (建成2个…) or bare (医师4名以上).

    ``place`` is where the words of this figure begin in the clause; None where the
    figure commits to nothing.
    """
    words = clause.words
    place = max(place, match.start() - LONGEST_BEFORE)
    before = words[place : match.start()]
    after = words[match.end() : match.end() + LONGEST_BEFORE]
    value, unit = value_of(match)
    if "岁" in unit and not AGE_WORD.search(before):
        return None
    if INSIDE.match(after):
        return None
    tells_which = match["after"] or match["sign"] in OVER
    if unit == "级" and not BARE_AFTER.match(after):
        return None
    if unit != "%" and tells_which and ATTRIBUTIVE.match(after):
        return None
    sign: Comparator = "range" if isinstance(value, tuple) else sign_of(before, match)
    start = clause.start + place + opening_length(before)
    while clause.text[start] in "、和及，；":
        start += 1
    end = clause.start + match.end()
    found = Commitment(start, end, "", sign, value, unit or None, "", per_of(before))
    figure = _Figure(
        clause, place, before, after, found, bool(match["after"]), match["sign"] or ""
    )
    return (
        _by_standard(figure)
        or _made(figure, in_list)
        or _done_for(figure)
        or _level(figure)
        or _reaching(figure)
        or _signed(figure)
        or _bare(figure, in_list)
    )


def _made(figure: _Figure, in_list: bool) -> Commitment | None:
    """建成2个病区、3个中心: the object stands behind, the verb holds for the list."""
    made = MADE.search(figure.before)
    if made is None and figure.before.endswith("等"):
        made = NAMED_BEFORE.search(figure.before)
    if BARE_AFTER.match(figure.after) or ASPECT.match(figure.after):
        return None
    if made is None:
        goes_on = in_list and not figure.before.strip("、和及，")
        return _with_object(figure) if goes_on and not figure.has_after else None
    each = place_per(figure.before)
    begin = (each or made).start()
    begin -= 2 * figure.before[:begin].endswith("至少")
    start = figure.clause.start + figure.place + begin
    sign = _sign_before(figure.before[: made.start()][-5:], figure.found.comparator)
    return replace(_with_object(figure), start=start, comparator=sign)


def _by_standard(figure: _Figure) -> Commitment | None:
    """按每百户不少于20平方米的标准配建用房: the object stands behind 的标准."""
    standard = STANDARD.match(figure.after)
    by = BY.search(figure.before) if standard else None
    if standard is None or by is None:
        return None
    behind = _with_object(replace(figure, after=figure.after[standard.end() :]))
    whom = subject_of(by["whom"])
    subject = whom + (made_object(behind.subject) or behind.subject)
    end = behind.end + standard.end()
    return replace(
        behind, end=end, subject=subject, per=by["per"] or behind.per, rule="target:by"
    )


def _reaching(figure: _Figure) -> Commitment | None:
    """6家医院达到三级水平: so many of them reach a level."""
    counted = COUNTED.fullmatch(figure.found.unit or "") and not figure.sign
    if not counted or len(subject_of(figure.before)) > LONGEST_SCOPE:
        return None
    reaches = REACHES.match(figure.after)
    if reaches is None and figure.before.endswith("其中"):
        return _some_reach(figure)
    if reaches is None:
        return None
    end = figure.found.end + reaches.end()
    return replace(figure.found, end=end, subject=reaches[0], rule="target:reaching")


def _some_reach(figure: _Figure) -> Commitment | None:
    """建成站点200家，其中10家达到国家标准: some of what the clause before is about."""
    reaches = OF_THEM.match(figure.after)
    if reaches is None:
        return None
    end = figure.found.end + reaches.end()
    return replace(figure.found, end=end, behind=reaches[0], rule="target:reaching")


def _with_object(figure: _Figure) -> Commitment:
    object_ = OBJECT.match(figure.after)
    length = object_.end() if object_ else 0
    subject = figure.after[:length].removeprefix("的")
    stop = figure.found.end + length
    return replace(figure.found, end=stop, subject=subject, rule="target:made")


def _done_for(figure: _Figure) -> Commitment | None:
    """为500户老年人家庭实施适老化改造: those it is done for stand behind."""
    if not FOR.search(figure.before) or not DONE_FOR.search(figure.after):
        return None
    return _with_object(figure)


def _level(figure: _Figure) -> Commitment | None:
    """某率达到85%以上."""
    subject = subject_of(figure.before)
    at_level = (
        figure.sign or LEVEL.search(figure.before) or OF_BASE.search(figure.before)
    )
    if not at_level or PERIOD_WORD.search(subject):
        return None
    said = figure.before[opening_length(figure.before) :]
    if not subject and subject_of("某" + said) not in ("某", ""):
        return None
    made = made_object(figure.before) if COUNTS.search(figure.sign) else None
    return replace(figure.found, subject=made or subject, rule="target:level")


def _signed(figure: _Figure) -> Commitment | None:
    """至少40%为负压救护车;  90%以上的医院建成老年友善机构."""
    share = SHARE_AFTER.match(figure.after)
    scope = subject_of(figure.before)
    of_what = share or (figure.has_after and NOUN_AFTER.match(figure.after))
    if of_what and figure.found.unit == "%" and len(scope) <= LONGEST_SCOPE:
        subject = scope + figure.after.removeprefix("的")
        stop = figure.clause.end
        return replace(figure.found, end=stop, subject=subject, rule="target:share")
    if figure.sign and not BARE_AFTER.match(figure.after):
        return _with_object(figure)
    return None


def _bare(figure: _Figure, in_list: bool) -> Commitment | None:
    """每万人口全科医生4名以上;  新增监测点15个;  健康家庭300户 in a list."""
    before = figure.before
    subject = subject_of(before)
    if in_list and VERB_ONLY.match(before, opening_length(before)):
        return replace(figure.found, rule="target:bare")
    if not subject or PERIOD_WORD.search(subject):
        return None
    made = made_object(before)
    goes = made and GOES.match(figure.after)
    if not (figure.has_after or goes or BARE_AFTER.match(figure.after)):
        return None
    if not (figure.has_after or made or in_list or RATIO_WORD.search(subject)):
        return None
    if PEOPLE.search(before):  # 每万名居民拥有全科医生3名
        made = None
    first = SIGN_FIRST.match(before[opening_length(before) :])
    sign = _sign_before(first[0] if first else "", figure.found.comparator)
    return replace(
        figure.found, subject=made or subject, comparator=sign, rule="target:bare"
    )


def _sign_before(words: str, sign: Comparator) -> Comparator:
    """至少配备1名, 不得低于总额的85%: the sign stands before verb or subject."""
    return comparator_of(words, "") if sign == "=" else sign
