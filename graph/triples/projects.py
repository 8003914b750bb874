"""Triples of projects with their attributes."""

from collections.abc import Iterator

from pyoxigraph import Triple
from rdflib import RDFS

from graph.triples.context import PlanContext
from graph.triples.parts import evidence, located, part_triples, titled
from graph.triples.quotes import quoted
from graph.triples.standard import typed
from graph.triples.terms import Fact, about, decimal, text, zh
from loaders.records import Attribute, Project
from ontology.namespace import ZT


def project_triples(
    project: Project, order: int, plan: PlanContext
) -> Iterator[Triple]:
    """Describe one project; its investment is in yuan."""
    this = plan.iris.part("project", project.id)
    facts: list[Fact] = [
        *titled(project.name, order),
        (ZT.projectKind, text(project.kind)),
        (ZT.box, text(project.box)),
        (ZT.investment, decimal(project.investment)),
        (ZT.currency, None if project.investment is None else text("CNY")),
        *located(project.section_path, plan),
    ]
    yield from part_triples(this, ZT.Project, project.name, facts, plan)
    yield from evidence(this, project.quote, project.rule, plan)
    for column, attribute in enumerate(project.attributes, start=1):
        yield from _attribute_triples(attribute, column, this, plan)


def _attribute_triples(
    attribute: Attribute, column: int, project: str, plan: PlanContext
) -> Iterator[Triple]:
    this = f"{project}/attribute/{column}"
    facts: list[Fact] = [
        *typed(ZT.ProjectAttribute),
        (RDFS.label, zh(f"{attribute.column}：{attribute.cell}")),
        (ZT.column, text(attribute.column)),
        (ZT.cell, text(attribute.cell)),
    ]
    yield from about(project, [(ZT.attribute, this)])
    yield from about(this, facts)
    yield from quoted(this, [attribute.quote], plan)
