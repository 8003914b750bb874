"""Join cited documents with the plans that are loaded."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Triple

from graph.linkplan import LinkPlan, Plans
from graph.titles import bare
from graph.triples.terms import about, text
from loaders.records import Citation
from ontology.namespace import ZT

BY_NUMBER = "document-number"
BY_TITLE = "same-title"

# 《甲市人民政府关于印发甲市某某规划的通知》 cites 甲市某某规划.
_NOTICE = re.compile(r"关于印发(?P<title>.+?)的?通知$")
# （2021—2025年） at the end of a title, its marks gone
_YEARS = re.compile(r"(?P<first>20\d\d)至?(?P<last>20\d\d)年?$")

Years = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class _Known:
    """A loaded document: its bare number, its bare title and its years."""

    document: str
    number: str
    title: str
    years: Years | None


def citations(plans: Plans) -> Iterator[Triple]:
    """Yield cited document zt:unifiedAs loaded document, with the method.

    By 发文字号 first, else by the title without marks and years, as long as neither the
    years nor the numbers of the two differ. A title that two loaded plans bear joins
    nothing, and a plan does not cite itself.
    """
    plans = list(plans)
    numbers, titles = _indexes(_known(plan) for plan in plans)
    for plan in plans:
        for citation in plan.record.head.citations:
            number = _number(citation.number)
            title, years = _title(citation.title)
            same = [one for one in titles[title] if _agree(one, number, years)]
            yield from _join(plan, citation, numbers[number], BY_NUMBER) or _join(
                plan, citation, same, BY_TITLE
            )


def _known(plan: LinkPlan) -> _Known:
    head = plan.record.head
    title, years = _title(head.title.value)
    number = _number(head.doc_number.value if head.doc_number else None)
    return _Known(plan.iris.document, number, title, years or head.period)


Index = dict[str, list[_Known]]


def _indexes(known: Iterable[_Known]) -> tuple[Index, Index]:
    numbers, titles = defaultdict(list), defaultdict(list)
    for one in known:
        titles[one.title].append(one)
        if one.number:
            numbers[one.number].append(one)
    return numbers, titles


def _agree(known: _Known, number: str, years: Years | None) -> bool:
    """Tell whether what both sides say of number and years is the same."""
    same_number = not number or not known.number or number == known.number
    said = zip(years or (), known.years or (), strict=False)
    return same_number and all(one == two for one, two in said if one and two)


def _join(
    plan: LinkPlan, citation: Citation, known: Iterable[_Known], method: str
) -> list[Triple]:
    documents = {one.document for one in known}
    if len(documents) != 1 or plan.iris.document in documents:
        return []
    facts = [(ZT.unifiedAs, min(documents)), (ZT.method, text(method))]
    return list(about(plan.iris.cited(citation), facts))


def _number(number: str | None) -> str:
    return bare(number or "").replace("第", "")


def _title(title: str) -> tuple[str, Years | None]:
    """Return the bare title of what is announced, and the years at its end."""
    words = bare(title)
    if notice := _NOTICE.search(words):
        words = notice["title"]
    if years := _YEARS.search(words):
        return words[: years.start()], (int(years["first"]), int(years["last"]))
    return words, None
