import pytest

from graph.questions.wording import normalise, ordinal
from graph.titles import bare, likeness


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("请问，区医保局 牵头哪些任务呢？", "区医保局牵头哪些任务"),
        (
            "你好，请帮我查一下区医保局２０２５年牵头什么？谢谢！",
            "区医保局2025年牵头什么",
        ),
        ("　区医保局牵头哪些任务\n", "区医保局牵头哪些任务"),
        ("？", ""),
    ],
)
def test_courtesy_blanks_and_marks_are_no_words(question: str, words: str) -> None:
    assert normalise(question) == words


@pytest.mark.parametrize(
    ("enumerator", "number"),
    [
        ("3.", "3"),
        ("（十二）", "12"),
        ("二十", "20"),
        ("二十一、", "21"),
        ("第５项", "5"),
        ("2.1", "2.1"),
        ("附", None),
    ],
)
def test_an_enumerator_is_a_number(enumerator: str, number: str | None) -> None:
    assert ordinal(enumerator) == number


def test_marks_and_width_make_no_other_title() -> None:
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in "2025")

    assert bare(f"澜州市“十四五”规划 （{wide}年）") == "澜州市十四五规划2025年"


@pytest.mark.parametrize(
    ("one", "two", "score"),
    [
        ("甲乙丙", "甲乙丙", 1.0),
        ("甲乙丙", "丁戊己", 0.0),
        ("甲乙丙", "甲乙丁", 0.5),
        ("", "甲乙", 0.0),
    ],
)
def test_likeness_is_the_share_of_bigrams(one: str, two: str, score: float) -> None:
    assert likeness(one, two) == score
