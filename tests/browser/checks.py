"""What can be asked of any loaded page; each check names what it found wrong."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")
RUN_AXE = "options => axe.run(document, options)"
GRAVE = {"serious", "critical"}
MOST_SHIFT = (
    0.1  # what the Core Web Vitals call good; a busy machine lays a table out twice
)
LIBRARY = "vis-network.min.js"

SHAPE = """() => {
  const count = (selector) => document.querySelectorAll(selector).length;
  return {
    h1: count("h1"), main: count("main"), nav: count("nav"),
    header: count("body > header"), footer: count("body > footer"),
    title: document.title,
    bare: [...document.querySelectorAll("table")]
      .filter((table) => !table.caption?.textContent.trim()).map((table) => table.className),
  };
}"""
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
OUTSIDE = """() => [...document.querySelectorAll("main *")]
  .filter((it) => it.getBoundingClientRect().right > innerWidth + 1)
  .slice(0, 3).map((it) => it.outerHTML.slice(0, 90))"""
LOADED = """() => [
  ...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")
].map((it) => [it.name, it.encodedBodySize])"""
# Han characters in words that are not marked as Chinese. Code quotes names as they are; English
# sentences, attributes and descriptions of charts may name things of the plans.
CHINESE = """() => {
  const stray = (words) => /\\p{Script=Han}/u.test(words) && !/[A-Za-z]{3}/.test(words);
  const found = [], walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const holder = text.parentElement;
    if (!stray(text.data) || holder.closest("title, desc, script, style, code, pre, textarea")) continue;
    if (holder.closest("[lang]").lang === "en") found.push(text.data.trim().slice(0, 30));
  }
  for (const it of document.querySelectorAll("[aria-label], [title], [alt]")) {
    if (it.closest("[lang]").lang !== "en") continue;
    for (const name of ["aria-label", "title", "alt"]) {
      const said = it.getAttribute(name) ?? "";
      if (stray(said)) found.push(`${name}=${said.slice(0, 30)}`);
    }
  }
  return [...new Set(found)];
}"""
FOCUSED = """() => {
  const it = document.activeElement, style = getComputedStyle(it), box = it.getBoundingClientRect();
  const drawn = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return { tag: it.tagName, drawn, seen, html: it.outerHTML.slice(0, 90) };
}"""


def shape(page: Page) -> Iterator[str]:
    """One heading, the landmarks, a title, a caption on each table."""
    found = page.evaluate(SHAPE)
    for name in ("h1", "main", "header", "footer"):
        if found[name] != 1:
            yield f"{found[name]} {name}"
    if not found["nav"]:
        yield "no navigation"
    if not found["title"].endswith((" · 政图", " · zhengtu")):
        yield f"title {found['title']}"
    for table in found["bare"]:
        yield f"a table without a caption: {table}"


def english(page: Page) -> Iterator[str]:
    """No word of the interface is Chinese, and what is Chinese is marked as such."""
    lang = page.evaluate("document.documentElement.lang")
    if lang != "en":
        yield f"language {lang}"
    words = page.evaluate(CHINESE)
    if words:
        yield f"not marked as Chinese: {words[:12]} of {len(words)}"


def width(page: Page) -> Iterator[str]:
    """Nothing to scroll sideways for."""
    if page.evaluate(WIDER) > 0:
        yield f"wider than the window: {page.evaluate(OUTSIDE)}"


def rest(page: Page) -> Iterator[str]:
    """Nothing jumps while the page loads."""
    shift = page.evaluate("window.watched.shift")
    if shift >= MOST_SHIFT:
        moved = page.evaluate("window.watched.moved")
        yield f"layout shifts by {shift:.3f}: {moved[:4]}"


def weight(page: Page, most: int) -> Iterator[str]:
    """What is loaded is small, the network library apart."""
    parts = page.evaluate(LOADED)
    whole = sum(size for name, size in parts if not name.endswith(LIBRARY))
    if whole > most:
        largest = max(parts, key=lambda part: part[1])
        yield f"loads {whole} bytes, {largest[1]} of them {largest[0]}"


def accessible(page: Page, *rules: str) -> Iterator[str]:
    """What axe-core finds serious or critical, by all rules or by these alone."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE)
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = list(rules)
    for violation in page.evaluate(RUN_AXE, options)["violations"]:
        if violation["impact"] in GRAVE:
            places = [str(node["target"][0]) for node in violation["nodes"]]
            why = violation["nodes"][0]["failureSummary"].splitlines()[-1].strip()
            yield f"{violation['id']} × {len(places)}: {places[:3]} {why}"


def focus(page: Page, steps: int = 6) -> Iterator[str]:
    """Whoever walks through the page with the Tab key sees where they are."""
    for _ in range(steps):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at["tag"] != "BODY" and not (at["drawn"] and at["seen"]):
            yield f"focus cannot be seen on {at['html']}"


def paper(page: Page) -> Iterator[str]:
    """Printed, also from a dark screen: dark ink, and not an empty sheet."""
    page.emulate_media(media="print", color_scheme="dark")
    ink = page.evaluate("getComputedStyle(document.body).color")
    if sum(int(part) for part in ink[4:-1].split(",")) > 3 * 0x60:
        yield f"prints in {ink}"
    if colours(page.screenshot()) < 16:
        yield "prints an empty sheet"
    page.emulate_media(media="screen", color_scheme="light")


def colours(png: bytes) -> int:
    """How many different bytes the pixels of a PNG are made of."""
    pixels, at = b"", 8
    while at < len(png):
        length, kind = int.from_bytes(png[at : at + 4]), png[at + 4 : at + 8]
        if kind == b"IDAT":
            pixels += png[at + 8 : at + 8 + length]
        at += 12 + length
    return len(set(zlib.decompress(pixels)))
