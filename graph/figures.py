"""The figures of a plan that can be compared with those of other plans."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graph.linkplan import LinkPlan
from graph.titles import bare
from loaders.columnstatus import due_year
from loaders.records import Comparator, Indicator, Status, Target, Value
from loaders.spans import Span
from ontology.indicatornames import Measured, find_indicator
from ontology.indicatorunits import in_unit

BY_CELL, BY_PROSE = "table-cell", "prose-target"
LEVELS = frozenset({"=", ">=", "<=", ">", "<", "about"})
"""Comparators of a level; a range is two, an increase none."""
_OWN_UNITS = ("%", "％", "‰")


@dataclass(frozen=True, slots=True)
class Figure:
    """What one cell, or one target in prose, says of an indicator.

    ``fact`` is the IRI of the row or target, ``source`` that of the cell or target;
    ``value`` is in the unit of ``measured``, None where the words hold no such number.
    """

    measured: Measured
    fact: str
    source: str
    name: str
    words: str
    status: Status
    period: int
    value: float | None
    comparator: Comparator | None
    method: str
    quotes: tuple[Span, ...]


def figures(plan: LinkPlan) -> Iterator[Figure]:
    """Yield the comparable figures of a plan: those of its tables, then of its prose."""
    for indicator in plan.record.indicators:
        if measured := find_indicator(indicator.name, indicator.unit):
            yield from _of_row(plan, indicator, measured)
    for target in plan.record.targets:
        if measured := find_indicator(target.subject, target.unit):
            yield from _of_target(plan, target, measured)


def _of_row(plan: LinkPlan, row: Indicator, measured: Measured) -> Iterator[Figure]:
    seen = set()
    for column, cell in enumerate(row.values, start=1):
        period = due_year(cell.label)
        key = (cell.status, period)
        if cell.status is None or period is None or key in seen or not bare(cell.text):
            continue
        seen.add(key)
        yield Figure(
            measured,
            plan.iris.part("indicator", row.id),
            plan.iris.cell(row, column),
            row.name,
            cell.text,
            cell.status,
            period,
            _level(cell, row.unit, measured),
            cell.comparator,
            BY_CELL,
            tuple(span for span in (row.quote, cell.quote) if span),
        )


def _level(cell: Value, unit: str | None, measured: Measured) -> float | None:
    if not isinstance(cell.number, int | float) or cell.comparator not in LEVELS:
        return None
    own = next((sign for sign in _OWN_UNITS if sign in cell.text), unit)
    return in_unit(cell.number, own, measured.indicator.unit)


def _of_target(plan: LinkPlan, target: Target, measured: Measured) -> Iterator[Figure]:
    """A level by a year is a figure; a growth, a range, or so much each year is none."""
    level = target.value
    if not isinstance(level, int | float) or target.comparator not in LEVELS:
        return
    value = in_unit(level, target.unit, measured.indicator.unit)
    if target.year is None or target.per is not None or value is None:
        return
    this = plan.iris.part("target", target.id)
    yield Figure(
        measured,
        this,
        this,
        target.subject,
        target.text,
        "target",
        target.year,
        value,
        target.comparator,
        BY_PROSE,
        (target.quote,),
    )


@dataclass(frozen=True, slots=True)
class Comparison:
    """Where a plan stands on what is measured, and where it wants to be."""

    measured: Measured
    baseline: Figure | None
    target: Figure | None

    @property
    def first(self) -> Figure:
        """The figure that names the comparison: the target if there is one."""
        figure = self.target or self.baseline
        assert figure is not None
        return figure

    @property
    def change(self) -> float | None:
        """The target less the baseline; None unless both are numbers, one the later."""
        low, high = self.baseline, self.target
        if low is None or high is None or low.period >= high.period:
            return None
        if low.value is None or high.value is None:
            return None
        return round(high.value - low.value, 6)

    @property
    def quotes(self) -> tuple[Span, ...]:
        """The name and the cells, in the order of the text, each place once."""
        both = [figure for figure in (self.baseline, self.target) if figure]
        places = {span for figure in both for span in figure.quotes}
        return tuple(sorted(places, key=lambda span: (span.start, span.end)))


def comparisons(found: list[Figure]) -> Iterator[Comparison]:
    """Yield one comparison for each thing measured, in the order of the figures.

    The latest target, and the latest baseline or result, if it can be of the same row;
    a number before words, a table before prose, what stands first before the rest.
    """
    by_measure: dict[str, list[Figure]] = defaultdict(list)
    for figure in found:
        by_measure[figure.measured.id].append(figure)
    for alike in by_measure.values():
        target = _latest([one for one in alike if one.status == "target"], None)
        fact = target.fact if target else None
        baseline = _latest([one for one in alike if one.status != "target"], fact)
        yield Comparison(alike[0].measured, baseline, target)


def _latest(found: list[Figure], row: str | None) -> Figure | None:
    def fitness(one: Figure) -> tuple[int, bool, bool, bool]:
        is_number, in_table = one.value is not None, one.method == BY_CELL
        return one.period, is_number, one.fact == row, in_table

    return max(found, key=fitness, default=None)
