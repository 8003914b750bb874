import pytest

from graph.named_queries import parameters
from graph.questions.forms import Form, forms, matches
from graph.questions.slots import LIMIT

every_form = pytest.mark.parametrize("form", forms(), ids=lambda form: str(form.id))


@every_form
def test_every_parameter_of_a_form_is_one_of_its_query(form: Form) -> None:
    given = {*form.bind, *form.slots.values()} - {LIMIT}

    assert given <= set(parameters(form.query))


@every_form
def test_every_slot_of_a_pattern_has_a_parameter(form: Form) -> None:
    for pattern in form.patterns:
        assert set(pattern.groupindex) <= set(form.slots)


def test_no_two_forms_share_an_id() -> None:
    ids = [form.id for form in forms()]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("length", [100, 500])
def test_a_long_question_is_read_in_no_time(length: int) -> None:
    # Nested repetition would need minutes here.
    for words in ("甲", "哪些", "任务和", "由谁牵头", "有哪些的是"):
        list(matches(words * (length // len(words))))
