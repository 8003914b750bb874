import re
from pathlib import Path

import pyoxigraph as ox
import pytest

import graph.named_queries as named
from graph.named_queries import Bindings, parameters, plain, run, sparql, total
from graph.store import PlanStore

FOLDER = Path(named.__file__).parent / "queries"
NAMES = sorted(path.stem for path in FOLDER.glob("*.rq"))

every_query = pytest.mark.parametrize("name", NAMES)


@every_query
def test_a_query_starts_with_what_it_is_for(name: str) -> None:
    assert named.template(name).startswith("# ")


@every_query
def test_a_query_runs_as_the_file_has_it(three_plans: PlanStore, name: str) -> None:
    three_plans.query(named.template(name))


@every_query
def test_a_query_without_parameters_has_rows(three_plans: PlanStore, name: str) -> None:
    found = run(three_plans, name)

    assert len(found) == total(three_plans, name) > 0


@every_query
def test_the_head_names_every_parameter(name: str) -> None:
    head = named.template(name).split("PREFIX", 1)[0]

    assert [one for one in parameters(name) if one not in head] == []


@every_query
def test_a_parameter_that_fits_nothing_gives_no_row(
    three_plans: PlanStore, name: str
) -> None:
    for parameter in parameters(name):
        nothing: Bindings = {parameter: [ox.NamedNode("urn:nothing")]}
        if parameter == "text":
            nothing = {parameter: [ox.Literal("没有这样的字")]}
        assert run(three_plans, name, nothing) == []


@every_query
def test_the_order_of_rows_is_fixed(name: str) -> None:
    assert "ORDER BY" in named.template(name)


@every_query
def test_an_optional_part_is_a_single_pattern(name: str) -> None:
    # More than one is joined over the whole store: seconds instead of milliseconds.
    parts = re.findall(r"OPTIONAL \{ ([^{}]*?)(?: FILTER.*)? \}", named.template(name))
    compound = re.compile(r"[;,]| \. |\w/\w|BIND")

    assert [part for part in parts if compound.search(part)] == []


def test_an_unknown_parameter_is_an_error() -> None:
    with pytest.raises(KeyError, match="nobody"):
        sparql("tasks", {"nobody": []})


def test_no_value_at_all_gives_no_row(three_plans: PlanStore) -> None:
    assert run(three_plans, "tasks", {"leadId": []}) == []


def test_quotes_in_a_value_stay_in_the_value(three_plans: PlanStore) -> None:
    evil = ox.Literal('" } DROP ALL ; SELECT * { ?s ?p "')

    assert run(three_plans, "tasks", {"text": [evil]}) == []


def test_a_part_of_the_rows_is_cut_out(three_plans: PlanStore) -> None:
    whole = run(three_plans, "tasks")
    part = named.rows(three_plans, sparql("tasks", limit=3, offset=2))

    assert part == whole[2:5]


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (ox.Literal("澜州市", language="zh"), "澜州市"),
        (ox.Literal(""), None),
        (None, None),
        (ox.Literal(3), 3),
        (ox.Literal("81.50", datatype=ox.Literal(1).datatype), 81.5),
        (ox.NamedNode("urn:x"), "urn:x"),
    ],
)
def test_a_term_has_a_plain_value(term: object, value: object) -> None:
    assert plain(term) == value


def test_a_term_that_has_no_plain_value_is_shown() -> None:
    with pytest.raises(ValueError, match="BlankNode value=b"):
        plain(ox.BlankNode("b"))
