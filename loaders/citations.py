"""Documents that a plan rests on or names: 《title》 and the number behind it."""

import re
from collections.abc import Iterator
from typing import Literal

from loaders.records import Citation, Field
from loaders.spans import Span
from loaders.view import View

# 《甲市“十四五”规划》（甲政发〔2021〕5号）; titles may hold <…>, 〈…〉 or 《…》 again
TITLED = re.compile(
    r"《(?P<title>(?:[^《》\n]|《[^《》\n]*》){2,120})》"
    r"(?:[（〔](?P<number>[^（）\n]{1,16}[〔\[（]\d{4}[〕\]）]\d{1,5}号)[）〕])?"
)
# 根据《…》，结合…，制定本规划。    贯彻落实《…》精神，…。现提出如下意见。
BASIS_SENTENCE = re.compile(
    r"(?<![^。\n])[^。\n]*?(?:根据|依据|按照|贯彻|落实|遵循|对照|衔接)[^。]*?(?:。(?:现|特)[^。]{0,4})?"
    r"(?:制定|编制|提出|形成|制订)(?:[^。]{0,10}(?:本|以下|如下|此)[^。]{0,8}[。：，]"
    r"|了?(?=《[^。\n]{2,120}》[，,]?(?:现|请|经|并|已)))"
)
# （2023—2025年） behind a title, and the marks that one title in another changes
YEARS_OR_MARKS = re.compile(r"[（(][^（）()]*[）)]\Z|[《》〈〉<>]")


def read_citations(
    view: View, start: int, preamble_end: int, own: Field | None = None
) -> Iterator[Citation]:
    """Yield each cited document once; those of the basis sentence are ``based_on``.

    The basis sentence stands in the preamble, ``view.text[start:preamble_end]``.
    ``own`` is the title of the plan, which does not cite itself.
    """
    seen: set[tuple[str, str | None]] = set()
    own_title = YEARS_OR_MARKS.sub("", own.value) if own else None
    basis = _basis_ranges(view, start, preamble_end)
    for match in TITLED.finditer(view.text, start):
        title = view.words(*match.span("title"))
        number = view.words(*match.span("number")) if match["number"] else None
        quote = view.span(*match.span())
        if YEARS_OR_MARKS.sub("", title) == own_title or _inside(quote, own):
            continue
        if (title, number) in seen or not _is_document(match["title"], number):
            continue
        seen.add((title, number))
        resting = any(a <= match.start() < b for a, b in basis)
        relation: Literal["based_on", "cites"] = "based_on" if resting else "cites"
        yield Citation(title, number, relation, quote, f"citation:{relation}")


def _inside(quote: Span, own: Field | None) -> bool:
    """What the title itself holds is part of its name."""
    place = own.quote if own else None
    return place is not None and place.start <= quote.start < place.end


def _basis_ranges(view: View, start: int, end: int) -> list[tuple[int, int]]:
    return [match.span() for match in BASIS_SENTENCE.finditer(view.text, start, end)]


DOCUMENT_WORD = re.compile(
    r"规划|方案|意见|要点|纲要|计划|办法|条例|法|规定|决定|通知|标准|规范|目录|清单|指南"
    r"|预案|细则|制度|协定|公约|措施|分工|报告|指引|导则|规程|行动|文件|公告"
)


def _is_document(title: str, number: str | None) -> bool:
    """A title in 《》 may be a book or a film: a document says what it is."""
    return number is not None or DOCUMENT_WORD.search(title) is not None
