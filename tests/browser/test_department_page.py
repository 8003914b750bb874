import re

import pytest
from playwright.sync_api import Locator, Page, expect

BUSY = "青苇区卫生健康局"


@pytest.fixture
def department(page: Page, address: str) -> Page:
    found = page.request.get(f"{address}/api/departments?text={BUSY}").json()["items"]
    page.goto(address + found[0]["url"])
    expect(page.get_by_role("heading", level=1)).to_have_text(BUSY)
    return page


def words_of(rows: Locator) -> list[str]:
    return [squeezed(words) for words in rows.all_inner_texts()]


def squeezed(words: str) -> str:
    return re.sub(r"\s", "", words)


def test_tasks_are_sorted_and_filtered_in_their_head(department: Page) -> None:
    table = department.locator("#tasks-lead")
    bodies = table.locator("tbody")
    before = words_of(bodies)
    head = table.get_by_role("columnheader").first
    head.get_by_role("button").click()
    head.get_by_role("button").click()

    assert head.get_attribute("aria-sort") == "descending"
    assert sorted(words_of(bodies)) == sorted(before)
    assert words_of(bodies) != before
    wanted = table.locator("a.fact").first.inner_text()
    field = department.locator("[data-filter=tasks-lead]")
    field.fill(wanted)
    assert wanted in table.locator("tbody:visible").first.inner_text()
    assert table.locator("tbody:visible").count() < len(before)
    field.fill("没有这样的任务")
    expect(department.locator("[data-filter-empty=tasks-lead]")).to_be_visible()


def test_a_row_leads_to_its_task_and_from_there_to_its_words(department: Page) -> None:
    row = department.locator("#tasks-lead tbody").first
    title = row.locator("a.fact").inner_text()
    row.locator("td").nth(1).click()
    expect(department.get_by_role("heading", level=1)).to_have_text(title)
    words = department.locator(".quotes li").last
    said = words.inner_text()
    words.get_by_role("link", name="查看出处").click()
    marked = department.locator("#quote")
    expect(marked).to_be_in_viewport()
    assert squeezed(marked.inner_text()) in squeezed(said)
    department.go_back()
    department.go_back()
    expect(department.get_by_role("heading", level=1)).to_have_text(BUSY)


def test_the_rest_of_a_long_list_is_shown_on_demand(department: Page) -> None:
    partners = department.locator("#partner-list tbody")
    expect(partners.nth(12)).to_be_hidden()
    department.get_by_role("checkbox", name="显示全部").last.check()
    expect(partners.last).to_be_visible()


def test_the_picture_leads_to_a_partner(department: Page) -> None:
    partner = department.locator("svg.ego a").first
    name = partner.locator("tspan").first.text_content() or "?"
    partner.click()
    expect(department.get_by_role("heading", level=1)).to_contain_text(name)


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_names_of_the_picture_stay_in_their_boxes(
    department: Page, width: int, scheme: str
) -> None:
    department.set_viewport_size({"width": width, "height": 900})
    department.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    outside = department.evaluate(
        """() => [...document.querySelectorAll("svg.ego text")].filter((text) => {
          const box = text.parentElement.querySelector("rect").getBoundingClientRect();
          const words = text.getBoundingClientRect();
          return words.left < box.left || words.right > box.right
            || words.top < box.top || words.bottom > box.bottom;
        }).map((text) => text.textContent)"""
    )
    size = department.evaluate(
        """() => parseFloat(getComputedStyle(document.querySelector("svg.ego text")).fontSize)
          * document.querySelector("svg.ego").getBoundingClientRect().width / 400"""
    )
    wider = department.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )

    assert outside == []
    assert size > 11
    assert wider == 0


def test_printed_are_all_rows_and_no_controls(department: Page) -> None:
    department.emulate_media(media="print")

    expect(department.locator("#partner-list tbody").last).to_be_visible()
    expect(department.get_by_role("button", name="打印")).to_be_hidden()
    expect(department.get_by_role("checkbox").first).to_be_hidden()
