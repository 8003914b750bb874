"""A context of the browser that writes down what its pages complain of and ask for."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page

SCRIPT = Path(__file__).with_name("watch.js")
REFUSED = "Failed to load resource: the server responded with a status of 4"
AT_REST = 150
"""Milliseconds after loading in which a page may still move."""


class Watch:
    """Pages of one server in a context of their own; ``faults`` is what none may do."""

    def __init__(self, browser: Browser, server: str, **options: Any) -> None:
        self.server = server
        self.faults: list[str] = []
        self.context: BrowserContext = browser.new_context(**options)
        self.context.add_init_script(path=SCRIPT)
        self.context.on("console", self._said)
        self.context.on("weberror", lambda error: self.faults.append(str(error.error)))
        self.context.on("request", lambda request: self._asked(request.url))
        self.context.on("dialog", self._dialog)

    def open(self, address: str, status: int = 200, ready: str = "body") -> Page:
        """A page that has been loaded and has come to rest."""
        page = self.context.new_page()
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == status, address
        page.wait_for_selector(ready)
        page.wait_for_timeout(AT_REST)
        return page

    def of(self, page: Page) -> list[str]:
        """All faults so far, with what the page's own policy had to stop."""
        stopped: list[str] = page.evaluate("window.watched.violations")
        return [*self.faults, *stopped]

    def _said(self, message: ConsoleMessage) -> None:
        # The browser itself notes a page that is meant to answer 400 or 404.
        page = message.page.url if message.page else ""
        if message.text.startswith(REFUSED) and message.location["url"] == page:
            return
        self.faults.append(f"{message.type}: {message.text}")

    def _asked(self, url: str) -> None:
        if not url.startswith((f"{self.server}/", "data:", "blob:", "file:")):
            self.faults.append(f"asks another host: {url}")

    def _dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"shows a dialog: {dialog.message}")
        dialog.dismiss()
