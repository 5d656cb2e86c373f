"""axe finds nothing, nothing has to be scrolled sideways, and everything can be hit: on each kind of page."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from .conftest import AXE, Visitor
from .site import PAGES

WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 320, "height": 640}
PAPER = {"width": 680, "height": 960}
"""What is left of A4 between margins of 15 mm, as a browser prints it."""
MODES: dict[str, dict[str, Any]] = {
    "dark": {"color_scheme": "dark"},
    "narrow": {},
    "forced colours": {"forced_colors": "active"},
    "paper": {"media": "print"},
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
LOOKS = ["start", "statement as one file", "statement in a CMS", "regulation", "register", "activity", "pre-scan"]
"""Looked at in every mode; the other pages are made of the same parts with the same style."""
LONG = {"draft regulation", "assessment", "changes", "to confirm"}
FIRST_THREE = """
:is(li, tr, details, .facts > div, .article):nth-of-type(n+4), main :nth-child(n+25) { display: none; }
"""
"""Of what is repeated the first three, and of the rest the beginning: axe is slow on long pages."""
SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""
"""WCAG 1.4.12"""


@pytest.fixture(scope="module")
def visit(chromium: Browser, address: str) -> Iterator[Visitor]:
    visitor = Visitor(chromium, address)
    yield visitor
    visitor.close()


@pytest.fixture(scope="module")
def opened(name: str, visit: Visitor) -> Iterator[Page]:
    """A page with everything that is folded opened, and axe in it. It is loaded once for all tests."""
    page = visit.open(PAGES[name])
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    page.evaluate(AXE)
    yield page
    page.close()


every_page = pytest.mark.parametrize("name", PAGES, scope="module")


@pytest.fixture
def page(opened: Page) -> Page:
    """The page on a desk, in the light."""
    opened.emulate_media(media="screen", color_scheme="light", forced_colors="none")
    opened.set_viewport_size(WIDE)
    _style(opened, "")
    return opened


def _style(page: Page, css: str) -> None:
    """Lay a style over the page, in the one way that its policy leaves open."""
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }",
        css,
    )


def violations(page: Page) -> list[str]:
    """What axe says, as RULE: ELEMENT."""
    run = "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})"
    found = page.evaluate(run, TAGS)["violations"]
    return [f"{rule['id']}: {node['html'][:160]} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


def too_wide(page: Page) -> list[str]:
    """What sticks out of the window at the right, when the page can be scrolled sideways; `.scroll` may."""
    return page.evaluate(
        """() => document.scrollingElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.scroll'))
        .map(e => e.outerHTML.slice(0, 120))"""
    )


def too_small(page: Page) -> list[str]:
    """Controls and stand-alone links under 24 by 24 pixels (WCAG 2.5.8); a link in a sentence may be smaller."""
    return page.evaluate(
        """() => {
          const alone = e => {
            let block = e.parentElement;
            while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
            return block.innerText.trim() === e.innerText.trim();
          };
          return [...document.querySelectorAll('a[href], button, input, select, summary')]
            .filter(e => e.checkVisibility() && !e.matches('.skip') && (!e.matches('a') || alone(e)))
            .map(e => [e, e.getBoundingClientRect()])
            .filter(([, box]) => box.width < 24 || box.height < 24)
            .map(([e, box]) => `${box.width} x ${box.height}: ${e.outerHTML.slice(0, 120)}`);
        }"""
    )


def broken_words(page: Page) -> list[str]:
    """Words that go on on another line; this Chromium has no patterns for hyphens, so each of them has none."""
    return page.evaluate(
        """() => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), broken = new Set();
          for (let text; text = texts.nextNode();) {
            if (!text.parentElement.checkVisibility() || text.parentElement.closest(".unseen, svg")) continue;
            for (const word of text.data.matchAll(/[\\p{L}’]{2,}/gu)) {
              const range = document.createRange();
              range.setStart(text, word.index);
              range.setEnd(text, word.index + word[0].length);
              const boxes = [...range.getClientRects()];
              if (boxes.some(box => box.top >= boxes[0].bottom - 2)) broken.add(word[0]);
            }
          }
          return [...broken];
        }"""
    )


@every_page
def test_axe_finds_nothing(name: str, page: Page) -> None:
    _style(page, FIRST_THREE if name in LONG else "")
    assert violations(page) == []


@pytest.mark.parametrize("name", LOOKS, scope="module")
@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing_either_in(mode: str, page: Page) -> None:
    page.emulate_media(**MODES[mode])
    if mode == "narrow":
        page.set_viewport_size(NARROW)
    _style(page, FIRST_THREE)
    assert violations(page) == []


@pytest.mark.parametrize("name", ["changes"], scope="module")
def test_axe_finds_nothing_in_the_dark_in_what_is_struck_out(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    _style(page, FIRST_THREE)
    assert violations(page) == []


@every_page
def test_a_narrow_window_needs_no_sideways_scrolling(page: Page) -> None:
    page.set_viewport_size(NARROW)
    assert too_wide(page) == []


@every_page
def test_wider_text_spacing_fits_a_narrow_window(page: Page) -> None:
    page.set_viewport_size(NARROW)
    _style(page, SPACING)
    assert too_wide(page) == []


@every_page
def test_on_paper_nothing_is_cut_off(page: Page) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= PAPER["width"]


@every_page
def test_on_a_desk_no_word_is_broken(page: Page) -> None:
    assert broken_words(page) == []


@every_page
@pytest.mark.parametrize("window", [WIDE, NARROW], ids=["desk", "phone"])
def test_everything_is_large_enough_to_hit(window: Any, page: Page) -> None:
    page.set_viewport_size(window)
    assert too_small(page) == []


@every_page
def test_the_browser_has_nothing_to_complain_about(page: Page, visit: Visitor) -> None:
    assert visit.noise == []


def test_the_checks_see_a_bad_page(chromium: Browser, address: str) -> None:
    visitor = Visitor(chromium, address, viewport=NARROW)
    page = visitor.open("broken.html")
    _style(page, "body { overflow-wrap: anywhere; width: 1ch }")
    assert "breed" in broken_words(page)
    _style(page, ".wide { width: 400px } body { color: #ccc } a { display: block; width: 1px; overflow: hidden }")
    page.evaluate(AXE)
    rules = {violation.partition(":")[0] for violation in violations(page)}
    assert {"html-has-lang", "image-alt", "page-has-heading-one", "color-contrast"} <= rules
    assert "breed" in "".join(too_wide(page))
    assert "nowhere" in "".join(too_small(page))
    assert {noise.partition(":")[0] for noise in visitor.noise} == {"error", "request"}
    visitor.close()
