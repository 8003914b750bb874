import subprocess
import sys
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import RDF, Graph, URIRef

from graph.errors import BrokenQuery, StoreError, StoreMissing, UnknownEntity
from graph.named_queries import rows
from graph.prefixes import NAMESPACE
from graph.store import CURRENT, PlanStore, open_store
from ontology.vocabulary import SHAPES
from tests.graph.conftest import put
from tests.graph.dangling import described, own_ends
from tests.graph.plans import PLANS, QINGHE

TASKS = f"SELECT ?t WHERE {{ ?t a <{NAMESPACE}Task> }}"


def inferred(store: PlanStore) -> str:
    return f"{store.base}id/graph/inferred"


def test_a_missing_store_is_said_and_not_created(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing, match="zhengtu build"):
        open_store(tmp_path / "nowhere")

    assert not (tmp_path / "nowhere").exists()


def test_an_empty_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        open_store(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("x", encoding="utf-8")

    with pytest.raises(StoreError, match="是一个文件"):
        open_store(tmp_path / "store")


def test_a_store_with_its_generation_gone_is_damaged(tmp_path: Path) -> None:
    (tmp_path / CURRENT).write_text("gone\n", encoding="utf-8")

    with pytest.raises(StoreError, match="已损坏"):
        open_store(tmp_path)


def test_the_default_graph_holds_every_stated_plan(three_plans: PlanStore) -> None:
    tasks = sum(len(record.tasks) for record, _ in PLANS)

    assert len(rows(three_plans, TASKS)) == tasks


def test_what_is_inferred_is_only_in_its_own_graph(three_plans: PlanStore) -> None:
    links = "?task zt:servesGoalInferred ?goal"
    graph = inferred(three_plans)
    prefix = f"PREFIX zt: <{NAMESPACE}>"

    assert not bool(three_plans.query(f"{prefix} ASK {{ {links} }}"))
    assert bool(three_plans.query(f"{prefix} ASK {{ GRAPH <{graph}> {{ {links} }} }}"))


def test_the_same_graph_is_an_rdflib_dataset(three_plans: PlanStore) -> None:
    dataset = three_plans.dataset()

    tasks = set(dataset.default_graph.subjects(RDF.type, URIRef(f"{NAMESPACE}Task")))
    assert {str(task) for task in tasks} == {
        row["t"] for row in rows(three_plans, TASKS)
    }


def test_a_graph_of_the_dataset_is_read_by_its_name(three_plans: PlanStore) -> None:
    assert len(three_plans.dataset().graph(inferred(three_plans))) > 0


def test_a_whole_store_fits_the_shapes(three_plans: PlanStore) -> None:
    whole = Graph().parse(data=three_plans.export("ttl"), format="turtle")
    whole.parse(data=three_plans.export("ttl", inferred(three_plans)), format="turtle")
    shapes = Graph().parse(data=SHAPES.read_text("utf-8"), format="turtle")

    conforms, _, report = validate(whole, shacl_graph=shapes)

    assert conforms, report


def test_no_link_starts_or_ends_at_what_nothing_describes(
    three_plans: PlanStore,
) -> None:
    own = own_ends(three_plans)

    assert own
    assert own <= described(three_plans)


def test_a_text_is_kept_as_it_was(three_plans: PlanStore) -> None:
    assert three_plans.text(QINGHE.sha256) == QINGHE.text


@pytest.mark.parametrize("sha256", ["0" * 64, "../../manifest", ""])
def test_an_unknown_text_is_refused(three_plans: PlanStore, sha256: str) -> None:
    with pytest.raises(UnknownEntity):
        three_plans.text(sha256)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT WHERE",
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { service silent<http://127.0.0.1:1/> { ?s ?p ?o } }",
        "PREFIX e: <http://127.0.0.1:1/> SELECT * { SERVICE e:x { ?s ?p ?o } }",
        'SELECT * { ?s ?p "\\"" . SERVICE ?s { ?a ?b ?c } }',
        "PREFIX : <http://127.0.0.1:9/> SELECT * { SERVICE:x { ?s ?p ?o } }",
        "SELECT * { ?s ?p 1SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    ],
)
def test_what_breaks_updates_or_leaves_the_machine_is_refused(
    three_plans: PlanStore, query: str
) -> None:
    with pytest.raises(BrokenQuery):
        three_plans.query(query)


@pytest.mark.parametrize(
    "query",
    [
        'ASK { ?s ?p "SERVICE <x>" }',
        "ASK { ?service ?p ?o } # SERVICE",
        "ASK { ?s <http://example.org/SERVICE> ?o }",
        "PREFIX x: <urn:x> ASK { ?s x:service ?o }",
    ],
)
def test_the_word_service_elsewhere_is_no_federation(
    three_plans: PlanStore, query: str
) -> None:
    three_plans.query(query)


def test_a_reader_keeps_its_generation_when_a_build_switches(tmp_path: Path) -> None:
    put(tmp_path / "store")
    with open_store(tmp_path / "store") as reader:
        before = len(rows(reader, TASKS))
        (tmp_path / "store" / CURRENT).write_text("another\n", encoding="utf-8")

        assert len(rows(reader, TASKS)) == before


def test_asking_loads_neither_rdflib_nor_networkx() -> None:
    code = "import graph.ask, graph.store, sys; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()

    assert {"rdflib", "networkx"}.isdisjoint(loaded)
