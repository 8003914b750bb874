from urllib.parse import unquote

import pytest
from fastapi.testclient import TestClient

from graph.exports import FORMATS
from graph.named_queries import run
from graph.store import PlanStore

PLAN = "澜州市青禾区“十四五”卫生健康规划"


@pytest.mark.parametrize("form", FORMATS)
def test_a_plan_is_the_same_file_as_from_the_command(
    client: TestClient, store: PlanStore, form: str
) -> None:
    plan = store.manifest["plans"][1]["plan"]
    answer = client.get("/export", params={"format": form, "plan": "青禾区"})
    said = answer.headers["content-disposition"]

    assert answer.content == store.export(form, plans=[plan])
    assert answer.headers["content-type"] == FORMATS[form].media
    assert f'filename="zhengtu.{FORMATS[form].suffix}"' in said
    assert unquote(said).endswith(f"UTF-8''{PLAN}.{FORMATS[form].suffix}")


def test_a_department_and_everything_are_files_too(
    client: TestClient, store: PlanStore
) -> None:
    bodies = {row["body"]: str(row["bodyId"]) for row in run(store, "departments")}
    focus = bodies["青禾区医疗保障局"]
    by_name = client.get("/export", params={"department": "青禾区医保局"})
    by_iri = client.get("/export", params={"department": focus})
    everything = client.get("/export?format=nq")

    assert by_name.content == by_iri.content == store.export("xlsx", bodies=[focus])
    assert "青禾区医疗保障局.xlsx" in unquote(by_iri.headers["content-disposition"])
    assert everything.content == store.export("nq")
    assert "政图.nq" in unquote(everything.headers["content-disposition"])


@pytest.mark.parametrize(
    ("query", "status", "word"),
    [
        ("format=docx", 400, "xlsx"),
        ("format=stratml", 400, "请指定规划"),
        ("plan=月球规划", 404, "月球规划"),
        ("department=月球局", 404, "月球局"),
        ("department=urn:x", 404, "urn:x"),
    ],
)
def test_what_cannot_be_exported_is_said(
    client: TestClient, query: str, status: int, word: str
) -> None:
    answer = client.get(f"/export?{query}")

    assert answer.status_code == status
    assert word in answer.json()["detail"]


def test_pages_of_plans_and_bodies_offer_files(
    client: TestClient, store: PlanStore, browser_accept: dict[str, str]
) -> None:
    plan = store.manifest["plans"][1]["plan"].removeprefix(store.base)
    bodies = {row["body"]: str(row["bodyId"]) for row in run(store, "departments")}
    body = bodies["青禾区医疗保障局"].removeprefix(store.base)
    shown = {
        name: client.get(f"/{path}", headers=browser_accept).text
        for name, path in (("plan", plan), ("body", body))
    }

    assert "/export?format=xlsx&amp;plan=" in shown["plan"]
    assert "/export?format=stratml&amp;plan=" in shown["plan"]
    assert "/export?format=xlsx&amp;department=" in shown["body"]
    assert "stratml" not in shown["body"]


def test_other_pages_offer_none(
    client: TestClient, store: PlanStore, browser_accept: dict[str, str]
) -> None:
    task = str(run(store, "tasks")[0]["id"]).removeprefix(store.base)

    assert "/export" not in client.get(f"/{task}", headers=browser_accept).text


def test_an_offered_file_is_there(
    client: TestClient, store: PlanStore, browser_accept: dict[str, str]
) -> None:
    plan = store.manifest["plans"][1]["plan"].removeprefix(store.base)
    page = client.get(f"/{plan}", headers=browser_accept).text
    address = page.split('href="/export')[1].split('"')[0].replace("&amp;", "&")

    assert client.get(f"/export{address}").status_code == 200
