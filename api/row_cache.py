"""Keep the rows of the latest named queries: a store generation never changes."""

import threading
from collections import OrderedDict

from graph.named_queries import Bindings, Row, rows, sparql
from graph.store import PlanStore

MOST_ROWS = 200_000
"""Rows kept in all; the oldest lists go first."""


class RowCache:
    """Runs the named queries of one store, each text of a query once while it is kept."""

    def __init__(self, store: PlanStore) -> None:
        """Begin with nothing kept."""
        self._store = store
        self._kept: OrderedDict[str, list[Row]] = OrderedDict()
        self._lock = threading.Lock()

    def rows(self, name: str, bindings: Bindings) -> list[Row]:
        """The rows of a named query, which nobody may change."""
        query = sparql(name, bindings)
        with self._lock:
            if query in self._kept:
                self._kept.move_to_end(query)
                return self._kept[query]
        found = rows(self._store, query)
        with self._lock:
            self._kept[query] = found
            while sum(map(len, self._kept.values())) > MOST_ROWS:
                self._kept.popitem(last=False)
        return found
