"""What the documents of Conexus may cost their readers: words on a page, pages of a PDF."""

import datetime
import io
import re
from functools import cache
from html import unescape
from pathlib import Path

import board
import pikepdf
import pytest

from registerbuild.checking import checked
from registerbuild.disk.reading import read
from registerbuild.documents.plan import Form, Target, plan
from registerbuild.documents.views.pages import RegisterView

PROJECT = Path(__file__).parents[2]
TODAY = datetime.date(2026, 11, 21)
EDITIONS = ("openbaar", "overhandigd")
_MAIN = re.compile(r"<main.*?</main>", re.DOTALL)
_FOLDED = re.compile(r"(<details.*?</summary>).*?</details>", re.DOTALL)
_PHONE = re.compile(r'<span class="kop">.*?</span>')
"""labels that stand in a cell on a phone only, where there is no heading of the column"""


@cache
def targets() -> dict[str, Target]:
    loaded, _ = checked(read(PROJECT), TODAY)
    return {target.path: target for target in plan(loaded.register, TODAY)}


def pdf(path: str) -> bytes:
    return board.rendered(targets()[path])


def main(path: str) -> str:
    (found,) = _MAIN.findall(board.rendered(targets()[path]).decode())
    return str(found)


def register(edition: str) -> RegisterView:
    view = targets()[f"{edition}/verwerkingsregister/verwerkingsregister.pdf"].view
    assert isinstance(view, RegisterView)
    return view


@pytest.mark.parametrize("edition", [*EDITIONS, "intern"])
def test_the_overview_of_the_register_has_at_most_900_words(edition: str) -> None:
    text = _PHONE.sub("", main(f"{edition}/verwerkingsregister/index.html"))
    assert len(re.findall(r"\S*\w\S*", unescape(re.sub(r"<[^>]+>", " ", text)))) <= 900


@pytest.mark.parametrize("edition", [*EDITIONS, "intern"])
def test_no_cell_of_the_register_is_a_gap(edition: str) -> None:
    assert 'class="gap"' not in main(f"{edition}/verwerkingsregister/index.html")


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_register_on_paper_has_a_page_per_activity_and_at_most_four_more(edition: str) -> None:
    with pikepdf.open(io.BytesIO(pdf(f"{edition}/verwerkingsregister/verwerkingsregister.pdf"))) as file:
        assert len(file.pages) <= 4 + len(register(edition).sheets)


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_activity_fills_exactly_one_page(edition: str) -> None:
    """The sheets come last, each on a new page: so they take as many pages as there are sheets, or one overflows."""
    view = register(edition)
    with pikepdf.open(io.BytesIO(pdf(f"{edition}/verwerkingsregister/verwerkingsregister.pdf"))) as file:
        numbers = {page.objgen: number for number, page in enumerate(file.pages)}
        with file.open_outline() as outline:
            flat = [item for top in outline.root for item in (top, *top.children)]
            starts = {item.title: numbers[item.destination[0].objgen] for item in flat}
        first = [starts[sheet.page.activity.name] for sheet in view.sheets]
        assert first == list(range(len(file.pages) - len(view.sheets), len(file.pages)))


def test_the_agreements_of_27_suppliers_take_at_most_eight_pages() -> None:
    path = "intern/verwerkersovereenkomsten/voorbeelden/verwerkersovereenkomsten-voorbeelden.pdf"
    with pikepdf.open(io.BytesIO(pdf(path))) as file:
        assert len(file.pages) <= 8


# DPIAs and pre-scans


def assessments(form: Form) -> list[str]:
    """The paths of all pages about DPIAs and pre-scans, in every edition."""
    found = [path for path, target in targets().items() if "/dpia/" in path and target.form is form]
    assert len(found) > 12
    return sorted(found)


def most_pages(path: str) -> int:
    """What a reader of this PDF can bear: an overview is two pages, a pre-scan three, a DPIA fourteen."""
    if path.endswith("dpia-overzicht.pdf"):
        return 2
    return 3 if "/pre-scan/" in path else 14


def most_words(path: str) -> int:
    """Before anything is unfolded; the PDF, which folds nothing, is held by its pages."""
    if path.endswith("/dpia/index.html"):
        return 600
    return 1100 if "/pre-scan/" in path else 5500


def test_dpias_and_prescans_keep_to_their_pages() -> None:
    over = []
    for path in assessments(Form.PDF):
        with pikepdf.open(io.BytesIO(pdf(path))) as file:
            over += [(path, len(file.pages))] if len(file.pages) > most_pages(path) else []
    assert over == []


def test_dpias_and_prescans_keep_to_their_words() -> None:
    found = {path: len(said(_FOLDED.sub(r"\1", main(path))).split()) for path in assessments(Form.WEB)}
    assert [(path, words) for path, words in found.items() if words > most_words(path)] == []


def said(html: str) -> str:
    """The words that a reader sees: not those of a picture, which says them to who does not see it."""
    return unescape(re.sub(r"<(title|desc).*?</\1>|<[^>]+>", " ", _PHONE.sub("", html), flags=re.DOTALL))


def test_a_table_about_risks_has_at_most_four_columns_on_the_web() -> None:
    heads = {path: re.findall(r"<thead>.*?</thead>", main(path), re.DOTALL) for path in assessments(Form.WEB)}
    assert [(path, head) for path, found in heads.items() for head in found if head.count("<th ") > 4] == []


def test_a_gap_in_a_dpia_is_a_line_and_no_chip() -> None:
    assert [path for path in assessments(Form.WEB) if 'class="gap"' in main(path)] == []
