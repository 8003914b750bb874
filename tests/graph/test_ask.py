import tomllib
from pathlib import Path
from typing import Any

import pytest

from graph.ask import Answer, ask
from graph.named_queries import rows
from graph.store import PlanStore
from tests.graph.plans import PLANS

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "questions.toml").read_text(encoding="utf-8")
)["case"]

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))


def column(answer: Answer, name: str) -> list[object]:
    return list(dict.fromkeys(row[name] for row in answer.rows))


@every_case
def test_a_question_is_answered(three_plans: PlanStore, case: dict[str, Any]) -> None:
    answer = ask(three_plans, case["question"])

    assert (answer.form, len(answer.rows)) == (case["form"], case["rows"])
    assert answer.understood == bool(case["form"])
    for name, values in case.get("has", {}).items():
        assert column(answer, name) == values
    for words in case.get("says", ()):
        assert words in answer.answer
    for words in case.get("silent", ()):
        assert words not in answer.answer


@every_case
def test_the_query_shown_yields_the_rows(
    three_plans: PlanStore, case: dict[str, Any]
) -> None:
    answer = ask(three_plans, case["question"])

    if answer.sparql:
        assert rows(three_plans, answer.sparql) == answer.rows
    else:
        assert answer.rows == []


@every_case
def test_every_row_has_its_evidence(
    three_plans: PlanStore, case: dict[str, Any]
) -> None:
    answer = ask(three_plans, case["question"])
    texts = {document.name: document.text for _, document in PLANS}

    for row in answer.rows:
        name, _, ranges = str(row["source"]).partition(":")
        quotes = str(row["quote"]).split(" …… ")
        spans = [tuple(map(int, one.split("-"))) for one in ranges.split("、")]
        assert [texts[name][start:end] for start, end in spans] == quotes
        assert row["plan"] in {record.head.title.value for record, _ in PLANS}
        assert row["place"] is not None


def test_the_examples_offered_are_answered(three_plans: PlanStore) -> None:
    offered = ask(three_plans, "?").examples

    assert len(offered) > 10
    for question in offered:
        answer = ask(three_plans, question)
        assert (question, answer.understood) == (question, True)
        assert answer.answer
    assert sum(bool(ask(three_plans, one).rows) for one in offered) == len(offered)


def test_columns_hide_identifiers_only(three_plans: PlanStore) -> None:
    answer = ask(three_plans, "区医保局牵头哪些任务")

    assert set(answer.rows[0]) - set(answer.columns) == {"id", "bodyId", "planId"}
    assert answer.columns[:3] == ["place", "plan", "number"]


@pytest.mark.parametrize(
    "question",
    [
        chr(0xD800) + "局牵头哪些任务",
        "有哪些" * 160,
        "x" * 5000,
        "区医保局和" * 100 + "共同承担什么",
    ],
    ids=["half a character", "one word again and again", "long", "many bodies"],
)
def test_odd_questions_get_an_answer(three_plans: PlanStore, question: str) -> None:
    answer = ask(three_plans, question)

    assert answer.rows == []
    assert answer.answer.encode()
