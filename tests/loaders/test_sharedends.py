"""Lists whose last name prints the end of all."""

import pytest

from loaders.names import split_names
from loaders.sharedends import all_bodies, completed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("东、西、南三区政府", ["东区政府", "西区政府", "南区政府"]),
        ("甲市、乙市人民政府", ["甲市人民政府", "乙市人民政府"]),
        ("市丙局、樊甲、樊乙两街道办事处", ["樊甲街道办事处", "樊乙街道办事处"]),
        ("市丙局、市丁局", []),
        ("市丙局，乙市人民政府", []),
    ],
)
def test_names_get_the_end_of_their_list(text: str, expected: list[str]) -> None:
    names = split_names(text)
    assert list(completed(text, names).values()) == expected
    assert all_bodies(text, names)


def test_words_that_are_no_names_stay_what_they_are() -> None:
    assert not all_bodies("甲某、乙某", split_names("甲某、乙某"))
