"""The regulation of the example on paper: how long it is, and that it is not short because it is small."""

from functools import cache

import board
import pypdfium2  # type: ignore[import-untyped]
import pytest

DRAFT, ADOPTED = "intern/privacyreglement/concept/", "openbaar/privacyreglement/2017-07-01/"
MOST = {DRAFT: 38, ADOPTED: 10}
"""pages; the draft holds the whole glossary and three annexes"""
SMALLEST = 9
"""points"""


@cache
def document(folder: str) -> pypdfium2.PdfDocument:
    (target,) = (t for t in board.printed_example().values() if t.path.startswith(folder))
    return pypdfium2.PdfDocument(board.rendered(target))


@pytest.mark.parametrize("folder", [DRAFT, ADOPTED])
def test_a_reader_has_no_more_pages_than_the_budget(folder: str) -> None:
    assert len(document(folder)) <= MOST[folder]


@pytest.mark.parametrize("folder", [DRAFT, ADOPTED])
def test_no_letter_is_smaller_than_nine_points(folder: str) -> None:
    sizes = set()
    for page in document(folder):
        text = page.get_textpage()
        count = text.count_chars()
        sizes |= {round(pypdfium2.raw.FPDFText_GetFontSize(text.raw, n), 2) for n in range(count)} - {0, 1}
    assert min(sizes) >= SMALLEST


@pytest.mark.parametrize("folder", [DRAFT, ADOPTED])
def test_the_first_page_tells_where_each_article_and_annex_begins(folder: str) -> None:
    first = document(folder)[0].get_textpage().get_text_bounded()
    assert [line for line in ("Inhoud", "Artikel 1.", "Bijlage 1.", "Over deze versie") if line not in first] == []
