import tomllib
from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.errors import BadRequest, Forbidden
from api.sparql_text import check, graphs_asked_for
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


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_words_decide_what_is_refused(case: dict[str, Any]) -> None:
    if case["refused"]:
        with pytest.raises(Forbidden):
            check(case["query"])
    else:
        check(case["query"])


@settings(max_examples=2000, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6))
def test_no_query_that_would_leave_this_machine_passes(pieces: list[str]) -> None:
    prefixes = "PREFIX ex: <http://127.0.0.1:9/> PREFIX : <http://127.0.0.1:9/> "
    query = f"{prefixes} SELECT * {{{''.join(pieces)}{{}}}}"
    try:
        check(query)
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
