"""Forms of responsibility: A with a lead, B without, F with dates, I that are none."""

from loaders.phrases import Phrase, parse_phrase
from tests.loaders.cases import Case, each_case, each_text


def parts_of(phrase: Phrase | None, text: str) -> list[str]:
    """Return a line for each part: 市甲局 lead 牵头."""
    return [
        f"{text[slice(*part.place)]} {part.role} {part.label or '-'}"
        for part in (phrase.parts if phrase else ())
    ]


@each_case("phrases")
def test_who_has_which_role(case: Case) -> None:
    assert parts_of(parse_phrase(case["text"]), case["text"]) == case["parts"]


@each_text("phrases")
def test_the_deadline_of_a_phrase(case: Case) -> None:
    phrase = parse_phrase(case["text"])
    deadline = phrase.deadline if phrase else None

    assert case["text"][slice(*(deadline or (0, 0)))] == case.get("deadline", "")


@each_case("phrases", "nothing")
def test_what_assigns_nothing(case: Case) -> None:
    assert parse_phrase(case["text"]) is None


def test_the_form_of_a_phrase_is_told() -> None:
    forms = {
        "市甲局牵头": "verbs",
        "责任单位：市甲局": "labels",
        "市甲局、市乙局": "list",
    }

    assert {
        text: phrase.form for text in forms if (phrase := parse_phrase(text))
    } == forms
