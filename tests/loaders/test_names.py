from loaders.names import split_names
from tests.loaders.cases import Case, each_case


@each_case("names")
def test_lists_are_split_into_names(case: Case) -> None:
    text = case["list"]

    assert [text[a:b] for a, b in split_names(text)] == case["names"]


def test_a_list_may_stand_inside_a_text() -> None:
    text = "责任单位：市甲局、市乙局。"

    assert split_names(text, 5, 12) == [(5, 8), (9, 12)]


def test_no_list_no_names() -> None:
    assert split_names("") == []
    assert split_names("、，；") == []
