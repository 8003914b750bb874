"""What is recognised in questions that have no form."""

from graph.ask import ask
from graph.completion import completer
from graph.completion.recognised import recognise
from graph.store import PlanStore


def test_the_longest_names_and_the_way_of_asking_are_recognised(
    three_plans: PlanStore,
) -> None:
    known = recognise(completer(three_plans), "区医保局的牵头情况如何评价")

    assert [one.words for one in known.names] == ["区医保局"]
    assert {thing.kind for thing in known.names[0].things} == {"body"}
    assert known.cues == ("牵头",)
    assert known.near[0] == "区医保局牵头哪些任务"


def test_near_questions_are_understood(three_plans: PlanStore) -> None:
    for question in ("区医保局", "青禾区规划", "青禾", "说说区医保局怎么样"):
        answer = ask(three_plans, question)
        assert not answer.understood
        assert answer.examples == answer.recognised.near
        for near in answer.examples:
            assert ask(three_plans, near).rows, near


def test_nothing_is_recognised_in_other_words(three_plans: PlanStore) -> None:
    answer = ask(three_plans, "weather tomorrow")

    assert not answer.understood
    assert answer.recognised.names == ()
    assert len(answer.examples) > 3


def test_a_name_that_is_not_there_is_followed_by_near_ones(
    three_plans: PlanStore,
) -> None:
    answer = ask(three_plans, "青禾区医疗保险局牵头哪些任务")

    assert answer.understood
    assert answer.rows == []
    assert "青禾区医疗保障局牵头哪些任务" in answer.examples
    assert ask(three_plans, answer.examples[0]).rows


def test_an_answer_can_be_that_of_some_plans_alone(three_plans: PlanStore) -> None:
    whole = ask(three_plans, "区医保局牵头哪些任务")
    plans = {str(row["planId"]) for row in whole.rows}
    assert whole.narrowable
    for plan in plans:
        narrow = ask(three_plans, "区医保局牵头哪些任务", [plan])
        assert narrow.rows == [row for row in whole.rows if row["planId"] == plan]
        assert plan in narrow.sparql
    other = next(
        str(one["plan"])
        for one in three_plans.manifest["plans"]
        if one["plan"] not in plans
    )
    assert ask(three_plans, "区医保局牵头哪些任务", [other]).rows == []
