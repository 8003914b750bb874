"""Find the things of a store that the names in somebody else's table stand for."""

from graph.reconcile.candidates import Candidate, Query, candidates
from graph.reconcile.index import Index, build_index

__all__ = ["Candidate", "Index", "Query", "build_index", "candidates"]
