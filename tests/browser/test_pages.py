import re

from playwright.sync_api import Locator, Page, expect

QUESTION = "区医保局牵头哪些任务"


def test_a_question_on_the_start_page_shows_the_tasks_and_their_place(
    page: Page, address: str
) -> None:
    page.goto(address)
    page.get_by_placeholder("区医保局牵头哪些任务").fill(QUESTION)
    page.get_by_role("button", name="提问").click()

    facts = page.locator("table.facts tbody")
    expect(facts.first).to_contain_text("医保")
    assert facts.count() >= 1
    words = facts.first.locator("tr.words").inner_text()
    facts.first.get_by_role("link", name="查看出处").first.click()
    marked = page.locator("#quote")
    expect(marked).to_be_in_viewport()
    assert re.sub(r"\s", "", marked.inner_text()) in re.sub(r"\s", "", words)
    page.go_back()
    expect(page.locator("table.facts")).to_be_visible()


def texts(rows: Locator) -> list[str]:
    return [text.strip() for text in rows.all_inner_texts()]


def test_a_table_sorts_and_filters(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="指标比较").click()
    table = page.locator("#indicators")
    bodies = table.locator("tbody")
    before = texts(bodies)
    head = table.locator("th").first
    head.get_by_role("button").click()
    up = texts(bodies)
    head.get_by_role("button").click()

    assert head.get_attribute("aria-sort") == "descending"
    assert sorted(up) == sorted(before)
    assert texts(bodies) == up[::-1]
    search = page.locator(f"[data-filter={table.get_attribute('id')}]")
    search.fill("没有这样的指标")
    expect(bodies.first).to_be_hidden()
    search.fill(bodies.first.locator("td").first.text_content() or "")
    expect(bodies.first).to_be_visible()


def test_the_start_page_works_by_keyboard(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text(QUESTION)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
