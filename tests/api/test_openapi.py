import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.examples import example_paths
from api.openapi import PROBLEM
from graph.build import build_store
from graph.store import open_store


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The service over the example plans, which the examples are taken from."""
    folder: Path = tmp_path_factory.mktemp("openapi") / "store"
    assert build_store(example_paths(), folder).ok
    with open_store(folder) as store:
        yield TestClient(create_app(store))


def operations(client: TestClient) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in client.get("/openapi.json").json()["paths"].items():
        if "get" in methods:
            yield path, methods["get"]


def example(parameter: dict[str, Any]) -> Any:
    said = parameter.get("example")
    return (
        said if said is not None else (parameter["schema"].get("examples") or [None])[0]
    )


def test_the_examples_of_every_route_give_something(examples: TestClient) -> None:
    tried = 0
    for path, operation in operations(examples):
        given = {p["name"]: example(p) for p in operation.get("parameters", [])}
        given = {name: value for name, value in given.items() if value is not None}
        given |= given.pop("parameters", {})
        answer = examples.get(
            path.format(**given),
            params={k: v for k, v in given.items() if f"{{{k}}}" not in path},
        )
        assert answer.status_code in (200, 400), path
        if given:
            assert answer.status_code == 200, (path, answer.text)
            tried += 1
        if given and path.startswith("/api/") and "total" in answer.json():
            assert answer.json()["total"] > 0, path
    assert tried > 20


def test_every_route_with_required_parameters_has_an_example(
    examples: TestClient,
) -> None:
    for path, operation in operations(examples):
        for parameter in operation.get("parameters", []):
            if parameter.get("required"):
                assert example(parameter) is not None, (path, parameter["name"])


def test_errors_are_described_as_problems(examples: TestClient) -> None:
    schema = examples.get("/openapi.json").json()

    assert "HTTPValidationError" not in schema["components"]["schemas"]
    for path, operation in operations(examples):
        assert PROBLEM in operation["responses"]["4XX"]["content"], path
    answer = examples.get("/api/tasks", params={"limit": "x"}).json()
    assert set(answer) >= set(schema["components"]["schemas"]["Problem"]["required"])


@pytest.mark.parametrize(
    ("params", "detail"),
    [
        ({"limit": "0"}, "limit：不能小于 1。"),
        ({"limit": "x"}, "limit：要写整数。"),
        ({"limit": "9" * 5000}, "limit：数字太大。"),
        ({"offset": "9" * 40}, "offset：不能大于 1000000000。"),
        ({"format": "docx"}, "format：只能是 'json'、'csv'、'xlsx'。"),
        ({"text": "医" * 201}, "text：最多 200 个字符。"),
        ({"year": "12"}, "year：不能小于 1900。"),
    ],
)
def test_what_is_wrong_is_said_in_chinese(
    examples: TestClient, params: dict[str, str], detail: str
) -> None:
    answer = examples.get("/api/tasks", params=params)

    assert answer.status_code == 422
    assert answer.headers["content-type"] == PROBLEM
    assert answer.json()["detail"] == detail


@pytest.mark.parametrize("path", ["/sparql", "/graphs"])
def test_the_formats_that_are_described_are_given(
    examples: TestClient, path: str
) -> None:
    described = {
        parameter["name"]: parameter
        for parameter in dict(operations(examples))[path]["parameters"]
    }
    asked = {name: it["example"] for name, it in described.items() if "example" in it}
    names = re.findall(r"\b[a-z]{2,6}\b", described["format"]["description"])
    assert len(names) > 4
    for name in names:
        wanted = dict(asked, format=name)
        if name in {"ttl", "nt", "jsonld", "rdfxml"} and "query" in asked:
            wanted["query"] = "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1"
        answer = examples.get(path, params=wanted)
        assert answer.status_code == 200, (name, answer.text)
