"""The question box completes names and questions, by keys and by mouse, on every page."""

import pytest
from playwright.sync_api import Locator, Page, Request, expect

QUESTION = "青苇区医疗保障局牵头哪些任务"


def box_of(page: Page) -> Locator:
    return page.get_by_role("combobox", name="问题")


@pytest.mark.parametrize("typed", ["医保", "ybj"])
def test_a_name_is_chosen_and_then_its_question(
    page: Page, address: str, typed: str
) -> None:
    page.goto(address)
    box = box_of(page)
    box.press_sequentially(typed)
    options = page.get_by_role("option")
    expect(options.filter(has_text="青苇区医疗保障局").first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    place = [one.split("\n")[0] for one in options.all_inner_texts()]
    at = next(i for i, text in enumerate(place) if "青苇区医疗保障局" in text)
    for _ in range(at + 1):
        box.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_contain_text("青苇区医疗保障局")
    active = box.get_attribute("aria-activedescendant")
    assert active == chosen.get_attribute("id")
    box.press("Enter")

    expect(box).to_have_value("青苇区医疗保障局")
    page.get_by_role("option", name=QUESTION).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(QUESTION)
    expect(page.locator("table.facts tbody").first).to_contain_text("医保")


def test_the_box_of_every_page_completes(page: Page, address: str) -> None:
    page.goto(f"{address}/search")
    box = box_of(page)
    box.fill("ybj")

    expect(page.get_by_role("option").first).to_be_visible()


def test_escape_closes_and_gives_back_what_was_typed(page: Page, address: str) -> None:
    page.goto(address)
    box = box_of(page)
    box.press_sequentially("医保")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("ArrowDown")
    box.press("Escape")

    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("医保")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_be_focused()


def test_nothing_is_asked_while_characters_are_composed(
    page: Page, address: str
) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        if "/api/complete?q=&" not in request.url and "/api/complete" in request.url:
            asked.append(request.url)

    page.on("request", note)
    page.goto(address)
    box = box_of(page)
    box.focus()
    input_method = page.context.new_cdp_session(page)
    for composed in ("y", "yi", "yibao"):
        given = {"text": composed, "selectionStart": 0, "selectionEnd": len(composed)}
        input_method.send("Input.imeSetComposition", given)
    page.wait_for_timeout(400)
    assert asked == []
    input_method.send("Input.insertText", {"text": "医保"})

    expect(page.get_by_role("option").first).to_be_visible()
    assert len(asked) == 1


def test_the_form_asks_what_was_typed_without_a_choice(
    page: Page, address: str
) -> None:
    page.goto(address)
    box = box_of(page)
    box.press_sequentially("区医保局牵头哪些任务")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("区医保局牵头哪些任务")
