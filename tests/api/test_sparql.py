import pytest
from fastapi.testclient import TestClient

from graph.store import PlanStore

COUNT = "SELECT (COUNT(?t) AS ?n) { ?t a <https://w3id.org/zhengtu/ns#Task> }"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DIRECT = {"Content-Type": "application/sparql-query"}


def problem(response: object) -> str:
    assert response.headers["content-type"] == "application/problem+json"  # type: ignore[attr-defined]
    answer = response.json()  # type: ignore[attr-defined]
    assert answer["status"] == response.status_code  # type: ignore[attr-defined]
    return str(answer["detail"])


def test_all_three_ways_to_send_a_query_answer_the_same(client: TestClient) -> None:
    answers = [
        client.get("/sparql", params={"query": COUNT}),
        client.post("/sparql", data={"query": COUNT}),
        client.post("/sparql", content=COUNT.encode(), headers=DIRECT),
    ]

    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert answers[0].json()["results"]["bindings"][0]["n"]["value"] == "11"


@pytest.mark.parametrize(
    ("accept", "media", "start"),
    [
        ("*/*", "application/sparql-results+json", '{"head"'),
        ("application/json", "application/json", '{"head"'),
        ("application/sparql-results+xml", "application/sparql-results+xml", "<?xml"),
        ("text/csv", "text/csv; charset=utf-8", "n\r\n11"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8", "?n"),
        ("text/csv;q=0.1, application/xml;q=0.9", "application/xml", "<?xml"),
    ],
)
@pytest.mark.parametrize("query", [COUNT])
def test_select_is_written_as_the_client_likes(
    client: TestClient, query: str, accept: str, media: str, start: str
) -> None:
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": accept})

    assert answer.headers["content-type"] == media
    assert answer.text.startswith(start)
    assert "Accept" in answer.headers["vary"].split(", ")


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("text/turtle", "ttl"),
        ("application/n-triples", "nt"),
        ("application/ld+json", "jsonld"),
        ("application/rdf+xml", "rdfxml"),
    ],
)
def test_construct_by_accept_and_by_format_is_the_same(
    client: TestClient, accept: str, form: str
) -> None:
    query = "CONSTRUCT { ?p a ?c } { ?p a ?c . FILTER(CONTAINS(STR(?c), 'ns#Plan')) }"
    asked = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    named = client.get("/sparql", params={"query": query, "format": form})

    assert asked.status_code == 200
    assert asked.content == named.content
    assert asked.headers["content-type"].partition(";")[0] == accept


def test_ask_and_describe_answer(client: TestClient, store: PlanStore) -> None:
    plan = store.manifest["plans"][0]["plan"]
    asked = client.get("/sparql", params={"query": f"ASK {{ <{plan}> ?p ?o }}"})
    described = client.get("/sparql", params={"query": f"DESCRIBE <{plan}>"})

    assert asked.json()["boolean"] is True
    assert plan in described.text


@pytest.mark.parametrize(
    ("query", "status", "word"),
    [
        ("SELECT * { ?s ?p", 400, "第 1 行"),
        ("", 400, "SPARQL"),
        ("INSERT DATA { <a:b> <a:c> <a:d> }", 403, "Update"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 403, "SERVICE"),
        ("SELECT * FROM <http://127.0.0.1:9/> { ?s ?p ?o }", 400, "127.0.0.1:9"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", 400, "passwd"),
    ],
)
def test_what_cannot_be_run_is_a_problem(
    client: TestClient, query: str, status: int, word: str
) -> None:
    for answer in (
        client.get("/sparql", params={"query": query}),
        client.post("/sparql", content=query.encode(), headers=DIRECT),
    ):
        assert answer.status_code == status
        assert word in problem(answer)


def test_updates_are_refused_however_they_come(client: TestClient) -> None:
    update = "CLEAR ALL"
    answers = [
        client.post("/sparql", data={"update": update}),
        client.post(
            "/sparql",
            content=update,
            headers={"Content-Type": "application/sparql-update"},
        ),
        client.get("/sparql", params={"update": update}),
    ]

    assert [answer.status_code for answer in answers] == [403, 403, 403]
    assert all("Update" in problem(answer) for answer in answers)


def test_requests_against_the_protocol_are_problems(client: TestClient) -> None:
    missing = client.post("/sparql", data={"format": "json"})
    doubled = client.get("/sparql", params=[("query", COUNT), ("query", COUNT)])
    unknown = client.post("/sparql", content="x", headers={"Content-Type": "text/x"})
    broken = client.post("/sparql", content=b"\xff", headers=DIRECT)
    large = client.post("/sparql", content=b"#" * 1_000_001, headers=DIRECT)
    picture = client.get(
        "/sparql", params={"query": COUNT}, headers={"Accept": "image/png"}
    )

    assert "query" in problem(missing)
    assert "query" in problem(doubled)
    assert unknown.status_code == 415
    assert "UTF-8" in problem(broken)
    assert "1000000" in problem(large)
    assert picture.status_code == 406
    assert "text/csv" in problem(picture)


def test_the_dataset_of_the_protocol_narrows_the_query(
    client: TestClient, store: PlanStore
) -> None:
    graphs = [plan["graph"] for plan in store.manifest["plans"]]
    one = client.get(
        "/sparql",
        params={"query": COUNT, "default-graph-uri": graphs[0], "format": "csv"},
    )
    text = f"SELECT (COUNT(?t) AS ?n) FROM <{graphs[0]}> {COUNT[len('SELECT (COUNT(?t) AS ?n)') :]}"
    same = client.get("/sparql", params={"query": text, "format": "csv"})
    unknown = client.get(
        "/sparql", params={"query": COUNT, "named-graph-uri": "http://x/"}
    )

    assert one.text == same.text == "n\r\n3\r\n"
    assert unknown.status_code == 400


def test_a_browser_without_a_query_gets_the_form(
    client: TestClient, browser_accept: dict[str, str]
) -> None:
    answer = client.get("/sparql", headers=browser_accept)

    assert answer.status_code == 200
    assert "<textarea" in answer.text


def test_a_query_longer_than_anybody_writes_is_refused(client: TestClient) -> None:
    long = "ASK { VALUES ?x { " + "1 " * 50_000 + "} }"

    answer = client.post("/sparql", data={"query": long})

    assert answer.status_code == 413
    assert "最多 100000 个字符" in answer.json()["detail"]
