import pytest

from ontology.zones import zone_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("澜州市高新区", "澜州市高新区"),
        ("澜州市高新技术产业开发区", "澜州市高新区"),
        ("澜州经济技术开发区", "澜州经开区"),
        ("高铁新区", "高铁新区"),
        ("青禾区", None),
        ("澜州市", None),
    ],
)
def test_a_zone_is_told_by_its_ending(name: str, short: str | None) -> None:
    assert zone_name(name) == short
