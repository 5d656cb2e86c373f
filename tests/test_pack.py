"""The pack that the council gets: short enough to read before a vote, for the board of the example and any other."""

import html
import re
from functools import cache
from pathlib import Path

import board
import changing
import pytest

from registerbuild.derived.wording.numbering import as_in_law
from registerbuild.disk.reading import read_theme
from registerbuild.documents import handed
from registerbuild.documents.plan import Form, Target, plan
from registerbuild.documents.review.form import response_form
from registerbuild.documents.review.front import runs
from registerbuild.documents.review.views import LidReview, LidState, ReviewView
from registerbuild.output.html import render_html
from registerbuild.output.markdown import blocks
from registerbuild.register.records.organisation import CouncilSection

RECORDS = Path(__file__).parents[1] / "register"
MOST_WORDS = 1100
"""before annex 1: what a member of the council can read before a meeting"""
CHOICE = """    kernkeuze: ja
    kop: Het dossier 5 jaar bewaren
    waarom_kort: Dan kan een school nog iets nakijken.
    alternatief: Een kortere termijn.
"""
PROPOSED = """tien_regels:
  - {tekst: Het dossier blijft langer., leden: [bewaren, bewaren/dossier]}
tijdlijn:
  - {stap: De GMR stemt, datum: 2027-06-01}
  - {stap: Het bestuur besluit}
"""


@cache
def targets() -> dict[Form, Target]:
    """The files of the pack for the board of the example."""
    files = {f"register/{p.relative_to(RECORDS).as_posix()}": p.read_bytes() for p in RECORDS.rglob("*.*")}
    found = plan(board.register_of(files), board.TODAY)
    return {t.form: t for t in found if t.path.startswith("overhandigd/was-wordt/concept/")}


@cache
def page(form: Form) -> str:
    return render_html(targets()[form], read_theme())


def words(text: str) -> list[str]:
    return re.findall(r"\S*\w\S*", html.unescape(re.sub(r"<[^>]+>", " ", text)))


def pack(
    change: str = changing.HEAD + PROPOSED + changing.REASON + CHOICE + changing.GONE + changing.ASKED,
) -> ReviewView:
    return handed.project_handed(board.register_of(changing.files(change)), board.TODAY).reviews[0]


@pytest.fixture(scope="module")
def conexus() -> ReviewView:
    view = targets()[Form.PDF].view
    assert isinstance(view, ReviewView)
    return view


def all_lids(review: ReviewView) -> list[LidReview]:
    return [lid for article in review.articles for lid in article.lids]


def test_what_stands_before_the_annexes_can_be_read_before_a_meeting() -> None:
    before = page(Form.PDF).partition("<body")[2].partition('id="bijlage-1"')[0]
    assert 500 < len(words(before)) <= MOST_WORDS


def test_the_whole_new_text_stands_in_the_pack_once() -> None:
    text = page(Form.PDF)
    assert text.count("Elke 2 jaar bekijken wij of dit reglement nog goed is.") == 1


def test_a_reason_stands_in_the_web_page_once(conexus: ReviewView) -> None:
    text = page(Form.WEB)
    (lid,) = (lid for lid in all_lids(conexus) if lid.key == "digitaal/meekijken")
    assert text.count(str(lid.reason_md).replace("\n", " ")) == 1


def test_an_effect_that_is_none_is_not_told(conexus: ReviewView) -> None:
    told = [note.text_md for lid in all_lids(conexus) for note in lid.noted]
    assert told
    assert [text for text in told if text.casefold().startswith("geen")] == []


def test_each_section_sees_only_its_own_leden(conexus: ReviewView) -> None:
    for section, sheet in zip(conexus.sections, response_form(conexus).sheets, strict=True):
        own = [lid.key for lid in all_lids(conexus) if section.name in lid.sections]
        assert [row[0] for row in sheet.rows[1:]] == own


def ballots() -> list[str]:
    """The vote sheets on paper, each from its heading on."""
    return page(Form.PDF).split('<section class="stem">')[1:]


def test_each_section_has_its_own_vote_sheet(conexus: ReviewView) -> None:
    heads = [re.findall(r"<h2[^>]*>Stemformulier ([^<]+)<", sheet) for sheet in ballots()]
    assert heads == [[str(section.name)] for section in conexus.sections]


def test_a_vote_sheet_has_only_the_choices_of_its_section(conexus: ReviewView) -> None:
    for section, sheet in zip(conexus.sections, ballots(), strict=True):
        own = [lid.place for lid in conexus.front.choices if section.name in lid.sections]
        assert re.findall(r'class="art">([^<]+)<', sheet) == own


def test_a_choice_has_the_same_number_on_every_sheet(conexus: ReviewView) -> None:
    numbers = {lid.place: number for number, lid in enumerate(conexus.front.choices, 1)}
    rows = [row for section in conexus.sections for row in section.ballot]
    assert [row.number for row in rows] == [numbers[row.place] for row in rows]


def test_a_vote_sheet_and_the_form_have_the_same_choices(conexus: ReviewView) -> None:
    for section, sheet in zip(conexus.sections, response_form(conexus).sheets, strict=True):
        column = sheet.header.index("Keuze nr.")
        assert [row[column] for row in sheet.rows if row[column]] == [str(row.number) for row in section.ballot]


def test_the_form_begins_with_the_vote_on_the_whole(conexus: ReviewView) -> None:
    first = [sheet.rows[0][1] for sheet in response_form(conexus).sheets]
    assert first == [f"Alles waarover u stemt: {len(section.lids)} leden" for section in conexus.sections]


def test_why_a_section_is_asked_stands_in_words(conexus: ReviewView) -> None:
    assert re.findall(r"[A-Z]+ \d+\(", page(Form.PDF).partition('id="bijlage-1"')[0].partition("<body")[2]) == []
    (council,) = (section for section in conexus.sections if section.name is CouncilSection.COUNCIL)
    assert council.matters == ("veiligheid", "klachtenregeling")


def test_a_ground_without_words_is_a_place_in_the_law() -> None:
    (section,) = pack().sections
    assert section.matters == section.laws


def test_leden_for_one_section_alone_are_named_by_their_numbers(conexus: ReviewView) -> None:
    (staff,) = (section for section in conexus.sections if section.name is CouncilSection.STAFF)
    assert staff.alone == "7.4; 9.4"


@pytest.mark.parametrize(
    ("places", "text"),
    [
        (["7.2", "7.3", "7.5"], "7.2–3, 5"),
        (["10.1", "9.3"], "9.3; 10.1"),
        (["oud 5.1", "5.1"], "5.1; oud 5.1"),
        ([], ""),
    ],
)
def test_neighbours_are_a_run(places: list[str], text: str) -> None:
    assert runs(places) == text


def test_every_lid_of_the_new_text_has_its_mark(conexus: ReviewView) -> None:
    assert [len(row) for row in conexus.marks] == [len(article.lids) for article in conexus.clean.articles]
    assert all(mark.kind for row in conexus.marks for mark in row)


def test_what_there_was_stands_with_what_it_becomes(conexus: ReviewView) -> None:
    told = sum(mark.replaced is not None for row in conexus.marks for mark in row)
    assert told == sum(1 for lid in all_lids(conexus) if lid.state is LidState.CHANGED)


def test_an_old_text_stands_in_the_pack_once(conexus: ReviewView) -> None:
    texts = [mark.replaced for row in conexus.marks for mark in row if mark.replaced]
    whole = [text.text_md for text in texts if text.shown_at is None]
    assert len(whole) == len(set(whole))


def test_what_goes_stands_in_the_pack(conexus: ReviewView) -> None:
    gone = [mark.replaced.place for mark in conexus.dropped if mark.replaced]
    assert gone == [lid.was_place for lid in all_lids(conexus) if lid.state is LidState.DROPPED]


def test_every_choice_has_its_reason_on_paper(conexus: ReviewView) -> None:
    chosen = [mark for row in conexus.marks for mark in row if mark.kind and mark.kind.chosen]
    assert chosen
    assert all(mark.reason_md for mark in chosen)


def test_who_votes_stands_with_a_lid_where_it_is_not_as_usual(conexus: ReviewView) -> None:
    assert conexus.usual == (CouncilSection.PARENTS, CouncilSection.STAFF)
    marks = [mark for row in conexus.marks for mark in row if not mark.same]
    assert {mark.sections for mark in marks} == {
        None,
        (CouncilSection.PARENTS,),
        (CouncilSection.STAFF,),
        (CouncilSection.COUNCIL,),
        (CouncilSection.PARENTS, CouncilSection.STAFF, CouncilSection.COUNCIL),
    }


def test_what_comes_changes_and_goes_is_counted() -> None:
    assert (
        pack().front.counted
        == "5 leden veranderen: 1 gewijzigd en 4 vervallen. 1 is een keuze en 4 krijgen alleen andere woorden."
    )


def test_a_line_says_where_it_stands() -> None:
    assert [point.places for point in pack().front.points] == ["1, 1.1"]


def test_a_step_without_a_day_is_no_row_of_the_timeline() -> None:
    front = pack().front
    assert ([step.date for step in front.milestones], front.unplanned) == (["1 juni 2027"], ("het bestuur besluit",))


def test_a_name_in_capitals_stays_when_a_step_stands_in_a_sentence() -> None:
    told = changing.HEAD + "tijdlijn:\n  - {stap: GMR en bestuur spreken elkaar}\n" + changing.REASON + changing.GONE
    assert pack(told + changing.ASKED).front.unplanned == ("GMR en bestuur spreken elkaar",)


def test_without_any_day_there_is_a_line_and_no_table() -> None:
    before = page(Form.PDF).partition('id="tijd"')[2].partition('id="inhoudsopgave"')[0]
    assert "Nog geen enkele dag is gepland." in before
    assert "<table" not in before


def test_a_choice_that_is_not_written_yet_is_a_gap() -> None:
    half = changing.HEAD + changing.REASON + "    kernkeuze: ja\n" + changing.GONE + changing.ASKED
    (lid,) = pack(half).front.choices
    assert lid.apart is not None
    assert lid.apart.alternative_md == "… (nog niet opgeschreven)"


def test_a_long_list_is_folded_on_the_web_and_whole(conexus: ReviewView) -> None:
    (lid,) = (lid for lid in all_lids(conexus) if lid.key == "doelen/doelen")
    assert lid.text.count > 30
    assert f"{lid.text.head_md}\n\n{lid.text.more_md}" == lid.plain.new_md


def test_a_short_list_is_not_folded(conexus: ReviewView) -> None:
    (lid,) = (lid for lid in all_lids(conexus) if lid.key == "reikwijdte/doel")
    assert (lid.text.head_md, lid.text.more_md) == (lid.plain.new_md, None)


def test_a_page_without_a_script_shows_every_lid() -> None:
    text = page(Form.WEB)
    assert '<form class="filter" hidden' in text
    assert re.findall(r'<div class="wijzigt"[^>]* hidden', text) == []


def test_the_page_opens_on_the_choices() -> None:
    assert re.findall(r'<option value="(\w+)" data-begin>', page(Form.WEB)) == ["keuze"]


def test_a_list_of_the_regulation_has_the_same_labels_in_every_document() -> None:
    source = "Dit mag:\n\n1. een;\n2. twee:\n   1. binnen.\n"
    assert re.findall(r'class="no">([^<]+)<', blocks(as_in_law(source))) == ["a.", "b.", "1."]


def test_no_style_sheet_numbers_a_list_of_the_regulation() -> None:
    files = read_theme().files
    assert [path for path, content in files.items() if path.endswith(".css") and b"lower-alpha" in content] == []


@pytest.mark.parametrize(("old", "new"), [("8", "5.2–3, 5; 8.2"), ("17", "25.1"), ("1", "2.2"), ("5", "–")])
def test_an_old_article_is_found_by_where_its_leden_stand(conexus: ReviewView, old: str, new: str) -> None:
    assert [row.new for row in conexus.numbers if row.old == old] == [new]


def test_a_right_stands_beside_the_old_text_that_it_comes_from(conexus: ReviewView) -> None:
    (lid,) = (lid for lid in all_lids(conexus) if lid.key == "rechten/bezwaar")
    assert (lid.state, str(lid.legal.old_md).partition(":")[0]) == (LidState.CHANGED, "c. *verzet*")


def test_no_list_has_what_was_withdrawn_or_is_the_duty_of_another(conexus: ReviewView) -> None:
    (periods,) = (found.added for found in conexus.lists if found.name == "Bewaartermijnen")
    assert [name for name in periods if "bewijs van uitschrijving" in name or "samenwerkingsverband zelf" in name] == []


def test_the_purposes_are_compared_too(conexus: ReviewView) -> None:
    assert [found.removed for found in conexus.lists if found.name == "Doelen"] == [()]
