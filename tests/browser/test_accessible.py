"""axe finds nothing, nothing has to be scrolled sideways, and everything can be hit: on each kind of page."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from . import site
from .conftest import AXE, Visitor, visiting
from .site import PAGES

WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 320, "height": 640}
PAPER = {"width": 680, "height": 960}
"""What is left of A4 between margins of 15 mm, as a browser prints it."""
WIDTHS = (320, 360, 640, 768, 1280)
"""CSS pixels; 640 is a window of 1280 at 200 %, 320 the same at 400 % (WCAG 1.4.10)"""
PHONE = {"width": 360, "height": 740}
MODES: dict[str, tuple[Any, dict[str, Any]]] = {
    "desk": (WIDE, {}),
    "dark desk": (WIDE, {"color_scheme": "dark"}),
    "phone": (PHONE, {}),
    "dark phone": (PHONE, {"color_scheme": "dark"}),
    "forced colours": (WIDE, {"forced_colors": "active"}),
    "paper": (WIDE, {"media": "print"}),
}
COLOURS = {"color_scheme", "forced_colors"}
"""What only changes colours: no part of a page is there in the light and not in the dark."""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
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
CUT_OFF = """() => [...document.querySelectorAll('svg text')].filter(text => {
  const word = text.getBoundingClientRect(), picture = text.closest('svg').getBoundingClientRect();
  const out = word.left < picture.left - 1 || word.right > picture.right + 1 || word.bottom > picture.bottom + 1;
  return word.width && out;
}).map(text => text.textContent)"""
"""the words of a picture that stick out of it: a browser leaves them out"""
HYPHENATED = 10
"""letters; a browser with Dutch patterns hyphenates only from there on (`hyphenate-limit-chars`)"""
LARGE = "html { font-size: 200% !important; }"
"""text at 200 % in a window that stays as it is (WCAG 1.4.4)"""
KINDS = {"CMS": "", **site.kinds()}


@pytest.fixture(scope="module")
def visit(chromium: Browser, address: str) -> Iterator[Visitor]:
    with visiting(chromium, address) as visitor:
        yield visitor


@pytest.fixture(scope="module")
def opened(name: str, visit: Visitor) -> Page:
    """A page with everything that is folded opened, and axe in it. It is loaded once for all tests."""
    return _unfolded(visit.open(PAGES[name]))


def _unfolded(page: Page) -> Page:
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    page.evaluate(AXE)
    return page


@pytest.fixture(scope="module")
def visits(chromium: Browser, address: str, small_address: str) -> Iterator[dict[bool, Visitor]]:
    """Someone who looks at the small board, and someone who looks at the example; not at what `visit` has open."""
    with visiting(chromium, small_address) as small, visiting(chromium, address) as large:
        yield {True: small, False: large}


@pytest.fixture(scope="module")
def kind_of(request: pytest.FixtureRequest, visits: dict[bool, Visitor]) -> Page:
    """A page of a kind, as above; the fragment in a CMS is the example's."""
    path = KINDS[request.param]
    return _unfolded(visits[bool(path)].open(path or PAGES["statement in a CMS"]))


every_kind = pytest.mark.parametrize("kind_of", KINDS, indirect=True)


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


def violations(page: Page, *, colours: bool = False, paper: bool = False) -> list[str]:
    """What axe says, as RULE: ELEMENT; of `colours` only, or of everything. On paper there is nothing to hit."""
    run = """([tags, colours, paper]) => {
        const rules = axe.getRules(tags).filter(rule => rule.tags.includes('cat.color')).map(rule => rule.ruleId);
        const asked = {runOnly: colours ? rules : tags, resultTypes: ['violations']};
        return axe.run(document, paper ? {...asked, rules: {'target-size': {enabled: false}}} : asked);
    }"""
    found = page.evaluate(run, [TAGS, colours, paper])["violations"]
    return [f"{rule['id']}: {node['html'][:160]} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


def in_each_mode(page: Page) -> dict[str, list[str]]:
    """What axe says in each mode in which it says something."""
    found = {}
    for mode, (window, media) in MODES.items():
        page.set_viewport_size(window)
        page.emulate_media(**{"media": "screen", "color_scheme": "light", "forced_colors": "none"} | media)
        found[mode] = violations(page, colours=bool(media.keys() & COLOURS), paper="media" in media)
    return {mode: faults for mode, faults in found.items() if faults}


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
            if (!text.parentElement.checkVisibility() || text.parentElement.closest(".unseen, svg, pre")) continue;
            if (text.parentElement.closest("thead")?.offsetWidth < 5) continue;
            for (const word of text.data.matchAll(/[\\p{L}’\\u00ad]{2,}/gu)) {
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


@every_kind
def test_axe_finds_nothing_however_a_page_is_shown(kind_of: Page) -> None:
    _style(kind_of, FIRST_THREE)
    assert in_each_mode(kind_of) == {}


@every_kind
def test_no_window_needs_sideways_scrolling(kind_of: Page) -> None:
    assert _too_wide_somewhere(kind_of, "") == {}


@every_kind
def test_larger_text_needs_no_sideways_scrolling(kind_of: Page) -> None:
    assert _too_wide_somewhere(kind_of, LARGE, WIDTHS[2:]) == {}


def _too_wide_somewhere(page: Page, css: str, widths: Sequence[int] = WIDTHS) -> dict[int, list[str]]:
    """What sticks out, by the width of the window."""
    page.emulate_media(media="screen", color_scheme="light", forced_colors="none")
    _style(page, css)
    found = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 740})
        found[width] = too_wide(page)
    return {width: out for width, out in found.items() if out}


@pytest.mark.parametrize("name", ["changes"], scope="module")
def test_axe_finds_nothing_in_the_dark_in_what_is_struck_out(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    _style(page, FIRST_THREE)
    assert violations(page) == []


@every_page
def test_no_window_of_the_example_needs_sideways_scrolling(page: Page) -> None:
    assert _too_wide_somewhere(page, "") == {}


@every_page
def test_no_word_of_a_picture_is_cut_off(page: Page) -> None:
    assert page.evaluate(CUT_OFF) == []


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
def test_on_a_phone_no_word_is_broken_that_is_too_short_for_a_hyphen(page: Page) -> None:
    page.set_viewport_size(PHONE)
    assert [word for word in broken_words(page) if len(word) < HYPHENATED] == []


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
