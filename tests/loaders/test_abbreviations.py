import pytest

from loaders.abbreviations import find_abbreviations
from loaders.cleaning import clean


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        (
            "成立清源县甲工作领导小组（以下简称县领导小组），",
            "清源县甲工作领导小组",
            "县领导小组",
        ),
        (
            "切实加强县甲工作委员会（以下简称“县甲委”）建设",
            "县甲工作委员会",
            "县甲委",
        ),
        (
            "进一步完善县甲工作联席会议（以下统称联席会议）",
            "县甲工作联席会议",
            "联席会议",
        ),
    ],
)
def test_short_names_that_a_text_gives(text: str, name: str, short: str) -> None:
    view = clean(text)
    (found,) = find_abbreviations(view, 0)

    assert view.words(*found.name) == name
    assert view.words(*found.short) == short


def test_an_office_that_is_set_up_is_told_by_no_name() -> None:
    view = clean("领导小组下设办公室（以下简称“县甲办”），设在县教育局。")

    assert list(find_abbreviations(view, 0)) == []
