"""The policy that a page carries itself: it holds without any header, and breaks nothing; nor does it from disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .conftest import Visitor
from .site import PAGES, Site, served

OWN = [name for name in PAGES if name != "statement in a CMS"]
SANS = "Source Sans 3"
STYLED = "getComputedStyle(document.documentElement).fontFamily"
STRANGE = """() => new Promise(done => {
  document.addEventListener("securitypolicyviolation", event => done(event.effectiveDirective));
  setTimeout(() => done("nothing"), 2000);
  const part = Object.assign(document.createElement("style"), {textContent: "body { color: red }"});
  document.head.append(part);
})"""
"""Put a style into the page, as an attacker would; the answer is the rule that forbade it."""


@pytest.fixture(scope="module")
def bare(built: Site) -> Iterator[str]:
    """A server that sends no policy, and answers with the 404 page."""
    with served(built, {}, strict=False) as address:
        yield address


@pytest.fixture
def guest(chromium: Browser, bare: str) -> Iterator[Visitor]:
    visitor = Visitor(chromium, bare)
    yield visitor
    visitor.close()


@pytest.mark.parametrize("name", OWN)
def test_a_page_works_under_its_own_policy(name: str, guest: Visitor) -> None:
    page = guest.open(PAGES[name])
    assert SANS in page.evaluate(STYLED)
    assert guest.noise == []


@pytest.mark.parametrize("name", ["start", "statement as one file", "missing"])
def test_a_style_that_is_put_into_a_page_is_refused(name: str, guest: Visitor) -> None:
    assert guest.open(PAGES[name]).evaluate(STRANGE) == "style-src-elem"


def test_the_search_works_under_the_policy(guest: Visitor) -> None:
    page = guest.open(f"{PAGES['register']}?q=camera")
    assert page.locator("tr[data-zoek][hidden]").count() > 0
    assert guest.noise == []


@pytest.mark.parametrize("path", ["openbaar/weg", "openbaar/verwerkingsregister/heel/diep/weg/"])
def test_a_missing_page_is_whole_at_any_depth(path: str, guest: Visitor) -> None:
    page = guest.open(path)
    assert page.title().startswith("Deze bladzijde bestaat niet")
    assert SANS in page.evaluate(STYLED)
    assert [noise for noise in guest.noise if "404" not in noise] == []


@pytest.mark.parametrize("name", ["start", "internal start", "register", "statement as one file"])
def test_a_page_works_from_disk(name: str, built: Site, chromium: Browser, tmp_path: Path) -> None:
    for path, content in built.files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    visitor = Visitor(chromium, f"{tmp_path.as_uri()}/")
    page = visitor.open(PAGES[name])
    assert SANS in page.evaluate(STYLED)
    assert visitor.noise == []
    visitor.close()
