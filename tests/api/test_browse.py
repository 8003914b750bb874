"""Pages of lists: filters, order, parts, files."""

import re

import pytest
from fastapi.testclient import TestClient

from api.list_specs import SPECS
from graph.assembly import assemble
from graph.generation import builder, write_generation
from graph.iris import BASE
from graph.store import open_store

PAGES = [spec.page for spec in SPECS.values() if spec.page]
ROWS = re.compile(r"<tbody>")


def shown(client: TestClient, address: str) -> int:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return len(ROWS.findall(answer.text))


@pytest.mark.parametrize("page", PAGES)
def test_every_list_has_its_rows_and_its_files(client: TestClient, page: str) -> None:
    rows = shown(client, page)
    lines = client.get(f"{page}?format=csv").text.splitlines()

    assert 0 < rows <= len(lines) - 1
    assert client.get(f"{page}?format=xlsx").content.startswith(b"PK")


def test_a_place_means_what_lies_in_it_as_well(client: TestClient) -> None:
    whole = shown(client, "/plans")

    assert 0 < shown(client, "/plans?place=澜州市青禾区") < whole
    assert shown(client, "/plans?place=没有的地方") == 0
    assert "没有符合条件的" in client.get("/plans?place=没有的地方").text


def test_filters_work_together_and_stay_in_the_form(client: TestClient) -> None:
    page = client.get("/departments?place=澜州市青禾区&text=医保").text

    assert "青禾区医疗保障局" in page
    assert "青禾区财政局" not in page
    assert 'value="医保"' in page
    assert '<option value="澜州市青禾区" selected>' in page


def test_a_head_sorts_the_whole_list_and_turns_round(client: TestClient) -> None:
    page = client.get("/departments?sort=-leads").text
    numbers = [
        int(one) for one in re.findall(r'"牵头任务"[^>]* class="figure">(\d+)', page)
    ]

    assert len(numbers) > 3
    assert numbers == sorted(numbers, reverse=True)
    assert 'aria-sort="descending"' in page
    assert 'href="/departments?sort=leads"' in page


@pytest.mark.parametrize(
    "address",
    ["/tasks?sort=nothing", "/tasks?offset=-1", "/tasks?format=pdf"],
)
def test_what_a_list_cannot_do_is_said(client: TestClient, address: str) -> None:
    answer = client.get(address)

    assert answer.status_code in {400, 422}
    assert re.search("[\u4e00-\u9fff]", answer.text)


def test_the_figures_of_the_start_page_are_those_of_the_lists(
    client: TestClient,
) -> None:
    page = client.get("/").text
    links = re.findall(
        r'<li><a href="(/[^"]+)"><strong>(\d+)</strong>', page
    ) + re.findall(r'<td class="figure"><a href="([^"]+)">(\d+)</a>', page)

    assert len(links) > len(PAGES)
    for address, number in links:
        answer = client.get(address.replace("&amp;", "&"))
        heading = re.search(r'<h1>.*?<span class="number">(\d+)</span>', answer.text)
        assert heading, address
        assert heading[1] == number, address


def test_an_empty_store_says_what_to_do(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    from api.app import create_app

    folder = tmp_path_factory.mktemp("empty") / "store"
    with builder(folder):
        write_generation(folder, assemble([], BASE))
    with open_store(folder) as store:
        answer = TestClient(create_app(store)).get("/")

    assert answer.status_code == 200
    assert "zhengtu build" in answer.text
