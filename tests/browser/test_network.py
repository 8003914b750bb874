"""The network page in a real browser, served and as a file."""

import io
import struct
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from api.commands.draw import network_file
from api.network_focus import focus_of
from graph.store import open_store
from tests.visual.networks import HOSTILE, large_network, small_network
from visual.network import draw
from visual.page import page as page_file

DRAWN = "() => document.documentElement.dataset.network === 'drawn'"
FOCUS = "区医保局"
SVG = "{http://www.w3.org/2000/svg}"


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_function(DRAWN)
    return page


@pytest.fixture
def network(page: Page, address: str) -> Page:
    """The network around a department, as the service shows it."""
    return opened(page, f"{address}/network?focus={FOCUS}")


@pytest.fixture(scope="module")
def file(example_store: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the same network as one file."""
    path = tmp_path_factory.mktemp("network") / "network.html"
    with open_store(example_store) as store:
        path.write_text(network_file(store, focus_of(store, FOCUS)), "utf-8")
    return path.as_uri()


def places(page: Page) -> dict[str, dict[str, float]]:
    """Where on the canvas each visible node stands."""
    found: dict[str, Any] = page.evaluate(
        "Object.fromEntries(zhengtuNetwork.ids().map(id => [id, zhengtuNetwork.at(id)]))"
    )
    return found


def click(page: Page, node: str, times: int = 1) -> None:
    spot = places(page)[node]
    canvas = page.locator("#network-canvas")
    canvas.click(position={"x": spot["x"], "y": spot["y"]}, click_count=times)


def shown(page: Page) -> int:
    return int(page.locator("#network-shown").inner_text())


def task_of(page: Page) -> str:
    return next(node for node in places(page) if "/task/" in node)


def state(page: Page) -> dict[str, list[str]]:
    """What the address says, once it has been written."""
    page.wait_for_timeout(300)
    parts = urlsplit(page.url)
    return parse_qs(parts.query or parts.fragment)


@pytest.mark.parametrize("kept", ["served", "file"])
def test_a_click_shows_the_words(
    page: Page, address: str, file: str, kept: str
) -> None:
    opened(page, file if kept == "file" else f"{address}/network?focus={FOCUS}")
    click(page, task_of(page))

    panel = page.locator("#network-panel")
    expect(panel.locator("blockquote")).not_to_be_empty()
    expect(panel.get_by_text("牵头").first).to_be_visible()


def test_the_words_lead_to_their_place(network: Page) -> None:
    click(network, task_of(network))
    network.get_by_role("link", name="查看出处").click()

    expect(network.locator("mark")).not_to_be_empty()


def test_neighbours_come_from_the_service_and_move_nothing(network: Page) -> None:
    task = next(
        node
        for node in places(network)
        if network.evaluate(
            "id => zhengtuNetwork.more(zhengtuNetwork.index.get(id))", node
        )
    )
    before, count = places(network), shown(network)
    with network.expect_response("**/api/network?**"):
        click(network, task, times=2)
    expect(network.locator("#network-said")).to_contain_text("新增")
    after = places(network)

    assert shown(network) > count
    assert {node: after[node] for node in before} == before
    assert state(network)["open"] == [task]


def test_a_service_that_is_away_is_told(network: Page) -> None:
    before = places(network)
    network.route("**/api/network?**", lambda route: route.abort("aborted"))
    network.evaluate("zhengtuNetwork.add('/id/x')")

    expect(network.locator("#network-said")).to_contain_text("没有取到")
    assert places(network) == before
    assert "open" not in state(network)


def test_an_expanded_view_comes_back_by_its_address(network: Page) -> None:
    network.locator("[data-kind=goal], [data-kind=place]").last.uncheck()
    network.locator("[data-link=cooperates]").uncheck()
    network.get_by_label("布局").select_option("force")
    network.wait_for_function("() => zhengtuNetwork.state.layout === 'force'")
    click(network, task_of(network))
    expand = network.get_by_role("button", name="展开")
    if expand.count():
        with network.expect_response("**/api/network?**"):
            expand.click()
    network.get_by_role("button", name="放大").click()
    said, before = state(network), places(network)
    opened(network, network.url)
    after = places(network)

    assert {"focus", "nokind", "nolink", "layout", "sel", "at"} <= said.keys()
    assert after.keys() == before.keys()
    for node, spot in before.items():
        assert after[node] == pytest.approx(spot, abs=1.5)
    assert state(network) == said
    expect(network.locator("[data-link=cooperates]")).not_to_be_checked()
    expect(network.locator("#network-panel h2")).not_to_be_empty()


def test_the_link_is_copied(network: Page) -> None:
    network.context.grant_permissions(["clipboard-read", "clipboard-write"])
    click(network, task_of(network))
    network.get_by_role("button", name="复制链接").click()

    expect(network.locator("#network-said")).to_have_text("链接已复制")
    copied = network.evaluate("navigator.clipboard.readText()")
    assert copied == network.url
    assert "sel=" in copied


@pytest.mark.parametrize("box", ["[data-kind=task]", ".legend [data-plan]"])
def test_the_legend_is_the_filter(page: Page, address: str, box: str) -> None:
    opened(page, f"{address}/network?view=all&layout=columns")
    before = shown(page)
    tasks = page.locator(box).first
    tasks.uncheck()
    fewer = shown(page)
    tasks.check()

    assert 0 < fewer < before
    assert shown(page) == before


def test_nothing_moves_by_itself(network: Page) -> None:
    before = places(network)
    network.wait_for_timeout(600)

    assert places(network) == before


@pytest.mark.parametrize("layout", ["columns", "force"])
def test_no_name_lies_over_another_in_any_layout(network: Page, layout: str) -> None:
    network.get_by_label("布局").select_option(layout)
    network.wait_for_function(f"() => zhengtuNetwork.state.layout === '{layout}'")
    network.wait_for_timeout(100)
    covered = network.evaluate("""() => {
      const { graph } = zhengtuNetwork;
      const boxes = graph.body.nodeIndices.map(id => graph.getBoundingBox(id));
      return boxes.flatMap((a, i) => boxes.slice(0, i).filter(b => a.left < b.right - 2
        && b.left < a.right - 2 && a.top < b.bottom - 2 && b.top < a.bottom - 2)).length;
    }""")

    assert covered == 0


def test_names_are_found_by_typing(network: Page) -> None:
    network.keyboard.press("/")
    network.keyboard.type("医疗保障")
    network.locator("#network-found [role=option]").first.click()

    expect(network.locator("#network-panel h2")).to_contain_text("医疗保障")


def test_what_is_not_shown_is_found_and_added(network: Page) -> None:
    there = places(network)
    network.get_by_role("combobox", name="找一个名称").fill("云泽市财政局")
    option = network.locator("#network-found [role=option]", has_text="加进图里").first
    option.click()
    expect(network.locator("#network-panel h2")).to_contain_text("财政")

    (added,) = set(places(network)) - set(there)
    assert state(network)["open"] == [added]
    assert state(network)["sel"] == [added]


def test_depth_is_chosen(network: Page) -> None:
    network.get_by_label("几步以内").select_option("1")
    network.wait_for_url("**depth=1**")
    network.wait_for_function(DRAWN)

    assert max(network.evaluate("zhengtuNetwork.data.ring")) <= 2
    expect(network.get_by_label("几步以内")).to_have_value("1")


def test_depth_is_chosen_in_a_file(page: Page, file: str) -> None:
    opened(page, file)
    before = shown(page)
    page.get_by_label("几步以内").select_option("1")

    assert shown(page) < before
    assert state(page)["depth"] == ["1"]


def test_a_file_reveals_what_waits_and_keeps_it_in_its_address(
    page: Page, file: str
) -> None:
    opened(page, file)
    before = shown(page)
    node = page.evaluate(
        "zhengtuNetwork.data.ids.find((_, n) => zhengtuNetwork.revealed(n) && zhengtuNetwork.more(n))"
    )
    click(page, node, times=2)
    grown = shown(page)
    assert state(page)["open"] == [node]
    address = page.url
    page.goto("about:blank")
    opened(page, address)

    assert grown > before
    assert shown(page) == grown
    page.get_by_role("button", name="全部展开").click()
    assert shown(page) == page.evaluate("zhengtuNetwork.data.ids.length")


def test_departments_that_work_together(page: Page, address: str) -> None:
    opened(page, f"{address}/network?view=cooperation")
    widths = page.evaluate(
        "zhengtuNetwork.data.weights.map((_, n) => zhengtuNetwork.width(n))"
    )
    page.evaluate("zhengtuNetwork.choose(0, false)")

    assert max(widths) > min(widths)
    expect(page.locator("#network-panel")).to_contain_text("项任务")
    labels = page.evaluate(
        "zhengtuNetwork.graph.body.data.edges.get().map(e => e.label)"
    )
    assert any(label and label.isdigit() for label in labels)


def test_an_answer_is_drawn(page: Page, address: str) -> None:
    opened(page, f"{address}/network?q=青苇区医保局牵头哪些任务")

    assert [node for node in places(page) if "/task/" in node]
    expect(page.locator("h1")).to_have_text("青苇区医保局牵头哪些任务")


def test_the_keyboard_reaches_everything(network: Page) -> None:
    canvas = network.locator("#network-canvas")
    canvas.focus()
    network.keyboard.press("ArrowRight")
    first = network.locator("#network-panel h2").inner_text()
    network.keyboard.press("ArrowRight")
    second = network.locator("#network-panel h2").inner_text()
    scale = network.evaluate("zhengtuNetwork.camera()[2]")
    network.keyboard.press("+")
    larger = network.evaluate("zhengtuNetwork.camera()[2]")
    network.keyboard.press("f")
    network.wait_for_function("() => document.fullscreenElement !== null")
    network.keyboard.press("f")
    network.wait_for_function("() => document.fullscreenElement === null")
    network.keyboard.press("Escape")

    assert first != second
    assert larger > scale
    expect(network.locator("#network-panel h2")).to_have_count(0)
    expect(network.locator("#network-spoken")).to_contain_text(second)
    expect(canvas).to_be_focused()


def test_enter_expands(network: Page) -> None:
    before = shown(network)
    click(network, task_of(network))
    more = network.evaluate("zhengtuNetwork.more(zhengtuNetwork.state.chosen)")
    network.keyboard.press("Enter")
    network.wait_for_function(
        f"() => zhengtuNetwork.shown().length === {before + more}"
    )


def test_the_picture_is_a_png(network: Page) -> None:
    with network.expect_download() as saved:
        network.get_by_role("button", name="PNG").click()
    content = saved.value.path().read_bytes()
    width, height = struct.unpack(">II", content[16:24])

    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    assert content.endswith(b"IEND\xaeB`\x82")
    assert width > 600
    assert height > 300
    corner = network.evaluate(
        """async bytes => {
          const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const canvas = new OffscreenCanvas(1, 1).getContext("2d");
          canvas.drawImage(picture, 0, 0);
          return [...canvas.getImageData(0, 0, 1, 1).data];
        }""",
        list(content),
    )
    assert corner == [255, 255, 255, 255]


def svg_of(page: Page) -> ElementTree.Element:
    with page.expect_download() as saved:
        page.get_by_role("button", name="SVG").click()
    assert saved.value.suggested_filename.endswith(".svg")
    return ElementTree.parse(io.BytesIO(saved.value.path().read_bytes())).getroot()


def test_the_svg_holds_shapes_lines_and_text(network: Page) -> None:
    root = svg_of(network)
    words = "".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))

    assert root.tag == f"{SVG}svg"
    assert "青苇区医疗保障局" in words
    assert len(list(root.iter(f"{SVG}line"))) > 5
    assert any(line.get("stroke-dasharray") for line in root.iter(f"{SVG}line"))
    assert list(root.iter(f"{SVG}circle"))


@pytest.mark.parametrize("kept", ["served", "file"])
def test_the_table_says_what_the_network_shows(
    page: Page, address: str, file: str, kept: str
) -> None:
    opened(page, file if kept == "file" else f"{address}/network?focus={FOCUS}")
    page.get_by_text("同样的内容列成表").click()
    nodes, links = (
        page.locator("#network-twin tbody").nth(n).locator("tr") for n in (0, 1)
    )
    expect(nodes).to_have_count(shown(page))
    before = links.count()
    page.locator("[data-kind=task]").uncheck()

    expect(nodes).to_have_count(shown(page))
    assert links.count() < before


def test_without_scripts_the_names_are_there(page: Page, address: str) -> None:
    browser = page.context.browser
    assert browser is not None
    plain = browser.new_page(java_script_enabled=False)
    plain.goto(f"{address}/network?focus={FOCUS}")
    plain.get_by_text("同样的内容列成表").click()

    assert plain.locator("#network-twin tbody tr").count() > 5
    plain.close()


def test_very_many_nodes_are_points_until_one_comes_near(
    page: Page, tmp_path: Path
) -> None:
    file = tmp_path / "large.html"
    graph = large_network(3000)
    file.write_text(
        page_file(draw(graph, "n0", layouts=["columns"], opening=3000, limit=3000)),
        "utf-8",
    )
    opened(page, file.as_uri())

    assert shown(page) == 3000
    assert page.evaluate("zhengtuNetwork.graph.body.nodeIndices.length") == 0
    click(page, "n0")
    expect(page.locator("#network-panel h2")).not_to_be_empty()
    page.evaluate("zhengtuNetwork.centre(0)")
    assert 0 < page.evaluate("zhengtuNetwork.graph.body.nodeIndices.length") <= 400


def test_a_small_screen_holds_the_page(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, f"{address}/network?focus={FOCUS}")

    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_hostile_names_are_only_words(page: Page, tmp_path: Path) -> None:
    neighbourhood = small_network()
    neighbourhood.nodes["body"]["label"] = HOSTILE
    neighbourhood.nodes["body"]["quote"] = HOSTILE
    file = tmp_path / "hostile.html"
    file.write_text(page_file(draw(neighbourhood, "body", words=True)), "utf-8")
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    opened(page, file.as_uri())
    click(page, "body")
    page.get_by_text("同样的内容列成表").click()
    root = svg_of(page)

    expect(page.locator("#network-panel h2")).to_have_text(" ".join(HOSTILE.split()))
    assert page.locator("img").count() == 0
    assert not {one.tag for one in root.iter()} & {f"{SVG}script", f"{SVG}img"}
    assert root.findtext(f"{SVG}title") == HOSTILE
