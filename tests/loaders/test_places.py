from collections.abc import Callable

from loaders.places import own_level, place_in_title, place_of_office
from tests.loaders.cases import Case, each_case

Find = Callable[[str], tuple[int, int] | None]


def found(find: Find, texts: dict[str, str]) -> dict[str, str]:
    return {text: text[slice(*(find(text) or (0, 0)))] for text in texts}


@each_case("places", "office")
def test_places_of_offices(case: Case) -> None:
    assert found(place_of_office, case["texts"]) == case["texts"]


@each_case("places", "title")
def test_places_in_titles(case: Case) -> None:
    assert found(place_in_title, case["texts"]) == case["texts"]


def test_the_level_a_text_calls_its_own() -> None:
    assert own_level("结合我市实际，全市上下，本区") == "市"
    assert own_level("结合实际") is None
