"""What a reference shows: one answer for the page, the pack and the checks."""

import board
import pytest

from registerbuild.checks.context import Context
from registerbuild.derived.texts.versions import compare_versions, read_version, shows
from registerbuild.derived.wording.filling import Surroundings
from registerbuild.derived.wording.lists import has_glossary, listing
from registerbuild.derived.wording.words import Style
from registerbuild.documents import public
from registerbuild.register import prose
from registerbuild.register.index import Register
from registerbuild.register.records.texts import Article, Regulation

VERSION = "2026-08-01"


def reference(text: str) -> prose.Reference:
    return next(prose.references(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{termijn:dossier}", "2 jaar"),
        ("{gegeven:contact}", "contactgegevens"),
        ("{wet:avg/5/1/e}", "artikel 5, eerste lid, onder e, AVG"),
        ("{artikel:bewaren}", "artikel 2"),
        ("{lid:dossier}", "het eerste lid"),
        ("{bijlage:bijlage-bewaartermijnen}", "bijlage 4"),
        ("{lijst:betrokkenen}", "- leerlingen\n- ouders en voogden\n- bezoekers"),
        ("{organisatie:leeftijd}", "16"),
    ],
)
def test_a_reference_shows_what_one_reads(text: str, words: str) -> None:
    numbers = Surroundings(
        Style.LEGAL,
        articles={"begrippen": 1, "bewaren": 2},
        lids={"bewaren/dossier": 1},
        annexes={"bijlage-bewaartermijnen": 4},
        here="bewaren",
    )
    assert shows(reference(text), board.register(), numbers) == words


@pytest.mark.parametrize(
    "text", ["{termijn:weg}", "{artikel:weg}", "{lijst:weg}", "{wet:avg/}", "{iets anders}", "{onbekend:iets}"]
)
def test_a_reference_that_nobody_knows_shows_itself(text: str) -> None:
    assert shows(reference(text), board.register(), Surroundings()) == text


def test_without_a_board_nothing_of_it_is_shown() -> None:
    assert shows(reference("{organisatie:naam}"), Register({}), Surroundings()) == "{organisatie:naam}"
    assert shows(reference("{lijst:rollen}"), Register({}), Surroundings()) == "{lijst:rollen}"


@pytest.mark.parametrize("name", prose.ARTICLE_LISTS)
@pytest.mark.parametrize("style", [Style.LEGAL, Style.PLAIN])
def test_every_list_that_an_article_may_name_can_be_shown(name: str, style: Style) -> None:
    assert listing(name, board.register(), style).startswith("- ")


def test_the_numbers_of_the_comparison_are_those_of_the_page() -> None:
    page = public.project_public(board.register(), board.TODAY).regulations
    shown = next(view for view in page if view.version == VERSION)
    found = read_version(VERSION, board.register())
    assert [(a.number, [lid.number for lid in a.lids]) for a in found.articles] == [
        (a.number, [lid.number for lid in a.lids]) for a in shown.articles
    ]


def test_a_version_that_is_not_there_is_not_compared() -> None:
    assert compare_versions("2020-01-01", VERSION, {}, board.register()) is None


@pytest.mark.parametrize(("text", "there"), [("Zie:\n\n{lijst:begrippen}", True), ("{lijst:doelen} begrippen", False)])
def test_the_glossary_is_found_by_its_reference(text: str, there: bool) -> None:
    assert has_glossary(text) is there


def rewritten(*edits: tuple[str, str]) -> Register:
    """The board with a copy of the version in which the legal text of one lid is written otherwise."""
    base = board.register()
    articles = dict(base.all(Article))
    for name in ("begrippen", "bewaren"):
        record = articles[f"{VERSION}/{name}"]
        first, *rest = record.lids
        legal = first.legal
        for old, new in edits if name == "bewaren" else ():
            assert old in legal
            legal = legal.replace(old, new)
        lids = (first.model_copy(update={"legal": legal}), *rest)
        articles[f"kopie/{name}"] = record.model_copy(update={"id": f"kopie/{name}", "lids": lids})
    regulations = dict(base.all(Regulation))
    regulations["kopie"] = regulations[VERSION].model_copy(update={"id": "kopie"})
    return Register({**base.records, Article: articles, Regulation: regulations})


@pytest.mark.parametrize(
    ("old", "new", "touched"),
    [
        ("{termijn:dossier}", "2 jaar", set()),
        ("{wet:avg/5/1/e}", "artikel 5, eerste lid, onder e, AVG", set()),
        ("{termijn:dossier}", "{termijn:administratie}", {"bewaren/dossier"}),
        ("{wet:avg/5/1/e}", "{wet:avg/5/1/c}", {"bewaren/dossier"}),
    ],
)
def test_a_check_sees_a_change_where_a_reader_does(old: str, new: str, touched: set[str]) -> None:
    register = rewritten((old, new))
    found = Context(register, board.TODAY).changed(VERSION, "kopie", frozenset())
    assert found is not None
    assert found.touched == touched
    assert found.stale == touched
