"""Triples of indicator rows with one observation for each cell."""

from collections.abc import Iterator

from pyoxigraph import Triple
from rdflib import QB, RDFS, SKOS

from graph.triples.context import PlanContext
from graph.triples.parts import evidence, part_triples, titled
from graph.triples.quotes import quoted
from graph.triples.standard import typed
from graph.triples.terms import Fact, about, decimal, text, year, zh
from loaders.columnstatus import due_year
from loaders.records import Indicator, Value
from ontology.namespace import ZT, concept
from ontology.standards import MEASURE

NATURES = {"约束性": "binding", "预期性": "anticipated"}


def indicator_triples(
    indicator: Indicator, order: int, plan: PlanContext
) -> Iterator[Triple]:
    """Describe one row of an indicator table."""
    this = plan.iris.part("indicator", indicator.id)
    facts: list[Fact] = [
        *titled(indicator.name, order),
        (SKOS.prefLabel, zh(indicator.name)),
        (ZT.unit, text(indicator.unit)),
        (ZT.category, text(indicator.category)),
        (ZT.tableTitle, text(indicator.table)),
        *_nature(indicator.nature),
    ]
    yield from part_triples(this, ZT.Indicator, indicator.name, facts, plan)
    yield from evidence(this, indicator.quote, indicator.rule, plan)
    for column, value in enumerate(indicator.values, start=1):
        cell = plan.iris.cell(indicator, column)
        yield from about(this, [(ZT.observation, cell)])
        yield from _cell_triples(cell, value, indicator, plan)


def _nature(printed: str | None) -> list[Fact]:
    known = NATURES.get(printed or "")
    return [
        (ZT.natureLabel, text(printed)),
        (ZT.nature, concept("nature", known) if known else None),
    ]


def _cell_triples(
    cell: str, value: Value, indicator: Indicator, plan: PlanContext
) -> Iterator[Triple]:
    """Describe one cell; only a cell with a number is an observation of the cube."""
    facts: list[Fact] = [
        *_classes(value),
        (RDFS.label, zh(f"{indicator.name} · {value.label}：{value.text}")),
        (ZT.ofPlan, plan.iris.plan),
        (ZT.appliesTo, plan.place),
        (ZT.ofIndicator, plan.iris.part("indicator", indicator.id)),
        (ZT.columnLabel, text(value.label)),
        (ZT.cell, text(value.text)),
        (ZT.comparator, text(value.comparator)),
        (ZT.unit, text(indicator.unit)),
        (ZT.period, year(due_year(value.label))),
        (ZT.status, concept("status", value.status) if value.status else None),
        *_amount(value.number),
    ]
    yield from about(cell, facts)
    yield from quoted(cell, [value.quote], plan)


def _classes(value: Value) -> list[Fact]:
    if not isinstance(value.number, int | float):
        return typed(ZT.IndicatorValue)
    dataset: Fact = (QB.dataSet, ZT.indicatorDataSet)
    return [*typed(ZT.IndicatorValue), *typed(ZT.Observation), dataset]


def _amount(number: float | tuple[float, float] | None) -> list[Fact]:
    if isinstance(number, tuple):
        low, high = number
        return [(ZT.minValue, decimal(low)), (ZT.maxValue, decimal(high))]
    return [(MEASURE.obsValue, decimal(number))]
