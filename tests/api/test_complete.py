"""Completion of what is typed into the question box."""

import pytest
from fastapi.testclient import TestClient


def options(client: TestClient, typed: str, limit: int = 8) -> list[dict[str, str]]:
    answer = client.get("/api/complete", params={"q": typed, "limit": limit})
    assert answer.status_code == 200
    found: list[dict[str, str]] = answer.json()["options"]
    return found


def texts(client: TestClient, typed: str, limit: int = 8) -> list[str]:
    return [option["text"] for option in options(client, typed, limit)]


@pytest.mark.parametrize(
    "typed", ["医保", "医保局", "区医保局", "医疗保障", "ybj", "yibaoju", "YBJ", "qybj"]
)
def test_a_department_is_found_by_any_of_its_names(
    client: TestClient, typed: str
) -> None:
    assert "青禾区医疗保障局" in texts(client, typed)


def test_a_name_in_the_box_is_followed_by_its_questions(client: TestClient) -> None:
    found = options(client, "青禾区医疗保障局")

    assert found[0]["kind"] == "body"
    assert found[0]["url"].startswith("/id/body/")
    assert "青禾区医疗保障局牵头哪些任务" in [
        option["text"] for option in found if option["kind"] == "question"
    ]


def test_a_question_is_completed_with_the_name_as_typed(client: TestClient) -> None:
    assert texts(client, "区医保局牵") == ["区医保局牵头哪些任务"]
    assert "区医保局有哪些职责" not in texts(client, "区医保局牵")


def test_a_question_may_begin_before_its_name(client: TestClient) -> None:
    found = texts(client, "哪些部门与")

    assert found
    assert all(one.startswith("哪些部门与") for one in found)


def test_every_question_that_is_offered_is_understood(client: TestClient) -> None:
    for typed in ("医保", "区", "规划", "哪些", "青禾", "ybj", "比较"):
        for option in options(client, typed):
            if option["kind"] == "question":
                answer = client.get("/api/ask", params={"q": option["text"]}).json()
                assert answer["understood"], option["text"]
                assert answer["rows"], option["text"]


def test_every_name_has_a_page(client: TestClient) -> None:
    for typed in ("区", "青", "q"):
        for option in options(client, typed):
            assert client.get(option["url"]).status_code == 200, option


@pytest.mark.parametrize("typed", ["", "  ", "？", "\n", "zzzzzz", "“”", "\ud800"[:0]])
def test_nothing_fits_nothing(client: TestClient, typed: str) -> None:
    assert options(client, typed) == []


def test_no_more_than_asked_for(client: TestClient) -> None:
    assert len(options(client, "区", 3)) == 3
    assert len(options(client, "区", 1)) == 1
    assert client.get("/api/complete?q=a&limit=0").status_code == 422
    assert client.get("/api/complete?q=a&limit=51").status_code == 422
    assert client.get("/api/complete", params={"q": "区" * 201}).status_code == 422
