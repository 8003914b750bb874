"""Quads of the concepts that all plans share."""

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad
from rdflib import SKOS

from graph.iris import graph_iri
from graph.triples.terms import about, zh
from ontology.functions import FUNCTIONS
from ontology.kinds import KINDS
from ontology.namespace import concept
from ontology.roles import ROLES


def reference_quads(base: str) -> Iterator[Quad]:
    """Yield the labels of roles, kinds and functions."""
    graph = NamedNode(graph_iri("reference", base))
    for scheme, rows in (("role", ROLES), ("kind", KINDS), ("function", FUNCTIONS)):
        for row in rows:
            for t in about(concept(scheme, row.id), [(SKOS.prefLabel, zh(row.zh))]):
                yield Quad(t.subject, t.predicate, t.object, graph)
    for ident, label in (("baseline", "基期"), ("target", "目标")):
        for t in about(concept("status", ident), [(SKOS.prefLabel, zh(label))]):
            yield Quad(t.subject, t.predicate, t.object, graph)
