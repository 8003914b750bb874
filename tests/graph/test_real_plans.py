"""The real plans, which lie outside the repository: no word of theirs stands here."""

import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from csvw import CSVW
from pyoxigraph import NamedNode

from graph.analysis import ranking
from graph.ask import ask
from graph.build import BuildReport, build_store
from graph.cooperation import cooperation
from graph.exports.archive import parts
from graph.exports.csvw import METADATA
from graph.exports.excel import HEAD
from graph.named_queries import run
from graph.store import PlanStore, open_store
from ontology.namespace import concept
from tests.graph.exports.stratml import faults


@pytest.fixture(scope="module")
def built(
    shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, BuildReport]:
    folder = tmp_path_factory.mktemp("real") / "store"
    return folder, build_store([shared / "plans"], folder)


@pytest.fixture(scope="module")
def store(built: tuple[Path, BuildReport]) -> Iterator[PlanStore]:
    with open_store(built[0]) as opened:
        yield opened


def test_every_plan_is_built_and_the_readme_passed_over(
    built: tuple[Path, BuildReport],
) -> None:
    _, report = built
    statuses = {result.path.name: result.status for result in report.results}

    assert report.ok
    assert statuses.pop("README.md") == "passed over"
    assert set(statuses.values()) == {"built"}
    assert len(statuses) == 9


def test_a_second_build_by_two_workers_exports_the_same(
    shared: Path, store: PlanStore, tmp_path: Path
) -> None:
    build_store([shared / "plans"], tmp_path / "again", workers=2)

    with open_store(tmp_path / "again") as again:
        assert again.export("nq") == store.export("nq")


def test_the_insurance_bureau_of_a_district_leads_two_tasks(store: PlanStore) -> None:
    rows = ask(store, "区医保局牵头哪些任务").rows

    assert [row["number"] for row in rows] == ["5.", "28."]
    assert len({row["planId"] for row in rows}) == 1


def test_two_names_of_one_bureau_give_the_same_rows(store: PlanStore) -> None:
    short, full = (
        ask(store, f"{name}牵头哪些任务").rows for name in ("区卫健局", "区卫生健康局")
    )

    assert short
    assert short == full


def test_every_quote_is_the_very_words_of_its_text(store: PlanStore) -> None:
    texts = {
        str(plan["file"]): store.text(str(plan["sha256"]))
        for plan in store.manifest["plans"]
    }

    for name in ("tasks", "goals", "indicators", "targets", "projects", "duties"):
        for row in run(store, name):
            file, _, places = str(row["source"]).rpartition(":")
            start, end = map(int, places.split("-"))
            assert texts[file][start:end] == row["quote"]


def test_a_plan_without_leads_says_so(store: PlanStore) -> None:
    leaderless = [row for row in run(store, "lead-plans") if row["namesLead"] == "no"]

    assert leaderless
    for row in leaderless:
        answer = ask(store, f"《{row['plan']}》由谁牵头")
        assert "没有写明任何牵头单位" in answer.answer
        assert all("duty" in found for found in answer.rows)


def test_a_task_that_nobody_leads_names_who_is_responsible(store: PlanStore) -> None:
    plans = [row for row in run(store, "lead-plans") if row["namesLead"] == "no"]
    titles = {row["plan"] for row in plans}
    rows = [row for row in run(store, "responsibilities") if row["plan"] in titles]

    assert rows
    answer = ask(store, f"谁牵头{rows[0]['task']}")
    assert "没有写明任何牵头单位" in answer.answer
    assert {row["role"] for row in answer.rows} == {"负责"}
    assert rows[0]["body"] in {row["body"] for row in answer.rows}


def test_every_plan_is_valid_stratml(store: PlanStore) -> None:
    for plan in store.manifest["plans"]:
        assert faults(store.export("stratml", plans=[plan["plan"]])) == []


def test_the_tables_of_all_plans_are_valid_csvw(
    store: PlanStore, tmp_path: Path
) -> None:
    for name, part in parts(store.export("csvw")).items():
        (tmp_path / name).write_bytes(part)
    written = CSVW(str(tmp_path / METADATA), validate=True, strict=False)

    assert written.is_valid, written.warnings


def test_the_measures_of_a_plan_are_its_own(store: PlanStore) -> None:
    among = {row["bodyId"]: row for row in ranking(cooperation(store))}
    for plan in store.manifest["plans"]:
        for row in ranking(cooperation(store, [plan["plan"]])):
            beside = among[row["bodyId"]]
            assert (row["betweenness"], row["share"], row["degree"]) == (
                beside["betweenness"],
                beside["share"],
                beside["degree"],
            )


def test_the_workbook_of_all_plans_opens_with_every_body_listed(
    store: PlanStore,
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(store.export("xlsx")))
    listed = book["单位目录"].max_row - HEAD

    assert listed == len(run(store, "departments"))
    assert book["任务分工表"].max_row - HEAD == len(run(store, "tasks"))


def test_one_function_of_two_districts_is_two_bodies(store: PlanStore) -> None:
    function = NamedNode(concept("function", "healthcare-security"))
    rows = run(store, "bodies", {"functionId": [function]})
    districts = [row for row in rows if str(row["place"]).endswith("区")]

    assert len(districts) > 1
    assert len({row["bodyId"] for row in districts}) == len(districts)
    assert len({row["placeId"] for row in districts}) == len(districts)


def test_no_place_has_two_bodies_of_one_name(store: PlanStore) -> None:
    bodies = {
        (row["name"], row["placeId"], row["bodyId"]) for row in run(store, "body-names")
    }
    names = Counter((name, place) for name, place, _ in bodies if place)

    assert [one for one, count in names.items() if count > 1] == []
