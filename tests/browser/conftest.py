"""The service over the example plans, and a page of a real browser that watches it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from api.examples import example_paths
from graph.build import build_store


@pytest.fixture(scope="session")
def example_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    store = tmp_path_factory.mktemp("browser") / "store"
    assert build_store(example_paths(), store).ok
    return store


@pytest.fixture(scope="session")
def address(example_store: Path) -> Iterator[str]:
    """Where `zhengtu serve` says that it listens."""
    command = [sys.executable, "-u", "-c", "from api.cli import main; main()"]
    arguments = ["serve", "--store", str(example_store), "--port", "0"]
    with subprocess.Popen(
        [*command, *arguments], stdout=subprocess.PIPE, encoding="utf-8"
    ) as server:
        assert server.stdout is not None
        yield server.stdout.readline().split()[1].rstrip("/")
        server.terminate()


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        )
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page; what it complains of or asks of other hosts fails the test."""
    faults: list[str] = []
    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    opened.on("console", lambda said: faults.append(f"{said.type}: {said.text}"))
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("requestfailed", lambda request: faults.extend(_failed(request)))
    opened.on("request", lambda request: faults.extend(_elsewhere(request.url)))
    yield opened
    opened.close()
    assert faults == []


def _failed(request: Request) -> list[str]:
    """A request that failed, unless the page was left before it was answered."""
    left = request.failure == "net::ERR_ABORTED"
    return [] if left else [f"{request.url}: {request.failure}"]


def _elsewhere(url: str) -> list[str]:
    return [] if url.startswith(("http://127.0.0.1:", "file:///")) else [url]
