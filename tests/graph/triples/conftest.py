"""One store with the plan that holds every kind of fact, for all round trips."""

import pytest
from pyoxigraph import Store

from graph.triples import plan_quads, reference_quads
from tests.graph.every_kind import DOCUMENT, RECORD


@pytest.fixture(scope="session")
def store() -> Store:
    store = Store()
    store.extend(plan_quads(RECORD, DOCUMENT))
    store.extend(reference_quads())
    return store
