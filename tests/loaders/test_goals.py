from tests.loaders.cases import Case, each_case, each_text
from tests.loaders.plans import plan_of, seen


@each_case("goals")
def test_goals_and_what_they_belong_to(case: Case) -> None:
    goals = plan_of(case["text"]).goals
    titles = {goal.id: goal.title for goal in goals}
    found = [
        f"{one.title} | {one.text_start} | {titles.get(one.parent or '', '-')}"
        for one in goals
    ]

    assert found == case["goals"]


@each_text("goals")
def test_quotes_of_goals_are_their_titles(case: Case) -> None:
    goals = plan_of(case["text"]).goals

    assert all(seen(case["text"], goal.quote) == goal.title for goal in goals)
