"""One site, one server and one Chromium for all journeys; each test has a browser profile of its own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from . import site

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
BROKEN = b"""<!DOCTYPE html><title>x</title><img src="https://example.org/x.png"><script>1</script>
<a href="#nowhere" id="a"></a><p id="a" style="color: #ccc">grijs</p><div class="wide">breed</div>"""
"""A page with one of many faults, to see that the checks can fail."""


@pytest.fixture(scope="session")
def built() -> site.Site:
    return site.made()


@pytest.fixture(scope="session")
def address(built: site.Site) -> Iterator[str]:
    with site.served(built, {"broken.html": BROKEN}) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium. Where it is missing every test is an error, with the path in its message."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


class Visitor:
    """Someone with a browser; `noise` is what the browser complains about, and what it asks of others."""

    def __init__(self, chromium: Browser, address: str) -> None:
        self.noise: list[str] = []
        self._chromium, self._address = chromium, address

    def open(self, path: str, **options: Any) -> Page:
        """Open a page of the site; `print=True` shows it as on paper, other options are those of a profile."""
        on_paper = options.pop("print", False)
        page = self._chromium.new_context(locale="nl-NL", **options).new_page()
        page.set_default_timeout(5000)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.noise.append(f"error: {error}"))
        page.on("request", self._request)
        if on_paper:
            page.emulate_media(media="print")
        page.goto(self._address + path, wait_until="load")
        return page

    def close(self) -> None:
        for context in self._chromium.contexts:
            context.close()

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.noise.append(f"{message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self._address, "data:")):
            self.noise.append(f"request: {request.url}")


@pytest.fixture
def visitor(chromium: Browser, address: str) -> Iterator[Visitor]:
    visitor = Visitor(chromium, address)
    yield visitor
    visitor.close()


@pytest.fixture
def quiet(visitor: Visitor) -> Iterator[Visitor]:
    """A visitor whose browser has nothing to complain about, whatever the test does."""
    yield visitor
    assert visitor.noise == []
