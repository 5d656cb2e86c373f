"""The whole statements of the example on paper: all that AVG 13 and 14 ask, and no longer than somebody reads."""

from functools import cache
from pathlib import Path

import board
import pypdfium2  # type: ignore[import-untyped]
import pytest

from registerbuild.disk.reading import read_theme
from registerbuild.documents.plan import Form, plan
from registerbuild.output.render import render

RECORDS = Path(__file__).parents[2] / "register"
MOST = {"leerlingen": 40, "ouders": 24, "medewerkers": 20, "sollicitanten": 8, "bezoekers": 11}
"""pages; 35 purposes about pupils took 48 when each said for itself what holds for all"""
SMALLEST = 9
"""points"""


@cache
def whole(name: str) -> pypdfium2.PdfDocument:
    files = {f"register/{p.relative_to(RECORDS).as_posix()}": p.read_bytes() for p in RECORDS.rglob("*.*")}
    wanted = f"privacyverklaring/{name}/volledig/"
    (target,) = (t for t in plan(board.register_of(files), board.TODAY) if t.form is Form.PDF and wanted in t.path)
    return pypdfium2.PdfDocument(render(target, read_theme()))


@pytest.mark.parametrize("name", MOST)
def test_the_whole_statement_has_no_more_pages_than_its_budget(name: str) -> None:
    assert len(whole(name)) <= MOST[name]


@pytest.mark.parametrize("name", ["leerlingen"])
def test_no_letter_of_a_whole_statement_is_too_small(name: str) -> None:
    sizes = set()
    for page in whole(name):
        text = page.get_textpage()
        sizes |= {round(pypdfium2.raw.FPDFText_GetFontSize(text.raw, n), 2) for n in range(text.count_chars())} - {0, 1}
    assert min(sizes) >= SMALLEST
