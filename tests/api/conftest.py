"""A store of three made-up plans, and the service over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from graph.assembly import assemble, build_plan
from graph.generation import builder, write_generation
from graph.iris import BASE
from graph.store import PlanStore, open_store
from tests.graph.plans import PLANS


@pytest.fixture(scope="session")
def store_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("api") / "store"
    with builder(folder):
        plans = [build_plan(record, document, BASE) for record, document in PLANS]
        write_generation(folder, assemble(plans, BASE))
    return folder


@pytest.fixture(scope="session")
def store(store_folder: Path) -> Iterator[PlanStore]:
    with open_store(store_folder) as opened:
        yield opened


@pytest.fixture(scope="session")
def client(store: PlanStore) -> TestClient:
    return TestClient(create_app(store))


@pytest.fixture(scope="session")
def browser_accept() -> dict[str, str]:
    return {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
