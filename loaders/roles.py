"""Every phrase of responsibility in a plan, with its place."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.brackets import bracket_pairs
from loaders.conventions import Statement, find_statements
from loaders.phrases import Phrase, parse_phrase
from loaders.records import Gap
from loaders.rolepatterns import LABEL
from loaders.view import Paragraph, View

# a bracket worth parsing holds one of these
ROLE_WORD = re.compile(
    r"牵头|责任|负责|配合|主办|主责|协办|承办|落实|参与|实施|督导|指导|会同"
)
# a bracket that only looks like a list of bodies is one where the plan writes them so
LONGEST_RUN = 600
"""Label lines that are one phrase lie within this many characters."""
FEWEST_LISTS = 3
SENTENCE_END = re.compile(r"[。\n]")
# 区甲局牵头，区乙局、丙局配合，健全…: roles told in the words of a task
TOLD = re.compile(
    r"(?<![^。；\n])(?P<roles>[^。；：（）〔〕【】［］\[\]\n]{2,80}?牵头[，、]"
    r"[^。；：（）〔〕【】［］\[\]\n]{2,120}?(?:配合|参与|协助|协同))，"
)
BEFORE, AFTER = "。；！？\n）〕：", "。；\n"


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase at a place of the view; ``start`` is where its words begin."""

    phrase: Phrase
    start: int
    end: int
    outer: tuple[int, int]

    def at(self, place: tuple[int, int]) -> tuple[int, int]:
        """Return a place of the phrase as a place of the view."""
        return self.start + place[0], self.start + place[1]


@dataclass(frozen=True, slots=True)
class RoleText:
    """All phrases of a plan, what it states once, and what could not be read."""

    phrases: tuple[Found, ...]
    statements: tuple[Statement, ...]
    gaps: tuple[Gap, ...]

    def between(self, start: int, end: int) -> list[Found]:
        """Return the phrases that begin in a range of the view."""
        first = bisect_left(self.phrases, start, key=_start)
        last = bisect_left(self.phrases, end, key=_start)
        return list(self.phrases[first:last])

    def places(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the places, brackets included, of the phrases of a range."""
        return [found.outer for found in self.between(start, end)]


def _start(found: Found) -> int:
    return found.start


def read_roles(view: View, start: int, end: int) -> RoleText:
    """Find the phrases in brackets and on label lines of ``view.text[start:end]``."""
    phrases: list[Found] = []
    lists: list[Found] = []
    gaps: list[Gap] = []
    for paragraph in view.between(start, end):
        if paragraph.is_row:
            continue
        for found, gap in _in_paragraph(view, paragraph):
            if gap is not None:
                gaps.append(gap)
            elif found is not None:
                (lists if found.phrase.form == "list" else phrases).append(found)
    statements = tuple(find_statements(view.text, start, end))
    stated = any(_holds_statement(one, statements) for one in lists)
    phrases.extend(lists if stated or len(lists) >= FEWEST_LISTS else [])
    phrases = _joined(view, sorted(phrases, key=lambda one: one.start))
    return RoleText(tuple(phrases), statements, tuple(gaps))


def _holds_statement(found: Found, statements: tuple[Statement, ...]) -> bool:
    """（县甲局、县乙局，列第一位的为牵头单位）: a bare list that says what it is."""
    a, b = found.outer
    return any(a <= one.start < b for one in statements)


def _joined(view: View, phrases: list[Found]) -> list[Found]:
    """Read label lines that follow each other as one phrase.

    牵头单位：市甲局 and 责任单位：市乙局 behind it or on the next line: 乙 takes part.
    """
    joined: list[Found] = []
    run: list[Found] = []
    for found in phrases:
        adjacent = run and view.text[run[-1].end : found.start].strip("。") in (
            "",
            "\n",
        )
        if run and not (adjacent and found.end - run[0].start <= LONGEST_RUN):
            joined.extend(_one(view, run))
            run = []
        run.append(found)
    return joined + _one(view, run)


def _one(view: View, run: list[Found]) -> list[Found]:
    """Read adjacent label lines again as one phrase, if that can be read."""
    if len(run) < 2:
        return run
    both = (run[0].start, run[-1].end)
    phrase = parse_phrase(view.text[slice(*both)])
    return [Found(phrase, *both, both)] if phrase else run


def _in_paragraph(
    view: View, paragraph: Paragraph
) -> Iterator[tuple[Found | None, Gap | None]]:
    pairs = list(bracket_pairs(view.text, paragraph.start, paragraph.end))
    lines = list(_label_lines(view, paragraph, pairs))
    for found in lines:
        yield found, None
    for found in _told(view, paragraph):
        yield found, None
    taken = [found.outer for found in lines]
    for opened, closed in pairs:
        if any(a <= opened < b for a, b in taken):
            continue
        if not _closes_a_sentence(view.text, opened, closed, paragraph):
            continue
        inner = view.text[opened + 1 : closed]
        phrase = parse_phrase(inner, partly=True)
        if phrase is not None:
            yield Found(phrase, opened + 1, closed, (opened, closed + 1)), None
        if phrase.partial if phrase else LABEL.match(inner) or _looks_like_role(inner):
            quote = view.span(opened, closed + 1)
            yield None, Gap("role", "括号内像是责任分工，但没有读懂", quote)


def _looks_like_role(inner: str) -> bool:
    return re.search(r"(?:牵头|负责|配合)(?=[，；。、]|\Z)", inner) is not None


def _closes_a_sentence(
    text: str, opened: int, closed: int, paragraph: Paragraph
) -> bool:
    """A bracket of roles stands at the end of a sentence, before or after its stop."""
    before = text[opened - 1] if opened > paragraph.start else "\n"
    after = text[closed + 1] if closed + 1 < paragraph.end else "\n"
    return before in BEFORE or after in AFTER


def _label_lines(
    view: View, paragraph: Paragraph, pairs: list[tuple[int, int]]
) -> Iterator[Found]:
    """责任单位：市甲部、市乙局。 as a line or a sentence of its own, without brackets."""
    place, end = paragraph.start, paragraph.end
    last = view.text.rfind("：", place, end)  # each label ends in one
    while place <= last and (label := LABEL.search(view.text, place, last + 1)):
        before = (
            view.text[label.start() - 1] if label.start() > paragraph.start else "\n"
        )
        inside = next((b for a, b in pairs if a < label.start() < b), None)
        if inside is not None or before not in BEFORE + "；":
            place = (inside or label.end() - 1) + 1
            continue
        stop = _sentence_end(view.text, label.end(), end, pairs)
        place = max(stop, label.end())
        phrase = parse_phrase(view.text[label.start() : stop])
        if phrase is None and label["deadline"] and stop > label.end():
            deadline = (label.end() - label.start(), stop - label.start())
            phrase = Phrase((), deadline, "labels")
        if phrase is not None:
            yield Found(phrase, label.start(), stop, (label.start(), stop))


def _told(view: View, paragraph: Paragraph) -> Iterator[Found]:
    """区甲局牵头，区乙局配合，健全…: a sentence that begins with who does it."""
    if view.text.find("牵头", paragraph.start, paragraph.end) < 0:
        return
    for told in TOLD.finditer(view.text, paragraph.start, paragraph.end):
        phrase = parse_phrase(told["roles"])
        if phrase is not None:
            yield Found(phrase, told.start(), told.end("roles"), told.span())


def _sentence_end(text: str, start: int, end: int, pairs: list[tuple[int, int]]) -> int:
    """Return where a sentence ends; a stop inside brackets is none."""
    for stop in SENTENCE_END.finditer(text, start, end):
        if not any(a < stop.start() < b for a, b in pairs):
            return stop.start()
    return end
