"""Link indicators of plans to the concepts they share, and make figures comparable."""

from collections.abc import Iterator

from pyoxigraph import Triple
from rdflib import PROV, QB, RDF, RDFS

from graph.figures import Comparison, Figure, comparisons, figures
from graph.linkplan import LinkPlan, Plans
from graph.ranks import ranks
from graph.triples.terms import Fact, about, decimal, integer, text, year, zh
from ontology.indicatornames import Measured, find_indicator
from ontology.indicatorunits import qudt_unit
from ontology.namespace import ZT, concept
from ontology.schemes import variant_triples
from ontology.standards import ATTRIBUTE, MEASURE

SCORES = {"exact-wording": 1.0, "normalised-wording": 0.95}
"""How sure a match is: a listed wording before one that rules made plain. Of four real
plans read by hand none of either kind was wrong; the figures only rank the two."""


def shared_indicators(plans: Plans) -> Iterator[Triple]:
    """Yield what each indicator measures, and figures in one unit for all plans."""
    variants: dict[str, Measured] = {}
    compared: list[tuple[LinkPlan, Comparison]] = []
    for plan in plans:
        for indicator in plan.record.indicators:
            if measured := find_indicator(indicator.name, indicator.unit):
                yield from _measures(
                    plan.iris.part("indicator", indicator.id), measured
                )
                variants[measured.id] = measured
        found = list(figures(plan))
        variants.update((one.measured.id, one.measured) for one in found)
        for figure in found:
            yield from _comparable(plan, figure)
        compared += [(plan, one) for one in comparisons(found)]
    for (plan, one), rank in zip(compared, ranks(compared), strict=True):
        yield from _compared(plan, one, rank)
    for name in sorted(variants):
        if variants[name].qualifiers:
            yield from variant_triples(variants[name])


def _measures(indicator: str, measured: Measured) -> Iterator[Triple]:
    facts: list[Fact] = [
        (ZT.measures, concept("indicator", measured.id)),
        (ZT.method, text(measured.method)),
        (ZT.score, decimal(SCORES[measured.method])),
    ]
    yield from about(indicator, facts)


def _comparable(plan: LinkPlan, figure: Figure) -> Iterator[Triple]:
    """Describe a number of the cube; it needs a place, as every dimension is needed."""
    if figure.value is None or plan.place is None:
        return
    unit = figure.measured.indicator.unit
    said = f"{figure.name} · {figure.period}年：{figure.words}"
    facts: list[Fact] = [
        (RDF.type, ZT.ComparableValue),
        (RDF.type, QB.Observation),
        (RDFS.label, zh(said)),
        (QB.dataSet, ZT.comparisonDataSet),
        (ZT.ofPlan, plan.iris.plan),
        (ZT.ofConcept, concept("indicator", figure.measured.id)),
        (ZT.comparedFact, figure.fact),
        (ZT.appliesTo, plan.place),
        (ZT.period, year(figure.period)),
        (ZT.status, concept("status", figure.status)),
        (MEASURE.obsValue, decimal(figure.value)),
        (ATTRIBUTE.unitMeasure, qudt_unit(unit)),
        (ZT.unit, text(unit or None)),
        (ZT.comparator, text(figure.comparator)),
        (ZT.method, text(figure.method)),
        (PROV.wasDerivedFrom, figure.source),
    ]
    yield from about(f"{figure.source}/comparable", facts)


def _base(measured: Measured) -> str | None:
    """The concept without qualifiers, None where there are none."""
    return concept("indicator", measured.indicator.id) if measured.qualifiers else None


def _compared(
    plan: LinkPlan, comparison: Comparison, rank: int | None
) -> Iterator[Triple]:
    measured, first = comparison.measured, comparison.first
    facts: list[Fact] = [
        (RDF.type, ZT.IndicatorComparison),
        (RDFS.label, zh(first.name)),
        (ZT.ofPlan, plan.iris.plan),
        (ZT.ofConcept, concept("indicator", measured.id)),
        (ZT.baseConcept, _base(measured)),
        (ZT.comparedFact, first.fact),
        (ZT.printedName, text(first.name)),
        (ZT.change, decimal(comparison.change)),
        (ZT.rank, None if rank is None else integer(rank)),
        *((ZT.quote, plan.iris.quote(span)) for span in comparison.quotes),
    ]
    if low := comparison.baseline:
        facts += [
            (ZT.baselineFact, low.source),
            (ZT.baselineYear, year(low.period)),
            (ZT.baselineValue, decimal(low.value)),
        ]
    if high := comparison.target:
        facts += [
            (ZT.targetFact, high.source),
            (ZT.targetYear, year(high.period)),
            (ZT.targetValue, decimal(high.value)),
        ]
    yield from about(plan.iris.part("comparison", measured.id), facts)
