"""One clause read as quantified commitments."""

import re
from collections.abc import Iterator

from loaders.clauses import Clause
from loaders.commitments import (
    HAN_QUANTITY,
    HAN_SHARE,
    LEVEL,
    QUANTITY,
    Commitment,
    opening_length,
    subject_of,
)
from loaders.coverage import read_coverage
from loaders.figurepatterns import BARE_AFTER
from loaders.figures import read_figure
from loaders.numbers import NUMBER, to_number
from loaders.records import Comparator
from loaders.respectively import RESPECTIVELY, read_joint, read_respectively
from ontology.units import LATIN_UNIT, MAKING_VERB, UNIT

# what a figure is part of and no quantity: years, ages, names, programmes
NO_QUANTITY = re.compile(
    r"(?:用|经过|通过|利用|历时)\d{1,2}(?:[—\-~至到]\d{1,2})?年|"
    r"(?:19|20)\d{2}(?:[—\-－至~]{1,2}(?:19|20)\d{2})?年|\d{1,9}(?:—|-|~|至)?\d{0,9}岁(?!左右)|\d{1,9}[、.]\d{0,9}年|\d{1,9}周岁|第\d{1,9}|\d{1,9}[+×]\d{1,9}|\d{1,9}版|[“][^”]{0,60}[”]|《[^》]{0,120}》|〔\d{1,9}〕\d{1,9}号|(?<![A-Za-z])[A-Za-z]{1,20}\d{1,9}|\d{1,9}号"
    rf"|\d{{1,9}}(?!{LATIN_UNIT})[A-Za-z]"
    r"|每(?:新增)?\d{0,9}[千万百十]?\d{0,9}(?:万|千)?(?:常住|户籍|城乡|服务)?(?:人口?|居民|名|张|个|万人)|每[千万百]{1,4}名?|\d{1,9}(?:—|-|~|～)\d{1,9}张|\d{1,9}年内|近\d{1,9}年|\d{1,9}万以上(?!人次|元|户)|\d{1,9}万人?以上的|\d{1,9}个以上的|\d{1,9}[个名]人"
    r"|\d{1,2}年(?=\d|期|的)|\d{1,2}级(?!以上|及以上)|\d{1,9}小时内|\d{1,9}分钟内|\d{1,9}(?:天|日|个工作日)内"
)
# 人均预期寿命达到79岁, 平均级别达到4级: here the years or grades are the quantity
OF_AGE = re.compile(
    r"(?:寿命|年龄|年限|级别|等级|水平|成熟度)[\u4e00-\u9fa5]{0,5}(?:\d级[、和及])?\Z"
)
LONGEST_AGE = 12
"""Characters of an age or a grade, with what may stand behind the word."""
# 建成一所: a number in words counts behind a verb
MADE_BEFORE = re.compile(rf"(?:{MAKING_VERB}|至少|不少于|至少有|均有)\Z")
LONGEST_VERB = 20
# without one of these a clause commits to nothing
COMMITS = re.compile(r"[\d一二两三四五六七八九十全所]")
# without a figure nothing is counted
COUNTS = re.compile(r"[\d一二两三四五六七八九十]")
DIGIT = re.compile(r"\d")
# 每年降低1个百分点    年均增长5%
CHANGE = re.compile(
    rf"(?P<per>每年|年均|逐年|每月|每季度)?(?<!改造)(?P<verb>降低|下降|减少|压减|提高|提升|增长|增加|递增|上升|扩大|缩短|延长)(?:不少于|不低于|超过|约)?"
    rf"(?P<figure>{NUMBER})(?:(?:[—\-~至到]|—{{2}})(?P<last>{NUMBER}))?(?P<unit>{UNIT})(?P<after>以上|左右|以内)?"
)
# 增加值比2022年翻一番
DOUBLING = re.compile(r"(?P<base>比20\d{2}年|较20\d{2}年)?翻(?P<times>[一两二三])番")
DOUBLINGS = {"一": 1, "两": 2, "二": 2, "三": 3}
BASE = re.compile(
    r"(?:比|较|在)(?:20\d{2}年|上年|“?十.五”?(?:末|期末)?)(?:基础上|的?水平)?\Z"
)
LONGEST_BEFORE = 300
MOST_FIGURES = 20
"""A clause with more figures behind 分别 is no sentence."""
DOWN = ("降低", "下降", "减少", "压减", "缩短")


def read_clause(clause: Clause, *, in_list: bool = False) -> Iterator[Commitment]:
    """Yield what one clause commits to.

    某率达到85%以上; 建成2个中心; 甲率和乙率分别达到60%、70%; 每年降低1个百分点; 全覆盖.
    ``in_list``: the clause before committed to something, so that its verb may hold
    here too (建成健康村30个，健康家庭300户).
    """
    if COUNTS.search(clause.text, clause.start, clause.end):
        changes = list(_changes(clause))
        if changes:
            yield from changes
            return
        found = list(_figures(clause, in_list))
        yield from found
        rest = max([one.end for one in found], default=clause.start)
        rest += clause.text[rest : rest + 1] == "、"
        clause = Clause(clause.text, rest, clause.end, clause.sentence)
    yield from read_coverage(clause)


def _changes(clause: Clause) -> Iterator[Commitment]:
    words = clause.words
    for match in CHANGE.finditer(words):
        subject = _said_of(words, match.start())
        share = match["unit"] in ("个百分点", "百分点", "%")
        bare = subject and BARE_AFTER.match(words, match.end())
        if match["per"] is None and not share and not bare:
            continue
        if not subject and not BARE_AFTER.match(words, match.end()):
            continue  # 每年增加5个中心
        sign: Comparator = "decrease" if match["verb"] in DOWN else "increase"
        start = clause.start + opening_length(words)
        figure = to_number(match["figure"])
        value = (figure, to_number(match["last"])) if match["last"] else figure
        yield Commitment(
            start,
            clause.start + match.end(),
            BASE.sub("", subject),
            sign,
            value,
            match["unit"],
            "target:change",
            match["per"],
        )
    if "翻" in words:
        yield from _doublings(clause)


def _said_of(words: str, place: int) -> str:
    """Return what a change is said of; searched for no farther back than a sentence."""
    return subject_of(words[max(0, place - LONGEST_BEFORE) : place])


def _doublings(clause: Clause) -> Iterator[Commitment]:
    """翻一番 is 100 % more, 翻两番 300 %."""
    words = clause.words
    for match in DOUBLING.finditer(words):
        subject = _said_of(words, match.start())
        if subject:
            more = 100 * (2 ** DOUBLINGS[match["times"]] - 1)
            start = clause.start + opening_length(words)
            end = clause.start + match.end()
            yield Commitment(
                start, end, subject, "increase", more, "%", "target:doubling"
            )


def _figures(clause: Clause, in_list: bool) -> Iterator[Commitment]:
    words = clause.words
    digit = DIGIT.search(words)
    matches = [
        m
        for m in (QUANTITY.finditer(words, max(0, digit.start() - 4)) if digit else ())
        if m["unit"] or _is_bare_ratio(words, m)
    ]
    if matches:
        blocked = _blocked(words)
        matches = [m for m in matches if m.start("first") not in blocked]
    if not matches:
        matches = list(HAN_SHARE.finditer(words))
    if not matches:
        matches = [
            m for m in HAN_QUANTITY.finditer(words) if _made_before(words, m.start())
        ]
    if 1 < len(matches) <= MOST_FIGURES:
        both = RESPECTIVELY.search(words) is not None
        shared = list((read_respectively if both else read_joint)(clause, matches))
        if shared:
            yield from shared
            return
    place = 0
    for match in matches:
        if match.start() < place:  # part of what the figure before is said of
            continue
        one = read_figure(clause, match, place, in_list=in_list)
        if one is not None:
            yield one
            place, in_list = max(match.end(), one.end - clause.start), True


def _is_bare_ratio(words: str, match: "re.Match[str]") -> bool:
    """利用系数提高到0.58以上, PUE值控制在1.25以内: a decimal that needs no unit."""
    led_to = LEVEL.search(words[max(0, match.start() - 8) : match.start()])
    alone = BARE_AFTER.match(words, match.end()) is not None
    return "." in match["first"] and led_to is not None and alone


def _blocked(words: str) -> set[int]:
    """Return the places of figures that are part of a year, an age, a name."""
    blocked: set[int] = set()
    for match in NO_QUANTITY.finditer(words):
        start = match.start()
        if not OF_AGE.search(words, max(0, start - LONGEST_AGE), start):
            blocked.update(range(*match.span()))
    return blocked


def _made_before(words: str, place: int) -> bool:
    return MADE_BEFORE.search(words, max(0, place - LONGEST_VERB), place) is not None
