"""What a plan rests on and cites, what rests on it, and the places that it names."""

from dataclasses import dataclass

import pyoxigraph as ox

from api.tables import Table, table
from graph.named_queries import Row, run
from graph.store import PlanStore


@dataclass(frozen=True, slots=True)
class Documents:
    """``chain`` is what the plans of the store that it rests on rest on in turn."""

    cited: Table
    chain: Table
    later: Table
    places: Table


def documents(store: PlanStore, iri: str) -> Documents:
    """The documents around the plan ``iri``."""
    plan = [ox.NamedNode(iri)]
    cited = run(store, "citations", {"planId": plan})
    later = run(store, "citations", {"loadedId": plan})
    places = run(store, "place-names", {"planId": plan})
    return Documents(
        table(store, "cited-table", cited, ["place", "plan"]),
        table(store, "chain-table", _chain(store, iri, cited)),
        table(store, "later-table", later, ["cited", "citedNumber", "loaded"]),
        table(store, "place-table", places, ["plan"]),
    )


def _chain(store: PlanStore, iri: str, cited: list[Row]) -> list[Row]:
    """What the plans below this one rest on; looked for only where there is one."""
    if not any(row["loadedId"] for row in cited):
        return []
    chain = run(store, "basis-chain", {"planId": [ox.NamedNode(iri)]})
    return [row for row in chain if row["stepId"] != iri]
