from loaders.records import PlanRecord
from tests.loaders.cases import Case, each_case, each_text
from tests.loaders.plans import plan_of, seen

SAFEGUARD = "一、保障措施\n（一）加强保障。"


def plan(case: Case) -> PlanRecord:
    return plan_of(SAFEGUARD + case["text"].strip() + "\n")


@each_case("duties")
def test_who_has_which_duty(case: Case) -> None:
    found = [f"{one.department} | {one.duty}" for one in plan(case).duties]

    assert found == case["duties"]


@each_case("duties", "nothing")
def test_sentences_that_give_nobody_a_duty(case: Case) -> None:
    assert plan(case).duties == ()


@each_text("duties")
def test_quotes_of_duties_are_their_words(case: Case) -> None:
    text = SAFEGUARD + case["text"].strip() + "\n"

    assert all(seen(text, one.quote) == one.duty for one in plan(case).duties)


def test_a_duty_knows_its_task_and_its_section() -> None:
    text = "一、任务\n（一）甲工作。区财政局要安排经费。\n二、保障措施\n区审计局要加强监督检查。\n"
    record = plan_of(text)
    titles = {task.id: task.title for task in record.tasks}

    assert [
        (titles.get(one.task or ""), one.section_path) for one in record.duties
    ] == [
        ("甲工作", ("一、任务", "（一）甲工作")),
        ("保障措施", ("二、保障措施",)),
    ]


def test_the_past_gives_nobody_a_duty() -> None:
    text = "一、发展基础\n区财政局积极安排经费。\n二、任务\n（一）甲工作。做好甲。\n"

    assert plan_of(text).duties == ()
