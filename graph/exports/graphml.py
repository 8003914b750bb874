"""Write the network as GraphML."""

import io

import networkx as nx

from graph.exports.gephi import network
from graph.exports.scope import Scope
from graph.store import PlanStore


def write(store: PlanStore, scope: Scope) -> bytes:
    """Return GraphML that Gephi, yEd and networkx open; nodes are known by their IRIs."""
    written = io.BytesIO()
    # Not write_graphml, which takes lxml where that is installed and writes otherwise.
    nx.write_graphml_xml(network(store, scope), written)
    return written.getvalue()
