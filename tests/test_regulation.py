"""A version of the regulation: numbers follow from the order, references from the numbers."""

import datetime

import board
import pytest

from registerbuild import build
from registerbuild.disk.reading import read_theme
from registerbuild.documents import public
from registerbuild.documents.regulation import views as regulation_views
from registerbuild.documents.regulation.compose import in_force, is_paraphrase
from registerbuild.output.html import render_html
from registerbuild.register.index import Register
from registerbuild.register.records.texts import Regulation

HOME = "reglement/2026-08-01/"


def version(records: Register) -> regulation_views.RegulationView:
    found = public.project_public(public.released(records), board.TODAY).regulations
    return next(view for view in found if view.version == "2026-08-01")


@pytest.fixture(scope="module")
def shown() -> regulation_views.RegulationView:
    return version(board.register())


def test_articles_and_leden_are_numbered_in_order(shown: regulation_views.RegulationView) -> None:
    assert [(a.number, [lid.number for lid in a.lids]) for a in shown.articles] == [("1", [1, 2]), ("2", [1, 2, 3])]


def test_anchors_follow_from_the_ids(shown: regulation_views.RegulationView) -> None:
    assert shown.articles[1].lids[0].anchor == "artikel-bewaren-dossier"


def test_the_legal_column_has_legal_references(shown: regulation_views.RegulationView) -> None:
    assert shown.articles[1].lids[1].legal_md == (
        "In afwijking van [het eerste lid](#artikel-bewaren-dossier) geldt voor de administratie 5 jaar. "
        "Zie [artikel 1](#artikel-begrippen), [artikel 1, tweede lid](#artikel-begrippen-lijsten) en "
        "[bijlage 4](#bijlage-bewaartermijnen)."
    )


def test_the_plain_column_has_plain_references(shown: regulation_views.RegulationView) -> None:
    assert "[artikel 1, lid 2](#artikel-begrippen-lijsten)" in str(shown.articles[1].lids[1].plain_md)


def test_a_lid_without_explanation_has_none(shown: regulation_views.RegulationView) -> None:
    assert shown.articles[1].lids[2].plain_md is None


def test_the_glossary_has_both_columns_in_alphabetical_order(shown: regulation_views.RegulationView) -> None:
    assert [t.name for t in shown.articles[0].lids[0].terms] == ["persoonsgegevens", "school"]


def test_a_term_in_the_text_links_to_the_glossary(shown: regulation_views.RegulationView) -> None:
    assert "[persoonsgegevens](#begrip-persoonsgegevens)" in shown.articles[0].lids[1].legal_md


def test_a_term_in_a_version_without_glossary_has_no_link() -> None:
    edit = ("bewaard.\n", "bewaard; {begrip:school}.\n")
    records = board.register_of(board.files({"reglement/concept/bewaren.md": edit}))
    draft = public.project_public(public.released(records), board.TODAY).regulations[-1]
    assert draft.articles[0].lids[0].legal_md.endswith("; school.")


def test_another_order_gives_other_numbers_and_the_same_anchors() -> None:
    edit = ("[begrippen, bewaren]", "[bewaren, begrippen]")
    turned = version(board.register_of(board.files({HOME + "reglement.yaml": edit})))
    assert [(a.number, a.anchor) for a in turned.articles] == [("1", "artikel-bewaren"), ("2", "artikel-begrippen")]
    assert "[artikel 2](#artikel-begrippen)" in turned.articles[0].lids[1].legal_md


def test_the_annexes_are_filled_from_the_records(shown: regulation_views.RegulationView) -> None:
    text, categories, schools, retention = shown.annexes
    assert text.text_md == "Deze bijlage hoort bij [artikel 2](#artikel-bewaren) en is **alleen tekst**."
    assert [c.id for c in categories.categories] == ["contact", "nummer", "gezondheid", "beeld"]
    assert [s.id for s in schools.schools] == ["kantoor", "de-eik", "de-linde"]
    assert len(retention.retention) == 4


def test_a_version_is_confirmed_when_all_that_it_rests_on_is() -> None:
    assert version(board.register_of(board.adopted())).confirmed


@pytest.mark.parametrize("path", ["organisatie.yaml", "bewaartermijnen.yaml"])
def test_a_version_that_rests_on_something_unconfirmed_is_a_concept(path: str) -> None:
    files = board.adopted()
    files[f"register/{path}"] = files[f"register/{path}"].replace(b"status: vastgesteld", b"status: te bevestigen")
    assert not version(board.register_of(files)).confirmed


@pytest.mark.parametrize(
    ("day", "current"),
    [("2024-07-31", None), ("2026-07-31", "2024-08-01"), ("2026-08-01", "2026-08-01"), ("2030-01-01", "2026-08-01")],
)
def test_the_version_in_force_is_the_last_adopted_one_that_has_begun(day: str, current: str | None) -> None:
    found = board.register().all(Regulation).values()
    assert in_force(found, datetime.date.fromisoformat(day)) == current


def older() -> regulation_views.RegulationView:
    """The version of the board that was adopted before the tool was used."""
    found = public.project_public(public.released(board.register()), board.TODAY).regulations
    return next(view for view in found if view.version == "2024-08-01")


def without_original() -> Register:
    """The board without the document of its first version."""
    records = board.register()
    versions = records.all(Regulation)
    bare = versions["2024-08-01"].model_copy(update={"original": None, "enclosed": {}})
    return Register({**records.records, Regulation: {**versions, "2024-08-01": bare}})


def test_an_original_lies_beside_the_page() -> None:
    original = older().original
    assert original is not None
    assert original.file == "besluit-b-7.pdf"


def test_a_version_with_its_original_is_no_paraphrase() -> None:
    assert older().paraphrase is False


def test_a_version_adopted_here_is_its_own_text(shown: regulation_views.RegulationView) -> None:
    assert (shown.original, shown.paraphrase) == (None, False)


def test_an_adopted_version_without_decision_here_and_without_original_is_a_paraphrase() -> None:
    assert is_paraphrase(without_original().all(Regulation)["2024-08-01"], without_original()) is True


def test_a_draft_is_no_paraphrase() -> None:
    assert is_paraphrase(board.register().all(Regulation)["concept"], board.register()) is False


@pytest.fixture(scope="module")
def paraphrase() -> str:
    """The page of a paraphrase that is in force."""
    target = board.pages(without_original(), datetime.date(2025, 1, 1))["openbaar/privacyreglement/index.html"]
    return render_html(target, read_theme())


def test_a_paraphrase_never_says_that_it_is_the_version_in_force(paraphrase: str) -> None:
    assert "Dit is de versie die nu geldt" not in paraphrase


def test_a_paraphrase_says_what_it_is(paraphrase: str) -> None:
    assert "Dit is een weergave." in paraphrase


def test_the_page_of_the_version_in_force_links_to_the_original() -> None:
    target = board.pages(board.register(), datetime.date(2025, 1, 1))["openbaar/privacyreglement/index.html"]
    assert 'href="../privacyreglement/2024-08-01/besluit-b-7.pdf"' in render_html(target, read_theme())


def test_the_original_is_published_byte_for_byte() -> None:
    content = board.files()["register/reglement/2024-08-01/besluit-b-7.pdf"]
    assert build.originals(board.register(), board.files()) == {
        "openbaar/privacyreglement/2024-08-01/besluit-b-7.pdf": content
    }


def test_a_paraphrase_does_not_say_which_column_governs(paraphrase: str) -> None:
    assert "dan geldt de juridische tekst" not in paraphrase


def test_an_annex_has_no_period_of_somebody_else(shown: regulation_views.RegulationView) -> None:
    (annex,) = (annex for annex in shown.annexes if annex.retention)
    assert "opnamen bij de politie" in board.files()["register/bewaartermijnen.yaml"].decode()
    assert "opnamen bij de politie" not in {period.name for period in annex.retention}


def test_an_annex_has_no_period_that_was_withdrawn() -> None:
    files = board.files({"bewaartermijnen.yaml": ("dossier:\n  status: vastgesteld", "dossier:\n  status: vervallen")})
    views = public.project_public(board.register_of(files), board.TODAY).regulations
    assert "dossier" not in {period.id for view in views for annex in view.annexes for period in annex.retention}


def test_an_adopted_version_is_no_draft() -> None:
    page = render_html(board.pages(board.register())["openbaar/privacyreglement/2026-08-01/index.html"], read_theme())
    assert "deze tekst kan nog veranderen" not in page


def test_an_adopted_version_says_that_nobody_confirmed_it() -> None:
    page = render_html(board.pages(board.register())["openbaar/privacyreglement/2026-08-01/index.html"], read_theme())
    assert "nog niet" in page.partition("<main")[2].partition("Artikelen")[0]


def test_a_numbered_annex_keeps_the_numbers_of_its_source() -> None:
    files = board.files()
    files[f"register/{HOME}bijlage-uitleg.md"] = b"1. het bureau\n2. de school\n"
    annex = version(board.register_of(files)).annexes[0]
    assert str(annex.text_md).split("\n") == ["1. het bureau", "2. de school"]
