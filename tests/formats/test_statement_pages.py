"""The statements of the example on paper: what a reader takes home is a few pages, a child's text one."""

import board
import pypdfium2  # type: ignore[import-untyped]
import pytest

MOST = {"leerlingen": 7, "ouders": 6, "medewerkers": 6, "bezoekers": 4, "sollicitanten": 3}
WHOLE = {"leerlingen": 40, "ouders": 24, "medewerkers": 20, "sollicitanten": 8, "bezoekers": 11}
"""35 purposes about pupils took 48 pages when each said for itself what holds for all"""


def texts(path: str) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(board.rendered(board.printed_example()[f"openbaar/privacyverklaring/{path}.pdf"]))
    return [page.get_textpage().get_text_bounded() for page in document]


@pytest.mark.parametrize("name", MOST)
def test_a_statement_is_a_few_pages(name: str) -> None:
    assert len(texts(f"{name}/privacyverklaring-{name}")) <= MOST[name]


@pytest.mark.parametrize("name", MOST)
def test_the_answer_to_each_first_question_is_on_the_first_page(name: str) -> None:
    assert "Vraag of klacht?" in texts(f"{name}/privacyverklaring-{name}")[0].replace("\r\n", " ")


def test_the_text_for_a_child_is_one_page() -> None:
    assert len(texts("leerlingen/voor-jou/voor-jou")) == 1


@pytest.mark.parametrize("name", WHOLE)
def test_the_whole_of_a_statement_has_a_budget_too(name: str) -> None:
    assert len(texts(f"{name}/volledig/privacyverklaring-{name}-volledig")) <= WHOLE[name]
