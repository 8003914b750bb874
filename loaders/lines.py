"""The lines of a text, told apart by what they are: prose, table row, or nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["prose", "blank", "page", "row", "cell", "rule"]

LINE_END = re.compile(r"[\n\r\f\v\x85\u2028\u2029](?:(?<=\r)\n)?")

# — 12 —    - 3 -    － 7 －    ·5·
DASHED_PAGE = r"[-—–－─·•]{1,2}\s*\d{1,4}\s*[-—–－─·•]{1,2}"
# # Page 17:    Page 3 of 9
ENGLISH_PAGE = r"#*\s*[Pp]age\s*\d{1,9}\s*(?:of\s*\d{1,9})?\s*[:：]?"
# 第 3 页    第3页 共20页    3 / 20
CHINESE_PAGE = (
    r"第\s*\d{1,9}\s*页(?:\s*[,，/]?\s*共\s*\d{1,9}\s*页)?|\d{1,9}\s*/\s*\d{1,9}"
)
PAGE_MARK = re.compile(rf"(?:{DASHED_PAGE}|{ENGLISH_PAGE}|{CHINESE_PAGE})\Z")
# 一、总体要求........3    （二）主要任务 …… 12
CONTENTS_LINE = re.compile(
    r"[^.…·]*[^.…·\s][ \t]*(?:[.．]{4,}[\s.…·]*\d{0,4}|[…⋯·]{2,}[\s.…·]*\d{1,4})\Z"
)
# every such line holds two of these
LEADERS = re.compile(r"[.．…⋯·][.．…⋯·]")
CONTENTS_HEAD = re.compile(r"#*\s*目\s*[录次]\Z")
# --- between parts of a Markdown file; |---|---| under a table's head
RULE = re.compile(
    r"(?:[-—=_*]\s*){3,}\Z|\|?(?:\s*:?-{1,80}:?\s*\|)+\s*(?::?-{1,80}:?)?\s*\Z"
)
# one of these begins every page mark, rule and row of a Markdown table
UNLIKE_PROSE = re.compile(r"[-—–－─·•#Pp第\d=_*|:]")

# mark-up left over from conversions: ** __ <b> </span> \_ and LaTeX's $85\%$ \(85\%\)
# \( 62\mathrm{km}^{2} \)
MARKUP = re.compile(
    r"\*{1,3}|(?<![A-Za-z0-9])_{2}|_{2}(?![A-Za-z0-9])"
    r"|</?(?:b|i|u|p|em|strong|span|font|sup|sub|br|div|center)\b[^<>]{0,200}>"
    r"|\$(?=\s?\d[^$\n]{0,20}\$)|(?<=[\d%‰\s])\$|\\\((?=[^()\n]{1,60}\\\))|(?<=[\w%‰}\s])\\\)"
    r"|\\(?:mathrm|mathbf|text|rm)\s?\{(?=[^{}\n]{1,20}\})|\^\{(?=\d\})|\^(?=[23](?!\d))|(?<=[A-Za-z\d%])\}"
    r"|\\(?=[_*#\-.()\[\]~%])"
)
# one of these stands in all mark-up
MARKUP_SIGN = re.compile(r"[*_<$\\]")
BOLD_RUN = re.compile(r"\s*(?:\*\*.+?\*\*|__.+?__|<(b|strong)>.+?</\1>)")
HASHES = re.compile(r"\s*(#{1,6})\s*(?=\S)")
# > before a line that is quoted in Markdown
QUOTED = re.compile(r"\s*(?:>\s?)+(?=[^\d\s])")
BULLET = re.compile(r"\s*[-*+•]\s+(?=\S)")
# one of these stands before a heading, an item of a list and a bold run
OPENS_MARKED = re.compile(r"\s*[-#*+•_<]")
# blanks count for nothing in Chinese; between two Latin words one is kept
_BLANK = r"[\s\u200b\u200c\u200d\ufeff\u2060]"
BLANK = re.compile(f"{_BLANK}{_BLANK}*")
LATIN_GAP = re.compile(r"(?<=[A-Za-z]) (?=[A-Za-z])")
# what is left out of a line begins with one of these
DROPPABLE = re.compile(r"[\s\u200b\u200c\u200d\ufeff\u2060*_<$\\^}]")
# a line of a table of contents ends in dots or a number, perhaps with mark-up behind it
CONTENTS_ENDS = frozenset(".．…⋯·*_>$)")
NUMBER_AT_END = re.compile(r"\s\d{1,3}\Z")
INDENT = re.compile(r"\u3000{2}|[ \xa0]{4}")


@dataclass(slots=True)
class Line:
    """One line: its place, its kind, and the ranges of it that count."""

    start: int
    end: int
    kind: Kind
    hashes: int = 0
    bold_end: int = 0
    kept: list[tuple[int, int]] = field(default_factory=list)
    cells: list[list[tuple[int, int]]] = field(default_factory=list)
    width: int = 0
    text: str = ""
    indented: bool = False


def split_lines(text: str) -> Iterator[Line]:
    """Yield every line of a text with its kind; a table of contents counts as blank."""
    in_contents = False
    for start, end in _line_places(text):
        raw = text[start:end]
        bare = raw.strip()
        if CONTENTS_HEAD.match(bare):
            in_contents = True
        elif raw.strip(" \u3000") == "\t":
            yield Line(start, end, "cell", cells=[[]])
            continue
        elif bare and not _is_contents(bare, in_contents):
            in_contents = False
            yield _line(text, start, end)
            continue
        yield Line(start, end, "blank")


def _is_contents(bare: str, in_contents: bool) -> bool:
    if not (bare[-1].isdecimal() or bare[-1] in CONTENTS_ENDS):
        return False
    if MARKUP_SIGN.search(bare):
        bare = MARKUP.sub("", bare)
    if LEADERS.search(bare) and CONTENTS_LINE.match(bare):
        return True
    return in_contents and NUMBER_AT_END.search(bare) is not None


def _line_places(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in LINE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _line(text: str, start: int, end: int) -> Line:
    raw = text[start:end]
    bare = raw.strip()
    if UNLIKE_PROSE.match(bare):
        if PAGE_MARK.match(bare):
            return Line(start, end, "page")
        if RULE.match(bare):
            return Line(start, end, "rule")
        if bare.startswith("|") and bare.count("|") >= 3:
            return _row(text, start, end, "|")
    if raw.startswith("\t"):
        return _tabbed(text, start, end)
    if raw.strip(" \u3000").count("\t") >= 2:
        return _row(text, start, end, "\t")
    return _prose(text, start, end)


def _tabbed(text: str, start: int, end: int) -> Line:
    """A line that begins with a tab is one cell, or a row whose first cell is empty."""
    if "\t" in text[start + 1 : end].rstrip():
        return _row(text, start, end, "\t")
    cell = _prose(text, start + 1, end)
    return Line(start, end, "cell", cells=[cell.kept])


def _row(text: str, start: int, end: int, mark: str) -> Line:
    raw = text[start:end]
    if mark == "|":
        left = start + raw.index("|") + 1
        right = start + len(raw.rstrip().removesuffix("|"))
        start, end = left, max(left, right)
    cells, place = [], start
    for cell in text[start:end].split(mark):
        cells.append(_prose(text, place, place + len(cell)).kept)
        place += len(cell) + 1
    return Line(start, end, "row", cells=cells)


def _prose(text: str, start: int, end: int) -> Line:
    hashes = bold = None
    quoted = QUOTED.match(text, start, end)
    begin = opening = quoted.end() if quoted else start
    if OPENS_MARKED.match(text, opening, end):
        hashes = HASHES.match(text, opening, end)
        marked = hashes or BULLET.match(text, opening, end)
        begin = marked.end() if marked else opening
        bold = BOLD_RUN.match(text, begin, end)
    kept = list(_kept(text, begin, end))
    bare = "".join([text[a:b] for a, b in kept])
    bare = bare.replace("(", "（").replace(")", "）")
    if not bare:
        return Line(start, end, "blank")
    level = len(hashes[1]) if hashes else 0
    bold_end = bold.end() if bold else 0
    indented = INDENT.match(text, start, end) is not None
    return Line(
        start, end, "prose", level, bold_end, kept, [], len(bare), bare, indented
    )


def _kept(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges that are neither blanks nor mark-up."""
    if not DROPPABLE.search(text, start, end):
        if start < end:
            yield start, end
        return
    dropped = [
        m.span()
        for m in BLANK.finditer(text, start, end)
        if not LATIN_GAP.match(text, m.start(), min(m.end() + 1, end))
    ]
    if MARKUP_SIGN.search(text, start, end):
        dropped += [m.span() for m in MARKUP.finditer(text, start, end)]
        dropped.sort()
    place = start
    for a, b in dropped:
        if place < a:
            yield place, a
        place = max(place, b)
    if place < end:
        yield place, end
