"""What a new user would try, done by clicking alone from the start page; clicks are counted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from graph.build import build_store
from tests.api.servers import serving

CLIPBOARD = ["clipboard-read", "clipboard-write"]
DRAWN = "[data-network=drawn]"
PRINTS = "window.printed = 0; window.print = () => { window.printed += 1; };"
PLACES = """Object.fromEntries(zhengtuNetwork.ids().flatMap((id) => {
  const { x, y } = zhengtuNetwork.at(id);
  return [[`${id} x`, x], [`${id} y`, y]];
}))"""
ASK_FOR_TASKS = "zhengtuNetwork.ids().find(id => id.includes('/task/'))"


class Reader:
    """Somebody who only clicks; each click counts, scrolling does not."""

    def __init__(self, page: Page, server: str, place: str, indicator: str) -> None:
        self.page, self.place, self.indicator = page, place, indicator
        self.clicks = 0
        page.goto(server)

    def click(self, on: Locator) -> None:
        on.click()
        self.clicks += 1

    def to(self, name: str) -> None:
        """Follow a link of the navigation."""
        self.click(self.page.locator("header nav").get_by_role("link", name=name))


@pytest.fixture(scope="module", params=["examples", "real"])
def served(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str, str]]:
    """A server, one of its places, an indicator that several of them have."""
    if request.param == "examples":
        yield (
            request.getfixturevalue("address"),
            "云泽市青苇区",
            "每千人口医疗卫生机构床位数",
        )
        return
    shared: Path = request.getfixturevalue("shared")
    store = tmp_path_factory.mktemp("real") / "store"
    assert build_store([shared / "plans"], store).ok
    with serving(store) as port:
        server = f"http://127.0.0.1:{port}"
        yield server, "烟台市福山区", "每千人口医疗卫生机构床位数"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    size = {"width": 1440, "height": 900}
    made = browser.new_context(viewport=size, permissions=CLIPBOARD)  # type: ignore[arg-type]
    made.add_init_script(PRINTS)
    yield made
    made.close()


@pytest.fixture
def reader(context: BrowserContext, served: tuple[str, str, str]) -> Reader:
    return Reader(context.new_page(), *served)


def test_find_what_a_department_leads_and_print_it(reader: Reader) -> None:
    page = reader.page
    row = page.locator(
        "table.places tr", has=page.get_by_role("link", name=reader.place)
    )
    reader.click(row.locator("a[href^='/departments']").last)
    reader.click(page.get_by_role("link", name="医疗保障局").first)
    expect(page.get_by_role("heading", name="牵头").first).to_be_visible()
    reader.click(page.get_by_role("button", name="打印").first)

    assert page.evaluate("window.printed") == 1
    assert reader.clicks <= 3


def test_see_which_departments_work_together_most(reader: Reader) -> None:
    page = reader.page
    reader.to("关系图")
    page.wait_for_selector(DRAWN)
    reader.click(page.get_by_role("link", name="部门协作"))
    page.wait_for_selector(DRAWN)
    reader.click(page.locator("#network-twin summary"))
    numbers = page.locator("#network-twin table").last.locator("tbody td:last-child")
    numbers.first.wait_for()
    shared = [
        int("".join(filter(str.isdigit, text))) for text in numbers.all_inner_texts()
    ]

    assert shared == sorted(shared, reverse=True)
    assert shared[0] > 1
    assert reader.clicks <= 3


def test_find_the_sentence_behind_a_target(reader: Reader) -> None:
    page = reader.page
    reader.click(page.locator(".figures").get_by_role("link", name="量化目标"))
    words = page.locator("tr.words .quote").first.inner_text()
    reader.click(page.get_by_role("link", name="查看出处").first)
    marked = page.locator("#quote").first

    expect(marked).to_be_in_viewport()
    assert "".join(marked.inner_text().split()) in "".join(words.split())
    assert reader.clicks <= 2


def test_compare_an_indicator_of_several_places(reader: Reader) -> None:
    page = reader.page
    reader.to("指标比较")
    reader.click(page.get_by_role("link", name=reader.indicator, exact=True).first)

    expect(page.locator("svg").first).to_be_visible()
    assert page.locator("#figures tbody").count() >= 2
    assert reader.clicks <= 2


def test_send_a_colleague_a_view_of_the_network(
    reader: Reader, browser: Browser
) -> None:
    page = reader.page
    reader.to("关系图")
    page.wait_for_selector(DRAWN)
    spot = page.evaluate(f"zhengtuNetwork.at({ASK_FOR_TASKS})")
    page.locator("#network-canvas").click(position=spot)
    reader.clicks += 1
    reader.click(page.get_by_role("button", name="复制链接"))
    expect(page.locator("#network-said")).to_have_text("链接已复制")
    sent = page.evaluate("navigator.clipboard.readText()")
    colleague = browser.new_page(viewport={"width": 1440, "height": 900})
    colleague.goto(sent)
    colleague.wait_for_selector(DRAWN)

    assert colleague.evaluate(PLACES) == pytest.approx(page.evaluate(PLACES), abs=2)
    chosen = page.locator("#network-panel h2").inner_text()
    expect(colleague.locator("#network-panel h2")).to_have_text(chosen)
    colleague.close()
    assert reader.clicks <= 3
