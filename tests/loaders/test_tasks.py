from itertools import pairwise

from tests.loaders.cases import Case, each_case, each_text
from tests.loaders.plans import plan_of, seen


@each_case("tasks")
def test_tasks_are_the_lowest_titled_units(case: Case) -> None:
    found = [
        f"{one.number or ''}{one.title} | {(one.section_path or ('-',))[-1]}"
        f" | {'safeguard' if one.safeguard else '-'}"
        for one in plan_of(case["text"]).tasks
    ]

    assert found == case["tasks"]


@each_text("tasks")
def test_quotes_of_tasks_are_their_titles_inside_their_bodies(case: Case) -> None:
    tasks = plan_of(case["text"]).tasks

    assert all(seen(case["text"], task.quote) == task.title for task in tasks)
    assert all(task.body.holds(task.quote) for task in tasks)


@each_text("tasks")
def test_bodies_of_tasks_do_not_overlap(case: Case) -> None:
    bodies = [task.body for task in plan_of(case["text"]).tasks]

    assert all(a.end <= b.start for a, b in pairwise(bodies))


@each_text("tasks")
def test_ids_are_unique_and_name_a_section(case: Case) -> None:
    record = plan_of(case["text"])
    sections = {section.id for section in record.sections}

    assert len({task.id for task in record.tasks}) == len(record.tasks)
    assert {task.section for task in record.tasks} - {None} <= sections


def test_ids_follow_the_order_of_headings_not_their_numbers() -> None:
    text = "二、任务\n（三）甲工作。做好甲。\n（三）乙工作。做好乙。\n"

    assert [task.id for task in plan_of(text).tasks] == ["1.1", "1.2"]
