import pytest
from fastapi.testclient import TestClient

from graph.store import PlanStore


def test_without_a_focus_the_busiest_body_is_shown(client: TestClient) -> None:
    answer = client.get("/network")

    assert answer.history[0].status_code == 307
    assert "network-data" in answer.text


@pytest.mark.parametrize("focus", ["区医保局", "石渡区“十四五”卫生健康规划"])
def test_a_focus_may_be_a_name(client: TestClient, focus: str) -> None:
    answer = client.get("/network", params={"focus": focus})

    assert answer.status_code == 200
    assert "推进医保支付方式改革" in answer.text


def test_a_focus_may_be_a_path_or_an_identifier(
    client: TestClient, store: PlanStore
) -> None:
    plan = store.manifest["plans"][0]["plan"]
    path = plan.removeprefix(store.base)
    by_iri = client.get("/api/network", params={"focus": plan})
    by_path = client.get("/api/network", params={"focus": path})

    assert by_iri.status_code == 200
    assert by_iri.text == by_path.text


@pytest.mark.parametrize("focus", ["月球局", "a:b", "<script>", "http://x y"])
def test_a_focus_that_is_not_there_is_not_found(client: TestClient, focus: str) -> None:
    assert client.get("/network", params={"focus": focus}).status_code == 404


@pytest.mark.parametrize("name", ["x.js", "..%2Fstyle.toml", "network.html"])
def test_only_the_pages_own_files_are_served(client: TestClient, name: str) -> None:
    assert client.get(f"/static/network/{name}").status_code == 404
