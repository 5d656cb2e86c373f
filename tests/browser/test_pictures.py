"""What pages and PDFs of the small board look like: as the pictures in tests/pictures.

`pytest tests/browser/test_pictures.py --update-golden` keeps new ones; look at them before committing. Letters are
drawn by Chromium, and by Pango in a PDF. Where these are not the ones that drew the kept pictures, a picture has to be
as full as the kept one, and no more is asked: another version may set a line differently.
"""

import json
from collections.abc import Iterator
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image
from playwright.sync_api import Browser

from registerbuild.disk.reading import read_theme
from registerbuild.output.pdf import versions
from registerbuild.output.render import render

from . import pictures, site
from .conftest import Visitor, visiting

DESK, TABLET, PHONE = (1280, 800), (768, 1024), (360, 740)
LOOKS: dict[str, tuple[tuple[int, int], dict[str, Any]]] = {
    "1280": (DESK, {}),
    "768": (TABLET, {}),
    "360": (PHONE, {}),
    "dark": (DESK, {"color_scheme": "dark"}),
    "paper": ((680, 960), {"media": "print"}),
    "forced": (DESK, {"forced_colors": "active"}),
}
WEB = {
    "openbaar start start web": ("1280", "360", "forced"),
    "openbaar privacyverklaring verklaring web": ("1280", "768", "360", "dark", "paper"),
    "openbaar privacyverklaring kind web": ("360",),
    "openbaar privacyreglement reglement web": ("1280", "paper"),
    "openbaar verwerkingsregister overzicht web": ("1280", "768", "360", "forced"),
    "openbaar verwerkingsregister verwerking web": ("1280", "360"),
    "overhandigd was-wordt pakket web": ("1280", "360", "dark"),
    "intern verwerkersovereenkomsten overzicht web": ("1280",),
    "intern dpia dpia web": ("1280", "dark"),
    "intern start start web": ("1280",),
}
PAPER = {
    "openbaar privacyverklaring verklaring": (1, 2),
    "openbaar privacyreglement reglement": (1, 3),
    "openbaar verwerkingsregister overzicht": (2, 3),
    "overhandigd was-wordt pakket": (1, 2),
    "overhandigd dpia dpia": (1, 5),
}
"""Pages counted from 1; the last one where there are fewer."""
NAMES = {f"{name} {look}": (name, look) for name, looks in WEB.items() for look in looks}
SHEETS = {f"{name} blad {number}": (name, number) for name, numbers in PAPER.items() for number in numbers}
DRAWN_BY = pictures.KEPT / "versions.json"


@pytest.fixture(scope="module")
def visit(chromium: Browser, small_address: str) -> Iterator[Visitor]:
    with visiting(chromium, small_address) as visitor:
        yield visitor


@pytest.fixture(scope="session")
def drawing(chromium: Browser) -> dict[str, str]:
    """What draws letters here: the first number of Chromium, and the whole one of Pango."""
    return {"chromium": chromium.version.partition(".")[0], "pango": dict(versions())["pango"]}


def _looks_as_kept(name: str, picture: Image.Image, by: tuple[str, str], update: bool) -> None:
    if update:
        pictures.keep(name, picture)
        drawn = json.loads(DRAWN_BY.read_text()) if DRAWN_BY.is_file() else {}
        DRAWN_BY.write_text(json.dumps(drawn | dict([by]), indent=2, sort_keys=True) + "\n")
    if json.loads(DRAWN_BY.read_text())[by[0]] != by[1]:
        before = pictures.ink(pictures.kept(name))
        assert before / 2 < pictures.ink(picture) < before * 2, "as good as empty, or much fuller than it was"
        return
    found = pictures.compared(name, picture)
    assert found.unlike <= pictures.MOST, f"{found.unlike:.1%} of the picture is unlike: look at {found.file}"


@pytest.mark.parametrize("name", NAMES)
def test_a_page_looks_as_it_did(
    name: str, visit: Visitor, drawing: dict[str, str], request: pytest.FixtureRequest
) -> None:
    kind, look = NAMES[name]
    (width, height), media = LOOKS[look]
    page = visit.open(site.kinds()[kind])
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(**{"media": "screen", "color_scheme": "light", "forced_colors": "none"} | media)
    page.evaluate("document.fonts.ready.then(() => 0)")
    shot = page.screenshot(full_page=True, animations="disabled")
    picture = pictures.small(shot, 0.5, 2 * height)
    update = request.config.getoption("--update-golden")
    _looks_as_kept(name, picture, ("chromium", drawing["chromium"]), update)


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_of_a_pdf_looks_as_it_did(
    name: str, drawing: dict[str, str], pdfs: dict[str, bytes], request: pytest.FixtureRequest
) -> None:
    kind, number = SHEETS[name]
    document = pypdfium2.PdfDocument(pdfs[kind])
    drawn = document[min(number, len(document)) - 1].render(scale=1.2).to_pil()
    document.close()
    picture = pictures.small(drawn, 0.5, drawn.height)
    _looks_as_kept(name, picture, ("pango", drawing["pango"]), request.config.getoption("--update-golden"))


@pytest.fixture(scope="module")
def pdfs() -> dict[str, bytes]:
    theme = read_theme()
    targets = site.sheets()
    return {kind: render(targets[kind], theme) for kind in PAPER}


def test_no_picture_is_left_over(request: pytest.FixtureRequest) -> None:
    wanted = {f"{name.replace(' ', '-')}.png" for name in (*NAMES, *SHEETS)}
    over = [file for file in pictures.KEPT.glob("*.png") if file.name not in wanted]
    if request.config.getoption("--update-golden"):
        for file in over:
            file.unlink()
        over = []
    assert over == []


def test_the_pictures_stay_small() -> None:
    assert sum(file.stat().st_size for file in pictures.KEPT.iterdir()) < 3_000_000


def _line(at: int) -> Image.Image:
    image = Image.new("L", (200, 100), 255)
    image.paste(0, (0, at, 200, at + 2))
    return image


def test_a_line_that_moved_is_seen_and_shown(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setattr(pictures, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(pictures, "SHOWN", tmp_path / "shown")
    pictures.keep("a line", _line(10))
    assert pictures.compared("a line", _line(10)).unlike == 0
    moved = pictures.compared("a line", _line(14))
    assert moved.unlike > pictures.MOST
    with Image.open(moved.file) as shown:
        assert shown.size == (3 * 200 + 20, 100)


def test_an_empty_page_is_seen_whatever_draws_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setattr(pictures, "KEPT", tmp_path)
    monkeypatch.setitem(globals(), "DRAWN_BY", tmp_path / "versions.json")
    _looks_as_kept("a line", _line(10), ("pango", "1"), update=True)
    _looks_as_kept("a line", _line(14), ("pango", "2"), update=False)
    with pytest.raises(AssertionError, match="as good as empty"):
        _looks_as_kept("a line", Image.new("L", (200, 100), 255), ("pango", "2"), update=False)
