"""What a document states once for all its phrases of responsibility."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

ConventionKind = Literal["first-leads", "comma-leads", "star-leads", "always-included"]

STARS = "★☆▲△※●◆■◎"
# 列第一位者为牵头单位，下同    排名第一的为牵头责任单位    排在首位的单位牵头
FIRST_LEADS = re.compile(
    r"(?:其中，?)?(?:以上|以下|各项)?(?:任务|责任单位|单位|部门)?(?:中，?)?"
    r"(?:排|列|位列|排名|排列|列在|列于|排序)?(?:在|于)?"
    r"(?:第一位?|首位|第一名|首个|最前面?)(?:的|者)?(?:部门|单位)?，?(?:为|是|作为|即)?"
    r"(?:牵头|主责|第一责任|主要责任)(?:责任)?(?:单位|部门)?(?:，?(?:下同|以下同))?"
)
# 逗号前为牵头单位，下同
COMMA_LEADS = re.compile(
    r"(?:其中，?)?逗号前面?的?(?:单位|部门)?(?:为|是)(?:牵头|主责)(?:责任)?(?:单位|部门)(?:，?下同)?"
)
# 标★的为牵头单位    带▲号者为牵头部门
STAR_LEADS = re.compile(
    rf"(?:其中，?)?(?:标|带|注|加|画|打)(?:注|有|记)?[“”]?[{STARS}][“”]?(?:号|标记|符号)?(?:的|者)?(?:单位|部门)?"
    r"(?:为|是)(?:牵头|主责)(?:责任)?(?:单位|部门)(?:，?下同)?"
)
# 以下责任单位中均包含各县（市、区）政府，不再列出
ALWAYS = re.compile(
    r"(?:(?:以下|下列|以上|各项)[^，。]{0,12}?均(?:包含|包括|需要?|由|涉及|含)(?P<names>[^，。]{2,60}?)"
    r"(?:落实|负责|配合|实施)?|(?P<all>各[^，。：]{2,40}?)均为(?:以上|以下|各项)?(?:任务)?(?:的)?(?:责任|配合|落实)单位)"
    r"，?(?:下同|不再(?:一一|逐一|重复)?(?:列出|列举|标注|单列))"
)
PATTERNS: tuple[tuple[ConventionKind, re.Pattern[str]], ...] = (
    ("first-leads", FIRST_LEADS),
    ("comma-leads", COMMA_LEADS),
    ("star-leads", STAR_LEADS),
    ("always-included", ALWAYS),
)


# one of these stands in every statement
KEY = re.compile("|".join(["第一", "首位", "首个", "最前", "逗号", "均", *STARS]))
LONGEST_BEFORE, LONGEST_BEHIND = 50, 90
# a bracket that held nothing but a statement
EMPTIED = re.compile(r"[（〔]，+[）〕]")


@dataclass(frozen=True, slots=True)
class Statement:
    """A convention at a place of the view; ``names`` are those it always adds."""

    kind: ConventionKind
    start: int
    end: int
    names: tuple[int, int] | None = None


def find_statements(text: str, start: int, end: int) -> Iterator[Statement]:
    """Yield what ``text[start:end]`` states for the whole document."""
    keys = list(KEY.finditer(text, start, end))
    for kind, pattern in PATTERNS:
        place = start
        for key in keys:
            if key.start() < place:
                continue
            begin = max(place, key.start() - LONGEST_BEFORE)
            match = pattern.search(text, begin, min(end, key.end() + LONGEST_BEHIND))
            if match and match.start() <= key.start() < match.end():
                place = match.end()
                names = _names(match) if kind == "always-included" else None
                yield Statement(kind, match.start(), match.end(), names)


def _names(match: "re.Match[str]") -> tuple[int, int]:
    return match.span("names" if match["names"] else "all")


def without_statements(text: str) -> str:
    """Put commas for what is no part of a phrase itself; places stay as they are."""
    if not KEY.search(text):
        return text
    for _, pattern in PATTERNS:
        text = pattern.sub(_commas, text)
    return EMPTIED.sub(_commas, text)


def _commas(match: "re.Match[str]") -> str:
    return "，" * len(match[0])
