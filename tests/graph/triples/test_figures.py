"""Round trip of indicators, targets and projects."""

from dataclasses import replace

from pyoxigraph import Store

from graph.iris import PlanIris
from graph.triples.context import PlanContext
from graph.triples.indicators import indicator_triples
from loaders.records import Value
from tests.graph.every_kind import DOCUMENT, RECORD
from tests.graph.triples.asking import ask


def test_indicator_values(store: Store) -> None:
    found = ask(
        store,
        """?i a zt:Indicator ; zt:title ?title ; zt:observation ?o .
           ?o zt:columnLabel ?column ; zt:cell ?cell ; zt:quote/zt:exact ?words .
           OPTIONAL { ?o sdmx-measure:obsValue ?number }
           OPTIONAL { ?o zt:period ?year } OPTIONAL { ?o zt:comparator ?sign }
           OPTIONAL { ?o zt:status/skos:prefLabel ?status
                      FILTER(lang(?status) = "en") }
           OPTIONAL { ?i zt:nature/skos:prefLabel ?nature
                      FILTER(lang(?nature) = "zh") }""",
        *("title", "column", "cell", "words", "number", "year", "sign", "status"),
        "nature",
    )

    goal = "逐步提高"
    assert found == [
        *[
            ("托位", "2020年", "900", "900", "900", "2020", "=", "baseline", "约束性"),
            ("托位", "2025年", "1200", "1200", "1200", "2025", "=", "target", "约束性"),
        ],
        ("满意度", "目标", goal, goal, None, None, None, None, None),
    ]


def test_a_nature_of_another_kind_keeps_its_printed_word(store: Store) -> None:
    pattern = '?i zt:title "满意度" ; zt:natureLabel ?nature'

    assert ask(store, pattern, "nature") == [("引导性",)]


def test_only_a_number_is_an_observation_of_the_cube(store: Store) -> None:
    pattern = "?o a qb:Observation ; qb:dataSet zt:indicatorDataSet ; zt:cell ?cell"

    assert ask(store, pattern, "cell") == [("1200",), ("900",)]


def test_a_range_in_a_cell_is_two_bounds_and_no_observation() -> None:
    cell = Value("2025年", "15—20", (15.0, 20.0), "range", "target", None)
    row = replace(RECORD.indicators[0], values=(cell,))
    plan = PlanContext(RECORD, DOCUMENT, PlanIris("plan"))
    said = " ".join(str(triple) for triple in indicator_triples(row, 1, plan))

    assert 'zhengtu/ns#minValue> "15"' in said
    assert 'zhengtu/ns#maxValue> "20"' in said
    assert "cube#Observation" not in said


def test_every_observation_has_what_the_structure_of_the_cube_requires(
    store: Store,
) -> None:
    required = ask(
        store,
        """zt:indicatorDataSet qb:structure/qb:component ?c .
           { ?c qb:dimension ?p } UNION { ?c qb:measure ?p }""",
        "p",
    )

    assert len(required) == 4
    for (name,) in required:
        pattern = f"?o a qb:Observation FILTER NOT EXISTS {{ ?o <{name}> ?v }}"
        assert ask(store, pattern, "o") == []


def test_targets(store: Store) -> None:
    found = ask(
        store,
        """?t a zt:Target ; zt:text ?text ; zt:subject ?subject ; zt:comparator ?sign ;
             zt:unit ?unit ; zt:place ?place ; zt:quote/zt:exact ?text .
           OPTIONAL { ?t zt:value ?value } OPTIONAL { ?t zt:minValue ?low }
           OPTIONAL { ?t zt:maxValue ?high } OPTIONAL { ?t zt:dueYear ?year }
           OPTIONAL { ?t zt:per ?per } OPTIONAL { ?t zt:ofTask/zt:title ?task }
           OPTIONAL { ?t zt:servesGoal/zt:title ?goal . ?t zt:ofGoal/zt:title ?goal }""",
        *("text", "subject", "sign", "unit", "place"),
        *("value", "low", "high", "year", "per", "task", "goal"),
    )

    due = "到2025年托位达到1200个"
    more = "新增托位300—400个"
    nothing = (None, None)
    assert found == [
        (
            *(due, "托位", "=", "个", "goal", "1200"),
            *(*nothing, "2025", *nothing, "总体目标"),
        ),
        (
            *(more, "托位", "range", "个", "task", None),
            *("300", "400", None, "每年", "建设托育中心", None),
        ),
    ]


def test_projects(store: Store) -> None:
    found = ask(
        store,
        """?p a zt:Project ; zt:title ?title ; zt:projectKind ?kind ; zt:box ?box ;
             zt:investment ?yuan ; zt:currency ?currency ; zt:attribute ?a .
           ?a zt:column ?column ; zt:cell ?cell ; zt:quote/zt:exact ?words .""",
        *("title", "kind", "box", "yuan", "currency", "column", "cell", "words"),
    )

    assert found == [
        (
            *("县托育中心", "box", "专栏1", "86000000", "CNY"),
            *("总投资", "8600万元", "8600万元"),
        )
    ]
