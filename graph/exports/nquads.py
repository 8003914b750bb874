"""Write the named graphs as N-Quads, one after the other, each sorted."""

import pyoxigraph as ox

from graph.exports.scope import Scope
from graph.exports.selection import quads
from graph.store import PlanStore


def write(store: PlanStore, scope: Scope) -> bytes:
    """Return the lines in the order of their graphs, then of their words."""
    data = ox.serialize(quads(store, scope), format=ox.RdfFormat.N_QUADS) or b""
    lines: list[bytes] = data.splitlines(keepends=True)
    ordered: list[bytes] = sorted(lines, key=_order)
    return b"".join(ordered)


def _order(line: bytes) -> tuple[bytes, bytes]:
    return line.rsplit(b" ", 2)[1], line
