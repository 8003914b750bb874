"""Requests that a machine makes up after the OpenAPI description: none breaks the service."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.app import create_app
from api.settings import Settings
from graph.store import open_store

CHECKS = [
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
]
FEW, MANY = 8, 500
"""Requests of each route: in every run, and in the soak."""


@pytest.fixture(scope="session")
def described(store_folder: Path) -> Iterator[schemathesis.BaseSchema]:
    """An app of its own: its lifespan is begun here and never ended."""
    with open_store(store_folder) as opened:
        app = create_app(opened, Settings(isolated=False))
        yield schemathesis.openapi.from_asgi("/openapi.json", app)


def ask(described: schemathesis.BaseSchema, number: int, **how: Any) -> set[str]:
    """Send so many requests to each route; return the routes."""
    asked = set()
    for found in described.get_all_operations():
        assert isinstance(found, Ok), found
        operation = found.ok()

        @settings(
            max_examples=number,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
            **how,
        )
        @given(case=operation.as_strategy())
        def send(case: schemathesis.Case[Any]) -> None:
            case.call_and_validate(checks=CHECKS)

        send()
        asked.add(operation.path)
    return asked


def test_a_few_requests_of_each_route(described: schemathesis.BaseSchema) -> None:
    assert len(ask(described, FEW, derandomize=True)) > 30


@pytest.mark.soak
def test_many_requests_of_each_route(described: schemathesis.BaseSchema) -> None:
    assert len(ask(described, MANY)) > 30
