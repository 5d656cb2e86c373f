"""axe finds nothing, nothing has to be scrolled sideways, and everything can be hit: on each kind of page."""

from typing import Any

import pytest
from playwright.sync_api import Page

from .conftest import AXE, Visitor
from .site import PAGES

MODES: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 640}},
    "forced colours": {"forced_colors": "active"},
    "paper": {"print": True},
}
NARROW = MODES["narrow"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""
"""WCAG 1.4.12"""

every_page = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)


def unfold(page: Page) -> None:
    """Open everything that is folded, so that it is looked at too."""
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")


def violations(page: Page) -> list[str]:
    """What axe says, as RULE: ELEMENT."""
    page.evaluate(AXE)
    run = "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})"
    found = page.evaluate(run, TAGS)["violations"]
    return [f"{rule['id']}: {node['html'][:160]} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


def too_wide(page: Page) -> list[str]:
    """What sticks out of the window at the right, when the page can be scrolled sideways; `.scroll` may."""
    return page.evaluate(
        """() => document.scrollingElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll'))
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


@every_page
@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing(path: str, mode: str, quiet: Visitor) -> None:
    page = quiet.open(path, **MODES[mode])
    unfold(page)
    assert violations(page) == []


@every_page
def test_a_narrow_window_needs_no_sideways_scrolling(path: str, quiet: Visitor) -> None:
    page = quiet.open(path, **NARROW)
    unfold(page)
    assert too_wide(page) == []


@every_page
def test_wider_text_spacing_fits_a_narrow_window(path: str, quiet: Visitor) -> None:
    page = quiet.open(path, **NARROW)
    unfold(page)
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }",
        SPACING,
    )
    assert too_wide(page) == []


@every_page
@pytest.mark.parametrize("mode", ["light", "narrow"])
def test_everything_is_large_enough_to_hit(path: str, mode: str, quiet: Visitor) -> None:
    page = quiet.open(path, **MODES[mode])
    unfold(page)
    assert too_small(page) == []


def test_the_checks_see_a_bad_page(visitor: Visitor) -> None:
    page = visitor.open("broken.html", **NARROW)
    page.evaluate("document.querySelector('.wide').attributeStyleMap.set('width', CSS.px(400))")
    rules = {violation.partition(":")[0] for violation in violations(page)}
    assert {"html-has-lang", "image-alt", "page-has-heading-one"} <= rules
    assert "breed" in "".join(too_wide(page))
    assert "nowhere" in "".join(too_small(page))
    kinds = {noise.partition(":")[0] for noise in visitor.noise}
    assert kinds == {"error", "request"}
