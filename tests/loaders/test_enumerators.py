import pytest

from loaders.cleaning import clean
from loaders.enumerators import BOX, DASH, FIRSTLY, enumerator_at
from tests.loaders.cases import Case, each_case


def number_of(text: str) -> tuple[str, str] | None:
    """Return style and printed number of a paragraph."""
    view = clean(text)
    found = enumerator_at(view.text, 0, len(view.text) - 1)
    return (found[0].name, view.words(0, found[1])) if found else None


@each_case("enumerators")
def test_every_way_of_numbering(case: Case) -> None:
    found = [number_of(f"{number}加强能力建设") for number in case["numbers"]]

    assert found == [(case["style"], number) for number in case["numbers"]]


@each_case("enumerators", "none")
def test_what_is_no_number(case: Case) -> None:
    assert {text: number_of(text) for text in case["texts"]} == dict.fromkeys(
        case["texts"]
    )


def test_an_age_or_a_generation_may_stand_behind_a_number() -> None:
    assert number_of("3.65岁以上老年人健康管理率") == ("digit", "3.")
    assert number_of("4.5G网络建设") == ("digit", "4.")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("专栏1 某某工程", "专栏1"),
        ("专栏 3", "专栏3"),
        ("专栏一：某某行动", "专栏一"),
        ("专栏", "专栏"),
    ],
)
def test_boxes_carry_numbers_of_their_own(text: str, number: str) -> None:
    found = BOX.match(clean(text).text.rstrip())

    assert found is not None
    assert found[0].rstrip("：") == number


def test_a_sentence_about_a_box_is_no_box() -> None:
    sentence = "专栏中的项目由各单位分别组织实施，" * 6 + "按期完成。"

    assert BOX.match(sentence) is None


def test_dashes_and_firstlys() -> None:
    assert DASH.match("——健全体系。")
    assert DASH.match("—健全体系。")
    assert not DASH.match("-5度")
    assert FIRSTLY.match("一是健全机制。")
    assert not FIRSTLY.match("一是否达标")
