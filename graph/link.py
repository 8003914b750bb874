"""Link the plans of one store with each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, Triple

from graph.iris import graph_iri, plan_iris
from graph.link_bodies import NameConflict, name_conflicts
from graph.link_citations import citations
from graph.link_cooperation import cooperation
from graph.link_goals import served_goals
from graph.link_indicators import shared_indicators
from graph.link_places import (
    authority_links,
    place_names,
    places_of,
    places_of_documents,
)
from graph.link_tasks import near_tasks, same_tasks
from graph.linkplan import LinkPlan
from graph.triples.places import place_triples
from loaders.records import PlanRecord


@dataclass(frozen=True, slots=True)
class Links:
    """What the plans say together: a function of all records.

    ``stated`` are shared tasks, cited plans, shared indicators, settled names and what
    names of places mean; ``places`` describes these places; ``inferred`` is only likely
    and stays in a graph of its own; ``conflicts`` are the bodies whose plans prefer
    different names.
    """

    stated: tuple[Quad, ...]
    places: tuple[Quad, ...]
    inferred: tuple[Quad, ...]
    conflicts: tuple[NameConflict, ...]


def link(records: Sequence[PlanRecord], base: str) -> Links:
    """Link the records of one store.

    Bodies of one place need no link of their own: place, kind and function make
    their IRI, and those of different places stay apart.
    """
    plans = [LinkPlan(record, plan_iris(record, base)) for record in records]
    conflicts = name_conflicts(plans)
    names = (triple for conflict in conflicts for triple in conflict.settled())
    places = places_of(plans)
    stated = [
        *citations(plans),
        *cooperation(plans),
        *shared_indicators(plans),
        *same_tasks(plans, base),
        *names,
        *place_names(plans),
        *places_of_documents(plans),
        *authority_links(places, base),
    ]
    inferred = [*served_goals(plans), *near_tasks(plans, base)]
    return Links(
        _in_graph("links", stated, base),
        _in_graph("places", place_triples(places, base), base),
        _in_graph("inferred", inferred, base),
        tuple(conflicts),
    )


def _in_graph(name: str, triples: Iterable[Triple], base: str) -> tuple[Quad, ...]:
    graph = NamedNode(graph_iri(name, base))
    return tuple(Quad(t.subject, t.predicate, t.object, graph) for t in triples)
