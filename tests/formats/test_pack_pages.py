"""The pack of the example on paper: two pages, the annexes, and a vote on one sheet for each section, all upright."""

from dataclasses import replace

import board
import changing
import pypdfium2  # type: ignore[import-untyped]
import pytest

from registerbuild.checks import proposals
from registerbuild.disk.reading import read_theme
from registerbuild.documents import handed
from registerbuild.documents.plan import Form, review_target
from registerbuild.documents.review.views import BallotRow, ReviewPart
from registerbuild.output.render import render

MOST_BEFORE, MOST = 2, 40
"""pages before annex 1, and in all: what a council reads in an evening"""


@pytest.fixture(scope="module")
def pages() -> list[str]:
    """The text of each page."""
    printed = board.printed_example()
    (pack,) = (t for path, t in printed.items() if path.startswith("overhandigd/was-wordt/concept/"))
    document = pypdfium2.PdfDocument(board.rendered(pack))
    assert {tuple(map(round, page.get_size())) for page in document} == {(595, 842)}
    return [page.get_textpage().get_text_bounded() for page in document]


def starts(pages: list[str], heading: str) -> int:
    """The number of pages before the one that begins with a heading."""
    return next(number for number, text in enumerate(pages) if f"\n{heading}" in f"\n{text}"[:200].replace("\r", ""))


def test_a_member_reads_two_pages_before_the_annexes(pages: list[str]) -> None:
    assert starts(pages, "Bijlage 1. De nieuwe tekst") <= MOST_BEFORE


def test_the_whole_pack_is_read_in_an_evening(pages: list[str]) -> None:
    assert len(pages) <= MOST


@pytest.mark.parametrize("section", ["oudergeleding", "personeelsgeleding", "gehele raad"])
def test_a_vote_is_one_sheet(section: str, pages: list[str]) -> None:
    ballot = starts(pages, f"Stemformulier {section}")
    assert "Handtekening" in pages[ballot]


def test_the_vote_sheets_are_the_last_pages(pages: list[str]) -> None:
    assert starts(pages, "Stemformulier oudergeleding") == len(pages) - 3


def test_as_many_choices_as_wyz118_allows_fit_on_a_vote_sheet() -> None:
    """Each in two full lines: twelve words, the most that the heading of a choice may have, of a usual length."""
    headline = " ".join(["bewaren"] * 12)
    files = changing.files(changing.HEAD + changing.REASON + changing.GONE + changing.ASKED)
    (review, *_) = handed.project_handed(board.register_of(files), board.TODAY).reviews
    rows = tuple(BallotRow(number, headline, "10.10") for number in range(1, proposals.CHOICES + 1))
    sections = (replace(review.sections[0], ballot=rows),)
    only = replace(review, sections=sections, parts=(ReviewPart.FORM,))
    document = pypdfium2.PdfDocument(render(review_target(only, Form.PDF), read_theme()))
    (sheet,) = (text for page in document if "Stemformulier" in (text := page.get_textpage().get_text_bounded()))
    assert "Handtekening" in sheet
