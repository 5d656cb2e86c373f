"""The words of every PDF of the small board are those of its page; and each kind of difference is seen."""

import json
from pathlib import Path

import board
import pytest

from registerbuild.build import Built
from registerbuild.disk.reading import read_theme
from registerbuild.documents.plan import Form, plan
from registerbuild.output.html import render_html
from registerbuild.output.pdf import render_pdf

from . import validate_build
from .pdf_sample import FILES, page
from .words import differences, page_words, pdf_words, printed

PRINTED = {target.path: target for target in plan(board.register(), board.TODAY) if target.form is Form.PDF}


@pytest.mark.parametrize("path", sorted(PRINTED))
def test_the_words_of_a_pdf_are_those_of_its_page(path: str, golden: Built) -> None:
    assert differences(render_html(PRINTED[path], read_theme()), golden.files[path]) == []


def _differences(body: str, style: str = "") -> str:
    html = page(body, style)
    return "\n".join(differences(html, render_pdf(html, FILES)))


@pytest.fixture
def published(golden: Built, tmp_path: Path) -> Path:
    """The folder build/ of the small board, with two of its documents beside the register."""
    board.write(tmp_path)
    for path in sorted(PRINTED)[:2]:
        (tmp_path / "build" / path).parent.mkdir(parents=True)
        (tmp_path / "build" / path).write_bytes(golden.files[path])
    stamp = {"stamp": {"peildatum": board.TODAY.isoformat()}}
    (tmp_path / "build" / "manifest.json").write_text(json.dumps(stamp), encoding="utf-8")
    return tmp_path / "build"


def test_a_published_document_is_compared_with_its_page(published: Path) -> None:
    pages = printed(published)
    assert pages.keys() == PRINTED.keys()
    first, second, *others = sorted(PRINTED)
    swapped = {published / first: pages[second], published / others[0]: pages[others[0]]}
    problems = validate_build._problems([published / first], swapped)
    assert any("only in the PDF" in problem for problem in problems[published / first])
    assert problems[published / others[0]] == ["planned, but not there"]


def test_a_folder_of_loose_files_has_no_pages(tmp_path: Path) -> None:
    assert printed(tmp_path) == {}


LONG = "gegevensbeschermingseffectbeoordelingsformulier"


@pytest.mark.parametrize(
    ("body", "style", "found"),
    [
        ("<ul><li><p>een</p><p>twee</p></li></ul>", "li > p { display: inline }", "only in the PDF: 'eentwee'"),
        ("<p><b>een</b><span>twee</span></p>", "span { display: block }", "only on the page: 'eentwee'"),
        (f"<p>{LONG}</p>", "p { width: 30mm; overflow-wrap: anywhere }", f"only on the page: '{LONG}'"),
        ("<p>lid</p>", "p::before { content: 'artikel ' }", "only in the PDF: 'artikel'"),
        ("<ol><li>lid</li></ol>", "", "only in the PDF: '1.'"),
        ('<p>een <a href="#a">verborgen</a></p><h1 id="a">x</h1>', "a { display: none }", "only on the page: 'verb"),
        ("<p>een een</p>", "p::after { content: ' een' }", "only in the PDF: 'een' 1x"),
        ('<p>7 <span class="page" data-href="#a">8</span></p><h1 id="a">x</h1>', "", "only on the page: '(page"),
    ],
    ids=["glued", "parted", "broken", "of the style", "number of the style", "hidden", "once too often", "no number"],
)
def test_a_difference_is_seen(body: str, style: str, found: str) -> None:
    assert found in _differences(body, style)


def test_a_word_that_a_hyphen_breaks_is_whole() -> None:
    body = f"<p>{LONG} oud-leerling of wel in- en uitschrijven</p>"
    narrow = "p { width: 18mm; hyphens: auto; hyphenate-character: '-' }"
    html = page(body, narrow)
    pdf = render_pdf(html, FILES)
    assert LONG not in pdf_words(pdf)
    assert differences(html, pdf) == []


def test_a_line_may_end_after_a_slash() -> None:
    assert _differences("<p>www.voorbeeldscholen.example/ouders</p>", "p { width: 45mm }") == ""


def test_running_heads_and_page_numbers_are_no_words_of_the_document() -> None:
    style = ".page::before { content: target-counter(attr(data-href), page) }"
    body = '<p>Zie <span class="page" data-href="#a"></span></p><h1 id="a">Kop</h1>'
    assert _differences(body, style) == ""


def test_what_stands_in_a_picture_counts() -> None:
    picture = '<svg role="img" width="60" height="40"><title>Titel</title><text y="20">woord</text></svg>'
    assert page_words(page(picture)) == ["woord"]
    assert _differences(f"<figure>{picture}</figure>") == ""
