from pathlib import Path

import pytest
import rdflib
from fastapi.testclient import TestClient

from api.app import create_app
from graph.assembly import assemble, build_plan
from graph.generation import builder, write_generation
from graph.store import PlanStore, open_store
from tests.graph.plans import PLANS

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

    assert "加强医保基金监管</h1>" in page
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

    assert ">婴儿死亡率</h1>" in text
    assert "https://ghoapi.azureedge.net/api/MDG_0000000001" in text
    assert "Infant mortality" not in text
    assert "没有这项指标" in text


def test_a_thing_leads_to_its_document(
    client: TestClient, task: dict[str, str]
) -> None:
    answer = client.get(task["url"], follow_redirects=False)
    named = client.get(task["url"], params={"format": "ttl"}, follow_redirects=False)

    assert answer.status_code == named.status_code == 303
    assert answer.headers["location"] == task["url"].replace("/id/", "/doc/", 1)
    assert named.headers["location"] == answer.headers["location"] + ".ttl"
    assert answer.links["describedby"]["url"] == answer.headers["location"]


def test_a_document_names_its_other_forms(
    client: TestClient, task: dict[str, str]
) -> None:
    place = task["url"].replace("/id/", "/doc/", 1)
    answer = client.get(place, headers={"Accept": "text/turtle"})
    links = answer.headers["link"].split(", ")

    assert f'<{place}>; rel="canonical"' in links
    assert f'<{task["id"]}>; rel="describes"' in links
    others = [link for link in links if 'rel="alternate"' in link]
    assert len(others) == 4
    for link in others:
        other = client.get(link[1:].partition(">")[0])
        media = link.partition('type="')[2].rstrip('"')
        assert other.headers["content-type"].startswith(media)
    assert answer.headers["content-location"] == place + ".ttl"
    assert answer.headers["vary"].startswith("Accept")


def test_json_ld_is_written_with_our_context(
    client: TestClient, task: dict[str, str]
) -> None:
    answer = client.get(task["url"], params={"format": "jsonld"}).json()
    (first, *_) = answer["@graph"]

    assert f"https://w3id.org/zhengtu/id/{first['id']}" == task["id"]
    assert first["title"] == "加强医保基金监管"
    assert "Task" in first["type"]


def test_the_page_leads_back_up(client: TestClient, task: dict[str, str]) -> None:
    page = client.get(task["url"], params={"format": "html"}).text
    crumbs = page.partition('class="crumbs"')[2].partition("</nav>")[0]

    words = [part.partition("<")[0] for part in crumbs.split('">')[1:]]
    assert words[0] == "所在位置" or "首页" in crumbs
    assert "澜州市青禾区“十四五”卫生健康规划" in crumbs
    assert "加强医保基金监管" in crumbs


def test_everything_in_the_store_answers(client: TestClient, store: PlanStore) -> None:
    asked = "SELECT DISTINCT ?s { ?s a ?c FILTER(STRSTARTS(STR(?s), 'https://w3id.org/zhengtu/id/')) }"
    found = [row["s"].value for row in store.query(asked)]  # type: ignore[union-attr]
    kinds = {iri.split("/id/")[1].rpartition("/")[0][-9:]: iri for iri in sorted(found)}

    assert len(kinds) > 20
    for iri in kinds.values():
        path = iri.removeprefix("https://w3id.org/zhengtu")
        for form in ("html", "ttl"):
            answer = client.get(path, params={"format": form})
            assert answer.status_code == 200, iri
            assert iri.encode() in answer.content, iri


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("/id/function/healthcare-securty", "/id/function/healthcare-security"),
        ("/id/医保", "/id/function/healthcare-security"),
        ("/id/function/healthcare", "/id/function/healthcare-security"),
    ],
)
def test_what_is_near_an_unknown_address_is_named(
    client: TestClient, browser_accept: dict[str, str], path: str, near: str
) -> None:
    program = client.get(path)
    person = client.get(path, headers=browser_accept)

    assert program.status_code == person.status_code == 404
    assert near in program.json()["detail"]
    assert f'href="{near}"' in person.text


def test_under_a_plan_the_plan_is_near(client: TestClient, store: PlanStore) -> None:
    plan = store.manifest["plans"][0]["plan"].removeprefix(store.base)

    assert f"/{plan}" in client.get(f"/{plan}/task/99").json()["detail"]


def test_concepts_answer_whatever_the_base_of_the_store(tmp_path: Path) -> None:
    base = "https://data.example.cn/"
    with builder(tmp_path / "store"):
        plans = [build_plan(record, document, base) for record, document in PLANS]
        write_generation(tmp_path / "store", assemble(plans, base))
    with open_store(tmp_path / "store") as opened:
        other = TestClient(create_app(opened))
        task = other.get("/api/tasks").json()["items"][0]

        assert task["id"].startswith(base)
        assert other.get(task["url"]).status_code == 200
        assert other.get("/id/function/healthcare-security").status_code == 200
        page = other.get("/api/departments").json()["items"][0]["url"]
        assert "/ns/" not in page


def test_a_quote_leads_to_its_place_its_plan_and_what_it_states(
    client: TestClient,
) -> None:
    hits = client.get("/api/search", params={"q": "加强医保基金监管", "kind": "quote"})
    page = client.get(hits.json()["hits"][0]["url"], params={"format": "html"}).text

    assert "加强医保基金监管</h1>" in page
    assert "这句原话写明的" in page
    assert 'href="/source/' in page
    assert "澜州市青禾区“十四五”卫生健康规划" in page
