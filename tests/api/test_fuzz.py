"""Send broken requests to the whole service, below the client that would mend them."""

import asyncio
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI

from api.app import create_app
from graph.generation import Content, builder, write_generation
from graph.iris import BASE
from graph.store import open_store
from tests.api.fuzz import attacks
from tests.api.raw_requests import send
from tests.conftest import ROOT

SEED = 20_260
FACTS = b"""\
<http://x/a> <http://x/p> <http://x/b> <http://x/g> .
<http://x/b> <http://x/p> "1" <http://x/g> .
<http://x/a> <http://x/q> "\xe5\x8c\xbb\xe4\xbf\x9d"@zh <http://x/h> .
"""
LEAKS = re.compile(
    r"Traceback|File \"|\.py\b|\.rs\b|site-packages|panicked|object at 0x"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz") / "store"


@pytest.fixture(scope="module")
def app(folder: Path) -> Iterator[FastAPI]:
    content = Content([FACTS], [], frozenset(), {}, {"base": BASE, "plans": []})
    with builder(folder):
        write_generation(folder, content)
    with open_store(folder) as store:
        yield create_app(store)


async def send_all(app: FastAPI, folder: Path, count: int) -> dict[int, int]:
    """Send broken requests, hold every answer to account and count them by status."""
    seen: dict[int, int] = {}
    for attack in attacks(SEED, count):
        status, headers, body = await send(app, attack)
        text = body.decode("utf-8")

        assert status < 500, attack
        assert not LEAKS.search(text), attack
        assert str(folder) not in text, attack
        assert str(ROOT) not in text, attack
        if headers.get("content-type") == "application/problem+json" and body:
            assert json.loads(text)["status"] == status
        seen[status] = seen.get(status, 0) + 1
    return seen


@pytest.mark.parametrize("count", [300, pytest.param(10_000, marks=pytest.mark.soak)])
def test_broken_requests_are_told_so(app: FastAPI, folder: Path, count: int) -> None:
    seen = asyncio.run(send_all(app, folder, count))

    assert sum(seen.values()) == count
    assert {200, 400, 403, 404, 405, 406, 415} <= set(seen), seen
    assert seen[400] > count / 10


def test_the_same_seed_makes_the_same_requests() -> None:
    assert list(attacks(SEED, 50)) == list(attacks(SEED, 50))
    assert list(attacks(SEED, 50)) != list(attacks(SEED + 1, 50))
