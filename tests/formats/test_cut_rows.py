"""A row of a table that goes on on the next page, and a list with letters: no cell and no label is left alone."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import board
import pypdfium2  # type: ignore[import-untyped]
import pytest
from weasyprint import HTML

from registerbuild.disk.reading import read_theme
from registerbuild.documents.plan import Target
from registerbuild.output.fetcher import BASE_URL, ClosedFetcher
from registerbuild.output.html import render_html

PACK, DRAFT, ADOPTED = "overhandigd/was-wordt/", "intern/privacyreglement/concept/", "openbaar/privacyreglement/"
HYPHEN = "\x02"
"""what pdfium gives for a hyphen at the end of a line"""
LEAST = 2
"""lines of each cell, or all it has, that stand on the page on which its row begins"""


@cache
def target(folder: str) -> Target:
    return next(t for path, t in board.printed_example().items() if path.startswith(folder))


def boxes(box: Any, kind: str) -> Iterator[Any]:
    """The boxes of a kind below a box; the head of a table, which every page repeats, is left out."""
    for child in getattr(box, "children", ()):
        if type(child).__name__ == kind:
            yield child
        elif not getattr(child, "is_header", False):
            yield from boxes(child, kind)


def cut_rows(html: str, files: Any) -> Iterator[list[list[int]]]:
    """Of each row on more than one page: the number of lines of each of its cells, page after page."""
    pages = HTML(string=html, base_url=BASE_URL, url_fetcher=ClosedFetcher(files)).render().pages
    found: dict[Any, list[list[int]]] = {}
    for page in pages:
        for row in boxes(page._page_box, "TableRowBox"):
            cells = [sum(1 for _ in boxes(cell, "LineBox")) for cell in row.children]
            found.setdefault(row.element, []).append(cells)
    return (cells for cells in found.values() if len(cells) > 1)


@pytest.mark.parametrize("folder", [PACK, DRAFT, ADOPTED])
def test_each_cell_begins_on_the_page_on_which_its_row_begins(folder: str) -> None:
    theme, document = read_theme(), target(folder)
    cut = list(cut_rows(render_html(document, theme), theme.of(document.document)))
    assert [pages for pages in cut for all_of_it in zip(*pages, strict=True) if _left_alone(all_of_it)] == []


def _left_alone(lines: tuple[int, ...]) -> bool:
    return lines[0] < min(LEAST, sum(lines))


@pytest.mark.parametrize("folder", [PACK, DRAFT, ADOPTED])
def test_no_word_after_the_letter_of_an_item_is_broken(folder: str) -> None:
    text = "\n".join(p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(board.rendered(target(folder))))
    assert re.findall(rf"(?m)^\w{{1,2}}\. \w+{HYPHEN}\w+", text) == []
