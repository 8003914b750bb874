"""What the columns of an indicator table hold: baselines, targets, results."""

import re
from collections.abc import Sequence

from loaders.period import FIVE_YEARS, five_year_period
from loaders.records import Status

YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
STARTING = re.compile("现状|基期|基准")
AIMED = re.compile("目标|规划值|预期")
REACHED = re.compile("完成|实际|实现|达成")
# “十三五”规划主要指标完成情况
COMPLETED_PERIOD = re.compile("(?:完成|实现|达成)情况")


def column_statuses(heads: Sequence[str], title: str) -> dict[str, Status | None]:
    """Return what each column of values holds, None where its head does not tell.

    ``heads`` are those of the columns with values. The last year is that of the target
    (2020年, 2025年), unless a target has a column without a year of its own beside it
    (2020年, 目标值: a baseline), or the period is over: then it holds results
    (2020年, 十三五规划目标值).
    """
    aimed = [head for head in heads if AIMED.search(head)]
    last = max((year for head in heads for year in _years(head)), default=0)
    over = COMPLETED_PERIOD.search(title) is not None or any(
        due_year(head) in _printed(heads) for head in aimed if not _years(head)
    )
    undated = any(not _years(head) for head in aimed)
    final: Status = "actual" if over else "baseline" if undated else "target"
    return {head: _status(head, last, final) for head in heads}


def _status(head: str, last: int, final: Status) -> Status | None:
    if AIMED.search(head):
        return "target"
    if REACHED.search(head):
        return "actual"
    if STARTING.search(head):
        return "baseline"
    years = _years(head)
    if len(years) != 1:
        return None
    return final if years[0] == last else "baseline"


def due_year(head: str) -> int | None:
    """Return the year that a column is for: the end of its five-year period as well."""
    years = _years(head)
    if years:
        return years[0] if len(years) == 1 else None
    five = FIVE_YEARS.search(head)
    return five_year_period(five)[1] if five else None


def _years(head: str) -> list[int]:
    return sorted({int(year) for year in YEAR.findall(head)})


def _printed(heads: Sequence[str]) -> set[int]:
    return {year for head in heads for year in _years(head)}
