"""The policy that a page carries itself: it holds without any header, and breaks nothing; nor does it from disk."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from .conftest import Visitor, anew, visiting
from .site import PAGES, Site, served

OWN = [name for name in PAGES if name != "statement in a CMS"]
SANS = "sans-serif"
"""What every font of ours ends with, and a page without its style sheet does not have."""
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


@pytest.fixture(scope="module")
def _guest(chromium: Browser, bare: str) -> Iterator[Visitor]:
    with visiting(chromium, bare) as visitor:
        yield visitor


@pytest.fixture
def guest(_guest: Visitor) -> Iterator[Visitor]:
    yield from anew(_guest)


@pytest.fixture(scope="module")
def reader(built: Site, chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """Someone with all pages on disk."""
    folder = tmp_path_factory.mktemp("disk")
    for path, content in built.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    with visiting(chromium, f"{folder.as_uri()}/") as visitor:
        yield visitor


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
def test_a_page_works_from_disk(name: str, reader: Visitor) -> None:
    assert SANS in reader.open(PAGES[name]).evaluate(STYLED)
    assert reader.noise == []
