"""The front matter of a document: the notice, the plan's title, where its body starts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.enumerators import APPENDIX, enumerator_at
from loaders.view import Paragraph, View

LONGEST_TITLE = 90
LONGEST_LINE = 45
KINDS = "规划|方案|意见|要点|纲要|计划|办法|举措|措施|清单|安排|分工|行动|决定|报告|细则|任务书|[任务分工解]{2,4}表"
# 某区“十四五”卫生健康规划    某市三年行动方案（2023—2025年）
# 某某改革2026年重点工作任务
YEARS_TASKS = r"20\d{2}年.{0,12}任务"
TITLE = re.compile(rf"[^。；！？]*(?:{KINDS}|{YEARS_TASKS})(?:（[^（）]{{2,30}}）)?\Z")
# …关于印发《某某方案》的通知    …关于做好某事的通知（2023年5月16日）
NOTICE = re.compile(r"[^。；！？]*的?(?:通知|批复|函|公告)(?:（[^（）]{2,30}）)?\Z")
ISSUED = re.compile(r"印发(?P<title>.{4,90}?)的?通知")
# 《某某规划》已经…同意，现印发给你们    现将《某某方案》印发给你们
PASSED_ON = re.compile(
    r"(?:现将)?《(?P<title>(?:[^《》]|《[^《》]*》)+)》(?:（以下简称.{2,20}?）)?"
    r"(?:已|现|印发|经|业经)"
)
# what a title never goes on from: an office, a date, a bracket, a full stop
COMPLETE = re.compile(r"(?:[府室厅局委会部院办日号）：。]|文件|附件\d?)\Z")
OFFICE_LINE = re.compile(
    r"[^，。；：、（）]{2,40}(?:政府|办公[室厅]|委员会|党委|[厅局部院])\Z"
)
LETTERHEAD = re.compile(r"文件\Z|://|^CLI|^〔")
FOOT = re.compile(r"^（?此件|^（?[^（）]{0,6}公开(?:发布)?）|^[（〔]?\d{4}年|^抄送|^各")


@dataclass(frozen=True, slots=True)
class Front:
    """``title`` and ``notice`` are ranges of the view, None where there is none.

    ``body`` is where the plan's own text starts; ``paragraphs`` are those before the
    first numbered heading.
    """

    title: tuple[int, int] | None
    notice: tuple[int, int] | None
    body: int
    paragraphs: tuple[Paragraph, ...]


def read_front(view: View) -> Front:
    """Find the plan's title; where a notice issues the plan, the title is the plan's."""
    paragraphs = _before_body(view)
    notice = _notice(view, paragraphs)
    passed_on = _passed_on(view, paragraphs)
    candidates = _titles(view, paragraphs)
    candidates += _repeats(view, paragraphs, passed_on)
    title = _choose(view, candidates, passed_on)
    body = title[1] + 1 if title and title in candidates else 0
    if title is None:
        title = passed_on or _inside_notice(view, notice)
        body = _after_notice(paragraphs, notice, passed_on)
    return Front(title, notice, body, tuple(paragraphs))


def _before_body(view: View) -> list[Paragraph]:
    """Return the paragraphs before the first heading of the body (一、 （一） 第一章)."""
    found: list[Paragraph] = []
    for paragraph in view.paragraphs:
        item = enumerator_at(view.text, paragraph.start, paragraph.end)
        if paragraph.is_row:  # what a government's site prints above
            continue
        if item is not None and item[0].rank < 6:
            break
        found.append(paragraph)
    return found


def _notice(view: View, paragraphs: Sequence[Paragraph]) -> tuple[int, int] | None:
    for index, first in enumerate(paragraphs):
        for last in paragraphs[index : index + 3]:
            text = view.text[first.start : last.end].replace("\n", "")
            if len(text) <= 2 * LONGEST_TITLE and NOTICE.match(text):
                return _notice_start(view, paragraphs, first, last), last.end
            if not _may_go_on(text):
                break
    return None


def _notice_start(
    view: View, paragraphs: Sequence[Paragraph], first: Paragraph, last: Paragraph
) -> int:
    """A notice begins on the line that says 关于, or on that of its office above."""
    lines = [one for one in paragraphs if first.start <= one.start <= last.start]
    about = next((i for i, one in enumerate(lines) if _is_about(view, one)), 0)
    start = lines[about].start
    above = lines[about - 1] if about else None
    if above and _says_who(view, above, start):
        return above.start
    return start


def _is_about(view: View, line: Paragraph) -> bool:
    return "关于" in view.text[line.start : line.end]


def _may_go_on(text: str) -> bool:
    return len(text) <= 2 * LONGEST_TITLE and not re.search(r"[。：]\Z|号）?\Z", text)


def _passed_on(view: View, paragraphs: Sequence[Paragraph]) -> tuple[int, int] | None:
    """Return the title in 《》 that the notice passes on."""
    for paragraph in paragraphs:
        found = PASSED_ON.search(view.text, paragraph.start, paragraph.end)
        if found and "通知" not in found["title"]:
            return found.span("title")
    return None


def _titles(view: View, paragraphs: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Return every line, or run of up to three lines, that reads like a title."""
    found = []
    for index, last in enumerate(paragraphs):
        text = view.text[last.start : last.end]
        if len(text) > LONGEST_TITLE or not TITLE.match(text) or _is_no_title(text):
            continue
        start = last.start
        for before in paragraphs[max(0, index - 2) : index][::-1]:
            line = view.text[before.start : before.end]
            if before.end + 1 != start or len(line) > LONGEST_LINE:
                break
            if COMPLETE.search(line):
                start = before.start if _says_who(view, before, start) else start
                break
            if _is_no_title(line):
                break
            start = before.start
        found.append((start, _with_bracket_line(view, paragraphs, index)))
    return found


def _says_who(view: View, before: Paragraph, start: int) -> bool:
    """甲省人民政府 on the line above 关于促进某事的意见 is part of the title."""
    office = OFFICE_LINE.match(view.text, before.start, before.end)
    return office is not None and view.text.startswith("关于", start)


def _repeats(
    view: View, paragraphs: Sequence[Paragraph], passed_on: tuple[int, int] | None
) -> list[tuple[int, int]]:
    """Return the lines that are what the notice passes on, whatever its last word."""
    if passed_on is None:
        return []
    name = _plain(view.text[slice(*passed_on)])
    return [
        (first.start, last.end)
        for index, first in enumerate(paragraphs)
        for last in paragraphs[index : index + MOST_LINES]
        if last.end - first.start <= 2 * LONGEST_TITLE
        and _plain(view.text[first.start : last.end]) == name
    ]


MOST_LINES = 3
"""A title is printed on as many lines at most."""


# （2024—2026年）    （试行）    （征求意见稿）
BRACKET_LINE = re.compile(r"（(?:20\d{2}.{0,12}|试行|征求意见稿|送审稿|修订)）\Z")


def _with_bracket_line(view: View, paragraphs: Sequence[Paragraph], index: int) -> int:
    """A line with nothing but the years in brackets belongs to the title above."""
    if index + 1 < len(paragraphs):
        after = paragraphs[index + 1]
        if BRACKET_LINE.match(view.text, after.start, after.end):
            return after.end
    return paragraphs[index].end


def _is_no_title(text: str) -> bool:
    """The head and the foot of a letter, its addressees, and appendices."""
    return bool(
        LETTERHEAD.search(text)
        or (FOOT.match(text) and not TITLE.match(text))
        or APPENDIX.match(text)
        or ("，" in text and "印发给" in text)
    )


def _choose(
    view: View, candidates: list[tuple[int, int]], passed_on: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Prefer the line that repeats what the notice passes on, else the last one."""
    if passed_on is not None:
        name = _plain(view.text[slice(*passed_on)])
        same = [c for c in candidates if _plain(view.text[slice(*c)]) == name]
        if same:
            return same[-1]
    return candidates[-1] if candidates else None


def _plain(text: str) -> str:
    return re.sub(r"[《》〈〉<>（）“”\s]", "", text)


def _inside_notice(
    view: View, notice: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Return the title inside 关于印发…的通知, else the notice's own title."""
    if notice is None:
        return None
    found = ISSUED.search(view.text, *notice)
    if found is None:
        return notice
    start, end = found.span("title")
    if view.text[start] == "《" and view.text[end - 1] == "》":
        return start + 1, end - 1
    return start, end


def _after_notice(
    paragraphs: Sequence[Paragraph],
    notice: tuple[int, int] | None,
    passed_on: tuple[int, int] | None,
) -> int:
    last = max((place[1] for place in (notice, passed_on) if place), default=0)
    after = [p.start for p in paragraphs if p.start >= last]
    return after[0] if last and after else 0
