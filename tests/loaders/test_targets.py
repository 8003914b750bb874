from loaders.records import PlanRecord, Target
from tests.loaders.cases import Case, each_case, each_text
from tests.loaders.plans import plan_of, seen


def place_of(record: PlanRecord, target: Target) -> str:
    titles = {task.id: task.title for task in record.tasks}
    titles |= {goal.id: goal.title for goal in record.goals}
    return titles.get(target.task or target.goal or "") or target.place or "-"


def described(record: PlanRecord, target: Target) -> str:
    return f"{target.text} | {target.year or '-'} | {place_of(record, target)}"


@each_case("targets")
def test_targets_with_year_and_place(case: Case) -> None:
    record = plan_of(case["text"])

    assert [described(record, one) for one in record.targets] == case["targets"]


@each_text("targets")
def test_quotes_of_targets_are_their_words(case: Case) -> None:
    targets = plan_of(case["text"]).targets

    assert all(seen(case["text"], one.quote) == one.text for one in targets)


def test_targets_are_numbered_in_text_order() -> None:
    text = "一、任务\n（一）甲工作。甲率达到9%。\n（二）乙工作。乙率达到8%。\n"
    targets = plan_of(text).targets

    assert [one.id for one in targets] == ["q1", "q2"]
    assert targets[0].quote < targets[1].quote
