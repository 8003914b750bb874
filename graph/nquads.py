"""Write quads as N-Quads that are the same bytes whenever the quads are the same."""

from collections.abc import Iterable

from pyoxigraph import Quad


def to_nquads(quads: Iterable[Quad]) -> bytes:
    """Return the quads as N-Quads, each line once, sorted by code point."""
    lines = sorted({f"{quad} .\n" for quad in quads})
    return "".join(lines).encode()
