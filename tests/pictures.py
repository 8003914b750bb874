"""Take the pictures in docs/ of the service over the example plans.

python -m tests.pictures    needs Chromium, and a font for Chinese
"""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import FloatRect, Page, ViewportSize, sync_playwright

from api.examples import example_paths
from graph.build import build_store
from tests.conftest import BROWSERS, ROOT
from tests.readme import ZHENGTU

PICTURES = ROOT / "docs"
QUESTION = "区医保局牵头哪些任务"
TASK = "推进医保支付方式改革"
# Where on the canvas the thing of a name stands.
PLACE_OF = """name => {
  const { details } = JSON.parse(document.getElementById("network-data").textContent);
  return zhengtuNetwork.at(Object.keys(details).find(id => details[id].name === name));
}"""
SIZE = ViewportSize(width=1280, height=760)
TOP = FloatRect(x=0, y=0, width=1280, height=500)


def main() -> None:
    """Take both pictures anew."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        build_store(example_paths(), store)
        with served(store) as address, opened() as page:
            take_answer(page, address)
            take_network(page, address)


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
def opened() -> Iterator[Page]:
    """An empty page of a browser."""
    binary = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=binary, args=["--no-sandbox"]
        )
        yield browser.new_page(viewport=SIZE)
        browser.close()


def take_answer(page: Page, address: str) -> None:
    page.goto(f"{address}/ask?q={QUESTION}")
    page.screenshot(path=PICTURES / "answer.png", clip=TOP)


def take_network(page: Page, address: str) -> None:
    """The network around the department, with one of its tasks chosen."""
    page.goto(f"{address}/network?focus=区医保局")
    page.wait_for_function("document.documentElement.dataset.network === 'drawn'")
    place = page.evaluate(PLACE_OF, TASK)
    page.locator("#network-canvas").click(position=place)
    page.locator("#network-canvas").hover(position={"x": 1, "y": 1})
    page.screenshot(path=PICTURES / "network.png")


if __name__ == "__main__":
    main()
