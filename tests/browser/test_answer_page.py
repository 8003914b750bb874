"""The answer page: copy, print, narrow, and what to do with a question that is not understood."""

from playwright.sync_api import Page, expect

QUESTION = "区医保局牵头哪些任务"
COPIED = "navigator.clipboard.readText()"


def allow(page: Page, address: str) -> None:
    page.context.grant_permissions(
        ["clipboard-read", "clipboard-write"], origin=address
    )


def test_a_row_is_copied_with_its_words_and_their_place(
    page: Page, address: str
) -> None:
    allow(page, address)
    page.goto(f"{address}/ask?q={QUESTION}")
    row = page.locator("table.facts tbody").first
    row.get_by_role("button", name="复制").click()

    expect(row.get_by_role("button", name="已复制")).to_be_visible()
    copied: str = page.evaluate(COPIED)
    task = row.locator("a.fact").inner_text()
    assert f"任务：{task}" in copied
    assert f"原文：{row.locator('.quote').inner_text()}" in copied
    assert f"{address}/source/" in copied
    assert "规划" in copied.rpartition("出处：")[2] + copied
    expect(row.get_by_role("button", name="复制", exact=True)).to_be_visible()


def test_the_link_and_the_query_are_copied(page: Page, address: str) -> None:
    allow(page, address)
    page.goto(f"{address}/ask?q={QUESTION}&all=1")
    page.get_by_role("button", name="复制链接").click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    link: str = page.evaluate(COPIED)
    page.get_by_text("这个答案背后的 SPARQL").click()
    page.get_by_role("button", name="复制 SPARQL").click()
    page.wait_for_function(f"{COPIED}.then(text => text.includes('SELECT'))")

    page.goto(link)
    expect(page.get_by_role("heading", level=1)).to_have_text(QUESTION)


def test_print_shows_the_answer_and_no_navigation(page: Page, address: str) -> None:
    page.goto(f"{address}/ask?q={QUESTION}")
    page.emulate_media(media="print")

    for shown in ("h1", ".answer", "table.facts .words", ".printed"):
        expect(page.locator(shown).first).to_be_visible()
    for hidden in ("header.site", ".take", ".sparql", "button.copy", ".table-tools"):
        for one in page.locator(hidden).all():
            expect(one).to_be_hidden()


def test_a_row_leads_to_the_page_of_its_fact(page: Page, address: str) -> None:
    page.goto(f"{address}/ask?q={QUESTION}")
    row = page.locator("table.facts tbody").first
    name = row.locator("a.fact").inner_text()
    row.locator("td").first.click()

    expect(page.get_by_role("heading", level=1)).to_contain_text(name)
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(QUESTION)


def test_a_chip_narrows_and_the_way_back_widens(page: Page, address: str) -> None:
    page.goto(f"{address}/ask?q=有哪些任务")
    rows = page.locator("table.facts tbody")
    chip = page.locator("nav.chips a.chip").first
    number = int(chip.locator(".number").inner_text())
    chip.click()

    expect(rows).to_have_count(min(number, 50))
    page.get_by_role("link", name="看全部规划").click()
    expect(page.locator("nav.chips")).to_be_visible()
    page.get_by_role("link", name="显示全部").click()
    assert rows.count() > 50


def test_what_was_recognised_leads_on(page: Page, address: str) -> None:
    page.goto(f"{address}/ask?q=青苇区医保局的牵头情况")

    heard = page.locator("dl.heard")
    expect(heard).to_contain_text("青苇区医疗保障局")
    expect(heard).to_contain_text("牵头")
    page.get_by_role("link", name="青苇区医保局牵头哪些任务").click()
    expect(page.locator("table.facts tbody").first).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="在名称和原文里检索").click()
    expect(page.locator(".hits li").first).to_be_visible()


def test_lists_are_filtered_and_sorted_without_a_script(
    page: Page, address: str
) -> None:
    page.goto(f"{address}/departments")
    page.get_by_label("任一列").fill("医保")
    page.get_by_role("button", name="筛选").click()
    rows = page.locator("table.facts tbody")
    before = rows.count()
    assert before > 0
    page.get_by_role("link", name="牵头任务").click()

    expect(page.get_by_role("columnheader", name="牵头任务")).to_have_attribute(
        "aria-sort", "descending"
    )
    assert rows.count() == before
