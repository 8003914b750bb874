"""One clause read as a quantified commitment."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.clauses import Clause
from loaders.numbers import NUMBER, comparator_of, to_number
from loaders.records import Comparator
from ontology.units import ADVERB, LEAD_IN, LEVEL_VERB, MAKING_VERB, UNIT

HAN_NUMBER = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
HAN_UNIT = r"(?:个|家|所|座|项|支|名|次|处|套|条|场|间|台|辆)"
# 一个, 一项 are mostly no count, 一所 is one
HAN_COUNT = rf"[两二三四五六七八九十](?={HAN_UNIT})|一(?=[家所座支处次])"
# 85%以上    3—5个    不少于2名    一所
QUANTITY = re.compile(
    rf"(?P<sign>不低于|不少于|不小于|不超过|不高于|不大于|不多于|不得低于|不得少于|不得超过|不得高于|至少|超过|突破|高于|低于|少于|大于|小于|≥|≤|≧|≦|>|<|约|逾|超)?"
    rf"(?P<first>{NUMBER})"
    rf"(?:(?P<unit1>{UNIT})?(?:—{{1,2}}|[－\-~～至到])(?P<last>{NUMBER})|余|多)?(?P<unit>{UNIT})?"
    rf"(?P<after>及以上|或以上|以上|及以下|或以下|以下|以内|之内|左右|上下)?"
)
HAN_QUANTITY = re.compile(rf"(?P<sign>不少于|至少)?(?P<first>{HAN_COUNT})(?P<unit>{HAN_UNIT})(?P<after>以上|左右)?")
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
DOWN = ("降低", "下降", "减少", "压减", "缩短")
# 实现等级评价全覆盖    三项制度100%覆盖
COVER = re.compile(r"(?P<subject>[^，。；]{2,60}?)(?:实现|达到|基本实现|做到)?(?:全员?覆盖|100%覆盖|全部覆盖|应.尽.)")
# 所有中心建成基层哨点    二级医院全部设置公共卫生科
EVERY = re.compile(r"(?P<lead>.*?)(?P<word>所有|全部|100%)(?P<rest>.+)")
NO_EVERY = re.compile(r"全部(?:内容|过程|责任|工作|精神)|所有(?:制|权|者|事)|面向所有|对所有|向所有|为所有|覆盖所有|在所有|不论")
LONGEST_SCOPE = 6
"""辖区内所有…: what may stand before 所有 is a few characters."""
DONE = re.compile(rf"{MAKING_VERB}|达到|达标|合格|能够|实现|通过")
LEVEL = re.compile(rf"(?P<verb>{LEVEL_VERB})\Z")
SUBJECT_END = re.compile(rf"(?:{LEVEL_VERB}|{ADVERB}|，)+\Z")
OPENING = re.compile(rf"(?:[到至截](?:20\d{{2}}年)(?:底|末)?(?:前)?|20\d{{2}}年(?:底|末)?(?:之?前|内)?|“?十.五”?(?:期间|时期|末)|{LEAD_IN})+")
PER = re.compile(r"每年|年均|每月|每季度|每学期|年内|每人")
RATIO_WORD = re.compile(r"(?:率|比例|比重|占比|数|量|水平|指数|寿命|面积|规模|能力|额|值|半径|时间|时长|人口|覆盖|床位|总数|总量|产值|收入|投入|经费|标准|密度|强度|得分|程度|人数|次数|学历|资格|人员)\Z")
RESPECTIVELY = re.compile(r"分别(?![与由向对从在])")
SIGN_FIRST = re.compile(r"不得?(?:低于|少于|超过|高于)|至少")
# how long a plan or a term lasts is no commitment
PERIOD_WORD = re.compile(r"(?:周期|期限|有效期|规划期|任期|一般)\Z")
BARE_AFTER = re.compile(r"\Z|[、，。；（和及]")


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a clause commits to; ``start`` and ``end`` are places of the text."""

    start: int
    end: int
    subject: str
    comparator: Comparator
    value: float | tuple[float, float] | None
    unit: str | None
    rule: str
    per: str | None = None


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
    yield from _cover(replace(clause, start=rest + (clause.text[rest] == "、")))


def _changes(clause: Clause) -> Iterator[Commitment]:
    for match in CHANGE.finditer(clause.words):
        subject = _subject(clause.words[: match.start()])
        if not subject or match["per"] is None and match["unit"] not in ("个百分点", "百分点", "%"):
            continue
        sign: Comparator = "decrease" if match["verb"] in DOWN else "increase"
        start = clause.start + _opening(clause.words)
        yield Commitment(
            start, clause.start + match.end(), subject, sign, to_number(match["figure"]),
            match["unit"], "target:change", match["per"],
        )


def _figures(clause: Clause, in_list: bool) -> Iterator[Commitment]:
    words = clause.words
    blocked = [m.span() for m in NO_QUANTITY.finditer(words)]
    matches = [
        m for m in QUANTITY.finditer(words)
        if m["unit"] and not any(a <= m.start("first") < b for a, b in blocked)
    ]
    if not matches:
        matches = [m for m in HAN_QUANTITY.finditer(words) if _made_before(words, m.start())]
    if RESPECTIVELY.search(words) and len(matches) > 1:
        yield from _respectively(clause, matches)
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
    value, unit = _value(match)
    sign: Comparator = "range" if isinstance(value, tuple) else _sign(before, match)
    at_level = LEVEL.search(before) or match["sign"]
    made = re.search(rf"(?:{MAKING_VERB})(?:了|约|好|共|各)?\Z", before)
    opening = place + _opening(before)
    if AGE.search(unit) and "寿命" not in before and "年龄" not in before:
        return None
    start = clause.start + opening
    end = clause.start + match.end()
    per = _per(before)
    if made and after and not BARE_AFTER.match(after):
        stop = _object_end(after)
        sign = _sign_before(before[: made.start()], sign)
        return Commitment(
            clause.start + place + made.start(), end + stop, after[:stop].removeprefix("的"), sign, value, unit,
            "target:made", per,
        )
    subject = _subject(before)
    if at_level and subject and PERIOD_WORD.search(subject) is None:
        return Commitment(start, end, subject, sign, value, unit, "target:level", per)
    if match["sign"] and after and not BARE_AFTER.match(after):
        stop = _object_end(after)
        return Commitment(start, end + stop, after[:stop], sign, value, unit, "target:made", per)
    ends = BARE_AFTER.match(after) or match["after"]
    bare = match["after"] or RATIO_WORD.search(subject) or _makes(before) or in_list
    if subject and ends and bare and PERIOD_WORD.search(subject) is None:
        sign = _sign_before(SIGN_FIRST.match(before[_opening(before) :]), sign)
        return Commitment(start, end, _unmade(subject), sign, value, unit, "target:bare", per)
    return None


def _sign_before(words: "str | re.Match[str] | None", sign: Comparator) -> Comparator:
    """至少配备1名, 不得低于总额的85%: the sign stands before verb or subject."""
    if words is None or sign != "=":
        return sign
    text = words[0] if isinstance(words, re.Match) else words[-5:]
    return comparator_of(text, "")


def _makes(before: str) -> bool:
    return re.match(rf"(?:{OPENING.pattern})?(?:{MAKING_VERB})", before) is not None


def _unmade(subject: str) -> str:
    made = re.match(rf"(?:{MAKING_VERB})(?=.{{2}})", subject)
    return subject[made.end() :] if made else subject


def _object_end(after: str) -> int:
    found = re.search(r"[，。；、（]|(?:和|及)(?=\d)", after)
    return found.start() if found else len(after)


def _sign(before: str, match: "re.Match[str]") -> Comparator:
    tail = before[-8:]
    level = LEVEL.search(tail)
    words = (level["verb"] if level else "") + (match["sign"] or "")
    return comparator_of(words, match["after"] or "")


def _value(match: "re.Match[str]") -> tuple[float | tuple[float, float], str]:
    groups = match.groupdict()
    first = groups["first"]
    value: float = HAN_NUMBER[first] if first in HAN_NUMBER else to_number(first)
    unit = groups["unit"] or ""
    last = groups.get("last")
    return ((value, to_number(last)) if last else value), unit


def _per(before: str) -> str | None:
    found = PER.search(before)
    if found is None:
        return None
    return "每年" if found[0] in ("每年", "年内", "年均") else found[0]


def _opening(before: str) -> int:
    found = OPENING.match(before)
    return found.end() if found and found.end() < len(before) else 0


def _subject(before: str) -> str:
    """Return what a figure is said of: the words before its verb, without lead-ins."""
    before = before[_opening(before) :]
    while found := SUBJECT_END.search(before):
        before = before[: found.start()]
    return before.strip("、和及的")


def _respectively(
    clause: Clause, matches: "list[re.Match[str]]"
) -> Iterator[Commitment]:
    """甲率和乙率分别达到60%、70%: one commitment for each figure."""
    words = clause.words
    marker = RESPECTIVELY.search(words)
    cut = marker.start() if marker else 0
    start = clause.start + _opening(words[:cut])
    figures = [m for m in matches if m.start() > cut]
    if not figures:
        return
    subject = _subject(words[:cut]) or words[figures[-1].end() :]
    subjects = _share(subject, len(figures))
    lead = words[cut + 2 : figures[0].start()] + (figures[0]["sign"] or "")
    end = clause.start + figures[-1].end()
    after = next((m["after"] for m in figures[::-1] if m["after"]), "")
    for match, one in zip(figures, subjects, strict=True):
        value, unit = _value(match)
        sign = comparator_of(match["sign"] or lead, match["after"] or after)
        made = Commitment(start, end, one, sign, value, unit, "target:respectively")
        yield replace(made, comparator="range") if isinstance(value, tuple) else made


def _share(subject: str, count: int) -> list[str]:
    """Split a joint subject into as many as there are figures, if it holds so many."""
    parts = [part for part in re.split(r"、|以及|和|及", subject) if part]
    if len(parts) == count:
        return parts
    return [subject] * count


def _cover(clause: Clause) -> Iterator[Commitment]:
    words = clause.words
    full = re.search(r"(?:实现|达到)?(?:全员?覆盖|100%覆盖)(?:率)?\Z", words)
    opening = _opening(words)
    if full and full.start() > opening:
        subject = _subject(words[: full.start()])
        if subject:
            yield Commitment(
                clause.start + opening, clause.end, subject, "cover-all", 100, "%", "target:cover",
            )
        return
    every = EVERY.match(words)
    if every is None or NO_EVERY.search(words) or len(every["rest"]) < 4:
        return
    lead = every["lead"][_opening(every["lead"] + "x") :]
    if every["word"] == "所有" and len(lead) > LONGEST_SCOPE:
        return
    subject = (_subject(every["lead"] + "x")[:-1] if every["lead"] else "") + every["rest"]
    if DONE.search(every["rest"], 2 if every["word"] == "所有" else 0):
        sign: Comparator = "=" if every["word"] == "100%" else "cover-all"
        yield Commitment(
            clause.start + opening, clause.end, subject, sign, 100, "%", "target:every"
        )
