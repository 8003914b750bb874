"""Write the default graph as Turtle, in the same order every time."""

import pyoxigraph as ox

from graph.exports.scope import Scope
from graph.exports.selection import triples
from graph.prefixes import PREFIXES
from graph.store import PlanStore

_HEAD = (b"@base ", b"@prefix ")


def write(store: PlanStore, scope: Scope) -> bytes:
    """Serialise in the order of the terms, so that each subject stands once."""
    ids = f"{store.base}id/"
    turtle = ox.serialize(
        sorted(triples(store, scope), key=_order),
        format=ox.RdfFormat.TURTLE,
        prefixes=PREFIXES,
        base_iri=ids,
    )
    lines = (turtle or b"").splitlines(keepends=True)
    return _head(ids) + b"".join(line for line in lines if not line.startswith(_HEAD))


def _head(base: str) -> bytes:
    """Name base and prefixes in order; the serialiser has another one each time."""
    prefixes = (f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in sorted(PREFIXES))
    return f"@base <{base}> .\n{''.join(prefixes)}".encode()


def _order(triple: ox.Triple) -> tuple[str, bool, str, str]:
    """Put rdf:type first under each subject."""
    predicate = str(triple.predicate)
    return (
        str(triple.subject),
        not predicate.endswith("#type>"),
        predicate,
        str(triple.object),
    )
