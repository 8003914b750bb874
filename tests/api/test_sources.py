import html
import re

import pytest
from fastapi.testclient import TestClient

from graph.store import PlanStore
from tests.graph.plans import CITY, QINGHE

SOURCE = f"/source/{QINGHE.sha256}"
FACTS = f"/api/source/{QINGHE.sha256}"


def plain(page: str, opening: str, closing: str) -> str:
    """The words of a part of a page, without its tags."""
    inside = page.partition(opening)[2].partition(closing)[0]
    return html.unescape(re.sub(r"<[^>]+>", "", inside))


def place(words: str, after: str = "") -> dict[str, int]:
    start = QINGHE.text.index(words, QINGHE.text.index(after) if after else 0)
    return {"start": start, "end": start + len(words)}


def test_the_place_is_marked_in_the_whole_text(client: TestClient) -> None:
    page = client.get(SOURCE, params=place("区医保局")).text

    assert plain(page, '<mark id="quote">', "</mark>") == "区医保局"
    assert "qinghe.txt" in page
    assert "青禾区分" not in page


def test_without_a_place_nothing_is_marked(client: TestClient) -> None:
    page = client.get(SOURCE).text

    assert "<mark" not in page
    assert "发展托育服务" in page


@pytest.mark.parametrize("text", [QINGHE, CITY], ids=["qinghe", "city"])
@pytest.mark.parametrize("params", [{}, {"start": 12, "end": 31}])
def test_the_text_is_shown_whole(
    client: TestClient, text: object, params: dict[str, int]
) -> None:
    assert isinstance(text, type(QINGHE))
    page = client.get(f"/source/{text.sha256}", params=params).text
    shown = page.partition('id="text"')[2].partition(">")[2]

    assert plain(f">{shown}", ">", "</div>") == text.text


def test_every_fact_is_marked_with_its_kind_and_leads_to_its_page(
    client: TestClient,
) -> None:
    page = client.get(SOURCE).text
    at = place("区财政局", after="2.推进医保")["start"]
    mark = re.search(rf'<a [^>]*class="([^"]*)"[^>]*href="\?at={at}">([^<]*)</a>', page)

    assert mark
    assert mark[2] == "区财政局"
    assert mark[1].split() == ["s", "participant"]
    led = client.get(SOURCE, params={"at": at}, follow_redirects=False)
    assert led.status_code == 303
    assert "区财政局" in client.get(led.headers["location"]).text


def test_a_fact_of_a_cell_is_marked(client: TestClient) -> None:
    page = client.get(f"/source/{CITY.sha256}").text

    cell = re.search(r'<a class="([^"]*)"[^>]*>3以下</a>', page)
    assert cell
    assert "indicator" in cell[1]


def test_headings_are_no_facts_but_ways_through_the_text(client: TestClient) -> None:
    page = client.get(SOURCE).text
    contents = page.partition('class="outline"')[2].partition("</nav>")[0]
    anchors = re.findall(r'href="#(at-\d+)"', contents)

    assert anchors
    for anchor in anchors:
        assert f'id="{anchor}"' in page


def test_the_facts_of_the_marked_place_stand_beside_it(client: TestClient) -> None:
    page = client.get(SOURCE, params=place("区财政局", after="2.推进医保")).text
    here = plain(page, '<ul id="here" aria-live="polite">', "</ul>")

    assert "青禾区财政局 · 参与" in here


def test_no_fact_leads_nowhere(client: TestClient) -> None:
    assert client.get(SOURCE, params={"at": 10**6}).status_code == 404


def test_facts_as_json(client: TestClient) -> None:
    whole = client.get(FACTS).json()
    here = client.get(FACTS, params=place("区财政局", after="2.推进医保")).json()

    assert whole["total"] == len(whole["facts"]) > here["total"] >= 1
    assert whole["length"] == len(QINGHE.text)
    first = here["facts"][0]
    assert (first["kind"], first["name"]) == ("participant", "青禾区财政局 · 参与")
    assert QINGHE.text[first["start"] : first["end"]] == "区财政局"
    assert client.get(first["url"]).status_code == 200
    assert client.get(first["source"]).status_code == 200
    assert not [fact for fact in whole["facts"] if fact["kind"] == "section"]


@pytest.mark.parametrize("path", [SOURCE, FACTS])
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
    client: TestClient, path: str, params: dict[str, str | int], status: int
) -> None:
    assert client.get(path, params=params).status_code == status


@pytest.mark.parametrize("name", ["0" * 64, "..%2F..%2Fmanifest.json", "%00"])
def test_only_texts_of_the_store_are_shown(
    client: TestClient, store: PlanStore, name: str
) -> None:
    assert store.generation
    assert client.get(f"/source/{name}").status_code == 404
    assert client.get(f"/api/source/{name}").status_code == 404


def test_the_beginning_of_the_sha256_is_enough(client: TestClient) -> None:
    whole = client.get(SOURCE, params=place("区医保局"))
    short = client.get(f"/source/{QINGHE.sha256[:12]}", params=place("区医保局"))

    assert plain(short.text, "<h1", "</h1>") == plain(whole.text, "<h1", "</h1>")
    assert f'rel="canonical" href="{SOURCE}"' in short.text
    assert client.get(f"/source/{QINGHE.sha256[:6]}").status_code == 404
