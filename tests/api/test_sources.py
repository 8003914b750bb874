import pytest
from fastapi.testclient import TestClient

from graph.store import PlanStore
from tests.graph.plans import QINGHE


def test_the_place_is_marked_in_the_whole_text(client: TestClient) -> None:
    start = QINGHE.text.index("区医保局")
    page = client.get(
        f"/source/{QINGHE.sha256}", params={"start": start, "end": start + 4}
    ).text

    assert '<mark id="quote">区医保局</mark>' in page
    assert "qinghe.txt" in page
    assert "青禾区分" not in page


def test_without_a_place_nothing_is_marked(client: TestClient) -> None:
    page = client.get(f"/source/{QINGHE.sha256}").text

    assert "<mark" not in page
    assert "发展托育服务" in page


@pytest.mark.parametrize(
    ("params", "status"),
    [
        ({"start": 3, "end": 1}, 400),
        ({"start": 0, "end": 10**9}, 400),
        ({"start": -1}, 422),
        ({"start": "x"}, 422),
    ],
)
def test_places_outside_the_text_are_refused(
    client: TestClient, params: dict[str, str | int], status: int
) -> None:
    answer = client.get(f"/source/{QINGHE.sha256}", params=params)

    assert answer.status_code == status


@pytest.mark.parametrize("name", ["0" * 64, "..%2F..%2Fmanifest.json", "%00"])
def test_only_texts_of_the_store_are_shown(
    client: TestClient, store: PlanStore, name: str
) -> None:
    assert store.generation
    assert client.get(f"/source/{name}").status_code == 404
