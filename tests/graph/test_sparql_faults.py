import pytest

from graph.errors import BrokenQuery
from graph.store import PlanStore


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT * WHERE { ?s ?p", "第 1 行第 23 个字符附近读不懂，请检查括号"),
        ("SELECT ?x\n{ ?x ~ ?y }", "第 2 行"),
        ("SELECT ?x { ?x a foo:bar }", "有前缀没有声明，请加 PREFIX。"),
        ("SELECT (1 AS ?x) (2 AS ?x) {}", "同一个变量名取了两次。"),
        ("", "第 1 行第 1 个字符附近"),
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
