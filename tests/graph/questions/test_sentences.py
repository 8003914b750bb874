import pytest

from graph.questions.sentences import SHOWN, shortened


@pytest.mark.parametrize("number", [0, 1, SHOWN, SHOWN + 1])
def test_a_short_list_is_said_whole(number: int) -> None:
    said = [str(one) for one in range(number)]
    assert shortened(said) == said


def test_a_long_list_says_how_many_more_there_are() -> None:
    said = [str(one) for one in range(SHOWN + 5)]
    assert shortened(said) == [*said[:SHOWN], "另有 5 条，见下表"]
