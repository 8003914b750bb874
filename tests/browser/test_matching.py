from collections.abc import Iterator
from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from api.reconcile.examples import BODY_ID
from api.reconcile.manifest import CARD

ASK = "address => fetch(address + '/reconcile').then(answer => answer.json())"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing of requests."""


@pytest.fixture
def other(tmp_path: Path, address: str) -> Iterator[str]:
    """The address of a page of another origin that frames the card of a thing."""
    card = f"{address}/reconcile/preview?id={quote(BODY_ID, safe='')}"
    size = " ".join(f'{name}="{pixels}"' for name, pixels in CARD.items())
    icon = '<link rel="icon" href="data:,">'
    html = f'{icon}<iframe {size} src="{card}"></iframe>'
    (tmp_path / "other.html").write_text(html, encoding="utf-8")
    with HTTPServer(("127.0.0.1", 0), partial(Quiet, directory=tmp_path)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/other.html"
        server.shutdown()


def test_the_card_shows_in_the_frame_of_a_page_of_another_host(
    page: Page, other: str
) -> None:
    page.goto(other)

    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("heading", name="青苇区卫生健康局")).to_be_visible()
    expect(frame.locator("tr").last).to_be_in_viewport(ratio=1)


def test_a_page_of_another_host_reads_the_manifest(
    page: Page, address: str, other: str
) -> None:
    page.goto(other)

    manifest: dict[str, Any] = page.evaluate(ASK, address)

    assert manifest["versions"] == ["0.2"]
