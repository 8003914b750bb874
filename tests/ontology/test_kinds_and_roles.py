"""Check the lists of kinds and roles against the records that use them."""

from typing import get_args

from loaders.records import Role
from ontology.kinds import KIND_BY_ID, KINDS
from ontology.roles import ROLE_BY_ID, ROLES


def test_every_role_of_the_records_is_listed() -> None:
    assert set(get_args(Role)) <= set(ROLE_BY_ID)


def test_a_broader_role_is_a_listed_role() -> None:
    assert {role.broader for role in ROLES if role.broader} == {"lead"}


def test_ids_and_labels_are_unique() -> None:
    for rows in (KINDS, ROLES):
        for values in zip(*((row.id, row.zh, row.en) for row in rows), strict=True):
            assert len(set(values)) == len(values)


def test_only_state_and_party_bodies_are_public() -> None:
    private = {kind.id for kind in KINDS if not kind.public}

    assert private == {"peoples-organisation", "bank", "company", "collective"}
    assert KIND_BY_ID["court"].public
