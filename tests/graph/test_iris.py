"""Identifiers: one thing, one IRI; two things, two."""

from collections import defaultdict
from dataclasses import replace

import pytest

from graph.iris import PlanIris, plan_slug
from loaders.records import Citation, Department, Field, PlanHead
from loaders.spans import Span
from tests.graph.every_kind import HEAD, PLACE
from tests.loaders.body_scores import answers

SOMEWHERE = Span(0, 1)


def body(
    name: str,
    kind: str = "department",
    functions: tuple[str, ...] = (),
    place: str | None = PLACE,
) -> Department:
    return Department(name, kind, functions, place, ())


def said(words: str) -> Field:
    return Field(words, SOMEWHERE, "test")


def body_iri(department: Department, plan: str) -> str:
    return PlanIris(plan).body(department)


HEALTH = body("松溪县卫生健康局", functions=("health",))
CENTRE = body("松溪县疾病预防控制中心", "institution", ("disease-control",))
OFFICE = body(
    "松溪县爱国卫生运动委员会办公室", "coordinating-office", ("patriotic-health",)
)


def test_a_body_of_one_place_is_the_same_in_every_plan() -> None:
    renamed = replace(HEALTH, name="县卫健委")

    assert body_iri(HEALTH, "one-plan") == body_iri(renamed, "another-plan")


def test_bodies_of_two_places_are_two() -> None:
    assert body_iri(HEALTH, "p") != body_iri(replace(HEALTH, place="云岭市"), "p")


def test_three_health_bodies_are_three() -> None:
    assert len({body_iri(one, "p") for one in (HEALTH, CENTRE, OFFICE)}) == 3


def test_the_iri_of_a_body_reads_well() -> None:
    assert body_iri(HEALTH, "p").startswith(
        "https://w3id.org/zhengtu/id/body/yunling-shi-songxi-xian-"
    )
    assert body_iri(HEALTH, "p").endswith("/department/health")


def test_the_order_of_functions_does_not_matter() -> None:
    one = body("松溪县教育和体育局", functions=("education", "sport"))

    assert body_iri(one, "p") == body_iri(
        replace(one, functions=("sport", "education")), "p"
    )


@pytest.mark.parametrize("kind", ["institution", "inner-office", "company", "court"])
def test_the_name_tells_apart_what_place_and_kind_do_not(kind: str) -> None:
    first, second = body("松溪县第一医院", kind), body("松溪县第二医院", kind)

    assert body_iri(first, "p") != body_iri(second, "p")


def test_the_place_before_a_name_does_not_matter() -> None:
    long = body("云岭市松溪县第一医院", "institution")
    short = body("松溪县第一医院", "institution")

    assert body_iri(long, "p") == body_iri(short, "p")


def test_two_offices_with_one_function_stay_apart() -> None:
    first = body("卫生健康局医政科", "inner-office", ("health",))
    second = body("卫生健康局疾控科", "inner-office", ("health",))

    assert body_iri(first, "p") != body_iri(second, "p")


def test_a_place_has_one_government() -> None:
    long, short = body("松溪县人民政府", "government"), body("县政府", "government")

    assert body_iri(long, "p") == body_iri(short, "q")


@pytest.mark.parametrize(
    "loose",
    [
        body("卫生健康局", functions=("health",), place=None),
        body("各有关部门", "collective"),
    ],
)
def test_a_body_without_a_place_and_a_group_belong_to_their_plan(
    loose: Department,
) -> None:
    assert body_iri(loose, "p") != body_iri(loose, "q")


def test_plan_document_and_graph_are_three_things() -> None:
    iris = PlanIris("p")

    assert len({iris.plan, iris.document, iris.graph}) == 3


def test_a_plan_is_named_by_region_topic_and_number() -> None:
    assert plan_slug(HEAD).startswith("yunling-shi-songxi-xian-")
    assert plan_slug(HEAD).endswith("-2022-8")


def test_the_slug_does_not_depend_on_where_the_words_stand() -> None:
    moved = replace(HEAD, title=replace(HEAD.title, quote=Span(5, 9), rule="other"))

    assert plan_slug(moved) == plan_slug(HEAD)


@pytest.mark.parametrize(
    "other",
    [
        PlanHead(said("托育服务规划")),
        PlanHead(said("托育服务方案"), date=said("2022")),
        PlanHead(said("托育服务方案"), issuer=said("松溪县民政局")),
        PlanHead(said("托育服务方案"), region=said("松溪县")),
        PlanHead(said("托育服务方案"), period=(2021, 2025)),
        PlanHead(said("托育服务方案"), doc_number=said("松民〔2022〕3号")),
    ],
)
def test_plans_that_differ_in_a_stated_fact_are_two(other: PlanHead) -> None:
    assert plan_slug(other) != plan_slug(PlanHead(said("托育服务方案")))


def test_long_titles_that_differ_at_the_end_are_two() -> None:
    number = said("松政发〔2022〕8号")
    start = "关于加快推进三岁以下婴幼儿照护服务体系建设的实施"
    one = PlanHead(said(start + "方案"), doc_number=number)
    two = PlanHead(said(start + "意见"), doc_number=number)

    assert plan_slug(one) != plan_slug(two)


def test_a_plan_without_anything_but_a_title_has_an_ascii_name() -> None:
    assert plan_slug(PlanHead(said("《——》"))).isascii()
    assert plan_slug(PlanHead(said("《——》")))


def test_a_record_id_in_chinese_gives_an_ascii_iri() -> None:
    assert PlanIris("p").part("task", "2/（一）").isascii()


def test_a_numbered_citation_is_shared_and_an_unnumbered_is_not() -> None:
    numbered = Citation("托育条例", "云府〔2020〕1号", "cites", SOMEWHERE, "cite")
    unnumbered = replace(numbered, number=None)
    one, two = PlanIris("p"), PlanIris("q")

    assert one.cited(numbered) == two.cited(numbered)
    assert one.cited(unnumbered) != two.cited(unnumbered)


def test_bodies_that_are_told_apart_have_iris_of_their_own() -> None:
    keys = defaultdict(set)
    for answer in answers():
        one = answer.found
        department = body(one.full, one.kind, one.functions, one.place)
        keys[body_iri(department, answer.case["place"])].add(one.key)

    assert [iri for iri, found in keys.items() if len(found) > 1] == []
