"""The requests of OpenRefine in its order, and every answer against its schema.

The schemas are our own equivalents of those published with the report: their origin and
what they add stand in the file itself.
"""

import json
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from api.pages import environment
from api.reconcile.examples import BATCH, WANTED
from api.reconcile.queries import LARGEST_BATCH
from graph.reconcile.entities import Entity
from graph.reconcile.types import TYPES
from tests.conftest import ROOT

SCHEMAS = json.loads(
    (ROOT / "tests/cases/api/reconciliation-schemas.json").read_text(encoding="utf-8")
)
BODY = "https://w3id.org/zhengtu/ns#Body"
PLACE = "https://w3id.org/zhengtu/ns#Jurisdiction"
OPENREFINE = {"Origin": "http://127.0.0.1:3333"}
FORM = "application/x-www-form-urlencoded; charset=UTF-8"


def check(value: object, name: str) -> None:
    schema = {**SCHEMAS, "$ref": f"#/$defs/{name}"}
    Draft202012Validator(schema).validate(value)


def get(client: TestClient, address: str, name: str, **params: Any) -> Any:
    answer = client.get(address, params=params or None, headers=OPENREFINE)
    assert answer.status_code == 200, answer.text
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["content-type"] == "application/json"
    check(answer.json(), name)
    return answer.json()


def post(client: TestClient, name: str, **sent: object) -> Any:
    body = urlencode({key: json.dumps(value) for key, value in sent.items()})
    headers = {**OPENREFINE, "Content-Type": FORM}
    answer = client.post("/reconcile", content=body, headers=headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["access-control-allow-origin"] == "*"
    check(answer.json(), name)
    return answer.json()


def path_of(service: dict[str, str]) -> str:
    """Return the path of a service of the manifest on the test's host."""
    address = service["service_url"] + service["service_path"]
    assert address.startswith("http://testserver/")
    return address.removeprefix("http://testserver")


def test_openrefine_goes_from_the_manifest_to_new_columns(client: TestClient) -> None:
    # 1 add the service
    manifest = get(client, "/reconcile", "manifest")

    # 2 guess the type of a column from its first ten values
    column = ["青禾区卫健局", "石渡区医保局", "青禾区财政局", "区卫健局", "月球局"]
    guess = {f"q{n}": {"query": name, "limit": 3} for n, name in enumerate(column)}
    check(guess, "queryBatch")
    guessed = post(client, "resultBatch", queries=guess)
    types = [
        one["result"][0]["type"][0]["id"] for one in guessed.values() if one["result"]
    ]
    assert max(types, key=types.count) == BODY

    # 3 propose properties for the columns beside, as one types
    places = get(
        client,
        path_of(manifest["suggest"]["property"]),
        "suggestProperties",
        prefix="地",
    )
    assert [one["id"] for one in places["result"]] == ["place"]

    # 4 reconcile with the type and the column of places
    queries = {
        f"q{n}": {
            "query": name,
            "type": BODY,
            "type_strict": "should",
            "limit": 5,
            "properties": [{"pid": "place", "v": "青禾区"}],
        }
        for n, name in enumerate(["区卫健局", "医保局", "月球局"])
    }
    check(queries, "queryBatch")
    results = post(client, "resultBatch", queries=queries)
    matched = [
        [one["name"] for one in results[q]["result"] if one["match"]] for q in queries
    ]
    assert matched == [["青禾区卫生健康局"], ["青禾区医疗保障局"], []]
    health = results["q0"]["result"][0]["id"]

    # 5 look at a candidate
    preview = manifest["preview"]["url"].replace("{{id}}", quote(health, safe=""))
    card = client.get(preview, headers=OPENREFINE)
    assert card.status_code == 200
    assert "frame-ancestors *" in card.headers["content-security-policy"]
    assert "青禾区卫生健康局" in card.text

    # 6 search for a match by hand
    suggested = get(
        client,
        path_of(manifest["suggest"]["entity"]),
        "suggestEntities",
        prefix="石渡区卫",
        type=BODY,
    )
    assert [one["name"] for one in suggested["result"]] == ["石渡区卫生健康局"]

    # 7 add columns from matched values
    proposal = get(
        client,
        path_of(manifest["extend"]["propose_properties"]),
        "proposal",
        type=BODY,
        limit=10,
    )
    wanted = [{"id": one["id"]} for one in proposal["properties"]]
    extension = {"ids": [health], "properties": wanted}
    check(extension, "extensionQuery")
    told = post(client, "extension", extend=extension)
    row = told["rows"][health]
    assert row["place"][0]["name"] == "澜州市青禾区"
    assert [one["str"] for one in row["alias"]] == ["区卫健局", "区卫生健康局"]
    assert told["meta"][0]["type"]["id"] == PLACE

    # 8 open a matched cell
    view = manifest["view"]["url"].replace("{{id}}", quote(health, safe=""))
    page = client.get(view, headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert ">青禾区卫生健康局</h1>" in page.text


def test_get_and_post_give_the_same(client: TestClient) -> None:
    batch = json.dumps({"q0": {"query": "青禾区卫健委"}})

    posted = post(client, "resultBatch", queries=json.loads(batch))

    assert get(client, "/reconcile", "resultBatch", queries=batch) == posted


@pytest.mark.parametrize("query", ["青禾区卫健委", '{"query": "青禾区卫健委"}'])
def test_a_single_query(client: TestClient, query: str) -> None:
    found = client.get("/reconcile", params={"query": query}).json()

    assert found["result"][0]["match"] is True
    assert found["result"][0]["features"] == [{"id": "identity", "value": True}]
    assert found["result"][0]["description"].endswith("同一地区同一职能")


@pytest.mark.parametrize(
    "value",
    [
        "青禾区",
        {"id": "{place}", "name": "x"},
        ["青禾区", "石渡区"],
        [{"id": "{place}"}],
    ],
    ids=["words", "a thing", "several words", "several things"],
)
def test_the_place_is_words_or_a_thing_matched_before(
    client: TestClient, value: object
) -> None:
    places = client.get("/reconcile/suggest/entity", params={"prefix": "澜州市青禾区"})
    found = [one for one in places.json()["result"] if one["notable"][0]["id"] == PLACE]
    told = json.loads(json.dumps(value).replace("{place}", found[0]["id"]))

    query = {"query": "区卫健局", "properties": [{"pid": "place", "v": told}]}
    result = post(client, "resultBatch", queries={"q": query})["q"]["result"]

    assert result[0]["name"] == "青禾区卫生健康局"
    assert result[0]["match"] is True


def test_types_are_one_several_or_unknown(client: TestClient) -> None:
    def names(kind: object) -> set[str]:
        query = {"query": "青禾区财", "type": kind, "limit": 50}
        result = post(client, "resultBatch", queries={"q": query})["q"]["result"]
        return {one["type"][0]["id"] for one in result}

    assert names(PLACE) == {PLACE}
    assert names([PLACE, BODY]) == {PLACE, BODY}
    assert names("https://example.org/Person") == set()


def test_the_examples_of_the_description_are_of_the_protocol(
    client: TestClient,
) -> None:
    check(BATCH, "queryBatch")
    check(WANTED, "extensionQuery")
    post(client, "resultBatch", queries=BATCH)
    post(client, "extension", extend=WANTED)


def test_suggested_types_and_proposals(client: TestClient) -> None:
    types = get(client, "/reconcile/suggest/type", "suggestTypes", prefix="部门")
    every = get(client, "/reconcile/suggest/type", "suggestTypes")
    proposal = get(client, "/reconcile/properties", "proposal", type=BODY, limit=2)

    assert types["result"] == [{"id": BODY, "name": "部门"}]
    assert len(every["result"]) == 5
    assert len(proposal["properties"]) == 2


def test_a_cursor_skips(client: TestClient) -> None:
    whole = get(client, "/reconcile/suggest/entity", "suggestEntities", prefix="青禾")
    rest = get(
        client, "/reconcile/suggest/entity", "suggestEntities", prefix="青禾", cursor=2
    )

    assert len(whole["result"]) > 3
    assert rest["result"] == whole["result"][2:]


def many(number: int) -> str:
    return json.dumps({f"q{n}": {"query": "财政局"} for n in range(number)})


@pytest.mark.parametrize(
    ("sent", "status", "says"),
    [
        ({"queries": "["}, 400, "queries"),
        ({"queries": "[]"}, 400, "queries"),
        ({"queries": '{"q": {"limit": 0}}'}, 400, "q.limit"),
        ({"queries": many(LARGEST_BATCH + 1)}, 413, "100"),
        ({"extend": '{"ids": []}'}, 400, "properties"),
        ({"extend": '{"ids": [], "properties": [{"id": "月亮"}]}'}, 400, "月亮"),
        ({"extend": json.dumps({"ids": ["x"] * 501, "properties": []})}, 413, "500"),
        ({"other": "x"}, 400, "queries"),
        ({"queries": " " * 1_000_001}, 413, "1000000"),
    ],
)
def test_what_is_not_of_the_protocol_is_a_problem(
    client: TestClient, sent: dict[str, str], status: int, says: str
) -> None:
    answer = client.post("/reconcile", data=sent, headers=OPENREFINE)

    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert says in answer.json()["detail"]
    assert "\n" not in answer.json()["detail"]


def test_a_largest_batch_is_answered(client: TestClient) -> None:
    found = client.post("/reconcile", data={"queries": many(LARGEST_BATCH)})

    assert len(found.json()) == LARGEST_BATCH


def test_json_as_the_body_is_refused(client: TestClient) -> None:
    answer = client.post("/reconcile", json={"queries": {}})

    assert answer.status_code == 415


@pytest.mark.parametrize("path", ["preview", "view"])
def test_unknown_things_have_no_card_and_lead_nowhere(
    client: TestClient, path: str
) -> None:
    for identifier in ("https://example.org/", "//example.org", "javascript:alert(1)"):
        answer = client.get(
            f"/reconcile/{path}", params={"id": identifier}, follow_redirects=False
        )
        assert answer.status_code == 404


def test_no_words_of_a_card_become_markup() -> None:
    words = '<script>alert("1")</script>'
    entity = Entity("x", TYPES["department"], words, (), words)
    card = environment("zh-CN").get_template("reconcile_card.html")

    text = card.render(entity=entity, facts=[(words, words)], address='/id/"><b>')

    assert "<script" not in text
    assert '"><b>' not in text
    assert text.count("&lt;script&gt;") == 5


def test_only_the_card_may_be_framed_and_only_data_are_open_to_other_hosts(
    client: TestClient,
) -> None:
    for path in ("/", "/api/tasks", "/reconcile", "/id/function/health"):
        answer = client.get(path, headers=OPENREFINE)

        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        is_open = "access-control-allow-origin" in answer.headers
        assert is_open == (path != "/")


def test_a_page_of_another_host_may_ask_beforehand(client: TestClient) -> None:
    headers = {**OPENREFINE, "Access-Control-Request-Method": "POST"}

    assert client.options("/reconcile", headers=headers).status_code == 200
    assert client.options("/sparql", headers=headers).status_code == 200
    refused = client.options("/answer", headers=headers)
    assert "access-control-allow-origin" not in refused.headers


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("manifest", {"versions": ["0.1"], "name": "x"}),
        ("resultBatch", {"q": {"result": [{"id": "x"}]}}),
        ("extension", {"rows": {"x": {"p": [{"int": "1"}]}}, "meta": []}),
        ("suggestTypes", {"result": [{"id": "x", "name": "y", "description": None}]}),
        ("queryBatch", {"q": {}}),
    ],
)
def test_the_schemas_refuse_what_is_wrong(name: str, wrong: object) -> None:
    with pytest.raises(ValidationError):
        check(wrong, name)


def test_the_schemas_are_schemas() -> None:
    Draft202012Validator.check_schema(SCHEMAS)
