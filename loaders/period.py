"""The years a plan is for."""

import re

from loaders.dates import HAN_DIGITS
from loaders.front import Front
from loaders.outline import Outline
from loaders.spans import Span
from loaders.view import View

Period = tuple[int | None, int | None]

# （2021—2025年）    2023-2025年    规划期为2021年至2025年
YEARS = re.compile(r"(?P<first>20\d{2})年?[—－\-~至到]{1,2}(?P<last>20\d{2})年?")
# “十四五”规划: the fourteenth five-year period is 2021–2025
FIVE_YEARS = re.compile(r"十(?P<nth>[一二三四五六七八九])五")
# 2024年工作要点
ONE_YEAR = re.compile(r"(?P<year>20\d{2})年(?!远景|前|底|至|到|[—\-])")
PERIOD_SENTENCE = re.compile(r"(?:规划期|实施期|期限)[^。]{0,8}?" + YEARS.pattern)
# 到2025年，…
UNTIL = re.compile(r"到(?P<year>20\d{2})年")
TENTH_FIVE_YEARS = 2001
"""First year of the period called 十五; the nth later ones follow every five years."""


def read_period(
    view: View, front: Front, outline: Outline
) -> tuple[Period | None, Span | None]:
    """Return first and last year with their quote; a year the text leaves out is None.

    The title decides, then a sentence on the period, then the last year that the goals
    are set for (到2025年).
    """
    for place in filter(None, (front.title, front.notice)):
        found = _in_title(view, place)
        if found:
            return found
    sentence = PERIOD_SENTENCE.search(view.text, front.body)
    if sentence:
        years = int(sentence["first"]), int(sentence["last"])
        return years, view.span(*sentence.span())
    return _until(view, outline)


def _in_title(view: View, place: tuple[int, int]) -> tuple[Period, Span] | None:
    years = YEARS.search(view.text, *place)
    if years:
        return (int(years["first"]), int(years["last"])), view.span(*years.span())
    five = FIVE_YEARS.search(view.text, *place)
    if five:
        return five_year_period(five), view.span(*five.span())
    one = ONE_YEAR.search(view.text, *place)
    if one and "（" + one[0] not in view.text[slice(*place)]:
        year = int(one["year"])
        return (year, year), view.span(*one.span())
    return None


def five_year_period(found: re.Match[str]) -> tuple[int, int]:
    """Return first and last year of the period that ``FIVE_YEARS`` found."""
    first = TENTH_FIVE_YEARS + 5 * int(HAN_DIGITS[found["nth"]])
    return first, first + 4


def _until(view: View, outline: Outline) -> tuple[Period | None, Span | None]:
    """The goals part names the year by which the plan is to be done."""
    goals = [node for node in outline.nodes if node.kind == "goals"]
    found = [
        match
        for node in goals
        for match in UNTIL.finditer(view.text, node.start, node.end)
    ]
    if not found:
        return None, None
    last = max(found, key=lambda match: int(match["year"]))
    return (None, int(last["year"])), view.span(*last.span())
