"""No page says a word of its own in Chinese to whoever has switched to English."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import checks
from tests.browser.pages import PAGES, Listed
from tests.browser.watching import Watch


@pytest.fixture(scope="module")
def reader(browser: Browser, address: str) -> Iterator[Watch]:
    """Someone who has switched to English by the link in the header."""
    watch = Watch(browser, address, viewport={"width": 1440, "height": 900})
    page = watch.open(address)
    page.get_by_role("link", name="English").click()
    page.close()
    yield watch
    watch.context.close()


@pytest.mark.parametrize("listed", PAGES, ids=lambda listed: listed.id)
def test_a_page_speaks_english_where_wanted(reader: Watch, listed: Listed) -> None:
    page = reader.open(listed.at(reader.server), listed.status, listed.ready)
    wrong = [*checks.english(page), *checks.shape(page), *reader.of(page)]
    page.close()
    reader.faults.clear()

    assert wrong == []
