"""Each page keeps what all pages promise, wide and narrow, light and dark."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import checks
from tests.browser.pages import PAGES, Listed
from tests.browser.watching import Watch

SIZES = {"desk": (1440, 900), "phone": (390, 844)}

every_page = pytest.mark.parametrize("listed", PAGES, ids=lambda listed: listed.id)


@pytest.fixture(scope="module", params=SIZES)
def watch(
    request: pytest.FixtureRequest, browser: Browser, address: str
) -> Iterator[Watch]:
    wide, high = SIZES[request.param]
    watch = Watch(browser, address, viewport={"width": wide, "height": high})
    yield watch
    watch.context.close()


@every_page
def test_a_page_keeps_its_promises(watch: Watch, listed: Listed) -> None:
    page = watch.open(listed.at(watch.server), listed.status, listed.ready)
    wrong = [
        *checks.shape(page),
        *checks.width(page),
        *checks.rest(page),
        *checks.weight(page, listed.most),
        *checks.accessible(page),
        *checks.focus(page),
    ]
    page.emulate_media(color_scheme="dark")
    wrong += (f"dark: {it}" for it in checks.accessible(page, "color-contrast"))
    wrong += checks.paper(page)
    wrong += watch.of(page)
    page.close()
    watch.faults.clear()

    assert wrong == []
