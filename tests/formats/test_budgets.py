"""What the documents of Conexus may cost their readers: words on a page, pages of a PDF."""

import datetime
import io
import re
from functools import cache
from html import unescape
from pathlib import Path

import pikepdf
import pytest

from registerbuild.checking import checked
from registerbuild.disk.reading import read, read_theme
from registerbuild.documents.plan import Target, plan
from registerbuild.documents.views.pages import RegisterView
from registerbuild.output.render import render

PROJECT = Path(__file__).parents[2]
TODAY = datetime.date(2026, 11, 21)
EDITIONS = ("openbaar", "overhandigd")
_MAIN = re.compile(r"<main.*?</main>", re.DOTALL)
_PHONE = re.compile(r'<span class="kop">.*?</span>')
"""labels that stand in a cell on a phone only, where there is no heading of the column"""


@cache
def targets() -> dict[str, Target]:
    loaded, _ = checked(read(PROJECT), TODAY)
    return {target.path: target for target in plan(loaded.register, TODAY)}


@cache
def pdf(path: str) -> bytes:
    return render(targets()[path], read_theme())


def main(path: str) -> str:
    (found,) = _MAIN.findall(render(targets()[path], read_theme()).decode())
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
