"""Charts of indicators as a reader sees them."""

import re

import pytest
from playwright.sync_api import Page

WIDTHS = {1440: "wide", 390: "narrow"}
SMALLEST = 12
OVERLAPS = """
drawing => {
  const words = [...drawing.querySelectorAll("text")].filter(one => one.textContent.trim());
  const boxes = words.map(one => one.getBoundingClientRect());
  const found = [];
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b, j) => {
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (wide > 1 && high > 5) found.push([words[i].textContent, words[i + 1 + j].textContent]);
  }));
  return found;
}
"""
SELECTED = """
text => {
  const range = document.createRange();
  range.selectNodeContents(text);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  return selection.toString();
}
"""
CONTRAST = """
text => {
  const lightness = colour => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(part => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const two = [getComputedStyle(text).fill, getComputedStyle(document.body).backgroundColor];
  const [low, high] = two.map(lightness).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
"""


@pytest.fixture
def compared(page: Page, address: str) -> Page:
    """The page of the indicator that most places hold, by the way of a reader."""
    page.goto(address)
    page.get_by_role("link", name="指标比较").click()
    page.locator("#indicators tbody a").first.click()
    page.wait_for_url(re.compile("/doc/indicator/"))
    return page


@pytest.mark.parametrize("across", WIDTHS)
def test_the_drawing_that_fits_is_shown_and_can_be_read(
    compared: Page, across: int
) -> None:
    compared.set_viewport_size({"width": across, "height": 800})

    shown = compared.locator("svg.chart:visible")
    assert shown.count() == 1
    assert WIDTHS[across] in str(shown.get_attribute("class"))
    assert shown.evaluate(OVERLAPS) == []
    assert compared.evaluate("document.documentElement.scrollWidth") <= across
    sizes = shown.locator("text").evaluate_all(
        """all => all.map(one => parseFloat(one.getAttribute("font-size")) * one.getScreenCTM().a)"""
    )
    assert min(sizes) >= SMALLEST


def test_words_and_figures_of_a_chart_can_be_selected(compared: Page) -> None:
    for figure in compared.locator("svg.chart:visible text.figure").all():
        assert re.fullmatch(r"[≥≤＞＜约]?[\d.,]+", str(figure.evaluate(SELECTED)))


def test_a_name_in_a_chart_leads_to_the_words(compared: Page) -> None:
    compared.locator("svg.chart:visible a").first.click()
    compared.wait_for_url(re.compile("/doc/plan/"))

    assert compared.locator("svg.chart:visible text.own").count() == 1
    assert compared.locator("tbody.own").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_of_a_chart_stand_out_from_the_page(compared: Page, scheme: str) -> None:
    compared.emulate_media(color_scheme="dark" if scheme == "dark" else "light")

    for words in compared.locator("svg.chart:visible text").all():
        assert words.evaluate(CONTRAST) >= 4.5


def test_print_has_the_chart_in_black(compared: Page) -> None:
    compared.emulate_media(media="print", color_scheme="dark")

    fills = compared.locator("svg.chart.wide text").evaluate_all(
        "all => all.map(one => getComputedStyle(one).fill)"
    )
    assert set(fills) == {"rgb(0, 0, 0)"}


def test_the_list_is_filtered_and_says_when_nothing_is_left(
    page: Page, address: str
) -> None:
    page.goto(f"{address}/indicators")
    box = page.get_by_label("筛选")

    box.fill("医保")
    assert all("医保" in row for row in page.locator("tbody:visible").all_inner_texts())
    box.fill("没有这种指标")
    assert page.locator("tbody:visible").count() == 0
    assert page.get_by_text("没有名称里有这几个字的指标").is_visible()
    box.fill("")
    assert page.get_by_text("没有名称里有这几个字的指标").is_hidden()
