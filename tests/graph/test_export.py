import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Graph

from graph.errors import UnknownEntity, UnknownFormat
from graph.store import PlanStore, open_store
from tests.graph.conftest import put

EXPORT = """
import sys
from pathlib import Path
from graph.store import open_store
sys.stdout.buffer.write(open_store(Path(sys.argv[1])).export(sys.argv[2]))
"""


@pytest.mark.parametrize("form", ["nq", "ttl"])
def test_two_builds_export_the_same_bytes(tmp_path: Path, form: str) -> None:
    for name in ("one", "two"):
        put(tmp_path / name)

    exports = {
        subprocess.run(
            [sys.executable, "-c", EXPORT, str(tmp_path / name), form],
            capture_output=True,
            check=True,
        ).stdout
        for name in ("one", "two")
    }

    assert len(exports) == 1
    assert len(exports.pop()) > 10_000


def test_nquads_hold_the_named_graphs_in_order(three_plans: PlanStore) -> None:
    lines = three_plans.export("nq").decode().splitlines()
    graphs = [line.rsplit(" ", 2)[1] for line in lines]

    assert graphs == sorted(graphs)
    assert (
        len(set(graphs)) == 8
    )  # three plans, links, places, inferred, vocabulary, reference


def test_nquads_come_back_as_the_same_graphs(three_plans: PlanStore) -> None:
    exported = three_plans.export("nq").decode()
    back = Dataset()
    back.parse(data=exported, format="nquads")

    assert sum(len(graph) for graph in back.graphs()) == len(exported.splitlines())


def test_turtle_comes_back_as_the_default_graph(three_plans: PlanStore) -> None:
    turtle = three_plans.export("ttl")
    back = {quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)}
    stored = three_plans.oxigraph.quads_for_pattern(None, None, None, ox.DefaultGraph())

    assert back == {quad.triple for quad in stored}
    assert len(Graph().parse(data=turtle, format="turtle")) == len(back)


def test_one_plan_is_exported_by_its_graph(three_plans: PlanStore) -> None:
    plan = three_plans.manifest["plans"][0]
    lines = three_plans.export("nq", plan["graph"]).decode().splitlines()

    assert lines
    assert all(line.endswith(f"<{plan['graph']}> .") for line in lines)


def test_an_unknown_format_is_named_with_the_known_ones(
    three_plans: PlanStore,
) -> None:
    with pytest.raises(UnknownFormat, match="nq、ttl"):
        three_plans.export("docx")


def test_an_unknown_graph_is_refused(three_plans: PlanStore) -> None:
    with pytest.raises(UnknownEntity):
        three_plans.export("ttl", "https://w3id.org/zhengtu/id/graph/plan/none")


def test_a_moved_store_reads_the_same(tmp_path: Path) -> None:
    put(tmp_path / "here")
    with open_store(tmp_path / "here") as store:
        before = store.export("nq")
    (tmp_path / "here").rename(tmp_path / "there")

    with open_store(tmp_path / "there") as store:
        assert store.export("nq") == before
