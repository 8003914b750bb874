"""From a plan to its text, from the text to a fact, and back."""

import re

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

PHONE = ViewportSize(width=390, height=844)


@pytest.fixture
def plan(page: Page, address: str) -> Page:
    page.goto(address)
    page.get_by_role("link", name="青苇区“十四五”").first.click()
    expect(page.locator(".plan-head")).to_be_visible()
    return page


@pytest.fixture
def text(plan: Page) -> Page:
    plan.get_by_role("link", name="看原文和其中的事实").click()
    expect(plan.locator("#text")).to_be_visible()
    plan.wait_for_load_state()  # by then the script has run
    return plan


def facts(page: Page) -> Locator:
    return page.locator("#here li")


def test_a_mark_tells_its_facts_and_leads_there_and_back(text: Page) -> None:
    mark = text.locator("#text a.lead").first
    words = mark.inner_text()
    mark.click()

    expect(facts(text).first).to_contain_text("牵头")
    expect(text).to_have_url(re.compile(r"\?start=\d+&end=\d+#quote$"))
    facts(text).first.get_by_role("link").click()
    expect(text.locator("h1")).to_contain_text("牵头")
    text.get_by_role("link", name="查看出处").first.click()
    expect(text.locator("#quote")).to_be_in_viewport()
    expect(text.locator("#quote")).to_have_text(words)
    text.go_back()
    text.go_back()
    expect(text.locator("#quote")).to_have_text(words)


def test_the_keyboard_walks_from_fact_to_fact(text: Page) -> None:
    text.keyboard.press("n")
    expect(facts(text).first).to_be_visible()
    first = text.evaluate("document.activeElement.search")
    text.keyboard.press("n")
    assert text.evaluate("document.activeElement.search") != first
    expect(text.locator("#text a.on").first).to_be_in_viewport()
    text.keyboard.press("p")
    assert text.evaluate("document.activeElement.search") == first


def test_a_kind_left_out_loses_its_line_and_its_stops(text: Page) -> None:
    expect(text.locator("#text a.task").first).to_be_visible()
    for box in text.locator("#legend input:not([value=task])").all():
        box.uncheck()

    assert text.locator("#text a.lead").count() == 0
    tasks = text.locator("#text a.task.s")
    text.get_by_role("button", name="下一条").click()
    at = tasks.first.get_attribute("href")
    assert text.evaluate("document.activeElement.search") == at
    expect(facts(text)).to_have_count(1)


def test_a_heading_of_the_plan_leads_to_its_place_in_the_text(plan: Page) -> None:
    link = plan.locator(".plan-outline .outline > li > a").nth(1)
    words = link.inner_text()
    link.click()

    anchor = plan.url.partition("#")[2]
    expect(plan.locator(f"#{anchor}")).to_be_in_viewport()
    assert words.endswith(plan.locator(f"#{anchor}").inner_text().strip()[-4:])


def test_on_a_phone_the_facts_stand_in_a_sheet_at_the_bottom(text: Page) -> None:
    text.set_viewport_size(PHONE)
    text.reload()
    mark = text.locator("#text a.participant").first
    mark.scroll_into_view_if_needed()
    mark.click()

    expect(facts(text).first).to_be_in_viewport()
    sheet = text.locator("#sheet").bounding_box()
    assert sheet is not None
    assert sheet["y"] + sheet["height"] == pytest.approx(PHONE["height"], abs=1)
    text.get_by_role("button", name="收起").click()
    expect(facts(text).first).to_be_hidden()


def test_a_figure_leads_to_its_part_and_a_long_list_is_shown_whole(plan: Page) -> None:
    plan.locator(".figures a[href='#tasks']").first.click()
    expect(plan.locator("#tasks h2")).to_be_in_viewport()
    number = int(plan.locator("#tasks h2 .number").inner_text())
    assert plan.locator("#tasks tbody").count() < number
    plan.locator("#tasks").get_by_role("link", name="显示全部").click()
    expect(plan.locator("#tasks tbody")).to_have_count(number)
