"""What a commitment in prose is made of: subject, sign, value, unit."""

import re
from dataclasses import dataclass

from loaders.dates import small_number
from loaders.numbers import NUMBER, comparator_of, to_number
from loaders.records import Comparator
from ontology.alternatives import any_initial, any_of
from ontology.units import (
    ADVERB,
    ADVERBS,
    LEAD_IN,
    LEVEL_VERB,
    LEVEL_VERBS,
    MAKING_VERB,
    ONLY_VERB,
    UNIT,
)

HAN_NUMBER = {char: value for value, char in enumerate("一二三四五六七八九十", 1)} | {
    "两": 2
}
HAN_UNIT = r"(?:个|家|所|座|项|支|名|次|处|套|条|场|间|台|辆)"
# 一个, 一项 are mostly no count, 一所 is one
HAN_COUNT = rf"[两二三四五六七八九十](?={HAN_UNIT})|一(?=[家所座支处]|次(?!性))|(?:(?<=至少)|(?<=不少于)|(?<=至少有)|(?<=至少建成)|(?<=至少设置)|(?<=至少建立))一(?=个|项)"
SIGNS = [
    "不低于",
    "不少于",
    "不小于",
    "不超过",
    "不高于",
    "不大于",
    "不多于",
    "不得低于",
    "不得少于",
    "不得超过",
    "不得高于",
    "至少",
    "超过",
    "突破",
    "高于",
    "低于",
    "少于",
    "大于",
    "小于",
    "≥",
    "≤",
    "≧",
    "≦",
    ">",
    "<",
    "约",
    "逾",
    "超",
]
# 85%以上    3—5个    不少于2名    一所
QUANTITY = re.compile(
    rf"(?:(?=\d)|{any_initial(SIGNS)})(?P<sign>{any_of(SIGNS)})?"
    rf"(?P<first>{NUMBER})"
    rf"(?:(?P<unit1>{UNIT})?(?:—{{1,2}}|[－\-~～至到])(?P<last>{NUMBER})|余|多)?(?P<unit>{UNIT}|[:：]1(?![\d.]))?"
    rf"(?P<after>及以上|或以上|以上|及以下|或以下|以下|以内|之内|左右|上下|起步)?"
)
HAN_QUANTITY = re.compile(
    r"(?=[不至一两二三四五六七八九十])"
    rf"(?P<sign>不少于|至少)?(?P<first>{HAN_COUNT})(?P<unit>{HAN_UNIT})(?P<after>以上|左右)?"
)
# 百分之九十以上    三成左右
HAN_SHARE = re.compile(
    r"(?:百分之(?P<hundredth>[一二三四五六七八九十百零]{1,5})|(?P<tenth>[一二三四五六七八九两])成)"
    r"(?P<sign>)(?P<after>及以上|或以上|以上|及以下|以下|以内|左右)?"
)
LEVEL = re.compile(rf"(?P<verb>{LEVEL_VERB})\Z")
SUBJECT_END = re.compile(
    any_initial(LEVEL_VERBS, ADVERBS, "，")
    + rf"(?:{LEVEL_VERB}(?:或者?|并)?|{ADVERB}|，)+\Z"
)
# 某项目2024年[达到200项]; 比2024年, 是2024年的 tell a base
YEAR_END = re.compile(
    r"(?<![比较是为与同在由从以\d])(?:[到至]|截至)?(?:20\d{2}(?:年?[、和及]|[—\-－至~]{1,2}))*20\d{2}年(?:底|末)?前?\Z"
)
OPENING = re.compile(
    rf"(?:[一二三四五六七八九十]是|[一二三四五六七八九十\d]{{1,2}}年(?:内|间)?(?=累计|共|力争|定向|{MAKING_VERB})|20\d{{2}}[—\-－至~]{{1,2}}20\d{{2}}年(?:期间|间)?|[到至截](?:20\d{{2}}年)(?:底|末)?(?:前)?|20\d{{2}}年(?:底|末)?(?:之?前|内)?|“?十.五”?(?:期间|时期|末)|(?!在[用建校册职岗园编]){LEAD_IN})+"
)
# 不低于教师总数的10%    不低于每万人口1.75名
SIGN_OF_WHOLE = re.compile(
    r"(?P<sign>不得?低于|不得?少于|不得?超过|不得?高于|高于|超过|低于)"
    r"(?:[^，。；]{0,15}(?:总数|总量|总额|人数|总人数|编制数)的|每[^，。；\d]{2,10})\Z"
)
# 至少达到
SIGN_AHEAD = re.compile(r"(?:至少|最少|不少于|不低于)\Z")
# 同比增长8%, 达到1500亿元: the subject stands in the clause before
VERB_ALONE = re.compile(
    r"(?:同比|环比|其中)?(?:增长|提高|下降|降低|增加|减少|上升|提升|达到|完成|实现|超过)*\Z"
)
# 由80%提高到…    不少于总数的…: what stands between the subject and its figure
SAID_BEFORE = re.compile(
    r"(?:[由从](?:20\d{2}年的?)?\d[^，。；]{0,12}|(?:不得?低于|不得?少于|不得?超过|不得?高于)(?:[^，。；\d]{1,12}的|每[^，。；\d]{2,10}))\Z"
)
# 是2020年的1.5倍: a level of a base
OF_BASE = re.compile(
    r"(?:是|为|达到|达|相当于)(?:20\d{2}年|上年|去年)(?:末|底|同期)?的\Z"
)
PER = re.compile(
    r"每年|年均|每月|每季度|每学期|(?<![一二两三四五六七八九十\d])年内|每人"
)
# 每个街道至少建成; 每县（市）重点办好; 每家补助
EACH = r"每(?:[个所家处座支户][\u4e00-\u9fa5]{1,12}?|[县市区镇乡村街校])(?:（[^（）]{1,6}）)?"
BEFORE_VERB = rf"(?:至少|重点|原则上|{ADVERB}){{0,3}}"
PER_PLACE = re.compile(
    rf"每[个所家处座支户]\Z|{EACH}(?={BEFORE_VERB}(?:{ONLY_VERB}|{LEVEL_VERB}))"
)
# 每个街道开展: a verb that may be part of a name, 服务, is the last choice
PER_PLACE_TOO = re.compile(rf"{EACH}(?={BEFORE_VERB}{MAKING_VERB})")
# 每千人口甲数、乙数; 每万名居民…
PEOPLE = re.compile(
    r"每[\d十百千万]{1,6}(?:名|个|位)?[\u4e00-\u9fa5]{0,2}(?:人口|居民|儿童|老年人|人|户)"
)


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a clause commits to; ``start`` and ``end`` are places of the text.

    ``subject`` is empty where the clause leaves it to the one before.
    """

    start: int
    end: int
    subject: str
    comparator: Comparator
    value: float | tuple[float, float] | None
    unit: str | None
    rule: str
    per: str | None = None
    behind: str = ""
    """What is to be put behind the subject of the clause before: 覆盖所有乡镇."""


def subject_of(before: str) -> str:
    """Return what a figure is said of: the words before its verb, without lead-ins.

    到2025年力争某率达到 and 某率2025年达到 give 某率.
    """
    before = before[opening_length(before) :]
    before = OF_BASE.sub("", before)
    before = SAID_BEFORE.sub("", before) or before
    while found := SUBJECT_END.search(before) or YEAR_END.search(before):
        before = before[: found.start()]
    before = before.strip("、和及的").removesuffix("从")
    return "" if VERB_ALONE.match(before) else before


def opening_length(before: str) -> int:
    """Return how much of a clause is a lead-in: 到2025年力争…"""
    found = OPENING.match(before)
    return found.end() if found and found.end() < len(before) else 0


def value_of(match: "re.Match[str]") -> tuple[float | tuple[float, float], str]:
    """Return the number, or the pair of a range, and the unit of a quantity."""
    groups = match.groupdict()
    if groups.get("hundredth"):
        return small_number(groups["hundredth"]), "%"
    if groups.get("tenth"):
        return 10 * HAN_NUMBER[groups["tenth"]], "%"
    first = groups["first"]
    value: float = HAN_NUMBER[first] if first in HAN_NUMBER else to_number(first)
    unit = (groups["unit"] or "").replace("：", ":")
    last = groups.get("last")
    return ((value, to_number(last)) if last else value), unit


def sign_of(before: str, match: "re.Match[str]") -> Comparator:
    """Return what the words round a quantity say: 控制在…以内, 不少于…"""
    far = SIGN_OF_WHOLE.search(before)
    if far and not match["sign"]:
        return comparator_of(far["sign"], match["after"] or "")
    tail = before[-8:]
    level = LEVEL.search(tail)
    ahead = SIGN_AHEAD.search(tail[: level.start()]) if level else None
    if ahead and not match["sign"]:
        return comparator_of(ahead[0], match["after"] or "")
    words = (level["verb"] if level else "") + (match["sign"] or "")
    return comparator_of(words, match["after"] or "")


def place_per(before: str) -> "re.Match[str] | None":
    """Find 每个街道, 每县（市） before a verb."""
    return PER_PLACE.search(before) or PER_PLACE_TOO.search(before)


def per_of(before: str) -> str | None:
    """Return 每年, 每个街道 or the like where the words before a quantity name it."""
    found = PER.search(before)
    if found is None:
        place = place_per(before)
        return place[0] if place else None
    return "每年" if found[0] in ("每年", "年内", "年均") else found[0]
