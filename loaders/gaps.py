"""Places that look like a fact but were not understood."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from loaders.clauses import split_clauses
from loaders.indicators import is_read
from loaders.outline import Node, Outline
from loaders.records import Gap, Target
from loaders.rolegaps import role_gaps
from loaders.roles import RoleText
from loaders.tables import Table, table_starts
from loaders.totals import unbalanced_totals
from ontology.units import LEVEL_VERB

PARTS = ("goals", "tasks", "safeguards", "box")
# 达到…%: a level is said of something
LOOKS_LIKE_TARGET = re.compile(
    rf"{LEVEL_VERB}(?:约)?\d{{1,9}}(?:\.\d{{1,9}})?(?:%|‰|个|家|人|张|万|亿)"
)
DIGITS = re.compile(r"\d{1,3}")


def find_gaps(
    outline: Outline,
    text: RoleText,
    tables: Sequence[Table],
    targets: Sequence[Target],
) -> tuple[Gap, ...]:
    """Return all gaps in text order: roles, targets, tables, missing numbers, totals."""
    gaps = [
        *text.gaps,
        *role_gaps(outline, text, tables),
        *_targets(outline, text, targets),
        *_tables(outline, tables),
        *_headings(outline),
        *unbalanced_totals(outline, tables),
    ]
    return tuple(sorted(gaps, key=lambda gap: (gap.quote, gap.kind)))


def _targets(
    outline: Outline, text: RoleText, targets: Sequence[Target]
) -> Iterator[Gap]:
    """A clause with a level and a figure that gave no target."""
    view = outline.view
    read = sorted(view.place_of(target.quote.start) for target in targets)
    for node in outline.nodes:
        if node.kind not in PARTS:
            continue
        for paragraph in outline.paragraphs(node.start, node.own_end):
            place = paragraph.start, paragraph.end
            if paragraph.is_row or not LOOKS_LIKE_TARGET.search(view.text, *place):
                continue
            left_out = text.places(paragraph.start, paragraph.end)
            for clause in split_clauses(
                view.text, paragraph.start, paragraph.end, left_out
            ):
                looks = LOOKS_LIKE_TARGET.search(clause.words)
                if looks and not _any_inside(read, clause.start, clause.end):
                    quote = view.span(clause.start, clause.end)
                    yield Gap("target", "数字像是量化目标，但没有读懂", quote)


def _any_inside(places: Sequence[int], start: int, end: int) -> bool:
    """Tell whether one of the sorted places lies in a range."""
    return bisect_left(places, start) < bisect_left(places, end)


def _tables(outline: Outline, tables: Sequence[Table]) -> Iterator[Gap]:
    """Rows of a table whose head tells neither indicators, projects nor tasks.

    A table of indicators without a column for their values tells nothing either.
    """
    view = outline.view
    used = {table.start for table in tables if is_read(table)}
    for first in table_starts(view, outline.start, outline.end):
        if first.start not in used:
            quote = view.span(first.start, first.end)
            yield Gap("table", "像是表格，但看不出各列是什么", quote)


def _headings(outline: Outline) -> Iterator[Gap]:
    """1. 2. 4.: a number that is left out among the items of one level."""
    last: dict[float, tuple[int, Node]] = {}
    for node in outline.nodes:
        found = DIGITS.search(node.number)
        if found is None or node.is_box:
            continue
        value = int(found[0])
        before = last.get(node.rank)
        if (
            before is not None
            and value > before[0] + 1
            and value <= before[0] + MOST_MISSING
        ):
            missing = "、".join(str(one) for one in range(before[0] + 1, value))
            quote = outline.view.span(*node.title)
            yield Gap("heading", f"编号不连续，前面缺少 {missing}", quote)
        last[node.rank] = (value, node)


MOST_MISSING = 4
"""A jump of more numbers is no missing item but another way of numbering."""
