from collections import Counter
from dataclasses import replace

import pytest
from pyoxigraph import Quad

from graph.assembly import assemble, build_plan
from graph.iris import BASE, PlanIris, plan_slug
from graph.link import Links, link
from graph.link_goals import THRESHOLD
from graph.prefixes import NAMESPACE
from loaders.records import Department, PlanRecord
from tests.graph.plans import (
    CITY,
    city_record,
    qinghe_record,
    shidu_record,
)

CITY_PLAN, QINGHE_PLAN, SHIDU_PLAN = city_record(), qinghe_record(), shidu_record()
ALL = (CITY_PLAN, QINGHE_PLAN, SHIDU_PLAN)


def iris(record: PlanRecord) -> PlanIris:
    return PlanIris(plan_slug(record.head))


def body(record: PlanRecord, name: str) -> str:
    found = next(one for one in record.departments if one.name == name)
    return iris(record).body(found)


def pairs(links: Links, name: str) -> list[tuple[str, str]]:
    predicate = NAMESPACE + name
    found = [quad for quad in links.stated if quad.predicate.value == predicate]
    return [(subject(quad), value(quad)) for quad in found]


def subject(quad: Quad) -> str:
    assert hasattr(quad.subject, "value")
    return str(quad.subject.value)


def value(quad: Quad) -> str:
    assert hasattr(quad.object, "value")
    return str(quad.object.value)


def test_bodies_of_two_districts_stay_apart() -> None:
    qinghe = body(QINGHE_PLAN, "青禾区医疗保障局")

    assert qinghe != body(SHIDU_PLAN, "石渡区医疗保障局")


def renamed(record: PlanRecord, old: str, new: str) -> PlanRecord:
    """The record with one body under another preferred name."""

    def other(one: Department) -> Department:
        return replace(one, name=new) if one.name == old else one

    return replace(
        record, departments=tuple(other(one) for one in record.departments), duties=()
    )


def test_one_body_under_two_names_gets_the_name_of_most_plans() -> None:
    full, short = "澜州市医疗保障局", "澜州市医保局"
    other = renamed(CITY_PLAN, full, short)
    conflicts = link([CITY_PLAN, other, CITY_PLAN], BASE).conflicts

    assert [(one.body, one.chosen, one.others) for one in conflicts] == [
        (body(CITY_PLAN, full), full, (short,))
    ]


def test_the_losing_name_is_a_further_name_in_the_default_graph() -> None:
    short = renamed(CITY_PLAN, "澜州市医疗保障局", "澜州市医保局")
    head = replace(short.head, doc_number=None)
    plans = [
        build_plan(CITY_PLAN, CITY, BASE),
        build_plan(replace(short, head=head), CITY, BASE),
    ]
    content = assemble(plans, BASE)

    assert {line.decode() for line in content.overruled} == {
        f'<{body(CITY_PLAN, "澜州市医疗保障局")}> <{label}> "澜州市医保局"@zh .\n'
        for label in (
            "http://www.w3.org/2004/02/skos/core#prefLabel",
            "http://www.w3.org/2000/01/rdf-schema#label",
        )
    }
    assert content.manifest["conflicts"][0]["others"] == ("澜州市医保局",)


def test_a_citation_finds_the_loaded_plan_by_number_or_title() -> None:
    links = link(ALL, BASE)
    methods = {value(quad) for quad in links.stated if "method" in str(quad.predicate)}

    assert {target for _, target in pairs(links, "unifiedAs")} == {
        iris(CITY_PLAN).document
    }
    assert len(pairs(links, "unifiedAs")) == 2
    assert {"document-number", "same-title"} <= methods


def test_a_citation_of_a_plan_that_is_not_loaded_stays_alone() -> None:
    assert pairs(link([QINGHE_PLAN, SHIDU_PLAN], BASE), "unifiedAs") == []


def test_a_title_of_two_loaded_plans_joins_nothing() -> None:
    head = replace(CITY_PLAN.head, doc_number=None)
    twin = replace(CITY_PLAN, head=head)

    assert pairs(link([CITY_PLAN, twin, SHIDU_PLAN], BASE), "unifiedAs") == []


@pytest.mark.parametrize(
    ("title", "number", "joined"),
    [
        ("澜州市“十四五”卫生健康发展规划（2021—2025年）", None, True),
        ("澜州市十四五卫生健康发展规划2021至2025年", None, True),
        ("澜州市人民政府关于印发〈澜州市“十四五”卫生健康发展规划〉的通知", None, True),
        ("随便一个题名", "澜政办发〔2021〕第12号", True),
        ("澜州市“十四五”卫生健康发展规划（2016—2020年）", None, False),
        ("澜州市“十三五”卫生健康发展规划", None, False),
        ("澜州市“十四五”卫生健康发展规划", "澜政办发〔2021〕13号", False),
    ],
)
def test_a_title_joins_where_neither_years_nor_numbers_differ(
    title: str, number: str | None, joined: bool
) -> None:
    (citation,) = QINGHE_PLAN.head.citations
    other = replace(citation, title=title, number=number)
    head = replace(QINGHE_PLAN.head, citations=(other,))
    links = link([CITY_PLAN, replace(QINGHE_PLAN, head=head)], BASE)

    assert bool(pairs(links, "unifiedAs")) == joined


def test_co_operation_counts_the_tasks_that_two_bodies_share() -> None:
    links = link([QINGHE_PLAN], BASE)
    between = Counter(node for node, _ in pairs(links, "between"))
    weights = dict(pairs(links, "sharedTasks"))
    together = {
        frozenset(b for n, b in pairs(links, "between") if n == node): int(n_tasks)
        for node, n_tasks in weights.items()
    }

    assert set(between.values()) == {2}
    assert together == {
        frozenset(body(QINGHE_PLAN, f"青禾区{name}") for name in names): shared
        for names, shared in {
            ("卫生健康局", "医疗保障局"): 2,
            ("卫生健康局", "财政局"): 2,
            ("医疗保障局", "财政局"): 2,
            ("医疗保障局", "市场监督管理局"): 1,
            ("医疗保障局", "公安局"): 1,
            ("市场监督管理局", "公安局"): 1,
            ("卫生健康局", "发展和改革局"): 1,
        }.items()
    }


def test_co_operation_goes_both_ways() -> None:
    edges = set(pairs(link(ALL, BASE), "cooperatesWith"))

    assert edges
    assert edges == {(second, first) for first, second in edges}


def test_a_guess_is_in_the_inferred_graph_with_method_and_score() -> None:
    inferred = link(ALL, BASE).inferred
    scores = [float(value(q)) for q in inferred if q.predicate.value.endswith("#score")]

    assert {str(quad.graph_name) for quad in inferred} == {f"<{BASE}id/graph/inferred>"}
    assert scores
    assert all(score >= THRESHOLD for score in scores)
    assert sum(q.predicate.value.endswith("#method") for q in inferred) == len(scores)


@pytest.mark.parametrize("records", [ALL, ALL[::-1]])
def test_the_order_of_the_plans_changes_nothing(
    records: tuple[PlanRecord, ...],
) -> None:
    assert set(link(records, BASE).stated) == set(link(ALL, BASE).stated)
