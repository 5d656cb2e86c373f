"""The review pack: what the council reads, on screen and on paper."""

import datetime
import io

import board
import changing
import pypdfium2  # type: ignore[import-untyped]
import pytest
from openpyxl import Workbook, load_workbook

from registerbuild.disk.reading import read_theme
from registerbuild.documents import handed
from registerbuild.documents.plan import Form, Target, plan, review_target
from registerbuild.documents.review.annexes import annex_changes
from registerbuild.documents.review.form import HEADER, NOBODY
from registerbuild.documents.review.text import review_text
from registerbuild.documents.review.views import ReviewView
from registerbuild.output.render import render
from registerbuild.register.records.texts import Annex, Regulation


@pytest.fixture(scope="module")
def review() -> ReviewView:
    return handed.project_handed(board.register_of(changing.files()), board.TODAY).reviews[0]


def test_every_changed_lid_is_in_it_with_its_reason(review: ReviewView) -> None:
    found = {lid.key: lid.reason_md for article in review.articles for lid in article.lids}
    assert found == {"bewaren/dossier": "Het dossier blijft langer."} | dict.fromkeys(
        changing.DROPPED, "Dit staat elders."
    )


def test_the_counts_are_of_leden(review: ReviewView) -> None:
    assert {count.name: count.number for count in review.counts} == {
        "nieuw": 0,
        "vervallen": 4,
        "gewijzigd": 1,
        "ongewijzigd": 0,
    }


def test_a_section_is_asked_about_the_leden_of_its_group(review: ReviewView) -> None:
    assert [(s.name, len(s.lids)) for s in review.sections] == [("oudergeleding", 5)]


def test_a_lid_that_is_gone_and_a_new_one_with_the_same_id_keep_their_own_reasons() -> None:
    pair = changing.REASON.replace("    reden:", "    was: bewaren/langer\n    reden:")
    gone = changing.GONE.replace("bewaren/langer, reden: Dit", "bewaren/dossier, reden: Dat")
    files = changing.files(changing.HEAD + pair + gone + changing.ASKED)
    found = handed.project_handed(board.register_of(files), board.TODAY).reviews[0]
    reasons = [lid.reason_md for a in found.articles for lid in a.lids if lid.key == "bewaren/dossier"]
    assert reasons == ["Dat staat elders.", "Het dossier blijft langer."]


def test_the_words_stand_outside_the_marked_text_in_the_terminal(review: ReviewView) -> None:
    assert "wordt [vervalt: 2 jaar] [nieuw: 5 jaar] bewaard" in review_text(review)


def test_what_a_reference_shows_is_compared_as_words_without_signs_of_markdown() -> None:
    files = changing.files()
    files["register/organisatie.yaml"] = files["register/organisatie.yaml"].replace(
        b"naam: Stichting Voorbeeldscholen", b"naam: Stichting *Voor_beeld* [scholen]"
    )
    legal = "Het leerlingdossier wordt door {organisatie:naam} 2 jaar bewaard, zie {artikel:bewaren}."
    files["register/reglement/concept/bewaren.md"] = changing.article(legal)
    found = handed.project_handed(board.register_of(files), board.TODAY).reviews[0]
    (column,) = (lid.legal for a in found.articles for lid in a.lids if lid.key == "bewaren/dossier")
    new = [stretch.text for stretch in column.stretches if stretch.kind == "nieuw"]
    assert new == [" door Stichting *Voor_beeld* [scholen]", ", zie artikel 1"]


def target(review: ReviewView, form: Form) -> Target:
    return review_target(review, form)


def test_on_paper_the_old_and_the_new_number_cannot_be_read_as_one(review: ReviewView) -> None:
    document = pypdfium2.PdfDocument(render(target(review, Form.PDF), read_theme()))
    text = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    assert "[vervalt: 2 jaar] [nieuw: 5 jaar]" in text
    assert "25" not in text


def test_on_paper_it_stands_upright(review: ReviewView) -> None:
    document = pypdfium2.PdfDocument(render(target(review, Form.PDF), read_theme()))
    assert {tuple(map(round, page.get_size())) for page in document} == {(595, 842)}


def test_what_changes_stands_under_wordt_on_paper(review: ReviewView) -> None:
    document = pypdfium2.PdfDocument(render(target(review, Form.PDF), read_theme()))
    (page,) = (page for page in document if "[nieuw: 5 jaar]" in page.get_textpage().get_text_bounded())
    text = page.get_textpage()
    new, below = (text.get_charbox(text.search(words).get_next()[0]) for words in (changing.NEW, "[nieuw: 5 jaar]"))
    assert 0 < new[1] - below[1] < 60


@pytest.mark.parametrize("words", ["[vervalt: </span><del>2 jaar</del>", "[nieuw: </span><ins>5 jaar</ins>"])
def test_in_a_page_the_words_stand_outside_ins_and_del(words: str, review: ReviewView) -> None:
    assert words in render(target(review, Form.STANDALONE), read_theme()).decode()


def workbook(files: dict[str, bytes]) -> Workbook:
    targets = {t.path: t for t in plan(board.register_of(files), board.TODAY)}
    return load_workbook(io.BytesIO(render(targets["overhandigd/was-wordt/concept/formulier.xlsx"], read_theme())))


def test_the_form_has_a_sheet_per_section_with_a_row_per_lid_it_consents_to() -> None:
    rows = list(workbook(changing.files())["Oudergeleding"].values)
    assert rows[0] == HEADER
    assert [row[0] for row in rows[1:]] == [
        "geheel",
        *("begrippen/begrippen", "begrippen/lijsten"),
        *("bewaren/dossier", "bewaren/langer", "bewaren/alleen-juridisch"),
    ]
    assert str(rows[4][5]).startswith(changing.OLD)


def test_the_form_has_a_filter_on_each_column() -> None:
    assert workbook(changing.files())["Oudergeleding"].auto_filter.ref == "A1:M7"


def test_without_a_section_the_leden_have_a_sheet_all_the_same() -> None:
    alone = workbook(changing.files(changing.HEAD + changing.REASON + changing.GONE))
    assert alone.sheetnames == [NOBODY]


def test_a_draft_says_that_nothing_was_decided(review: ReviewView) -> None:
    assert "er is nog niet over besloten" in review_text(review)


def test_the_day_does_not_matter_for_what_changes() -> None:
    register = board.register_of(changing.files())
    days = [datetime.date(2027, 1, 15), datetime.date(2028, 1, 15)]
    found = [handed.project_handed(register, day).reviews[0].articles for day in days]
    assert found[0] == found[1]


def test_an_old_text_that_was_not_adopted_here_is_a_paraphrase(review: ReviewView) -> None:
    assert review.old_paraphrase is True


def test_an_old_text_that_was_adopted_here_is_no_paraphrase() -> None:
    path = "register/wijzigingen/2026-08-01.yaml"
    records = board.register_of({**board.files(), **changing.files(), path: board.files()[path]})
    found = {pack.id: pack.old_paraphrase for pack in handed.project_handed(records, board.TODAY).reviews}
    assert found["concept"] is False


def test_the_kind_behind_the_name_of_a_school_is_no_other_school() -> None:
    records = board.register()
    now = records.all(Regulation)["2024-08-01"]
    named = Annex.model_validate({"id": "bijlage-scholen", "titel": "Scholen", "soort": "tekst"})
    text = "1. Bestuursbureau Voorbeeldscholen\n2. De Eik (basisschool)\n3. De Beuk (SBO)\n"
    was = now.model_copy(update={"annexes": (named,), "texts": {"bijlage-scholen": text}})
    (change,) = annex_changes(was, now, records, records)
    assert (change.added, change.removed) == (("De Linde",), ("De Beuk (SBO)",))
