"""The bodies that issue a plan: its signature, or the offices its title begins with."""

import re
from collections.abc import Sequence
from itertools import takewhile

from loaders.blanks import cut_at_blanks
from loaders.dates import DATE
from loaders.front import Front
from loaders.names import split_names
from loaders.records import Field
from loaders.spans import Span
from loaders.view import Cell, Paragraph, View

# 甲区人民政府办公室, alone on the line before the date, or with the date behind it
OFFICE = re.compile(
    r"(?P<office>[^，。：；>\d]{2,45}?(?:人民政府|政府|办公[室厅]|委员会|党委|[厅局部院委会]|国务院))"
    r"(?=\Z|[\d〇○零一二]{4}年)"
)
# 甲区人民政府办公室关于印发…的通知
OFFICE_OF_NOTICE = re.compile(
    r"(?:\d{1,2}[.．、])?(?P<office>[^，。；]{2,60}?)关于(?:印发|转发|加快|推进|进一步|做好|全面|开展|深化|促进|支持|加强)"
)
# what a blank may part from the name of its government
PART_OF_OFFICE = re.compile(r"(?:人民)?政府|办公|.{1,3}\Z")
SIGNED_AS_OFFICE = re.compile(r"(?:人民政府|政府|办公[室厅]|委员会|委|局|厅|部|院)\Z")
# 市人民政府办公室, 自治区政府: which one, another place must tell
LEVEL_ONLY = re.compile(r"(?:[省市区县州旗]|自治[区州县旗])(?:委|人民政府|政府)")


def field_at(view: View, start: int, end: int, rule: str) -> Field:
    """Return the words of a range of the view as a value of the head."""
    return Field(view.words(start, end), view.span(start, end), rule)


def read_issuers(
    view: View, front: Front, signed: tuple[Field, ...], boxed: Cell | None = None
) -> tuple[Field, ...]:
    """Take the signature before the date, else the offices a title begins with.

    Those that sign with short names may stand with their full ones at the top. What
    the box above a document names counts where nothing else does, or where a title
    says only 市人民政府办公室.
    """
    if signed:
        column = _column(view, front.paragraphs)
        fuller = 1 < len(column) == len(signed)
        return _fields(view, column, "issuer:column") if fuller else signed
    for place in (front.notice, front.title):
        found = OFFICE_OF_NOTICE.match(view.text, *place) if place else None
        if found and SIGNED_AS_OFFICE.search(found["office"].replace("\n", "")):
            place = found.span("office")
            if boxed is None or not LEVEL_ONLY.match(view.text, *place):
                return _fields(view, _offices(view, *place), "issuer:title")
    return _fields(view, _offices(view, *boxed), "issuer:box") if boxed else ()


def read_signature(view: View, lines: Sequence[Paragraph]) -> tuple[Field, ...]:
    """Return the bodies that sign before the date."""
    return _fields(view, _signed(view, lines), "issuer:signature")


def _fields(view: View, places: Sequence[Cell], rule: str) -> tuple[Field, ...]:
    return tuple(field_at(view, *place, rule) for place in places)


def joint(issuers: Sequence[Field]) -> Field | None:
    """Several bodies that issue a plan together are told as a list: 甲厅、乙厅."""
    if len(issuers) < 2:
        return issuers[0] if issuers else None
    first, last = issuers[0], issuers[-1]
    assert first.quote is not None
    assert last.quote is not None
    value = "、".join(one.value for one in issuers)
    return Field(value, Span(first.quote.start, last.quote.end), first.rule)


def _signed(view: View, lines: Sequence[Paragraph]) -> list[Cell]:
    """Return the offices before the date; a joint signature may take several lines."""
    for index, paragraph in enumerate(lines):
        found = OFFICE.match(view.text, paragraph.start, paragraph.end)
        if found and (_dated(view, lines, index) or found.end() < paragraph.end):
            signed = _offices(view, *found.span("office"))
            for above in reversed(lines[:index]):
                if above.end + 1 != signed[0][0] or not _is_office(view, above):
                    break
                signed = _offices(view, above.start, above.end) + signed
            return signed
    return []


def _column(view: View, paragraphs: Sequence[Paragraph]) -> list[Cell]:
    """Return the offices printed below each other at the top, each on its line."""
    column = takewhile(lambda one: _is_office(view, one), paragraphs)
    return [(one.start, one.end) for one in column]


def _is_office(view: View, paragraph: Paragraph) -> bool:
    found = OFFICE.match(view.text, paragraph.start, paragraph.end)
    return found is not None and found.end() == paragraph.end


def _offices(view: View, start: int, end: int) -> list[Cell]:
    """Cut 省甲厅　省乙厅 and 省甲厅、省乙厅; 县人民政府　办公室 is one office."""
    offices = [
        name
        for piece in cut_at_blanks(view, start, end, line_ends=True)
        for name in split_names(view.text, *piece)
    ]
    if any(PART_OF_OFFICE.match(view.text, *one) for one in offices):
        return [(start, end)]
    return offices


def _dated(view: View, lines: Sequence[Paragraph], index: int) -> bool:
    if index + 1 == len(lines):
        return False
    after = lines[index + 1]
    return DATE.fullmatch(view.text, after.start, after.end) is not None
