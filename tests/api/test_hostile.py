"""What a plan says ill of mind is in every file to take away, and harms nobody there."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import openpyxl
import pyoxigraph as ox
import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from graph.exports import FORMATS
from graph.store import PlanStore, open_store
from tests.hostile import MARK, PIECES, build_hostile

FORMULA = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"[+-]?[\d.,]*%?")
RDF = {
    "nq": ox.RdfFormat.N_QUADS,
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "rdf": ox.RdfFormat.RDF_XML,
}
LISTS = ("tasks", "goals", "departments", "indicators", "targets", "projects")
TABLES = [
    *(f"/api/{name}?place=澄溪区&limit=500" for name in (*LISTS, "plans", "basis")),
    "/api/duties?place=澄溪区",
    "/api/search?q=pwned",
    "/api/queries/tasks?text=pwned",
    "/api/compare?indicator=人均预期寿命",
]
NO_EXCEL = ("/api/compare",)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlanStore]:
    with open_store(build_hostile(tmp_path_factory.mktemp("hostile"))) as store:
        yield store


@pytest.fixture(scope="module")
def client(hostile: PlanStore) -> TestClient:
    return TestClient(create_app(hostile))


def things(store: PlanStore, kind: str, words: str = MARK) -> list[str]:
    """The things of a kind in whose words these stand, by identifier."""
    query = f"""
    PREFIX zt: <https://w3id.org/zhengtu/ns#>
    SELECT DISTINCT ?thing WHERE {{
      ?thing a zt:{kind} ; ?property ?words FILTER(CONTAINS(STR(?words), "{words}"))
    }} ORDER BY ?thing"""
    found = store.oxigraph.query(query)
    assert isinstance(found, ox.QuerySolutions)
    return [row[0].value for row in found]


def in_csv(data: bytes) -> list[list[str]]:
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    lines = list(csv.reader(text, strict=True))
    assert {len(line) for line in lines} == {len(lines[0])}
    return lines


def in_sheets(data: bytes) -> list[str]:
    """All texts of a workbook, none of which is a formula or becomes one when edited."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    texts = []
    for sheet in book.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            assert cell.data_type != "f", cell.value
            if isinstance(cell.value, str):
                assert cell.quotePrefix == cell.value.startswith(FORMULA), cell.value
                texts.append(cell.value)
    return texts


def runs(cell: str) -> bool:
    return cell.startswith(FORMULA) and not NUMBER.fullmatch(cell)


@pytest.mark.parametrize("kind", ["Plan", "Goal", "Task", "Indicator", "Project"])
def test_the_graph_holds_it(hostile: PlanStore, kind: str) -> None:
    assert things(hostile, kind)
    assert things(hostile, "Body")


@pytest.mark.parametrize("address", TABLES)
def test_lists_are_csv_and_excel(client: TestClient, address: str) -> None:
    said = client.get(f"{address}&format=json").text
    cells = [
        cell
        for row in in_csv(client.get(f"{address}&format=csv").content)
        for cell in row
    ]

    assert MARK in str(json.loads(said))
    assert not [cell for cell in cells if runs(cell)]
    assert any(MARK in cell for cell in cells)
    if not address.startswith(NO_EXCEL):
        texts = in_sheets(client.get(f"{address}&format=xlsx").content)
        assert any(MARK in text for text in texts)


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_answers_are_csv_and_excel(client: TestClient, suffix: str) -> None:
    question = "澄溪区卫生健康局参与哪些任务"
    data = client.get(f"/ask.{suffix}", params={"q": question}).content
    rows = in_csv(data) if suffix == "csv" else [in_sheets(data)]
    cells = [cell for row in rows for cell in row]

    assert any(MARK in cell for cell in cells)
    assert suffix == "xlsx" or not [cell for cell in cells if runs(cell)]


def read(name: str, data: bytes) -> Any:
    """The text of an exported file, once a reader of its format has taken it."""
    if name == "xlsx":
        return "\n".join(in_sheets(data))
    if name == "csvw":
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            tables = [parts.read(part) for part in parts.namelist()]
            held = [one for one in tables if not one.lstrip().startswith(b"{")]
        return "\n".join(cell for one in held for row in in_csv(one) for cell in row)
    if name in RDF:
        return "\n".join(
            quad.object.value
            for quad in ox.parse(data, format=RDF[name])
            if isinstance(quad.object, ox.Literal)
        )
    if name == "jsonld":
        return json.dumps(json.loads(data), ensure_ascii=False)
    root = ElementTree.fromstring(data)
    return "\n".join(
        text
        for part in root.iter()
        for text in (part.text, *part.attrib.values())
        if text
    )


@pytest.mark.parametrize("name", FORMATS)
def test_exports_are_what_they_say(
    client: TestClient, hostile: PlanStore, name: str
) -> None:
    for scope in ("plan", "department"):
        if scope == "department" and FORMATS[name].is_of_one_plan:
            continue
        kind = {"plan": "Plan", "department": "Body"}[scope]
        for thing in things(hostile, kind):
            answer = client.get("/export", params={"format": name, scope: thing})

            assert MARK in read(name, answer.content), thing
            assert "<" not in answer.headers["content-disposition"]


def test_no_name_of_a_file_is_turned_around(
    client: TestClient, hostile: PlanStore
) -> None:
    turned = things(hostile, "Body", PIECES["turns"])
    assert turned
    for body in turned:
        said = client.get("/export", params={"department": body}).headers
        assert PIECES["turns"] not in unquote(said["content-disposition"])


@pytest.mark.parametrize("suffix", ["ttl", "nt", "rdf", "jsonld"])
def test_documents_are_what_they_say(
    client: TestClient, hostile: PlanStore, suffix: str
) -> None:
    for thing in [*things(hostile, "Task"), *things(hostile, "Body")]:
        path = thing.removeprefix(f"{hostile.base}id/")
        answer = client.get(f"/doc/{path}.{suffix}")

        assert MARK in read(suffix, answer.content)


def test_it_is_given_back_as_words_where_it_is_asked(client: TestClient) -> None:
    for piece in PIECES.values():
        for address in ("/ask", "/search"):
            answer = client.get(address, params={"q": f"{piece}牵头哪些任务"})
            assert answer.status_code in (200, 400)  # 400 for control characters
            assert not re.search(rf"<(script|img|svg)[^>]*{MARK}", answer.text)
