import pytest

from graph.questions.functions import said, words_before_function


@pytest.mark.parametrize(
    ("name", "level", "functions"),
    [
        ("区医保局", "区", ("healthcare-security",)),
        ("医疗保障局", None, ("healthcare-security",)),
        ("各县卫健局", "县", ("health",)),
        ("市级医保部门", "市", ("healthcare-security",)),
        ("市场监管局", None, ("market-regulation",)),
        ("市市场监管局", "市", ("market-regulation",)),
        ("民政厅", "厅", ("civil-affairs",)),
        ("发改", None, ("development-reform",)),
        ("教体局", None, ("education", "sport")),
        ("云雾署", None, ()),
    ],
)
def test_a_name_tells_level_and_functions(
    name: str, level: str | None, functions: tuple[str, ...]
) -> None:
    assert (said(name).level, said(name).functions) == (level, functions)


@pytest.mark.parametrize(
    ("name", "before"), [("雾岭区医保局", "雾岭区"), ("医保局", ""), ("云雾署", "")]
)
def test_words_before_a_known_name_are_a_place(name: str, before: str) -> None:
    assert words_before_function(name) == before
