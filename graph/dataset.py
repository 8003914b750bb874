"""The store as an rdflib Dataset."""

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset, Graph


class ReadOnlyStore(OxigraphStore):
    """An Oxigraph store that is only read.

    rdflib adds a graph to the store whenever one is looked at by name
    (``dataset.graph(iri)``); here that changes nothing, and the graph can be read.
    """

    def add_graph(self, graph: Graph) -> None:
        """Take a graph as being there already."""


def dataset(store: ox.Store) -> Dataset:
    """Return the quads of ``store`` as a Dataset; its default graph is the store's."""
    return Dataset(store=ReadOnlyStore(store=store))
