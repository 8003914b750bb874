import pytest

from api.engines.shapes import DOUBT, TRUST, Shapes
from api.engines.ticket import shape_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('SELECT * { ?s ?p "甲" } LIMIT 5', 'SELECT * { ?s ?p "乙" }  LIMIT 90'),
        ("ASK { <http://a/1> ?p ?o } # 说明", "ASK {<http://a/2> ?p ?o}"),
    ],
)
def test_queries_that_differ_in_values_have_one_shape(one: str, other: str) -> None:
    assert shape_of(one) == shape_of(other)


def test_other_patterns_are_another_shape() -> None:
    assert shape_of("ASK { ?s ?p ?o }") != shape_of("ASK { ?s ?p ?o . ?o ?q ?r }")


def test_a_shape_is_long_until_it_has_been_quick_as_often() -> None:
    shapes = Shapes()
    for _ in range(5):
        shapes.was_long("x")

    assert shapes.is_long("x")
    for _ in range(DOUBT):
        shapes.was_quick("x")
    assert not shapes.is_long("x")


def test_much_quickness_outweighs_one_slow_run() -> None:
    shapes = Shapes()
    for _ in range(-TRUST):
        shapes.was_quick("x")
    shapes.was_long("x")

    assert not shapes.is_long("x")
    assert not shapes.is_long("never seen")
