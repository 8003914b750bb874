"""What an export is of: everything, some plans, the work of some bodies, or one graph."""

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from graph.named_queries import Bindings


@dataclass(frozen=True, slots=True)
class Scope:
    """The plans and bodies, by their IRIs, that facts are kept of; None keeps all.

    With plans and bodies both, it is what these bodies have to do in these plans.
    ``graph`` is the IRI of one named graph, which RDF formats alone can write.
    """

    plans: frozenset[str] | None = None
    bodies: frozenset[str] | None = None
    graph: str | None = None

    @property
    def of_plans(self) -> Bindings:
        """The parameter of named queries that keeps the plans."""
        return _bound("planId", self.plans)

    @property
    def of_work(self) -> Bindings:
        """The parameters of named queries that keep the plans and the bodies' work."""
        return {**self.of_plans, **_bound("bodyId", self.bodies)}


EVERYTHING = Scope()


def _bound(parameter: str, iris: Iterable[str] | None) -> Bindings:
    if iris is None:
        return {}
    return {parameter: [ox.NamedNode(iri) for iri in sorted(iris)]}
