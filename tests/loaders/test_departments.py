import pytest

from loaders.departments import DepartmentBook
from loaders.records import Department
from loaders.spans import Span
from tests.loaders.plans import plan_of, seen

REGION = "岚川省平渡市禾丰区"


@pytest.fixture
def book() -> DepartmentBook:
    return DepartmentBook(REGION)


def named(body: str) -> dict[str, Department]:
    return {one.name: one for one in plan_of(body).departments}


def test_a_body_has_every_form_with_its_first_place(book: DepartmentBook) -> None:
    book.add("区卫健局", Span(30, 34))
    book.add("区卫生健康局", Span(10, 16))
    book.add("区卫健局", Span(20, 24))
    (body,) = book.departments()

    assert body.aliases == ("区卫生健康局", "区卫健局")
    assert [mention.quote for mention in body.mentions] == [Span(10, 16), Span(20, 24)]


def test_the_fullest_form_names_the_body(book: DepartmentBook) -> None:
    book.add("卫健部门", Span(1, 5))
    book.add("区卫健局", Span(10, 14))

    assert [body.name for body in book.departments()] == ["禾丰区卫生健康局"]


def test_a_prefix_that_is_left_out_belongs_to_the_name(book: DepartmentBook) -> None:
    book.add("市财政局", Span(1, 5))
    book.add("卫健委", Span(6, 9), level="市")

    assert book.canonical(Span(6, 9)) == "平渡市卫生健康委员会"


def test_a_second_name_plate_adds_a_function_to_the_body(book: DepartmentBook) -> None:
    book.add("区卫健局", Span(1, 5))
    book.add("区卫生健康局（区中医药局）", Span(10, 23))
    (body,) = book.departments()

    assert (body.functions, body.plates) == (("health",), ("traditional-medicine",))


def test_bodies_stand_in_order_of_their_first_mention(book: DepartmentBook) -> None:
    for name, start in (("区财政局", 40), ("区民政局", 3), ("区残联", 20)):
        book.add(name, Span(start, start + len(name)))

    assert [body.aliases[0] for body in book.departments()] == [
        "区民政局",
        "区残联",
        "区财政局",
    ]


def test_a_bracket_and_prose_speak_of_one_body() -> None:
    text = (
        "一、任务\n（一）甲工作。做好甲。（区卫生健康局牵头）\n"
        "二、保障措施\n（一）加强领导。区卫健局要落实责任。卫健部门要定期通报进展。\n"
    )
    body = named(text)["禾丰区卫生健康局"]

    assert body.aliases == ("区卫生健康局", "区卫健局", "卫健部门")
    assert [seen(text, m.quote) for m in body.mentions] == list(body.aliases)


def test_a_shared_prefix_is_not_completed_in_print_but_in_the_canonical_name() -> None:
    text = "一、任务\n（一）甲工作。做好甲。（市财政局、卫健委、民政局负责）\n"
    roles = plan_of(text).tasks[0].roles

    assert [role.department for role in roles] == ["市财政局", "卫健委", "民政局"]
    assert [role.canonical for role in roles] == [
        "平渡市财政局",
        "平渡市卫生健康委员会",
        "平渡市民政局",
    ]


def test_every_role_and_duty_names_a_body_of_the_plan() -> None:
    text = (
        "一、任务\n（一）甲工作。做好甲。（区甲中心牵头，各镇街配合）\n"
        "二、保障措施\n（一）加强领导。财政、民政等部门要积极支持工作。\n"
    )
    record = plan_of(text)
    names = {body.name for body in record.departments}

    assert {role.canonical for task in record.tasks for role in task.roles} <= names
    assert {duty.canonical for duty in record.duties} <= names
