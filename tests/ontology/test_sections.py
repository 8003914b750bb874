"""Which part of a plan a heading opens."""

from ontology.sections import PARTS, part_kind
from tests.loaders.cases import Case, each_case


@each_case("sections")
def test_titles_tell_the_part(case: Case) -> None:
    assert {title: part_kind(title) or "" for title in case["titles"]} == (
        dict.fromkeys(case["titles"], case["kind"])
    )


def test_every_kind_stands_once_in_the_list() -> None:
    kinds = [kind for kind, _ in PARTS]

    assert len(set(kinds)) == len(kinds)
