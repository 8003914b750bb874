"""Several places of the country bear one name, a store knows one of them."""

import pytest

from graph.reconcile import Index, Query, candidates
from graph.reconcile.entities import Entity
from graph.reconcile.types import TYPES

CITY = Entity("city", TYPES["place"], "南京市", ("320100",))
DISTRICT = Entity(
    "district",
    TYPES["place"],
    "南京市鼓楼区",
    ("鼓楼区", "鼓楼", "320106"),
    within=frozenset({"city"}),
)
HEALTH = Entity(
    "health",
    TYPES["department"],
    "鼓楼区卫生健康委员会",
    ("区卫健委", "鼓楼区卫健委"),
    place="南京市鼓楼区",
    place_iri="district",
    kind="department",
    functions=frozenset({"health"}),
)
INDEX = Index((CITY, DISTRICT, HEALTH))


@pytest.mark.parametrize(
    ("name", "place", "is_certain"),
    [
        ("鼓楼区卫生健康委员会", None, False),
        ("鼓楼区卫健委", None, False),
        ("区卫健委", "鼓楼区", False),
        ("区卫健委", "鼓楼", False),
        ("鼓楼卫健委", None, False),
        ("鼓楼区", None, False),
        ("鼓楼区卫生健康委员会", "南京市鼓楼区", True),
        ("区卫健委", "江苏省南京市鼓楼区", True),
        ("南京市鼓楼区卫健委", None, True),
        ("卫健委", "320106", True),
        ("南京市鼓楼区", None, True),
        ("320106", None, True),
        ("鼓楼区", "南京市", True),
    ],
)
def test_a_shared_name_needs_the_place_around_it(
    name: str, place: str | None, is_certain: bool
) -> None:
    found = candidates(INDEX, Query(name, place=place))

    assert found[0].entity == (DISTRICT if name in DISTRICT_NAMES else HEALTH)
    assert found[0].match == is_certain


DISTRICT_NAMES = {"鼓楼区", "南京市鼓楼区", "320106"}
