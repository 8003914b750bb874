"""Take the pictures in docs/ of the service over the example plans, or of every page.

python -m tests.pictures                 needs Chromium, and a font for Chinese
python -m tests.pictures OUT [PLANS]     all pages, wide and narrow, light and dark, into a folder
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from playwright.sync_api import (
    Browser,
    FloatRect,
    Page,
    ViewportSize,
    sync_playwright,
)

from api.examples import example_paths
from graph.build import build_store
from tests.browser.pages import PAGES
from tests.browser.watching import AT_REST
from tests.conftest import BROWSERS, ROOT
from tests.readme import ZHENGTU

PICTURES = ROOT / "docs"
QUESTION = "区医保局牵头哪些任务"
TASK = "推进医保支付方式改革"
# Where on the canvas the thing of a name stands.
PLACE_OF = """name => {
  const { names, ids } = zhengtuNetwork.data;
  return zhengtuNetwork.at(ids[names.indexOf(name)]);
}"""
SIZE = ViewportSize(width=1280, height=760)
TOP = FloatRect(x=0, y=0, width=1280, height=500)
WIDTHS = (1440, 390)
HEIGHT = 1600
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main(out: str = "", plans: str = "") -> None:
    """Take both pictures of docs/ anew, or those of all pages into the folder ``out``."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        build_store([Path(plans)] if plans else example_paths(), store)
        with served(store) as address, opened() as browser:
            if out:
                take_all(browser, address, Path(out))
                return
            page = browser.new_page(viewport=SIZE)
            take_answer(page, address)
            take_network(page, address)


def take_all(browser: Browser, address: str, out: Path) -> None:
    """Each page of the table, named for itself, its width and its colours."""
    out.mkdir(parents=True, exist_ok=True)
    for width in WIDTHS:
        page = browser.new_page(viewport=ViewportSize(width=width, height=HEIGHT))
        for listed in PAGES:
            page.goto(listed.at(address))
            page.wait_for_selector(listed.ready)
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                page.wait_for_timeout(AT_REST)
                page.screenshot(path=out / f"{listed.id}-{width}-{scheme}.png")
            page.emulate_media(color_scheme="light")


@contextmanager
def served(store: Path) -> Iterator[str]:
    """Serve a store and give the address."""
    command = [str(ZHENGTU), "serve", "--store", str(store), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().split()[1].rstrip("/")
        finally:
            server.terminate()


@contextmanager
def opened() -> Iterator[Browser]:
    """A browser without a window."""
    binary = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=binary, args=["--no-sandbox"]
        )
        yield browser
        browser.close()


def take_answer(page: Page, address: str) -> None:
    page.goto(f"{address}/ask?q={QUESTION}")
    page.screenshot(path=PICTURES / "answer.png", clip=TOP)


def take_network(page: Page, address: str) -> None:
    """The network around the department, with one of its tasks chosen."""
    page.goto(f"{address}/network?focus=区医保局")
    page.wait_for_function("() => document.documentElement.dataset.network === 'drawn'")
    place = page.evaluate(PLACE_OF, TASK)
    page.locator("#network-canvas").click(position=place)
    page.locator("#network-canvas").hover(position={"x": 1, "y": 1})
    page.screenshot(path=PICTURES / "network.png")


if __name__ == "__main__":
    main(*sys.argv[1:])
