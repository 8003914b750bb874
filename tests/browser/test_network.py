from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from api.commands.draw import network_file
from api.network_focus import focus_of
from graph.store import open_store
from tests.visual.networks import HOSTILE, small_network
from visual.network import draw
from visual.page import page as page_file

DRAWN = "document.documentElement.dataset.network === 'drawn'"


def places(page: Page) -> dict[str, dict[str, float]]:
    """Where on the canvas each visible node stands."""
    found: dict[str, Any] = page.evaluate(
        "Object.fromEntries(zhengtuNetwork.ids().map(id => [id, zhengtuNetwork.at(id)]))"
    )
    return found


def click(page: Page, node: str) -> None:
    spot = places(page)[node]
    page.locator("#network-canvas").click(position={"x": spot["x"], "y": spot["y"]})


def task_of(page: Page) -> str:
    return next(node for node in places(page) if "/task/" in node)


@pytest.mark.parametrize("kept", ["served", "file"])
def test_a_click_shows_the_words(
    page: Page, address: str, example_store: Path, tmp_path: Path, kept: str
) -> None:
    if kept == "served":
        page.goto(f"{address}/network?focus=区医保局")
    else:
        file = tmp_path / "network.html"
        with open_store(example_store) as store:
            file.write_text(network_file(store, focus_of(store, "区医保局")), "utf-8")
        page.goto(file.as_uri())
    page.wait_for_function(DRAWN)
    click(page, task_of(page))

    panel = page.locator("#network-panel")
    expect(panel.locator("blockquote")).not_to_be_empty()
    expect(panel.get_by_text("牵头").first).to_be_visible()


def test_the_legend_is_the_filter(page: Page, address: str) -> None:
    page.goto(f"{address}/network?focus=区医保局")
    page.wait_for_function(DRAWN)
    before = int(page.locator("#network-shown").inner_text())
    tasks = page.locator("[data-kind=task]")
    tasks.uncheck()
    fewer = int(page.locator("#network-shown").inner_text())
    tasks.check()

    assert 0 < fewer < before
    assert int(page.locator("#network-shown").inner_text()) == before


def test_nothing_moves_by_itself(page: Page, address: str) -> None:
    page.goto(f"{address}/network?focus=区医保局")
    page.wait_for_function(DRAWN)
    before = places(page)
    page.wait_for_timeout(600)

    assert places(page) == before


def test_names_are_found_by_typing(page: Page, address: str) -> None:
    page.goto(f"{address}/network?focus=区医保局")
    page.get_by_role("combobox", name="找一个名称").fill("医疗保障")
    page.locator("#network-found [role=option]").first.click()

    expect(page.locator("#network-panel h2")).to_contain_text("医疗保障")


def test_hostile_names_are_only_words(page: Page, tmp_path: Path) -> None:
    neighbourhood = small_network()
    neighbourhood.nodes["body"]["label"] = HOSTILE
    neighbourhood.nodes["body"]["quote"] = HOSTILE
    file = tmp_path / "hostile.html"
    file.write_text(page_file(draw(neighbourhood, "body", words=True)), "utf-8")
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto(file.as_uri())
    page.wait_for_function(DRAWN)
    click(page, "body")

    expect(page.locator("#network-panel h2")).to_have_text(" ".join(HOSTILE.split()))
    assert page.locator("img").count() == 0
