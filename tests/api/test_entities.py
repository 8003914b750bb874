import pytest
import rdflib
from fastapi.testclient import TestClient

from graph.store import PlanStore

RDF = {
    "ttl": ("text/turtle", "turtle"),
    "nt": ("application/n-triples", "nt"),
    "jsonld": ("application/ld+json", "json-ld"),
    "rdfxml": ("application/rdf+xml", "xml"),
}


@pytest.fixture
def task(client: TestClient) -> dict[str, str]:
    found = client.get("/api/tasks", params={"text": "基金监管"}).json()["items"]
    return {"id": found[0]["id"], "url": found[0]["url"]}


def test_the_same_triples_in_every_format(
    client: TestClient, task: dict[str, str]
) -> None:
    graphs = []
    for form, (media, parser) in RDF.items():
        by_accept = client.get(task["url"], headers={"Accept": media})
        by_name = client.get(task["url"], params={"format": form})
        assert by_accept.content == by_name.content
        assert by_accept.headers["content-type"].startswith(media)
        graphs.append(set(rdflib.Graph().parse(data=by_name.text, format=parser)))

    assert graphs[0]
    assert graphs.count(graphs[0]) == len(RDF)
    assert {str(subject) for subject, _, _ in graphs[0]} >= {task["id"]}


def test_a_browser_gets_the_page_with_roles_words_and_place(
    client: TestClient, task: dict[str, str], browser_accept: dict[str, str]
) -> None:
    page = client.get(task["url"], headers=browser_accept).text

    assert "<h1>加强医保基金监管</h1>" in page
    assert "区医疗保障局牵头，区市场监管局、区公安局配合" in page
    assert "/source/" in page
    assert page.count("青禾区医疗保障局") >= 1


@pytest.mark.parametrize(
    "path",
    ["departments", "goals", "indicators", "targets", "projects", "duties", "plans"],
)
def test_every_link_of_a_page_answers(
    client: TestClient, path: str, browser_accept: dict[str, str]
) -> None:
    for item in client.get(f"/api/{path}").json()["items"]:
        page = client.get(item["url"], headers=browser_accept)
        assert page.status_code == 200
        links = set(page.text.split('href="')[1:])
        for link in {part.partition('"')[0].replace("&amp;", "&") for part in links}:
            if link.startswith(("/id/", "/source/")):
                assert client.get(link.partition("#")[0]).status_code == 200, link


def test_links_point_here_not_to_the_identifier(
    client: TestClient, store: PlanStore, browser_accept: dict[str, str]
) -> None:
    plan = store.manifest["plans"][0]["plan"]
    page = client.get(
        "/id/" + plan.removeprefix(f"{store.base}id/"), headers=browser_accept
    ).text

    assert f'href="{store.base}id/' not in page


def test_what_is_not_there_is_a_problem_or_a_page(
    client: TestClient, browser_accept: dict[str, str]
) -> None:
    program = client.get("/id/plan/moon", headers={"Accept": "text/turtle"})
    person = client.get("/id/plan/moon", headers=browser_accept)

    assert program.status_code == person.status_code == 404
    assert program.headers["content-type"] == "application/problem+json"
    assert person.headers["content-type"].startswith("text/html")
    assert "回到首页" in person.text


def test_a_format_that_is_not_there_is_not_acceptable(
    client: TestClient, task: dict[str, str]
) -> None:
    assert client.get(task["url"], params={"format": "docx"}).status_code == 406
    assert client.get(task["url"], headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize("path", ["/id/a b", "/id/%3Cscript%3E", "/id/", "/id/%FF"])
def test_strange_paths_are_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_shared_indicator_has_a_page_in_chinese_with_its_names_elsewhere(
    client: TestClient, browser_accept: dict[str, str]
) -> None:
    path = "/id/indicator/infant-mortality-rate"
    text = client.get(path, headers=browser_accept).text

    assert "<h1>婴儿死亡率</h1>" in text
    assert "https://ghoapi.azureedge.net/api/MDG_0000000001" in text
    assert "Infant mortality" not in text
    assert "没有这项指标" in text
