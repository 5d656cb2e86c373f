"""The texts that a statement had before: frozen, each at its own address, and named by the statement of now."""

import board
import pytest

from registerbuild.disk.reading import read_theme
from registerbuild.documents.public import PublicView, project_public, released
from registerbuild.output.html import render_html
from registerbuild.register.index import Register
from registerbuild.register.records.texts import Statement


@pytest.fixture(scope="module")
def seen() -> PublicView:
    return project_public(released(board.register()), board.TODAY)


def test_each_has_its_own_address() -> None:
    pages = board.pages(board.register())
    assert "openbaar/privacyverklaring/ouders/2024-05/index.html" in pages
    assert "openbaar/privacyverklaring/ouders/2025-08-01/index.html" in pages


def test_the_latest_comes_first_with_its_day_or_month(seen: PublicView) -> None:
    assert [view.date for view in seen.former_statements] == ["1 augustus 2025", "mei 2024"]


def test_the_statement_of_now_names_them(seen: PublicView) -> None:
    links = [(link.date, link.href) for link in seen.statements[0].former]
    assert links == [("1 augustus 2025", "2025-08-01/"), ("mei 2024", "2024-05/")]


def test_each_names_the_statement_of_now(seen: PublicView) -> None:
    assert {view.successor for view in seen.former_statements} == {seen.statements[0].title}


def test_one_of_people_without_a_statement_names_none() -> None:
    without = Register({**board.register().records, Statement: {}})
    assert {view.successor for view in project_public(without, board.TODAY).former_statements} == {None}


def test_each_says_whether_it_was_written_over(seen: PublicView) -> None:
    assert [view.paraphrase for view in seen.former_statements] == [False, True]


def test_a_deeper_folder_is_no_former_text() -> None:
    files = board.files()
    files["register/verklaringen/ouders/oud/2020-01.md"] = files["register/verklaringen/ouders/2024-05.md"]
    from registerbuild.register.reading.load import load

    assert [f.code for f in load(files).findings] == ["BST001"]


def test_the_last_one_holds_as_long_as_what_follows_is_a_draft(seen: PublicView) -> None:
    assert [view.superseded for view in seen.former_statements] == [False, True]


def test_the_last_one_no_longer_holds_when_the_next_is_adopted() -> None:
    files = board.files({"verklaringen/ouders.md": ("status: te bevestigen", "status: vastgesteld")})
    found = project_public(board.register_of(files), board.TODAY).former_statements
    assert [view.superseded for view in found] == [True, True]


def read(path: str) -> str:
    return render_html(board.pages(board.register())[path], read_theme())


@pytest.mark.parametrize(
    ("day", "text"), [("2025-08-01", "Er is een nieuw concept."), ("2024-05", "Deze versie geldt niet meer.")]
)
def test_a_page_says_which_text_holds_only_when_it_is_known(day: str, text: str) -> None:
    page = read(f"openbaar/privacyverklaring/ouders/{day}/index.html")
    notices = ("Er is een nieuw concept.", "Deze versie geldt niet meer.")
    assert [notice for notice in notices if notice in page] == [text]


def test_what_was_adopted_once_is_no_draft() -> None:
    page = read("openbaar/privacyverklaring/ouders/2025-08-01/index.html")
    assert "deze tekst kan nog veranderen" not in page
