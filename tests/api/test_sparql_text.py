import tomllib
from time import process_time
from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.errors import BadRequest, Forbidden
from api.federation import permitted
from api.sparql_text import check, graphs_asked_for
from graph.sparql_guard import services
from graph.sparql_tokens import tokens
from tests.conftest import ROOT

CASES = tomllib.loads(
    (ROOT / "tests/cases/api/sparql_text.toml").read_text(encoding="utf-8")
)["case"]
# Port 9 is one that Oxigraph refuses to speak to: an attempt shows, nothing is sent.
HOST = "<http://127.0.0.1:9/>"
PIECES = [
    *("?s ?p ?o", "?s", " ", ".", ";", "ex:a", "ex:", ":", "_:b", "1", "1.5e3", "'a'"),
    *('"b"', "@en", "<", "SERVICE", "service ex:h", "SERVICE:x", f"SERVICE{HOST}", "{"),
    *("}", "{}", "{?s ?p ?o}", "#x\n", "true", "a", "-", "%", "\\-", "·", "²", "é"),
    *("FILTER(?s<1)", "OPTIONAL", "UNION", "[]", "^^", "<<", ">>", "SILENT", "ex:a.b"),
]


def judge(query: str) -> None:
    """Do what the endpoint does with the words of a query."""
    check(query)
    permitted(services(query), ())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_words_decide_what_is_refused(case: dict[str, Any]) -> None:
    if case["refused"]:
        with pytest.raises(Forbidden):
            judge(case["query"])
    else:
        judge(case["query"])


@settings(max_examples=2000, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6))
def test_no_query_that_would_leave_this_machine_passes(pieces: list[str]) -> None:
    prefixes = "PREFIX ex: <http://127.0.0.1:9/> PREFIX : <http://127.0.0.1:9/> "
    query = f"{prefixes} SELECT * {{{''.join(pieces)}{{}}}}"
    try:
        judge(query)
    except Forbidden:
        return
    try:
        found = ox.Store().query(query)
        assert isinstance(found, ox.QuerySolutions)
        list(found)
    except SyntaxError:
        return


def test_graphs_after_from_are_found_with_their_prefixes() -> None:
    query = """PREFIX g: <http://g/>
    SELECT * FROM g:a FROM NAMED <http://g/b> # FROM <http://g/c>
    { ?s ?p 'FROM <http://g/d>' }"""

    assert graphs_asked_for(query) == ["http://g/a", "http://g/b"]


def test_a_graph_with_an_unknown_prefix_is_a_fault_of_the_query() -> None:
    with pytest.raises(BadRequest, match="g:a"):
        graphs_asked_for("SELECT * FROM g:a { }")


@pytest.mark.parametrize(
    "query",
    [
        "ASK " + "{" * 20_000,
        "ASK { FILTER(" + "(" * 20_000 + "1" + ")" * 20_000 + ") }",
        "ASK { FILTER(" + "!" * 20_000 + "1) }",
        "ASK { FILTER(1" + "+1" * 20_000 + ") }",
        "ASK { {}" + " UNION {}" * 20_000 + " }",
        "ASK { ?x <a:b>" + "/<a:b>" * 20_000 + " ?y }",
        "ASK { ?x a " + "[ a " * 20_000 + "]" * 20_000 + " }",
    ],
    ids=["braces", "parentheses", "not", "sum", "union", "path", "blank nodes"],
)
def test_what_would_end_the_process_is_not_parsed(query: str) -> None:
    with pytest.raises(BadRequest, match="太复杂"):
        check(query)


def test_long_lists_of_values_are_no_matter() -> None:
    many = " ".join(f"(<http://x/{n}> 'a')" for n in range(5_000))

    check(
        f"SELECT * {{ VALUES (?x ?y) {{ {many} }} FILTER(?x IN (1{', 2' * 5_000})) }}"
    )


@pytest.mark.parametrize(
    "piece",
    [
        *("a.", "a-", "a:b.", '\\"', '"\\\\', "'\\\n", '\\"""\n', '\\"\\\n', "<a", "<"),
        *("@a-", "?", "#", "\\u005", "1.", "'''", '""" ', "'a\\'\n", "%", "a", ":"),
    ],
)
@pytest.mark.parametrize("start", ["", '"', "'''", '"""'])
def test_the_time_to_read_a_query_grows_with_its_length(start: str, piece: str) -> None:
    # What is tried again at each sign takes half a minute for half as long a text.
    query = start + piece * (200_000 // len(piece))
    began = process_time()
    list(tokens(query))

    assert process_time() - began < 5


@pytest.mark.parametrize("quote", ["'", '"', "'''", '"""'])
def test_a_string_that_never_ends_hides_no_word(quote: str) -> None:
    with pytest.raises(Forbidden):
        judge(f"SELECT * {{ ?s ?p {quote} SERVICE <http://x/> {{ }} }}")
