"""One site, one server and one Chromium for all journeys."""

from collections.abc import Iterator
from contextlib import contextmanager
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
    """Someone with a browser profile and one page; `noise` is what the browser complains about, and asks of others.

    Another page is another process, and takes as long as all that a test does with it.
    """

    def __init__(self, chromium: Browser, address: str, **options: Any) -> None:
        self.noise: list[str] = []
        self._address = address
        self._context = chromium.new_context(locale="nl-NL", **options)
        self._context.set_default_timeout(10_000)
        self._page = self._context.new_page()
        self._window = self._page.viewport_size
        self._page.on("console", self._console)
        self._page.on("pageerror", lambda error: self.noise.append(f"error: {error}"))
        self._page.on("request", self._request)

    def open(self, path: str) -> Page:
        """Go there as from an empty page, with the window and the colours that one begins with."""
        self.leave()
        self._page.goto(self._address + path)
        return self._page

    def leave(self) -> None:
        self._page.goto("about:blank")
        self._page.set_viewport_size(self._window)
        self._page.emulate_media(media="null", color_scheme="null", forced_colors="null")

    def close(self) -> None:
        self._context.close()

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.noise.append(f"{message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self._address, "data:")):
            self.noise.append(f"request: {request.url}")


@contextmanager
def visiting(chromium: Browser, address: str, **options: Any) -> Iterator[Visitor]:
    """A visitor for many tests."""
    visitor = Visitor(chromium, address, **options)
    yield visitor
    visitor.close()


def anew(visitor: Visitor) -> Iterator[Visitor]:
    """The same visitor, as if nothing was visited before; what it complains about is that of one test."""
    visitor.noise.clear()
    yield visitor
    visitor.leave()


@pytest.fixture(scope="session")
def _with_script(chromium: Browser, address: str) -> Iterator[Visitor]:
    with visiting(chromium, address) as visitor:
        yield visitor


@pytest.fixture(scope="session")
def _without_script(chromium: Browser, address: str) -> Iterator[Visitor]:
    with visiting(chromium, address, java_script_enabled=False) as visitor:
        yield visitor


@pytest.fixture
def visitor(_with_script: Visitor) -> Iterator[Visitor]:
    """A visitor whose browser has nothing to complain about, whatever the test does."""
    yield from anew(_with_script)
    assert _with_script.noise == []


@pytest.fixture
def scriptless(_without_script: Visitor) -> Iterator[Visitor]:
    yield from anew(_without_script)
