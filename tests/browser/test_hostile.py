"""A plan whose author means ill is shown on every page, and nothing of it runs.

The browser is told to set the service's own policy aside, so that escaping has to do alone.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.api.servers import serving
from tests.browser.pages import rows
from tests.browser.watching import Watch
from tests.hostile import MARK, build_hostile

KINDS = ("Plan", "Goal", "Task", "Indicator", "Project", "Duty", "CitedDocument")
OF_KIND = """
SELECT DISTINCT ?thing WHERE {{
  ?thing a zt:{kind} ; ?property ?words FILTER(CONTAINS(STR(?words), "{words}"))
}} ORDER BY ?thing"""
RAN = "'pwned' in window"
MADE = """() => [...document.querySelectorAll("*")].filter((it) =>
  [...it.attributes].some((a) => a.name.startsWith("on")) || it.matches(
    "img[src=x], svg[onload], iframe, base, meta[http-equiv=refresh], [href^='javascript:' i]"
  ) || (it.matches("script:not([src])") && it.type !== "application/json")
).map((it) => it.outerHTML.slice(0, 100))"""
SHOWN = "document.documentElement.textContent"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_hostile(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def watch(store: Path, browser: Browser) -> Iterator[Watch]:
    with serving(store) as port:
        server = f"http://127.0.0.1:{port}"
        watch = Watch(browser, server, bypass_csp=True)
        yield watch
        watch.context.close()


def addresses(server: str, kind: str, words: str = MARK) -> list[str]:
    """The pages of the things of a kind in whose words these stand."""
    found = rows(server, OF_KIND.format(kind=kind, words=words))
    return [server + row["thing"] for row in found]


def harmless(watch: Watch, page: Page) -> None:
    """Nothing ran, nothing of the text became an element, all of it can be read."""
    assert not page.evaluate(RAN), page.url
    assert page.evaluate(MADE) == [], page.url
    assert watch.faults == [], page.url


@pytest.mark.parametrize("kind", [*KINDS, "Body"])
def test_pages_show_it_and_run_nothing(watch: Watch, kind: str) -> None:
    pages = addresses(watch.server, kind)
    assert pages
    for address in pages:
        page = watch.open(address)
        harmless(watch, page)
        assert MARK in page.evaluate(SHOWN), address
        page.close()
