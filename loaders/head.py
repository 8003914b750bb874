"""The head of a plan: title, issuer, number, date, place, years, approval."""

import re
from collections.abc import Sequence

from loaders.citations import read_citations
from loaders.dates import DATE, iso_date
from loaders.front import Front
from loaders.outline import Outline
from loaders.period import Period, read_period
from loaders.places import NATIONAL, own_level, place_in_title, place_of_office
from loaders.records import Citation, Field, PlanHead
from loaders.view import Paragraph, View

# 甲政办发〔2023〕7号, alone on its line, with or without brackets
DOC_NUMBER = re.compile(
    r"（?(?P<number>[\u4e00-\u9fa5]{1,14}[〔\[（]\d{4}[〕\]）]第?\d{1,5}号)）?\Z"
)
# 甲区人民政府办公室, alone on the line before the date, or with the date behind it
OFFICE = re.compile(
    r"(?P<office>[^，。：；>\d]{2,45}?(?:人民政府|政府|办公[室厅]|委员会|党委|[厅局部院委会]|国务院))"
    r"(?=\Z|[\d〇○零一二]{4}年)"
)
# 甲区人民政府办公室关于印发…的通知
OFFICE_OF_NOTICE = re.compile(
    r"(?:\d{1,2}[.．、])?(?P<office>[^，。；]{2,60}?)关于(?:印发|转发|加快|推进|进一步|做好|全面|开展|深化|促进|支持|加强)"
)
# 《…》已经九届区政府第56次常务会议审议通过
APPROVAL = re.compile(
    r"(?:《(?P<title>(?:[^《》]|《[^《》]*》)+)》(?:已|业)?|(?<![^\n。]))经"
    r"(?:20\d{2}年\d{1,2}月\d{1,2}日)?(?P<by>[^，。；]{2,40}?)(?:审议|研究|讨论)*(?:通过|同意|批准|审定)"
)
# what a congress approves is not this plan
OTHER_DOCUMENT = re.compile(r"工作报告|预算|决议")
SIGNED_AS_OFFICE = re.compile(r"(?:人民政府|政府|办公[室厅]|委员会|委|局|厅|部|院)\Z")
TAIL = 12
"""Paragraphs at the end in which a signature and a date may stand."""


def read_head(view: View, front: Front, outline: Outline, name: str) -> PlanHead:
    """Read the head; where no title is printed, place and years stand in for one."""
    lines = [*front.paragraphs, *view.paragraphs[-TAIL:]]
    issuer = _issuer(view, front, lines)
    citations = tuple(read_citations(view, front.body, _preamble_end(outline)))
    region = _region(view, front, issuer, citations)
    period, period_quote = read_period(view, front, outline)
    return PlanHead(
        title=_title(view, front) or _untitled(region, period, name),
        issuer=issuer,
        doc_number=_number(view, front.paragraphs),
        date=_date(view, lines, front),
        region=region,
        period=period,
        period_quote=period_quote,
        approved_by=_approval(view, front.paragraphs),
        citations=citations,
    )


def _field(view: View, start: int, end: int, rule: str) -> Field:
    return Field(view.words(start, end), view.span(start, end), rule)


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
            return _field(view, *found.span("number"), "doc-number:line")
    return None


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


def _issuer(view: View, front: Front, lines: Sequence[Paragraph]) -> Field | None:
    """Take the signature before the date, else the office a title begins with."""
    for index, paragraph in enumerate(lines):
        found = OFFICE.match(view.text, paragraph.start, paragraph.end)
        if found and (_dated(view, lines, index) or found.end() < paragraph.end):
            return _field(view, *found.span("office"), "issuer:signature")
    for place in (front.notice, front.title):
        found = OFFICE_OF_NOTICE.match(view.text, *place) if place else None
        if found and SIGNED_AS_OFFICE.search(found["office"].replace("\n", "")):
            return _field(view, *found.span("office"), "issuer:title")
    return None


def _dated(view: View, lines: Sequence[Paragraph], index: int) -> bool:
    if index + 1 == len(lines):
        return False
    after = lines[index + 1]
    return DATE.fullmatch(view.text, after.start, after.end) is not None


def _approval(view: View, paragraphs: Sequence[Paragraph]) -> Field | None:
    for paragraph in paragraphs:
        found = APPROVAL.search(view.text, paragraph.start, paragraph.end)
        if found and not OTHER_DOCUMENT.search(found["title"] or ""):
            return _field(view, *found.span("by"), "approved-by:notice")
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
    return _field(view, *front.title, "") if front.title else None


def _part(view: View, field: Field, place: tuple[int, int], rule: str) -> Field:
    """Return the part of a field's words that names the place."""
    assert field.quote is not None
    start = view.place_of(field.quote.start)
    return _field(view, start + place[0], start + place[1], rule)


def _region_cited(view: View, citations: Sequence[Citation]) -> Field | None:
    """A plan that calls its place only 我市: the one city its own basis names."""
    level = own_level(view.text)
    for citation in citations:
        place = place_in_title(citation.title)
        if level and place and citation.title[place[1] - 1] == level:
            start = view.place_of(citation.quote.start) + 1
            return _field(view, start, start + place[1], "region:cited")
    return None
