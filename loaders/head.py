"""The head of a plan: title, issuer, number, date, place, years, approval."""

import re
from collections.abc import Mapping, Sequence

from loaders.citations import read_citations
from loaders.dates import ANY_DATE, DATE, iso_date
from loaders.front import Front
from loaders.issuers import (
    SIGNED_AS_OFFICE,
    field_at,
    joint,
    read_issuers,
    read_signature,
)
from loaders.masthead import read_masthead
from loaders.outline import Outline
from loaders.period import Period, read_period
from loaders.places import NATIONAL, own_level, place_in_title, place_of_office
from loaders.records import Citation, Field, PlanHead
from loaders.view import Cell, Paragraph, View

# 甲政办发〔2023〕7号, alone on its line, with or without brackets
DOC_NUMBER = re.compile(
    r"（?(?P<number>[\u4e00-\u9fa5]{1,14}[〔\[（]\d{4}[〕\]）]第?\d{1,5}号)）?\Z"
)
# 《…》已经九届区政府第56次常务会议审议通过
APPROVAL = re.compile(
    r"(?:《(?P<title>(?:[^《》]|《[^《》]*》)+)》(?:已|业)?|(?<![^\n。]))经"
    r"(?:20\d{2}年\d{1,2}月\d{1,2}日)?(?P<by>[^，。；]{2,40}?)(?:审议|研究|讨论)*(?:通过|同意|批准|审定)"
)
# what a congress approves is not this plan
OTHER_DOCUMENT = re.compile(r"(?:工作报告|预算.{0,6}|决议)\Z")
# …，经区政府同意，结合本区实际，现提出以下意见
AGREED = re.compile(
    r"，经(?P<by>[^，。；]{2,30}?)(?:同意|批准)，(?:[^。；]{0,30}，)?(?:现|特|制定|提出)"
)
TAIL = 12
"""Paragraphs at the end in which a signature and a date may stand."""


def read_head(view: View, front: Front, outline: Outline, name: str) -> PlanHead:
    """Read the head; where no title is printed, place and years stand in for one."""
    lines = [*front.paragraphs, *view.paragraphs[-TAIL:]]
    box = read_masthead(view, view.between(0, front.body))
    signed = _signature(view, front, lines)
    issuers = read_issuers(view, front, signed, box.get("issuer"))
    title = _title(view, front)
    start = min(front.body, front.notice[1]) if front.notice else front.body
    citations = tuple(read_citations(view, start, _preamble_end(outline), title))
    region = _region(view, front, issuers[0] if issuers else None, citations)
    period, period_quote = read_period(view, front, outline)
    return PlanHead(
        title=title or _untitled(region, period, name),
        issuer=joint(issuers),
        issuers=tuple(dict.fromkeys(issuers + signed)),
        doc_number=_number(view, front.paragraphs) or _boxed_number(view, box),
        date=_date(view, lines, front) or _boxed_date(view, box),
        region=region,
        period=period,
        period_quote=period_quote,
        approved_by=_approval(view, front.paragraphs),
        citations=citations,
    )


def _signature(
    view: View, front: Front, lines: Sequence[Paragraph]
) -> tuple[Field, ...]:
    """Read who signs the notice; a cover above it names who drew the plan up."""
    begin = front.notice[0] if front.notice else 0
    behind = [line for line in lines if line.start >= begin]
    return read_signature(view, behind) or read_signature(view, lines)


def _title(view: View, front: Front) -> Field | None:
    if front.title is None:
        return None
    words = view.words(*front.title).replace("\n", "")
    return Field(words, view.span(*front.title), "title:line")


def _untitled(region: Field | None, period: Period | None, name: str) -> Field:
    """Name a plan without a printed title by place and years, else by its file."""
    if region is None:
        return Field(name.rsplit(".", 1)[0], None, "title:file-name")
    years = "—".join(str(year) for year in period or () if year)
    said = f"{years}年，" if years else ""
    return Field(
        f"{region.value}规划（{said}原文未印标题）", None, "title:none-printed"
    )


def _preamble_end(outline: Outline) -> int:
    """Return where the first section that is no preface begins."""
    for node in outline.nodes:
        if node.kind != "preface":
            return node.start
    return outline.end


def _number(view: View, paragraphs: Sequence[Paragraph]) -> Field | None:
    for paragraph in paragraphs:
        found = DOC_NUMBER.match(view.text, paragraph.start, paragraph.end)
        if found:
            return field_at(view, *found.span("number"), "doc-number:line")
    return None


def _boxed_number(view: View, box: Mapping[str, Cell]) -> Field | None:
    place = box.get("number")
    found = DOC_NUMBER.match(view.text, *place) if place else None
    return field_at(view, *found.span("number"), "doc-number:box") if found else None


def _boxed_date(view: View, box: Mapping[str, Cell]) -> Field | None:
    """成文日期：2023年8月2日, or 2023-08-02, in the box above."""
    place = box.get("date")
    found = ANY_DATE.search(view.text, *place) if place else None
    value = iso_date(found) if found else None
    return (
        Field(value, view.span(*found.span()), "date:box") if found and value else None
    )


def _date(view: View, lines: Sequence[Paragraph], front: Front) -> Field | None:
    """Take the day of signature; else the day in brackets behind the notice's title."""
    months: list[Field] = []
    for paragraph in lines:
        if paragraph.is_row or paragraph.end - paragraph.start > 60:
            continue
        for found in DATE.finditer(view.text, paragraph.start, paragraph.end):
            value = iso_date(found) if _is_signature(view, paragraph, found) else None
            if value:
                field = Field(value, view.span(*found.span()), "date:line")
                if found["day"]:
                    return field
                months.append(field)
    in_notice = front.notice and DATE.search(view.text, *front.notice)
    value = iso_date(in_notice) if in_notice else None
    if in_notice and value:
        return Field(value, view.span(*in_notice.span()), "date:notice")
    return months[0] if months else None


def _is_signature(view: View, paragraph: Paragraph, found: "re.Match[str]") -> bool:
    """The date ends its line, alone or behind the office that signs."""
    before = view.text[paragraph.start : found.start()]
    alone = found.end() == paragraph.end
    return alone and (not before or SIGNED_AS_OFFICE.search(before) is not None)


def _approval(view: View, paragraphs: Sequence[Paragraph]) -> Field | None:
    for paragraph in paragraphs:
        found = APPROVAL.search(view.text, paragraph.start, paragraph.end)
        if found and not OTHER_DOCUMENT.search(found["title"] or ""):
            return field_at(view, *found.span("by"), "approved-by:notice")
    for paragraph in paragraphs:
        found = AGREED.search(view.text, paragraph.start, paragraph.end)
        if found:
            return field_at(view, *found.span("by"), "approved-by:preamble")
    return None


def _region(
    view: View, front: Front, issuer: Field | None, citations: Sequence[Citation]
) -> Field | None:
    """Read the place from the issuer, else from the title, else from what is cited."""
    if issuer and issuer.quote and NATIONAL.match(issuer.value):
        return Field("全国", issuer.quote, "region:national-issuer")
    for field, rule in (
        (issuer, "region:issuer"),
        (_title_of(view, front), "region:title"),
    ):
        if field is None or field.quote is None:
            continue
        find = place_of_office if rule == "region:issuer" else place_in_title
        place = find(field.value) or place_in_title(field.value)
        if place:
            return _part(view, field, place, rule)
    return _region_cited(view, citations)


def _title_of(view: View, front: Front) -> Field | None:
    return field_at(view, *front.title, "") if front.title else None


def _part(view: View, field: Field, place: tuple[int, int], rule: str) -> Field:
    """Return the part of a field's words that names the place."""
    assert field.quote is not None
    start = view.place_of(field.quote.start)
    return field_at(view, start + place[0], start + place[1], rule)


def _region_cited(view: View, citations: Sequence[Citation]) -> Field | None:
    """A plan that calls its place only 我市: the one city its own basis names."""
    level = own_level(view.text)
    for citation in citations:
        place = place_in_title(citation.title)
        if level and place and citation.title[place[1] - 1] == level:
            start = view.place_of(citation.quote.start) + 1
            return field_at(view, start, start + place[1], "region:cited")
    return None
