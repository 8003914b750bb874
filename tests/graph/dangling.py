"""Find links of a store that lead to nothing."""

from graph.named_queries import rows
from graph.store import PlanStore

LINKED = """
SELECT DISTINCT ?thing WHERE {
  GRAPH ?links { ?s ?p ?o }
  FILTER(STRENDS(STR(?links), "/id/graph/links"))
  VALUES ?end { "subject" "object" }
  BIND(IF(?end = "subject", ?s, ?o) AS ?thing)
  FILTER(ISIRI(?thing))
}"""


def own_ends(store: PlanStore) -> set[str]:
    """What the links of the store start or end at, of its own identifiers."""
    linked = {str(row["thing"]) for row in rows(store, LINKED)}
    return {thing for thing in linked if thing.startswith(store.base)}


def described(store: PlanStore) -> set[str]:
    """What the store says the class of."""
    found = rows(store, "SELECT DISTINCT ?s WHERE { ?s a ?class }")
    return {str(row["s"]) for row in found}
