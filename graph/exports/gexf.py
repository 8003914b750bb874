"""Write the network as GEXF."""

import io
import re

import networkx as nx

from graph.exports.gephi import network
from graph.exports.scope import Scope
from graph.store import PlanStore

# <meta lastmodifieddate="2024-05-06">
_DATE = re.compile(rb' lastmodifieddate="[\d-]+"')


def write(store: PlanStore, scope: Scope) -> bytes:
    """Return GEXF without the day it was written on; nodes are known by their IRIs."""
    written = io.BytesIO()
    nx.write_gexf(network(store, scope), written)
    return _DATE.sub(b"", written.getvalue(), count=1)
