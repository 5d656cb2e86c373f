"""One site, one server and one Chromium for all journeys."""

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
<p><a href="#nowhere" id="a">x</a></p><p id="a">grijs</p><div class="wide">breed</div>"""
"""A page with one of many faults, to see that the checks can fail."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> site.Site:
    return site.made(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="session")
def address(built: site.Site) -> Iterator[str]:
    with site.served(built, {"broken.html": BROKEN}) as address:
        yield address


@pytest.fixture(scope="session")
def small_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with site.served(site.small(tmp_path_factory.mktemp("small")), {}) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium. Where it is missing every test is an error, with the path in its message."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


class Visitor:
    """Someone with a browser profile; `noise` is what the browser complains about, and what it asks of others."""

    def __init__(self, chromium: Browser, address: str, **options: Any) -> None:
        self.noise: list[str] = []
        self._address = address
        self._context = chromium.new_context(locale="nl-NL", **options)
        self._context.set_default_timeout(10_000)

    def open(self, path: str) -> Page:
        page = self._context.new_page()
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.noise.append(f"error: {error}"))
        page.on("request", self._request)
        page.goto(self._address + path)
        return page

    def close(self) -> None:
        self._context.close()

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.noise.append(f"{message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self._address, "data:")):
            self.noise.append(f"request: {request.url}")


@pytest.fixture
def visitor(chromium: Browser, address: str) -> Iterator[Visitor]:
    """A visitor whose browser has nothing to complain about, whatever the test does."""
    visitor = Visitor(chromium, address)
    yield visitor
    visitor.close()
    assert visitor.noise == []


@pytest.fixture
def scriptless(chromium: Browser, address: str) -> Iterator[Visitor]:
    visitor = Visitor(chromium, address, java_script_enabled=False)
    yield visitor
    visitor.close()
