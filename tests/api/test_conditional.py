from email.utils import formatdate, parsedate_to_datetime

import pytest
from fastapi.testclient import TestClient

PLACES = ["/", "/api/tasks", "/sparql?query=ASK%7B%7D", "/ns.ttl"]


@pytest.mark.parametrize("path", PLACES)
def test_who_has_the_answer_is_told_that_it_holds(
    client: TestClient, path: str
) -> None:
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first.headers["etag"]})
    since = {"If-Modified-Since": first.headers["last-modified"]}
    unchanged = client.get(path, headers=since)

    assert first.headers["cache-control"] == "no-cache"
    for answer in (again, unchanged):
        assert answer.status_code == 304
        assert answer.content == b""
        assert answer.headers["etag"] == first.headers["etag"]


def test_other_answers_have_other_names(client: TestClient) -> None:
    paths = ["/api/tasks", "/api/tasks?limit=2", "/api/plans"]
    tags = {client.get(path).headers["etag"] for path in paths}
    tags.add(client.get("/api/tasks", headers={"Accept": "text/csv"}).headers["etag"])

    assert len(tags) == 4


def test_a_name_counts_before_a_date(client: TestClient) -> None:
    first = client.get("/api/plans")
    both = {
        "If-None-Match": '"another"',
        "If-Modified-Since": first.headers["last-modified"],
    }

    assert client.get("/api/plans", headers=both).status_code == 200


@pytest.mark.parametrize("said", ["yesterday", "", formatdate(0, usegmt=True)])
def test_a_date_that_is_none_or_older_gets_the_whole(
    client: TestClient, said: str
) -> None:
    answer = client.get("/api/plans", headers={"If-Modified-Since": said})

    assert answer.status_code == 200
    parsedate_to_datetime(answer.headers["last-modified"])


@pytest.mark.parametrize("path", ["/healthz", "/sparql?query=broken", "/id/nothing"])
def test_the_moment_and_mistakes_have_no_name(client: TestClient, path: str) -> None:
    assert "etag" not in client.get(path).headers


def test_a_head_has_the_name_of_its_get(client: TestClient) -> None:
    assert (
        client.head("/api/plans").headers["etag"]
        == client.get("/api/plans").headers["etag"]
    )
