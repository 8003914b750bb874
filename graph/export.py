"""Write the graph out in the same order every time."""

from collections.abc import Iterator

import pyoxigraph as ox

from graph.errors import UnknownEntity, UnknownFormat
from graph.prefixes import PREFIXES
from graph.store import PlanStore

FORMATS = ("nq", "ttl")
_HEAD = (b"@base ", b"@prefix ")


def export(store: PlanStore, form: str, graph: str | None = None) -> bytes:
    """Return the store in ``form``: nq the named graphs, ttl the default graph.

    ``graph`` is the IRI of one named graph, which alone is written then.

    Raises:
        UnknownFormat: when there is no such format.
        UnknownEntity: when the store has no such graph.
    """
    if form not in FORMATS:
        raise UnknownFormat(f"没有 {form} 这种导出格式，可用：{'、'.join(FORMATS)}")
    if graph is not None and graph not in _graphs(store):
        raise UnknownEntity(f"库里没有这个图：{graph}")
    return _nquads(store, graph) if form == "nq" else _turtle(store, graph)


def _graphs(store: PlanStore) -> list[str]:
    graphs = store.oxigraph.named_graphs()
    return sorted(graph.value for graph in graphs if isinstance(graph, ox.NamedNode))


def _nquads(store: PlanStore, graph: str | None) -> bytes:
    graphs = _graphs(store) if graph is None else [graph]
    return b"".join(line for name in graphs for line in _lines(store, name))


def _lines(store: PlanStore, graph: str) -> list[bytes]:
    quads = store.oxigraph.quads_for_pattern(None, None, None, ox.NamedNode(graph))
    data = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    return sorted(data.splitlines(keepends=True))


def _turtle(store: PlanStore, graph: str | None) -> bytes:
    """Serialise in the order of the terms, so that each subject stands once."""
    triples = sorted(_triples(store, graph), key=_order)
    ids = f"{store.base}id/"
    turtle = ox.serialize(
        triples, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES, base_iri=ids
    )
    lines = (turtle or b"").splitlines(keepends=True)
    return _head(ids) + b"".join(line for line in lines if not line.startswith(_HEAD))


def _head(base: str) -> bytes:
    """Name base and prefixes in order; the serialiser has another one each time."""
    prefixes = (f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in sorted(PREFIXES))
    return f"@base <{base}> .\n{''.join(prefixes)}".encode()


def _triples(store: PlanStore, graph: str | None) -> Iterator[ox.Triple]:
    name = ox.DefaultGraph() if graph is None else ox.NamedNode(graph)
    for quad in store.oxigraph.quads_for_pattern(None, None, None, name):
        yield quad.triple


def _order(triple: ox.Triple) -> tuple[str, bool, str, str]:
    """Put rdf:type first under each subject."""
    predicate = str(triple.predicate)
    return (
        str(triple.subject),
        not predicate.endswith("#type>"),
        predicate,
        str(triple.object),
    )
