from dataclasses import replace
from pathlib import Path

import pytest

from graph.ask import ask
from graph.assembly import assemble, build_plan
from graph.generation import builder, write_generation
from graph.iris import BASE, PlanIris, plan_slug
from graph.link_tasks import THRESHOLD, near_tasks, same_tasks
from graph.linkplan import LinkPlan
from graph.prefixes import NAMESPACE
from graph.store import open_store
from graph.titles import likeness
from loaders.records import PlanRecord
from tests.graph.plans import CITY, QINGHE, city_record, qinghe_record


def titled(record: PlanRecord, *titles: str) -> PlanRecord:
    """The record with these titles for its first tasks."""
    pairs = zip(record.tasks, [*titles, *[""] * 99], strict=False)
    tasks = tuple(replace(one, title=title or one.title) for one, title in pairs)
    return replace(record, tasks=tasks)


def links(*records: PlanRecord) -> list[tuple[str, float, str]]:
    """Method, score and the first task of each link between plans."""
    plans = [LinkPlan(one, PlanIris(plan_slug(one.head))) for one in records]
    found: dict[str, dict[str, str]] = {}
    for triple in [*same_tasks(plans, BASE), *near_tasks(plans, BASE)]:
        facts = found.setdefault(str(triple.subject), {})
        name = triple.predicate.value.removeprefix(NAMESPACE)
        facts[name] = getattr(triple.object, "value", "")
    return sorted(
        (one["method"], float(one["score"]), one.get("sameTask", one.get("ofTask", "")))
        for one in found.values()
    )


def methods(*records: PlanRecord) -> list[tuple[str, float]]:
    return [(method, score) for method, score, _ in links(*records)]


CITY_PLAN, QINGHE_PLAN = city_record(), qinghe_record()


def test_the_same_title_in_two_plans_is_one_link() -> None:
    one = titled(CITY_PLAN, "开展爱国卫生运动")
    two = titled(QINGHE_PLAN, "开展“爱国卫生”运动")

    assert methods(one, two) == [("same-title", 1)]


def test_titles_that_are_alike_are_a_guess_with_its_score() -> None:
    first, second = "深入开展爱国卫生运动", "深入开展新时期爱国卫生运动"
    score = round(likeness(first, second), 3)

    assert score > THRESHOLD
    assert methods(titled(CITY_PLAN, first), titled(QINGHE_PLAN, second)) == [
        ("title-bigrams", score)
    ]


def test_titles_of_one_plan_are_no_link() -> None:
    twins = titled(QINGHE_PLAN, "开展爱国卫生运动", "开展爱国卫生运动")

    assert methods(twins) == []


def test_a_document_that_both_cite_takes_half_of_the_doubt() -> None:
    first, second = "优化医疗资源配置", "优化区域医疗资源整体布局"
    likely = likeness(first, second)
    one, two = titled(CITY_PLAN, first), titled(QINGHE_PLAN, second)

    assert likely < THRESHOLD
    assert methods(one, two) == []
    assert methods(citing(one), citing(two)) == [
        ("title-bigrams+citation", round((1 + likely) / 2, 3))
    ]


def citing(record: PlanRecord) -> PlanRecord:
    """The record with a document cited in its first task."""
    citation = replace(
        QINGHE_PLAN.head.citations[0], title="某某方案", quote=record.tasks[0].body
    )
    return replace(record, head=replace(record.head, citations=(citation,)))


@pytest.mark.parametrize("words", ["青禾区规划与它依据的规划有哪些相同的任务"])
def test_a_plan_is_compared_with_the_one_it_rests_on(
    tmp_path: Path, words: str
) -> None:
    title = CITY_PLAN.tasks[0].title
    plans = [
        build_plan(CITY_PLAN, CITY, BASE),
        build_plan(titled(QINGHE_PLAN, title), QINGHE, BASE),
    ]
    with builder(tmp_path / "store"):
        write_generation(tmp_path / "store", assemble(plans, BASE))

    with open_store(tmp_path / "store") as store:
        answer = ask(store, words)

    assert answer.form == "shared-with-basis"
    assert [(row["task"], row["otherPlace"]) for row in answer.rows] == [
        (title, "澜州市")
    ]
    assert "标题相同的任务 1 项" in answer.answer
