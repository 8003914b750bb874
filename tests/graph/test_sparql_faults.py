import pytest

from graph.errors import BrokenQuery
from graph.store import PlanStore

# A query, and the part of it that cannot stand where it stands.
FAULTS = [
    ("SELECT ?x { ?x a ?y ?z . ?x a ?y }", "?z . ?x a ?y }"),
    ("SELEC ?x { }", "SELEC ?x { }"),
    ("SELECT ?x {\n  # 注释 }\n  ?x a '医保' ;\r\n  标签 ?y }", "标签 ?y }"),
    ("SELECT ?任务\n{ ?任务 ?p '😀😀', ?y z . }", "z . }"),
    ("SELECT ?x { ?x a ?y LIMIT 5", "LIMIT 5"),
    ("SELECT ?x { ?x a ?y } LIMIT -5", "-5"),
    ("ASK { FILTER(1 = ) }", ") }"),
    ("ASK { ?x a 'a\n }", "'a"),
    ("ASK { ?x a ex:b }", "ex:b }"),
    ("ASK { } ASK { }", "ASK { }"),
    ("SELECT ?x {\n FILTRE(?x) }", "FILTRE(?x) }"),
    ('ASK { ?x a "\\u0041" ! }', "! }"),
    ("ASK {\n ?x a ?y\n", ""),
]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT * WHERE { ?s ?p", "第 1 行第 23 个字符附近读不懂，请检查括号"),
        ("SELECT ?x\n{ ?x ~ ?y }", "第 2 行"),
        ("SELECT ?x { ?x a foo:bar }", "有前缀没有声明，请加 PREFIX。"),
        ("SELECT (1 AS ?x) (2 AS ?x) {}", "同一个变量名取了两次。"),
        ("", "第 1 行第 1 个字符附近"),
        ("SELECT ?x (COUNT(?y) AS ?n) { ?x a ?y }", "：SELECT 里有变量没有写进"),
        ("SELECT (?x AS ?y) (1 AS ?x) { ?x a ?y }", "：AS 后面的变量名已经用过"),
        ("ASK { ?x a '\udcff' }", "请用 UTF-8"),
    ],
)
def test_a_broken_query_is_told_in_one_short_line(
    three_plans: PlanStore, query: str, said: str
) -> None:
    with pytest.raises(BrokenQuery) as raised:
        three_plans.query(query)
    message = str(raised.value)
    assert said in message
    assert len(message) < 80
    assert "\n" not in message


@pytest.mark.parametrize(("query", "rest"), FAULTS)
def test_the_place_is_that_of_the_fault(
    three_plans: PlanStore, query: str, rest: str
) -> None:
    with pytest.raises(BrokenQuery) as raised:
        three_plans.query(query)
    found = raised.value.mistake
    assert found is not None
    line = query.split("\n")[found.line - 1].rstrip("\r")
    assert found.text == line
    assert line[found.column - 1 :] == rest


def test_a_long_line_is_shown_in_part(three_plans: PlanStore) -> None:
    query = f"ASK {{ FILTER(?x IN ({'1, ' * 2_000} ~)) }}"
    with pytest.raises(BrokenQuery) as raised:
        three_plans.query(query)
    found = raised.value.mistake
    assert found is not None
    assert query[found.column - 1] == "~"
    assert "~" in found.text
    assert len(found.text) <= 200


def test_a_very_long_query_has_no_place(three_plans: PlanStore) -> None:
    with pytest.raises(BrokenQuery, match="请检查") as raised:
        three_plans.query(f"ASK {{ FILTER(?x IN ({'1, ' * 50_000} ~)) }}")
    assert raised.value.mistake is None
