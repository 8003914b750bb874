from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import RDF, Dataset, Graph, URIRef

from graph.errors import UnknownEntity, UnknownFormat
from graph.named_queries import run
from graph.store import PlanStore, open_store
from ontology.namespace import ZT
from tests.graph.conftest import put


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


def test_a_plan_comes_with_what_is_linked_and_guessed_of_it_alone(
    three_plans: PlanStore,
) -> None:
    qinghe, shidu = (plan["plan"] for plan in three_plans.manifest["plans"][1:])
    quads = list(
        ox.parse(three_plans.export("nq", plans=[qinghe]), format=ox.RdfFormat.N_QUADS)
    )
    subjects = {str(quad.subject.value) for quad in quads}
    graphs = {str(quad.graph_name.value) for quad in quads}

    assert any(f"{qinghe}/cooperation/" in subject for subject in subjects)
    assert not any(subject.startswith(shidu) for subject in subjects)
    assert not any("shidu" in subject for subject in subjects)
    assert {graph.rpartition("/graph/")[2].partition("/")[0] for graph in graphs} == {
        "plan",
        "links",
        "inferred",
    }


def test_the_work_of_a_body_stays_apart_from_that_of_its_namesake(
    three_plans: PlanStore,
) -> None:
    bodies = {
        str(row["body"]): str(row["bodyId"]) for row in run(three_plans, "departments")
    }
    here, there = bodies["青禾区医疗保障局"], bodies["石渡区医疗保障局"]
    graph = Graph().parse(data=three_plans.export("ttl", bodies=[here]))
    tasks = {
        str(title)
        for task in graph.subjects(RDF.type, ZT.Task)
        for title in graph.objects(task, ZT.title)
    }

    assert tasks == {
        "健全基层公共卫生服务网络",
        "推进医保支付方式改革",
        "加强医保基金监管",
    }
    assert (URIRef(here), None, None) in graph
    assert (URIRef(there), None, None) not in graph
    assert all(
        (quote, ZT.exact, None) in graph
        for share in graph.subjects(RDF.type, ZT.Responsibility)
        for quote in graph.objects(share, ZT.quote)
    )
