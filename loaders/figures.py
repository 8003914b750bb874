"""One figure of a clause read as a commitment."""

import re
from dataclasses import dataclass, replace

from loaders.clauses import Clause
from loaders.commitments import (
    HAN_UNIT,
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
from loaders.madeobjects import made_object
from loaders.numbers import comparator_of
from loaders.records import Comparator
from ontology.units import ADVERB, LEVEL_VERB, MAKING_VERB

# 建成2个…    配备了3名…
# 组建由甲、乙牵头的2个…
MADE = re.compile(
    rf"(?:{MAKING_VERB})(?:[由以][^，。；]{{1,40}}的|(?:了|约|好|共|各|全[国省市州县区])?)\Z"
)
AGE_WORD = re.compile(r"寿命|年龄")
# what can be said of without a verb: 某率98%, 医师数0.54人
RATIO_WORD = re.compile(
    r"(?:率|比例|比重|占比|数|量|水平|指数|寿命|面积|规模|能力|额|值|半径|时间|时长|人口|覆盖|床位|产值|收入"
    r"|投入|经费|标准|密度|强度|得分|程度|补贴|补助|奖励|标准|学历|资格|人员)\Z"
)
LONGEST_BEFORE = 150
"""What is said of a figure stands within this many characters of it."""
# 1000万元以下的企业, 超10亿元的企业: the figure tells which, it is no commitment
# 举办培训不少于10场: a number of things made
COUNTS = re.compile(r"少于|至少")
OVER = ("超", "超过", "逾", "高于", "大于", "突破", "低于", "少于", "小于")
ATTRIBUTIVE = re.compile(r"的[\u4e00-\u9fa5]{2}")
# 为500户家庭实施改造
FOR = re.compile(r"(?:为|对|给|向)\Z")
DONE_FOR = re.compile(r"(?:实施|提供|开展|进行|发放|给予|配备|安装|改造)")
SIGN_FIRST = re.compile(r"不得?(?:低于|少于|超过|高于)|至少")
# how long a plan or a term lasts is no commitment
PERIOD_WORD = re.compile(
    r"(?:周期|期限|有效期|规划期|任期|(?<!教育)年限)(?:一般|原则上)?\Z"
)
# 选派骨干20人次到外地进修
GOES = re.compile(r"到|赴|参加|接受")
# 提供6类以上疗法的比例达到100%: a figure inside what another is said of
INSIDE = re.compile(
    rf"[\u4e00-\u9fa5（）]{{0,30}}?(?:比例|占比|比重|率)(?:{LEVEL_VERB}|{ADVERB})*\d"
)
BARE_AFTER = re.compile(r"\Z|[、，。；（和及]")
# 90%以上的医院建成…    70%用于团队分配
SHARE_AFTER = re.compile(r"的(?=.{4})|(?=用于)")
# 全市70%以上乡镇卫生院达到…
NOUN_AFTER = re.compile(r"[\u4e00-\u9fa5]{3}")
LONGEST_SCOPE = 4
# 1批省级（含市级）采购: a bracket inside the object belongs to it
OBJECT = re.compile(
    r"(?:（[^（）]{0,20}）(?=[\u4e00-\u9fa5]{2})|[和及](?!\d)|(?!的基础上)[^，。；、（和及])*"
)
# 按每百户不少于20平方米的标准配建用房
STANDARD = re.compile(r"的(?:建设|配置|补助)?标准(?=[\u4e00-\u9fa5]{2})")
BY = re.compile(r"(?P<whom>[^，；]{0,40}?)按照?(?P<per>每[^，；\d]{1,10})?\Z")
# nothing is made: 指导6个方面
ASPECT = re.compile(r"(?:方面|环节|阶段|步骤|维度|层面)")
COUNTED = re.compile(HAN_UNIT)
# 6家医院达到三级水平
REACHES = re.compile(
    r"(?!.{0,40}(?:全部|均|都|率))[\u4e00-\u9fa5（）、]{2,24}?(?:达到|通过|创成|建成|晋升|升级|获评|获批)[^，。；\d]{2,}\Z"
)


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
    found = Commitment(start, end, "", sign, value, unit, "", per_of(before))
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
    if BARE_AFTER.match(figure.after) or ASPECT.match(figure.after):
        return None
    if made is None:
        goes_on = in_list and not figure.before.strip("、和及，")
        return _with_object(figure) if goes_on and not figure.has_after else None
    each = place_per(figure.before)
    start = figure.clause.start + figure.place + (each or made).start()
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
    if reaches is None:
        return None
    end = figure.found.end + reaches.end()
    return replace(figure.found, end=end, subject=reaches[0], rule="target:reaching")


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
    if not subject or PERIOD_WORD.search(subject):
        return None
    made = made_object(before)
    goes = made and GOES.match(figure.after)
    if not (figure.has_after or goes or BARE_AFTER.match(figure.after)):
        return None
    if not (figure.has_after or made or in_list or RATIO_WORD.search(subject)):
        return None
    if PEOPLE.search(subject):  # 每万名居民拥有全科医生3名
        made = None
    first = SIGN_FIRST.match(before[opening_length(before) :])
    sign = _sign_before(first[0] if first else "", figure.found.comparator)
    return replace(
        figure.found, subject=made or subject, comparator=sign, rule="target:bare"
    )


def _sign_before(words: str, sign: Comparator) -> Comparator:
    """至少配备1名, 不得低于总额的85%: the sign stands before verb or subject."""
    return comparator_of(words, "") if sign == "=" else sign
