import pytest

from graph.completion.bodynames import spoken_names


@pytest.mark.parametrize(
    ("label", "place", "function", "some"),
    [
        (
            "青禾区医疗保障局",
            "澜州市青禾区",
            "healthcare-security",
            {"青禾区医保局", "青禾医保局", "区医保局", "医保局", "区医疗保障局"},
        ),
        (
            "青禾区卫生健康委员会",
            "澜州市青禾区",
            "health",
            {"青禾区卫健委", "区卫健委", "卫健委", "卫生健康委"},
        ),
    ],
)
def test_a_department_has_the_names_that_people_use(
    label: str, place: str, function: str, some: set[str]
) -> None:
    names = set(spoken_names(label, place, [function]))

    assert some <= names


def test_a_name_without_the_words_of_its_function_has_no_other() -> None:
    assert [*spoken_names("青禾区某中心", "青禾区", ["health", "no-such"])] == []
    assert [*spoken_names("青禾区某中心", "", [])] == []
