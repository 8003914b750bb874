"""Ask queries of every kind through HTTP and read the answers with another library."""

import tomllib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib
from fastapi.testclient import TestClient
from rdflib.compare import isomorphic
from rdflib.query import Result

from api.app import create_app
from graph.generation import Content, builder, write_generation
from graph.iris import BASE
from graph.nquads import to_nquads
from graph.store import open_store
from tests.conftest import ROOT

WHOLE = tomllib.loads(
    (ROOT / "tests/cases/api/evaluation.toml").read_text(encoding="utf-8")
)
CASES = WHOLE["case"]
PREFIXES = {"": "http://x/", "xsd": "http://www.w3.org/2001/XMLSchema#"}
TABLES = [case for case in CASES if "rows" in case]
ANSWERS = [case for case in CASES if "boolean" in case]
GRAPHS = [case for case in CASES if "graph" in case]


def turtle(text: str) -> str:
    """Put the prefixes of the cases before a query or Turtle."""
    declared = (f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
    return "\n".join([*declared, text])


def terms(row: list[str]) -> list[rdflib.term.Node | None]:
    """The terms of an expected row."""
    graph = rdflib.Graph()
    lines = [f":row :cell{n} {term} ." for n, term in enumerate(row) if term]
    graph.parse(data=turtle("\n".join(lines).replace("\n<", "\\n<")), format="turtle")
    row_iri = rdflib.URIRef("http://x/row")
    return [
        graph.value(row_iri, rdflib.URIRef(f"http://x/cell{n}"))
        for n in range(len(row))
    ]


def quads(name: str) -> bytes:
    """One graph of the data as N-Quads."""
    graph = ox.NamedNode(f"http://x/{name}")
    parsed = ox.parse(WHOLE[name], format=ox.RdfFormat.TURTLE)
    return to_nquads(
        ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in parsed
    )


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("evaluation") / "store"
    content = Content(
        stated=[quads("stated"), quads("more")],
        inferred=[quads("inferred")],
        overruled=frozenset(),
        texts={},
        manifest={"base": BASE, "plans": []},
    )
    with builder(folder):
        write_generation(folder, content)
    with open_store(folder) as store:
        yield TestClient(create_app(store))


def ask(endpoint: TestClient, case: dict[str, Any], form: str) -> bytes:
    query = turtle(case["query"])
    answer = endpoint.post("/sparql", data={"query": query, "format": form})
    assert answer.status_code == 200, answer.text
    return bytes(answer.content)


def cells(result: Result) -> list[list[Any]]:
    """The rows of a table."""
    return [[row.get(name) for name in result.vars or []] for row in result.bindings]


def same(found: list[Any], expected: list[Any], case: dict[str, Any]) -> bool:
    """Compare rows, in any order where the query gives none."""
    if case.get("ordered"):
        return found == expected
    return sorted(found, key=repr) == sorted(expected, key=repr)


def is_named(case: dict[str, Any]) -> str:
    return str(case["id"])


@pytest.mark.parametrize("form", ["json", "xml", "tsv"])
@pytest.mark.parametrize("case", TABLES, ids=is_named)
def test_rows(endpoint: TestClient, case: dict[str, Any], form: str) -> None:
    result = Result.parse(BytesIO(ask(endpoint, case, form)), format=form)
    rows = cells(result)

    assert list(map(str, result.vars or [])) == case["vars"]
    assert same(rows, [terms(row) for row in case["rows"]], case), rows


@pytest.mark.parametrize("case", TABLES, ids=is_named)
def test_rows_as_csv(endpoint: TestClient, case: dict[str, Any]) -> None:
    result = Result.parse(BytesIO(ask(endpoint, case, "csv")), format="csv")
    plain = [
        ["" if cell is None else str(cell) for cell in row] for row in cells(result)
    ]
    expected = [
        ["" if term is None else str(term) for term in terms(row)]
        for row in case["rows"]
    ]

    assert list(map(str, result.vars or [])) == case["vars"]
    assert same(plain, expected, case), plain


@pytest.mark.parametrize("form", ["json", "xml"])
@pytest.mark.parametrize("case", ANSWERS, ids=is_named)
def test_booleans(endpoint: TestClient, case: dict[str, Any], form: str) -> None:
    result = Result.parse(BytesIO(ask(endpoint, case, form)), format=form)

    assert result.askAnswer is case["boolean"]


@pytest.mark.parametrize(
    ("form", "parser"),
    [("ttl", "turtle"), ("nt", "nt"), ("rdfxml", "xml"), ("jsonld", "json-ld")],
)
@pytest.mark.parametrize("case", GRAPHS, ids=is_named)
def test_graphs(
    endpoint: TestClient, case: dict[str, Any], form: str, parser: str
) -> None:
    found = rdflib.Graph().parse(data=ask(endpoint, case, form), format=parser)
    expected = turtle(case["graph"].replace("\n<", "\\n<"))

    assert isomorphic(found, rdflib.Graph().parse(data=expected, format="turtle"))


def test_every_case_is_asked() -> None:
    assert len(TABLES) + len(ANSWERS) + len(GRAPHS) == len(CASES) >= 25
    assert len({case["id"] for case in CASES}) == len(CASES)
