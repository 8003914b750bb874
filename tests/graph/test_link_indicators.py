from collections.abc import Iterable
from dataclasses import replace

import pytest
from pyoxigraph import NamedNode, Quad

from graph.figures import Comparison, Figure, comparisons, figures
from graph.iris import BASE, PlanIris, plan_slug
from graph.link import link
from graph.linkplan import LinkPlan
from graph.prefixes import NAMESPACE
from graph.triples import plan_quads, reference_quads
from loaders.records import Indicator, Status, Target, Value
from loaders.spans import Span
from ontology.namespace import concept
from tests.graph.plans import PLANS, city_record
from tests.graph.triples.test_shapes import faults, graph_of

OBS_VALUE = "http://purl.org/linked-data/sdmx/2009/measure#obsValue"
BROADER = "http://www.w3.org/2004/02/skos/core#broader"
LINKS = link([record for record, _ in PLANS], BASE)
NOWHERE = Span(0, 1)


def row(
    name: str, unit: str | None, *cells: tuple[str, float | None, str]
) -> Indicator:
    """An indicator's row; a cell is its column, its number and its status."""
    statuses: dict[str, Status] = {
        "b": "baseline",
        "t": "target",
        "a": "actual",
    }
    values = tuple(
        Value(
            label,
            str(number),
            number,
            None if number is None else "=",
            statuses.get(status),
            NOWHERE,
        )
        for label, number, status in cells
    )
    return Indicator("i1", name, unit, None, None, None, values, NOWHERE, "table")


def target(subject: str, level: float, unit: str, **other: object) -> Target:
    plain = Target(
        *("t1", "原文", subject, ">=", level, unit, 2025, None, None, None, None),
        *(NOWHERE, "number"),
    )
    return replace(plain, **other)  # type: ignore[arg-type]


def plan(
    indicators: Iterable[Indicator] = (), targets: Iterable[Target] = ()
) -> LinkPlan:
    record = replace(
        city_record(), indicators=tuple(indicators), targets=tuple(targets)
    )
    return LinkPlan(record, PlanIris(plan_slug(record.head)))


def found(*indicators: Indicator, targets: Iterable[Target] = ()) -> list[Figure]:
    return list(figures(plan(indicators, targets)))


def compared(*indicators: Indicator, targets: Iterable[Target] = ()) -> Comparison:
    (one,) = comparisons(found(*indicators, targets=targets))
    return one


def objects(name: str, quads: Iterable[Quad] = LINKS.stated) -> list[str]:
    full = name if ":" in name else NAMESPACE + name
    return [q.object.value for q in quads if q.predicate.value == full]  # type: ignore[union-attr]


def test_an_indicator_measures_a_concept_with_method_and_score() -> None:
    assert set(objects("measures")) == {
        concept("indicator", "life-expectancy"),
        concept("indicator", "infant-mortality-rate"),
    }
    assert {"exact-wording", "table-cell", "prose-target"} <= set(objects("method"))


def test_a_number_is_told_in_the_unit_of_the_concept() -> None:
    one = row("人均地区生产总值", "万元", ("2020", 8.25, "b"), ("2025", 12, "t"))

    assert [figure.value for figure in found(one)] == [82500, 120000]


@pytest.mark.parametrize(
    ("name", "unit"),
    [("人均预期寿命", None), ("5G基站数", "万处"), ("婴儿死亡率", "1/10万")],
)
def test_a_number_of_unsure_unit_is_left_out(name: str, unit: str | None) -> None:
    assert [one.value for one in found(row(name, unit, ("2025", 8, "t")))] in (
        [None],
        [],
    )


def test_a_sign_in_the_cell_tells_its_unit() -> None:
    one = row("森林覆盖率", None, ("2025", 40, "t"))
    (cell,) = one.values
    signed = replace(one, values=(replace(cell, text="40％"),))

    assert [figure.value for figure in found(one)] == [None]
    assert [figure.value for figure in found(signed)] == [40]


def test_a_cell_without_year_or_status_is_no_figure() -> None:
    one = row("人均预期寿命", "岁", ("目标值", 80, "t"), ("2025", 80, ""))

    assert found(one) == []


@pytest.mark.parametrize(
    "other",
    [
        {"comparator": "increase"},
        {"per": "每年"},
        {"year": None},
        {"value": (1.0, 2.0)},
    ],
    ids=str,
)
def test_prose_that_sets_no_level_for_a_year_is_no_figure(
    other: dict[str, object],
) -> None:
    assert len(found(targets=[target("人均预期寿命", 80, "岁")])) == 1
    assert found(targets=[target("人均预期寿命", 80, "岁", **other)]) == []


def test_a_qualifier_makes_another_concept_under_the_same() -> None:
    whole, rural = "孕产妇死亡率", "农村孕产妇死亡率"
    rows = [row(name, "1/10万", ("2025", 9, "t")) for name in (whole, rural)]
    two = list(comparisons(found(*rows)))
    quads = link([plan(rows).record], BASE).stated

    assert [one.measured.id for one in two] == [
        "maternal-mortality-ratio",
        "maternal-mortality-ratio/rural",
    ]
    assert objects(BROADER, quads) == [concept("indicator", "maternal-mortality-ratio")]
    assert objects("variant", quads) == ["农村"]


def test_the_latest_target_is_compared_with_the_latest_baseline() -> None:
    one = compared(
        row(
            "人均预期寿命",
            "岁",
            *(("2015", 78, "b"), ("2020", 80, "b"), ("2025", 82, "t")),
        )
    )

    assert one.baseline is not None
    assert (one.baseline.period, one.change) == (2020, 2)


def test_a_target_by_the_year_of_the_baseline_tells_no_change() -> None:
    over = row("人均预期寿命", "岁", ("2020", 80, "a"), ("十三五目标", 79, "t"))

    assert compared(over).change is None


def test_a_table_comes_before_prose_and_prose_before_nothing() -> None:
    prose = target("人均预期寿命", 81, "岁")
    table = row("人均预期寿命", "岁", ("2025", 82, "t"))
    silent = row("人均预期寿命", "岁", ("2025", None, "t"))

    assert compared(table, targets=[prose]).first.value == 82
    assert compared(silent, targets=[prose]).first.value == 81


def test_every_value_has_all_dimensions_and_no_two_share_them() -> None:
    dimensions = (
        "ofPlan",
        "ofConcept",
        "comparedFact",
        "appliesTo",
        "period",
        "status",
    )
    known: dict[str, dict[str, str]] = {}
    for quad in LINKS.stated:
        if quad.subject.value.endswith("/comparable"):  # type: ignore[union-attr]
            facts = known.setdefault(str(quad.subject), {})
            facts[quad.predicate.value.removeprefix(NAMESPACE)] = str(quad.object)
    keys = [tuple(facts[name] for name in dimensions) for facts in known.values()]

    assert len(keys) == len(set(keys)) == len(objects(OBS_VALUE)) > 5


def test_what_is_linked_fits_the_shapes() -> None:
    rural = row("农村孕产妇死亡率", "1/10万", ("2025", 9, "t"))
    quads = [
        *(quad for one in PLANS for quad in plan_quads(*one)),
        *(*LINKS.stated, *LINKS.inferred, *link([plan([rural]).record], BASE).stated),
        *reference_quads(),
    ]

    assert faults(graph_of(quads)) == set()


def test_no_link_hangs_in_the_air() -> None:
    plans = [quad for one in PLANS for quad in plan_quads(*one)]
    known = {q.subject for q in [*plans, *reference_quads(), *LINKS.stated]}
    pointed = {
        quad.object
        for quad in [*LINKS.stated, *LINKS.inferred]
        if isinstance(quad.object, NamedNode) and "/id/" in quad.object.value
    }
    about = {
        quad.subject
        for quad in LINKS.stated
        if quad.predicate.value in {NAMESPACE + "measures", NAMESPACE + "unifiedAs"}
    }

    assert pointed <= known
    assert about <= {quad.subject for quad in plans}
