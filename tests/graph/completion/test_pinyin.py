import pytest

from graph.completion.pinyin import syllables


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("青禾区", "qing he qu"),
        ("重庆市", "chong qing shi"),
        ("银行", "yin hang"),
        ("绿化率", "lv hua lv"),
        ("ICU床位3张", "i c u chuang wei 3 zhang"),
        ("", ""),
    ],
)
def test_names_are_read_as_they_are_spoken(name: str, said: str) -> None:
    assert " ".join(syllables(name)) == said
