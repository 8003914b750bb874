"""Hold /sparql to every format it writes, asked for in every way there is."""

import json

import pytest
import rdflib
from fastapi.testclient import TestClient

from api.results import GRAPHS, TABLES, Format

TABLE = "SELECT ?plan { ?plan a <https://w3id.org/zhengtu/ns#Plan> } ORDER BY ?plan"
GRAPH = "CONSTRUCT { ?plan a ?c } { ?plan a ?c, <https://w3id.org/zhengtu/ns#Plan> }"
MEDIA = [
    (query, form, media)
    for query, forms in ((TABLE, TABLES), (GRAPH, GRAPHS))
    for form in forms
    for media in form.media
]


@pytest.mark.parametrize(("query", "form", "media"), MEDIA)
def test_every_media_type_by_accept_and_by_format(
    client: TestClient, query: str, form: Format, media: str
) -> None:
    accept = f"image/png, {media};q=0.9, */*;q=0.1"
    asked = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    named = client.get("/sparql", params={"query": query, "format": media})
    short = client.post("/sparql", data={"query": query, "format": form.name})

    assert asked.headers["content-type"] == named.headers["content-type"]
    assert asked.headers["content-type"].partition(";")[0] == media
    is_text = media.startswith("text/")
    assert ("charset=utf-8" in asked.headers["content-type"]) == is_text
    assert asked.content == named.content == short.content


@pytest.mark.parametrize(
    ("form", "parser"),
    [
        *(("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld"), ("rdfxml", "xml")),
        *(("trig", "trig"), ("nq", "nquads")),
    ],
)
def test_every_graph_format_says_the_same(
    client: TestClient, form: str, parser: str
) -> None:
    answer = client.get("/sparql", params={"query": GRAPH, "format": form})
    graph = rdflib.Dataset(default_union=True)
    graph.parse(data=answer.text, format=parser)
    assert len(graph) == 6


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("text/csv;q=0.5, application/sparql-results+xml", "sparql-results+xml"),
        ("text/csv;q=0, */*", "application/sparql-results+json"),
        ("text/*", "text/xml"),
        ("application/*;q=0.3, text/tab-separated-values;q=0.31", "text/tab-separated"),
        ("TEXT/CSV", "text/csv"),
        ("", "application/sparql-results+json"),
    ],
)
def test_quality_values_decide(client: TestClient, accept: str, media: str) -> None:
    answer = client.get("/sparql", params={"query": TABLE}, headers={"Accept": accept})

    assert media in answer.headers["content-type"]


def test_more_than_one_accept_header_is_one_list(client: TestClient) -> None:
    headers = [("Accept", "image/png"), ("Accept", "text/csv")]
    answer = client.get("/sparql", params={"query": TABLE}, headers=headers)

    assert answer.headers["content-type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize("name", ["exe", "html", "ttl"])
def test_a_format_that_a_table_has_not_is_refused(
    client: TestClient, name: str
) -> None:
    answer = client.get("/sparql", params={"query": TABLE, "format": name})

    assert answer.status_code == 406
    assert "text/csv" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("media", "status"),
    [
        ("application/sparql-query; charset=utf-8", 200),
        ('application/sparql-query; charset="UTF-8"', 200),
        ("application/sparql-query; charset=gbk", 415),
        ("application/x-www-form-urlencoded; charset=UTF-16", 415),
    ],
)
def test_bodies_are_utf8(client: TestClient, media: str, status: int) -> None:
    headers = {"Content-Type": media}
    answer = client.post("/sparql", content="ASK { }", headers=headers)

    assert answer.status_code == status


@pytest.mark.parametrize(
    "address",
    [
        *("/sparql?query=ASK{}", "/sparql?query=ASK{", "/sparql", "/graphs?default"),
        *("/graphs?graph=http://x/", "/dcat", "/.well-known/void", "/"),
    ],
)
def test_head_is_get_without_the_body(client: TestClient, address: str) -> None:
    name = {"X-Request-ID": "one"}
    got, headed = client.get(address, headers=name), client.head(address, headers=name)

    assert headed.status_code == got.status_code
    assert headed.headers == got.headers
    assert headed.content == b""


@pytest.mark.parametrize(
    ("address", "methods"),
    [
        ("/sparql", {"GET", "HEAD", "OPTIONS", "POST"}),
        ("/graphs", {"GET", "HEAD", "OPTIONS"}),
        ("/id/graph/x", {"GET", "HEAD", "OPTIONS"}),
    ],
)
def test_options_and_405_name_the_methods(
    client: TestClient, address: str, methods: set[str]
) -> None:
    asked, refused = client.options(address), client.patch(address)

    assert asked.status_code == 204
    assert refused.status_code == 405
    for answer in (asked, refused):
        assert set(answer.headers["allow"].split(", ")) == methods


def test_any_page_may_ask_but_without_credentials(client: TestClient) -> None:
    origin = {"Origin": "https://page.example", "Cookie": "a=b"}
    simple = client.get("/sparql?query=ASK{}", headers=origin)
    preflight = client.options(
        "/sparql",
        headers={
            **origin,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type",
        },
    )

    for answer in (simple, preflight):
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in answer.headers


def test_an_error_is_text_where_text_is_liked(client: TestClient) -> None:
    headers = {"Accept": "text/plain, text/csv;q=0.5"}
    query = "SELECT *\n{ ?任务 ?p '医保' ."
    text = client.get("/sparql", params={"query": query}, headers=headers)
    problem = client.get("/sparql", params={"query": query}, headers={"Accept": "*/*"})

    assert text.status_code == problem.status_code == 400
    assert text.headers["content-type"] == "text/plain; charset=utf-8"
    assert "第 2 行" in text.text
    assert query.splitlines()[1] in text.text
    said = json.loads(problem.text)
    assert (said["line"], said["column"]) == (2, 16)
    assert said["text"] == query.splitlines()[1]


def test_what_json_ld_cannot_say_is_told(client: TestClient) -> None:
    query = "CONSTRUCT { <a:b> <a:c> <<( <a:d> <a:e> <a:f> )>> } WHERE { }"
    answer = client.get("/sparql", params={"query": query, "format": "jsonld"})

    assert answer.status_code == 400
    assert "jsonld" in answer.json()["detail"]
