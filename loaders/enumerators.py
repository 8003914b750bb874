"""The numbers that open headings and items, from 第一篇 down to ①."""

import re
from dataclasses import dataclass

HAN = "一二三四五六七八九十百零〇"


@dataclass(frozen=True, slots=True)
class Enumerator:
    """A way of numbering; ``rank`` orders the levels, 1 is the highest."""

    name: str
    rank: float
    pattern: re.Pattern[str]


def _style(name: str, rank: float, pattern: str) -> Enumerator:
    return Enumerator(name, rank, re.compile(pattern))


ENUMERATORS = (
    _style(
        "part", 1, rf"第[{HAN}\d]{{1,4}}[篇编](?![^\n]{{0,3}}论)[、：．]?"
    ),  # 第一篇
    _style("chapter", 2, rf"第[{HAN}\d]{{1,4}}章[、：．]?"),  # 第三章
    _style(
        "section", 3, rf"第[{HAN}\d]{{1,4}}节(?![约能水日省点奏假])[、：．]?"
    ),  # 第二节
    _style("han", 4, rf"[{HAN}]{{1,4}}[、．.]"),  # 三、
    _style("bracketed-han", 5, rf"[（〔][{HAN}]{{1,4}}[）〕][、]?"),  # （三）
    _style(
        "article", 5.2, rf"第[{HAN}]{{1,4}}条(?![线路款例规约道之的至到，、。])[：．]?"
    ),  # 第一条
    # 任务1：    行动三：    工程二、
    _style("named", 5.5, rf"(?:任务|行动|工程|举措|措施)[{HAN}\d]{{1,3}}[：:、.．]"),
    _style(
        "digit",
        6,
        r"\d{1,2}(?:[.．、](?!\d)|[.．](?=\d{3}[\u4e00-\u9fa5])|[.．](?=\d{1,2}岁|\d{1,9}G))",
    ),  # 3.
    _style("bracketed-digit", 7, r"[（〔]\d{1,2}[）〕][、.]?|\d{1,2}）"),  # （3）
    _style("circled", 8, r"[①-⑳⑴-⒇]"),  # ③
)
"""Every numbered style, as GB/T 9704 orders them (一、（一）1.（1）)."""

# 一是健全机制。    第二，加快建设。
FIRSTLY = re.compile(rf"[{HAN}]{{1,2}}是(?!否)|第[{HAN}][，、]")
DASH = re.compile(r"[—－-]{2}(?!\d)|—(?=[\u4e00-\u9fff])")
# 专栏3    专栏 一    专 栏
BOX = re.compile(rf"[〔（]?专栏[—\-：:]?[\d{HAN}]{{0,3}}(?=[^\n]{{0,60}}\Z|\n)")
# 附件1    附表
APPENDIX = re.compile(
    rf"附(?:件|表|录|图)[\d{HAN}]{{0,3}}(?:[：:．.]|\Z|(?=\n)|(?=[^，。\n]{{0,40}}\Z))"
)
TABLE_TITLE = re.compile(rf"表[\d{HAN}]{{1,3}}(?:[-—.]\d{1, 9})?(?!\d)")

_ANY = "|".join(style.pattern.pattern for style in ENUMERATORS)
_NUMBER = re.compile(_ANY)
STARTS_ITEM = re.compile(
    rf"(?:{_ANY}|{DASH.pattern}|(?:[{HAN}]{{1,2}}是)|第[{HAN}][，、]"
    rf"|专栏[\d{HAN}]|附件|附表|表\d)"
)
"""What a paragraph may begin with that is an item of its own."""


def enumerator_at(text: str, start: int, end: int) -> tuple[Enumerator, int] | None:
    """Return the style that numbers the paragraph, and where its number ends."""
    if not _NUMBER.match(text, start, end):
        return None
    for style in ENUMERATORS:
        match = style.pattern.match(text, start, end)
        if match and match.end() < end:
            return style, match.end()
    return None
