"""Short forms of places' names."""

import pytest

from ontology.placewords import short_forms


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("平渡市", ["平渡"]),
        ("岚川土家族苗族自治州", ["岚川州", "岚川"]),
        ("岚川壮族自治区", ["岚川"]),
        ("清源畲族自治县", ["清源县", "清源"]),
        ("和县", []),
        ("市中区", []),
        ("北京市", ["首都", "北京"]),
        ("", []),
    ],
)
def test_what_a_place_is_called_for_short(name: str, forms: list[str]) -> None:
    assert list(short_forms(name)) == forms
