import csv
import io

import pytest
from fastapi.testclient import TestClient

from api.named_parameters import QUERIES, described
from graph.named_queries import parameters, template
from graph.store import PlanStore
from tests.graph.test_named_queries import NAMES

EVIL = '" } DROP ALL ; SELECT * { ?s ?p "'


def test_every_query_and_parameter_has_words() -> None:
    assert sorted(QUERIES) == NAMES
    for name in NAMES:
        said = {parameter.name for parameter in described(name).parameters}
        assert said == set(parameters(name))


def test_all_queries_are_listed_and_run(client: TestClient) -> None:
    listed = client.get("/api/queries").json()

    assert listed["total"] == len(listed["queries"]) == len(NAMES)
    for query in listed["queries"]:
        answer = client.get(query["url"]).json()
        assert answer["total"] > 0, query["name"]
        assert len(answer["rows"]) == min(answer["total"], answer["limit"])


def test_parameters_narrow_and_may_be_repeated(client: TestClient) -> None:
    def total(**params: str | list[str]) -> int:
        found: int = client.get("/api/queries/tasks", params=params).json()["total"]
        return found

    assert 0 < total(text="医保") < total()
    assert total(text="医保") < total(text=["医保", "中医药"]) < total()


def test_an_identifier_may_be_its_path_here(
    client: TestClient, store: PlanStore
) -> None:
    plan = str(store.manifest["plans"][0]["plan"])
    paths = [plan, plan.removeprefix(store.base), "/" + plan.removeprefix(store.base)]
    answers = [
        client.get("/api/queries/tasks", params={"planId": path}).json()["rows"]
        for path in paths
    ]

    assert answers[0]
    assert answers.count(answers[0]) == 3


def test_values_enter_as_terms(client: TestClient) -> None:
    answer = client.get("/api/queries/tasks", params={"text": EVIL}).json()

    assert answer["total"] == 0
    assert '\\" } DROP ALL' in answer["sparql"]
    assert EVIL not in template("tasks")


def test_the_sparql_of_an_answer_gives_its_rows(client: TestClient) -> None:
    answer = client.get("/api/queries/goals", params={"text": "中医药"}).json()
    again = client.get("/sparql", params={"query": answer["sparql"]}).json()

    assert len(again["results"]["bindings"]) == answer["total"] > 0


def test_rows_as_a_file(client: TestClient) -> None:
    answer = client.get("/api/queries/plans", headers={"Accept": "text/csv"})
    rows = list(csv.reader(io.StringIO(answer.text.lstrip("\ufeff"))))

    assert rows[0][:2] == ["地区", "规划"]
    assert len(rows) == 4


@pytest.mark.parametrize(
    ("path", "status", "word"),
    [
        ("moon", 404, "/api/queries"),
        ("tasks?moon=1", 400, "planId"),
        ("dataset-totals?text=a", 400, "没有参数"),
        ("tasks?planId=a b", 400, "标识"),
        ("tasks?planId=", 200, ""),
        ("tasks?planId=%00", 400, "标识"),
        ("values?period=moon", 400, "四位"),
        ("tasks?limit=0", 422, "limit"),
        ("tasks?text=" + "a" * 501, 400, "500"),
        ("titled?class=a>b", 400, "标识"),
    ],
)
def test_what_is_no_parameter_is_a_problem(
    client: TestClient, path: str, status: int, word: str
) -> None:
    answer = client.get(f"/api/queries/{path}")

    assert answer.status_code == status, answer.text
    if status != 200:
        assert answer.headers["content-type"] == "application/problem+json"
        assert word in answer.json()["detail"]
