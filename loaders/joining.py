"""Lines that belong to one paragraph: page breaks and hard wraps mended."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from loaders.enumerators import STARTS_ITEM
from loaders.lines import Line

# a sentence, a clause list or a closing bracket of a role ends here
FINISHED = tuple("。！？；：!?;:")
CLOSED = tuple("）)」】〕]］")
GOES_ON = tuple("，、,（(〔[《“—和与及的")
NUMBER_ONLY = re.compile(r"（?[一二三四五六七八九十\d]{1,3}[）、.]\Z")
LONG_ENOUGH = 25
"""A paragraph cut by a page break is longer than a heading."""
WRAP_SHARE = 0.4
"""Share of lines that break off in a sentence, from which a text is hard-wrapped."""
FULL = 0.85
"""A hard-wrapped line counts as full from this share of the usual width."""


FEWEST_FULL = 0.15
"""Share of lines that break off at the usual width; headings break off anywhere."""
RAGGED = 0.15
"""Share of short lines that break off in a sentence, from which width tells nothing."""
# 2023年8月14日
DATE_LINE = re.compile(
    r"[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?\Z"
)
# …关于印发某某方案的通知    某某规划（2021—2025年）
TITLE_LINE = re.compile(
    r".*(?:通知|规划|方案|意见|要点|纲要|计划|办法|决定|公告|分工)(?:（[^（）]{2,30}）)?\Z"
)
# 某政办发〔2023〕7号
NUMBER_LINE = re.compile(r"（?[^，。：]{2,20}[〔\[（【]\d{4}[〕\]）】]\d{1,5}号）?\Z")
# 一、    （一）    第一章: from here on it is the plan's body
BODY_START = re.compile(r"[一二三]、|（[一二]）|第[一1][篇编章节]")


@dataclass(frozen=True, slots=True)
class Wrap:
    """How a text is wrapped: the usual width in characters, 0 where it is not.

    ``ragged`` tells that lines also break at any mark, so that a short line means
    nothing; then only numbers begin a paragraph.
    """

    width: int
    ragged: bool = False

    def is_full(self, line: Line) -> bool:
        """Tell whether a line reaches the usual width, so that it was cut there."""
        return line.width >= FULL * self.width


def join_lines(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph; a table row is a paragraph of its own."""
    every = list(lines)
    wrap = _wrap(every)
    group: list[Line] = []
    in_body = gap = False
    for line in every:
        if line.kind in ("blank", "page"):
            gap = line.kind == "blank" and (gap or _ends_before_gap(group))
            continue
        in_body = in_body or BODY_START.match(line.text) is not None
        if group and (gap or not _continues(group, line, wrap, in_body)):
            yield group
            group = []
        gap = False
        if line.kind != "rule":
            group.append(line)
    if group:
        yield group


def _ends_before_gap(group: list[Line]) -> bool:
    """A blank line behind a finished sentence ends a paragraph.

    〔责任单位： is not finished before its bracket closes.
    """
    if not group or not _finished(group[-1].text):
        return False
    return not (group[-1].text.endswith("：") and _open_bracket(group))


def _continues(group: list[Line], line: Line, wrap: Wrap, in_body: bool) -> bool:
    last = group[-1]
    if line.kind != "prose" or last.kind != "prose" or line.hashes or last.hashes:
        return False
    if _stands_alone(last.text, in_body) or _stands_alone(line.text, in_body=True):
        return False
    if line.text.startswith("——") and _finished(last.text):
        return False
    if wrap.width:
        return _continues_wrapped(group, line, wrap, in_body)
    return _continues_cut(group, line)


def _stands_alone(text: str, in_body: bool) -> bool:
    """A date, a document number, an address; before the body a title as well."""
    alone = DATE_LINE.match(text) or NUMBER_LINE.match(text) or "://" in text
    return bool(alone or (not in_body and TITLE_LINE.match(text)))


def _continues_cut(group: list[Line], line: Line) -> bool:
    """A page break inside a sentence of a text with one paragraph a line."""
    last = group[-1]
    open_label = last.text.endswith("：") and _open_bracket(group)
    if STARTS_ITEM.match(line.text) or (_finished(last.text) and not open_label):
        return False
    if open_label or last.text.endswith(GOES_ON) or _open_bracket(group):
        return True
    if line.indented or (line.bold_end and not last.bold_end):
        return False
    length = sum(part.width for part in group)
    return length >= LONG_ENOUGH and not last.text.endswith(CLOSED)


def _continues_wrapped(
    group: list[Line], line: Line, wrap: Wrap, in_body: bool
) -> bool:
    """A hard-wrapped text: only a finished or a short heading line ends a paragraph."""
    last = group[-1]
    full = wrap.is_full(last) or (last.text.endswith("：") and _open_bracket(group))
    if line.indented and _ended(last.text):
        return False
    if STARTS_ITEM.match(line.text):
        return full and not _ended(last.text) and not _is_heading_start(group)
    if last.text.endswith(GOES_ON) or NUMBER_ONLY.match(last.text):
        return True
    if not in_body:
        return full or ("，" in last.text and not _ended(last.text))
    if _is_heading_start(group):
        return full or _finished(last.text)
    return full or wrap.ragged or not _ended(last.text)


def _is_heading_start(group: list[Line]) -> bool:
    return STARTS_ITEM.match(group[0].text) is not None and not _has_sentence(group)


def _has_sentence(group: list[Line]) -> bool:
    return any("。" in part.text for part in group)


def _finished(text: str) -> bool:
    return text.rstrip("”’》\"'").endswith(FINISHED)


def _ended(text: str) -> bool:
    return _finished(text) or text.endswith(CLOSED)


def _open_bracket(group: list[Line]) -> bool:
    text = "".join(part.text for part in group[-20:])[-600:]
    opened = len(re.findall(r"[（(〔\[【]", text))
    return opened > len(re.findall(r"[）)〕\]】]", text))


def _wrap(lines: list[Line]) -> Wrap:
    """Tell from the whole text whether, and how, its lines are wrapped."""
    prose = [line for line in lines if line.kind == "prose" and line.width > 5]
    if len(prose) < 10:
        return Wrap(0)
    broken = [line for line in prose if not _ended(line.text)]
    widths = sorted(line.width for line in prose)
    width = widths[int(0.8 * len(widths))]
    if len(broken) < WRAP_SHARE * len(prose) or not 15 <= width <= 70:
        return Wrap(0)
    if widths[-1] > 2 * width + 10:
        return Wrap(0)
    full = [line for line in broken if line.width >= FULL * width]
    if len(full) < FEWEST_FULL * len(prose):
        return Wrap(0)
    short = [line for line in broken if line.width < FULL * width]
    return Wrap(width, ragged=len(short) >= RAGGED * len(prose))
