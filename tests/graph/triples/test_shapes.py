"""What is written fits the SHACL shapes, and what is spoilt does not."""

from collections.abc import Iterable

import pytest
from pyoxigraph import Quad
from pyshacl import validate
from rdflib import RDF, SH, Graph, Literal, URIRef
from rdflib.term import Node

from graph.triples import plan_quads, reference_quads
from ontology.namespace import ZT
from ontology.vocabulary import SHAPES
from tests.graph.every_kind import DOCUMENT, RECORD

SHAPE_GRAPH = Graph().parse(data=SHAPES.read_text("utf-8"), format="turtle")


def graph_of(quads: Iterable[Quad]) -> Graph:
    lines = {f"{quad.triple} .\n" for quad in quads}
    return Graph().parse(data="".join(lines), format="nt")


PLAN = graph_of(plan_quads(RECORD, DOCUMENT))


def faults(graph: Graph) -> set[Node | None]:
    """Return the properties that the validator complains of."""
    _, report, _ = validate(graph, shacl_graph=SHAPE_GRAPH)
    assert isinstance(report, Graph)
    return {
        report.value(result, SH.resultPath)
        for result in report.objects(None, SH.result)
    }


def test_a_plan_with_every_kind_of_fact_fits() -> None:
    assert faults(PLAN) == set()


def test_a_plan_beside_the_vocabulary_fits() -> None:
    assert faults(PLAN + graph_of(reference_quads())) == set()


def required() -> list[tuple[URIRef, URIRef]]:
    """Return each class of the plan with each property that its shape requires."""
    return sorted(
        (target, path)
        for shape, target in SHAPE_GRAPH.subject_objects(SH.targetClass)
        for one in SHAPE_GRAPH.objects(shape, SH.property)
        if SHAPE_GRAPH.value(one, SH.minCount) is not None
        for path in SHAPE_GRAPH.objects(one, SH.path)
        if isinstance(target, URIRef) and isinstance(path, URIRef)
        if (None, RDF.type, target) in PLAN
    )


def test_facts_that_lack_what_they_need_are_found() -> None:
    spoilt = Graph() + PLAN
    for target, path in required():
        for one in PLAN.subjects(RDF.type, target):
            spoilt.remove((one, path, None))

    missing = {path for _, path in required()}

    assert len(missing) > 30
    assert faults(spoilt) >= missing


@pytest.mark.parametrize(
    ("target", "path", "value", "fault"),
    [
        (ZT.Responsibility, ZT.role, ZT.Task, ZT.role),
        (ZT.Responsibility, ZT.byBody, URIRef("https://example.org/nobody"), ZT.byBody),
        (ZT.Target, ZT.comparator, Literal("≥"), ZT.comparator),
        (ZT.IndicatorValue, ZT.status, Literal("target"), ZT.status),
        (ZT.Quote, ZT.end, Literal(0), ZT.start),
        (ZT.Task, ZT.title, Literal("建设托育中心", lang="zh"), ZT.title),
        (ZT.Body, ZT.kind, Literal("department"), ZT.kind),
        (ZT.SourceText, ZT.sha256, Literal("ABC"), ZT.sha256),
        (ZT.Gap, ZT.gapKind, Literal("unknown"), ZT.gapKind),
    ],
)
def test_a_wrong_value_is_found(
    target: URIRef, path: URIRef, value: URIRef | Literal, fault: URIRef
) -> None:
    spoilt = Graph() + PLAN
    for one in PLAN.subjects(RDF.type, target):
        spoilt.set((one, path, value))

    assert fault in faults(spoilt)
