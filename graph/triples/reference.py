"""The vocabulary and the reference data as quads of graphs of their own."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad, Triple

from graph.iris import BASE, graph_iri
from graph.triples.terms import node
from ontology.schemes import (
    function_triples,
    indicator_triples,
    kind_triples,
    role_triples,
)
from ontology.vocabulary import vocabulary_triples


def reference_quads(base: str = BASE) -> Iterator[Quad]:
    """Yield the graph ``vocabulary`` (terms, roles) and ``reference`` (functions, kinds, indicators)."""
    yield from _in_graph("vocabulary", vocabulary_triples(), base)
    yield from _in_graph("vocabulary", role_triples(), base)
    yield from _in_graph("reference", function_triples(), base)
    yield from _in_graph("reference", kind_triples(), base)
    yield from _in_graph("reference", indicator_triples(), base)


def _in_graph(name: str, triples: Iterable[Triple], base: str) -> Iterator[Quad]:
    graph = node(graph_iri(name, base))
    for triple in triples:
        yield Quad(triple.subject, triple.predicate, triple.object, graph)
