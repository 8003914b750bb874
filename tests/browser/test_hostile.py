"""A plan whose author means ill is shown on every page, and nothing of it runs.

The browser is told to set the service's own policy aside, so that escaping has to do alone.
"""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page

from api.commands.draw import network_file
from api.network_focus import focus_of
from graph.store import open_store
from tests.api.servers import serving
from tests.browser.pages import PAGES, Listed, rows
from tests.browser.watching import Watch
from tests.hostile import MARK, PIECES, TEXT, build_hostile

KINDS = ("Plan", "Goal", "Task", "Indicator", "Project", "Duty", "CitedDocument")
OF_KIND = """
SELECT DISTINCT ?thing WHERE {{
  ?thing a zt:{kind} ; ?property ?words FILTER(CONTAINS(STR(?words), "{words}"))
}} ORDER BY ?thing"""
RAN = "'pwned' in window"
# The link to the source stands to the right of the last line of the quote, or below it.
IN_ORDER = """(row) => {
  const [words, link] = [".quote", ".source"].map((name) => [...row.querySelector(name).getClientRects()]);
  const last = words.reduce((a, b) => (b.bottom > a.bottom ? b : a));
  return link[0].left >= last.right - 1 || link[0].top >= last.bottom;
}"""
LIVELY = {"script", "foreignObject", "image", "a", "animate", "set"}
MADE = """() => [...document.querySelectorAll("*")].filter((it) =>
  [...it.attributes].some((a) => a.name.startsWith("on")) || it.matches(
    "img[src=x], svg[onload], iframe, base, meta[http-equiv=refresh], [href^='javascript:' i]"
  ) || (it.matches("script, style") && it.type !== "application/json" && it.textContent.includes("pwned"))
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
    page = watch.open(watch.server)
    for address in pages:
        page.goto(address)
        harmless(watch, page)
        assert MARK in page.evaluate(SHOWN), address
    page.close()


@pytest.mark.parametrize("listed", PAGES, ids=lambda listed: listed.id)
def test_no_page_of_the_table_runs_it(watch: Watch, listed: Listed) -> None:
    page = watch.open(listed.at(watch.server), listed.status, listed.ready)
    harmless(watch, page)
    page.close()


@pytest.mark.parametrize("address", ["/ask?q={}牵头哪些任务", "/search?q={}", "/id/{}"])
def test_it_may_be_asked_for(watch: Watch, address: str) -> None:
    page = watch.open(watch.server)
    for piece in PIECES.values():
        page.goto(watch.server + address.format(quote(piece, safe="")))
        harmless(watch, page)
    page.close()


def test_the_source_shows_all_of_it(watch: Watch) -> None:
    where = "?text a zt:SourceText ; zt:sha256 ?sha256 ; zt:fileName ?file"
    query = f'SELECT ?sha256 WHERE {{ {where} FILTER(CONTAINS(?file, "澄溪区")) }}'
    sha256 = rows(watch.server, query)[0]["sha256"]
    page = watch.open(f"{watch.server}/source/{sha256}")
    harmless(watch, page)

    assert page.evaluate(SHOWN).count(MARK) >= TEXT.count(MARK)
    page.close()


def choose_everything(page: Page) -> None:
    """Have the side panel tell of each node in turn, with the table below it open."""
    page.locator("#network-twin summary").click()
    page.evaluate(
        "zhengtuNetwork.all.forEach(node => zhengtuNetwork.choose(node, true))"
    )
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("form", ["served", "file"])
def test_a_network_shows_it(
    watch: Watch, store: Path, tmp_path: Path, form: str
) -> None:
    body = "澄溪区卫生健康局"
    if form == "served":
        address = f"{watch.server}/network?focus={quote(body)}"
    else:
        file = tmp_path / "network.html"
        with open_store(store) as opened:
            file.write_text(network_file(opened, focus_of(opened, body)), "utf-8")
        address = file.as_uri()
    page = watch.context.new_page()
    page.goto(address)
    page.wait_for_selector("[data-network=drawn]")
    choose_everything(page)
    with page.expect_download() as saved:
        page.get_by_role("button", name="SVG", exact=True).click()
    drawn = ElementTree.parse(saved.value.path()).getroot()
    harmless(watch, page)

    assert MARK in page.evaluate(SHOWN)
    assert MARK in "".join(drawn.itertext())
    assert {part.tag.rpartition("}")[2] for part in drawn.iter()}.isdisjoint(LIVELY)
    page.goto(saved.value.path().rename(tmp_path / "network.svg").as_uri())
    assert not page.evaluate(RAN)
    page.close()


def test_words_that_turn_around_turn_nothing_else(watch: Watch) -> None:
    page = watch.open(f"{watch.server}/tasks?text={quote('@SUM')}")
    words = page.locator("tr.words").first

    assert words.evaluate(IN_ORDER)
    page.close()
