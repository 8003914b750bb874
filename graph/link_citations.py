"""Join cited documents with the plans that are loaded."""

import re
from collections import defaultdict
from collections.abc import Iterator

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


def citations(plans: Plans) -> Iterator[Triple]:
    """Yield cited document zt:unifiedAs loaded document, with the method.

    By 发文字号 first, else by the title; a title that two loaded plans bear joins
    nothing, and a plan does not cite itself.
    """
    known = list(plans)
    numbers, titles = _by_number(known), _by_title(known)
    for plan in known:
        for citation in plan.record.head.citations:
            number = numbers.get(_number(citation.number), set())
            yield from _join(plan, citation, number, BY_NUMBER) or _join(
                plan, citation, titles.get(_title(citation.title), set()), BY_TITLE
            )


def _join(
    plan: LinkPlan, citation: Citation, documents: set[str], method: str
) -> list[Triple]:
    if len(documents) != 1 or plan.iris.document in documents:
        return []
    facts = [(ZT.unifiedAs, min(documents)), (ZT.method, text(method))]
    return list(about(plan.iris.cited(citation), facts))


def _by_number(plans: list[LinkPlan]) -> dict[str, set[str]]:
    found = defaultdict(set)
    for plan in plans:
        if number := plan.record.head.doc_number:
            found[_number(number.value)].add(plan.iris.document)
    return found


def _by_title(plans: list[LinkPlan]) -> dict[str, set[str]]:
    found = defaultdict(set)
    for plan in plans:
        found[_title(plan.record.head.title.value)].add(plan.iris.document)
    return found


def _number(number: str | None) -> str:
    return bare(number or "")


def _title(title: str) -> str:
    """Return the bare title of what is announced, not of the announcement."""
    if notice := _NOTICE.search(bare(title)):
        return notice["title"]
    return bare(title)
