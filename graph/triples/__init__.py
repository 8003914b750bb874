"""Turn the records of one plan into quads, one generator per kind of record."""

from graph.triples.plan import plan_quads
from graph.triples.reference import reference_quads

__all__ = ["plan_quads", "reference_quads"]
