"""One clause read as quantified commitments."""

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.clauses import Clause
from loaders.commitments import (
    HAN_QUANTITY,
    LEVEL,
    QUANTITY,
    Commitment,
    opening_length,
    per_of,
    sign_of,
    subject_of,
    value_of,
)
from loaders.coverage import read_coverage
from loaders.numbers import NUMBER, comparator_of, to_number
from loaders.records import Comparator
from loaders.respectively import RESPECTIVELY, read_respectively
from ontology.units import MAKING_VERB, UNIT

# what a figure is part of and no quantity: years, ages, names, programmes
NO_QUANTITY = re.compile(
    r"(?:19|20)\d{2}年|\d+(?:—|-|~|至)?\d*岁(?!左右)|\d+[、.]\d*年|\d+周岁|第\d+|\d+[+×]\d+|\d+版|[“][^”]*[”]|《[^》]*》|〔\d+〕\d+号|[A-Za-z]+\d+|\d+[A-Za-z]+|\d+号"
    r"|每(?:新增)?\d*[千万百十]?\d*(?:万|千)?(?:常住|户籍|城乡|服务)?(?:人口?|居民|名|张|个|万人)|每[千万百]+名?|\d+(?:—|-|~|～)\d+张|\d+年内|近\d+年|\d+万以上(?!人次|元|户)|\d+万人?以上的|\d+个以上的|\d+[个名]人"
    r"|\d+小时内|\d+分钟内|\d+(?:天|日|个工作日)内"
)
AGE = re.compile(r"岁")
# 每年降低1个百分点    年均增长5%
CHANGE = re.compile(
    rf"(?P<per>每年|年均|逐年|每月|每季度)?(?P<verb>降低|下降|减少|压减|提高|提升|增长|增加|递增|上升|扩大|缩短)(?:不少于|不低于|超过|约)?"
    rf"(?P<figure>{NUMBER})(?P<unit>{UNIT})(?P<after>以上|左右|以内)?"
)
MAKES = re.compile(MAKING_VERB)
DOWN = ("降低", "下降", "减少", "压减", "缩短")
RATIO_WORD = re.compile(
    r"(?:率|比例|比重|占比|数|量|水平|指数|寿命|面积|规模|能力|额|值|半径|时间|时长|人口|覆盖|床位|总数|总量|产值|收入|投入|经费|标准|密度|强度|得分|程度|人数|次数|学历|资格|人员)\Z"
)
SIGN_FIRST = re.compile(r"不得?(?:低于|少于|超过|高于)|至少")
# how long a plan or a term lasts is no commitment
PERIOD_WORD = re.compile(r"(?:周期|期限|有效期|规划期|任期|一般)\Z")
BARE_AFTER = re.compile(r"\Z|[、，。；（和及]")


def read_clause(clause: Clause, *, in_list: bool = False) -> Iterator[Commitment]:
    """Yield what one clause commits to.

    某率达到85%以上; 建成2个中心; 甲率和乙率分别达到60%、70%; 每年降低1个百分点; 全覆盖.
    ``in_list``: the clause before committed to something, so that its verb may hold
    here too (建成健康村30个，健康家庭300户).
    """
    changes = list(_changes(clause))
    if changes:
        yield from changes
        return
    found = list(_figures(clause, in_list))
    yield from found
    rest = max([one.end for one in found], default=clause.start)
    yield from read_coverage(
        replace(clause, start=rest + (clause.text[rest : rest + 1] == "、"))
    )


def _changes(clause: Clause) -> Iterator[Commitment]:
    for match in CHANGE.finditer(clause.words):
        subject = subject_of(clause.words[: match.start()])
        if not subject or (
            match["per"] is None and match["unit"] not in ("个百分点", "百分点", "%")
        ):
            continue
        sign: Comparator = "decrease" if match["verb"] in DOWN else "increase"
        start = clause.start + opening_length(clause.words)
        yield Commitment(
            start,
            clause.start + match.end(),
            subject,
            sign,
            to_number(match["figure"]),
            match["unit"],
            "target:change",
            match["per"],
        )


def _figures(clause: Clause, in_list: bool) -> Iterator[Commitment]:
    words = clause.words
    blocked = [m.span() for m in NO_QUANTITY.finditer(words)]
    matches = [
        m
        for m in QUANTITY.finditer(words)
        if m["unit"] and not any(a <= m.start("first") < b for a, b in blocked)
    ]
    if not matches:
        matches = [
            m for m in HAN_QUANTITY.finditer(words) if _made_before(words, m.start())
        ]
    if RESPECTIVELY.search(words) and len(matches) > 1:
        yield from read_respectively(clause, matches)
        return
    place = 0
    for match in matches:
        one = _commitment(clause, match, place, in_list)
        if one is not None:
            yield one
            place = match.end()


def _made_before(words: str, place: int) -> bool:
    return re.search(rf"(?:{MAKING_VERB}|至少|不少于)\Z", words[:place]) is not None


def _commitment(
    clause: Clause, match: "re.Match[str]", place: int, in_list: bool
) -> Commitment | None:
    """Read one figure: at a level (某率达到…), or counted (建成2个…, 医师4名以上)."""
    words = clause.words
    before, after = words[place : match.start()], words[match.end() :]
    value, unit = value_of(match)
    sign: Comparator = "range" if isinstance(value, tuple) else sign_of(before, match)
    at_level = LEVEL.search(before) or match["sign"]
    made = re.search(rf"(?:{MAKING_VERB})(?:了|约|好|共|各)?\Z", before)
    opening = place + opening_length(before)
    if AGE.search(unit) and "寿命" not in before and "年龄" not in before:
        return None
    start = clause.start + opening
    end = clause.start + match.end()
    per = per_of(before)
    if made and after and not BARE_AFTER.match(after):
        stop = _object_end(after)
        sign = _sign_before(before[: made.start()], sign)
        return Commitment(
            clause.start + place + made.start(),
            end + stop,
            after[:stop].removeprefix("的"),
            sign,
            value,
            unit,
            "target:made",
            per,
        )
    subject = subject_of(before)
    if at_level and subject and PERIOD_WORD.search(subject) is None:
        return Commitment(start, end, subject, sign, value, unit, "target:level", per)
    if match["sign"] and after and not BARE_AFTER.match(after):
        stop = _object_end(after)
        return Commitment(
            start, end + stop, after[:stop], sign, value, unit, "target:made", per
        )
    ends = BARE_AFTER.match(after) or match["after"]
    bare = match["after"] or RATIO_WORD.search(subject) or _makes(before) or in_list
    if subject and ends and bare and PERIOD_WORD.search(subject) is None:
        sign = _sign_before(SIGN_FIRST.match(before[opening_length(before) :]), sign)
        return Commitment(
            start, end, _unmade(subject), sign, value, unit, "target:bare", per
        )
    return None


def _sign_before(words: "str | re.Match[str] | None", sign: Comparator) -> Comparator:
    """至少配备1名, 不得低于总额的85%: the sign stands before verb or subject."""
    if words is None or sign != "=":
        return sign
    text = words[0] if isinstance(words, re.Match) else words[-5:]
    return comparator_of(text, "")


def _makes(before: str) -> bool:
    return MAKES.match(before, opening_length(before)) is not None


def _unmade(subject: str) -> str:
    made = re.match(rf"(?:{MAKING_VERB})(?=.{{2}})", subject)
    return subject[made.end() :] if made else subject


def _object_end(after: str) -> int:
    found = re.search(r"[，。；、（]|(?:和|及)(?=\d)", after)
    return found.start() if found else len(after)
