"""The pack of the example on paper: three pages and a vote on one sheet, then the annexes, all upright."""

import board
import pypdfium2  # type: ignore[import-untyped]
import pytest

MOST_BEFORE, MOST = 4, 40
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


def test_a_member_reads_four_pages_before_the_annexes(pages: list[str]) -> None:
    assert starts(pages, "Bijlage 1. Was en wordt") <= MOST_BEFORE


def test_the_whole_pack_is_read_in_an_evening(pages: list[str]) -> None:
    assert len(pages) <= MOST


def test_a_vote_is_one_sheet(pages: list[str]) -> None:
    ballot = starts(pages, "Stemformulier")
    assert "Handtekening" in pages[ballot]
    assert starts(pages, "Bijlage 1. Was en wordt") == ballot + 1
