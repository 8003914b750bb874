import pytest

from graph.reconcile import build_index
from graph.reconcile.paths import follow
from graph.reconcile.suggest import suggest
from graph.reconcile.types import METHODS, PROPERTIES, TYPES, Property, properties_of
from graph.reconcile.values import Reference, values
from graph.store import PlanStore
from ontology.vocabulary import vocabulary_triples

VOCABULARY = {str(triple.subject) for triple in vocabulary_triples()}
EVERY = frozenset(TYPES)


def test_paths_use_terms_of_the_vocabulary() -> None:
    paths = [path for one in PROPERTIES.values() for path in one.paths.values()]
    paths += [path for one in TYPES.values() for path in one.names]
    steps = {step.removeprefix("^") for path in paths for step in path.split("/")}
    own = {step.removeprefix("zt:") for step in steps if step.startswith("zt:")}

    assert own
    for name in own:
        assert f"<https://w3id.org/zhengtu/ns#{name}>" in VOCABULARY, name


def test_properties_belong_to_types_and_lead_to_types() -> None:
    for one in PROPERTIES.values():
        assert one.paths.keys() <= TYPES.keys()
        assert one.to is None or one.to in TYPES
    assert all(properties_of(name) for name in TYPES)


def test_methods_stand_in_the_order_of_their_scores() -> None:
    scores = [method.score for method in METHODS.values()]

    assert scores == sorted(scores, reverse=True)
    assert METHODS["likeness"].score == 60


@pytest.mark.parametrize(
    ("name", "wanted", "expected"),
    [
        ("青禾区医疗保障局", "leads", [2]),
        ("青禾区医疗保障局", "kind", ["政府部门"]),
        ("青禾区医疗保障局", "alias", ["区医保局", "区医疗保障局"]),
        ("青禾区医疗保障局", "place", ["澜州市青禾区"]),
        ("澜州市青禾区“十四五”卫生健康规划", "from", [2021]),
        ("澜州市青禾区“十四五”卫生健康规划", "number", ["青政办发〔2022〕5号"]),
        ("青禾区医疗保障局", "number", []),
    ],
)
def test_values_of_a_thing(
    three_plans: PlanStore, name: str, wanted: str, expected: list[object]
) -> None:
    index = build_index(three_plans)
    entity = next(one for one in index.entities if one.name == name)

    found = values(three_plans, entity, PROPERTIES[wanted])

    told = [one.name if isinstance(one, Reference) else one for one in found]
    assert told == expected


def test_every_property_has_a_value_somewhere(three_plans: PlanStore) -> None:
    index = build_index(three_plans)

    def has_one(one: Property) -> bool:
        return any(values(three_plans, entity, one) for entity in index.entities)

    assert [one.id for one in PROPERTIES.values() if not has_one(one)] == [
        "category"  # the tables of these plans have none
    ]


def test_a_path_against_the_direction(three_plans: PlanStore) -> None:
    index = build_index(three_plans)
    plan = next(one for one in index.entities if one.type.id == "plan")
    (place,) = follow(three_plans, plan.iri, "zt:appliesTo")

    assert plan.iri in {
        node.value for node in follow(three_plans, place.value, "^zt:appliesTo")
    }


def test_suggestions_begin_with_what_begins_like_it(three_plans: PlanStore) -> None:
    index = build_index(three_plans)

    found = [one.name for one in suggest(index, "青禾区卫", EVERY)]
    inside = [one.name for one in suggest(index, "爱国卫生", EVERY)]

    assert found == ["青禾区卫生健康局"]
    assert inside[0] == "爱国卫生"
    assert "石渡区爱国卫生运动委员会办公室" in inside
    assert suggest(index, "", EVERY) == []
    assert suggest(index, "青禾区卫", frozenset({"plan"})) == []
    assert suggest(index, index.entities[0].iri, EVERY) == [index.entities[0]]
