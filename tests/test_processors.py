"""The views of agreements, products and programs: dates, gaps, places, differences, and what a parent sees."""

import datetime
from collections.abc import Mapping

import board
import pytest

from registerbuild.derived import agreements
from registerbuild.disk.reading import read_theme
from registerbuild.documents import internal, public
from registerbuild.documents.agreements.notes import ProcessorNotes
from registerbuild.documents.agreements.views import AgreementsView, AgreementView, ProcessorPage
from registerbuild.output.html import render_html
from registerbuild.register.records.processor import Agreement, StoragePlace

FOTO, KAART = "verwerkers/fotobank.yaml", "verwerkers/leerlingkaart.yaml"
Edits = Mapping[str, tuple[str, str]]


def shown(edits: Edits | None = None, today: datetime.date = board.TODAY) -> AgreementsView:
    return internal.project_internal(board.register_of(board.files(edits)), today).handed.agreements


def page(name: str, edits: Edits | None = None) -> ProcessorPage:
    return next(page for page in shown(edits).pages if page.id == name)


def notes(name: str, edits: Edits | None = None) -> ProcessorNotes:
    return internal.project_internal(board.register_of(board.files(edits)), board.TODAY).processor_notes[name]


def agreement(name: str, edits: Edits | None = None) -> AgreementView:
    found = page(name, edits).agreement
    assert found is not None
    return found


def programs(edits: Edits | None = None) -> dict[str, object]:
    register = board.register_of(board.files(edits))
    found = public.project_public(public.released(register), board.TODAY).programs
    return {program.name: program for program in found}


def text(path: str, content: Mapping[str, bytes] | None = None) -> str:
    register = board.register_of(content or board.files())
    return render_html(board.pages(register)[path], read_theme())


OVERVIEW = "intern/verwerkersovereenkomsten/index.html"
PROGRAMS = "openbaar/programmas/index.html"


# Dates


@pytest.mark.parametrize(("last", "over"), [("2027-01-14", True), ("2027-01-15", False)])
def test_an_agreement_is_over_after_its_last_day(last: str, over: bool) -> None:
    assert agreement("leerlingkaart", {KAART: ("geldig_tot: 2028-07-31", f"geldig_tot: {last}")}).over is over


def test_without_a_last_day_it_is_not_known_whether_it_is_over() -> None:
    assert agreement("leerlingkaart", {KAART: ("  geldig_tot: 2028-07-31\n", "")}).over is None


def test_without_an_agreement_no_days_are_left() -> None:
    assert agreements.days_left(None, board.TODAY) is None


def test_the_overview_says_that_an_agreement_is_over() -> None:
    assert "(voorbij)" in text(OVERVIEW)


# Clauses


def test_the_clauses_come_in_the_order_of_the_letters() -> None:
    assert "".join(clause.letter for clause in agreement("leerlingkaart").clauses) == "abcdefgh"


def test_a_clause_has_its_answer_and_its_place() -> None:
    clause = agreement("leerlingkaart").clauses[2]
    assert (clause.name, clause.answer, clause.place) == ("Beveiliging", "ja", "bijlage 2")


def test_a_clause_that_the_record_leaves_out_is_a_gap_and_no_denial() -> None:
    answers = [clause.answer for clause in agreement("fotobank").clauses]
    assert answers == ["ja", "nee", *["nog niet bepaald"] * 6]


def test_an_agreement_without_clauses_has_eight_gaps() -> None:
    bare = Agreement.model_validate({"stand": "getekend"})
    assert [clause for *_, clause in agreements.clauses(bare)] == [None] * 8


def test_a_supplier_without_an_agreement_has_none() -> None:
    assert page("lesbord").agreement is None


# Places


def _stored(**fields: str) -> StoragePlace:
    return StoragePlace.model_validate(fields)


@pytest.mark.parametrize("country", ["Ierland", "nederland", "België"])
def test_a_country_of_the_eea_needs_no_answer(country: str) -> None:
    assert agreements.in_eea(_stored(land=country)) == "ja"


def test_a_country_that_is_not_known_is_a_gap_and_not_outside() -> None:
    assert agreements.in_eea(_stored(land="Nederlend")) == "nog niet bepaald"


def test_what_the_record_says_goes_before_the_name_of_the_country() -> None:
    assert agreements.in_eea(_stored(land="Nederland", in_eer="nee")) == "nee"


def test_outside_the_eea_a_missing_mechanism_is_shown_as_a_gap() -> None:
    assert page("fotobank").products[0].subprocessors[0].place.mechanism == "nog niet bepaald"


def test_inside_the_eea_no_mechanism_is_asked() -> None:
    assert page("fotobank").products[0].storage[0].mechanism is None


def test_a_subprocessor_that_stopped_is_shown_as_such() -> None:
    assert [sub.over for sub in page("fotobank").products[0].subprocessors] == [False, True]


def test_a_subprocessor_works_on_its_last_day() -> None:
    edit = {FOTO: ("tot: 2026-06-30", "tot: 2027-01-15")}
    assert [sub.over for sub in page("fotobank", edit).products[0].subprocessors] == [False, False]


def test_an_example_with_a_signed_agreement_counts_as_an_example_only() -> None:
    found = shown({KAART: ("status: vastgesteld", "status: voorbeeld")})
    assert (len(found.pages), found.examples, found.signed_count) == (3, 2, 0)


# What asks for attention


def test_an_expired_agreement_and_a_transfer_without_ground_ask_for_attention() -> None:
    assert notes("fotobank").attention == (
        "de overeenkomst is verlopen op 31 december 2026",
        "Fotobank: Beeldhulp Ltd. in India buiten de EER, zonder mechanisme",
    )


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (("geldig_tot: 2028-07-31", "geldig_tot: 2027-01-14"), ("de overeenkomst is verlopen op 14 januari 2027",)),
        (("geldig_tot: 2028-07-31", "geldig_tot: 2027-04-15"), ("de overeenkomst loopt af op 15 april 2027",)),
        (("geldig_tot: 2028-07-31", "geldig_tot: 2027-04-16"), ()),
        (("stand: getekend", "stand: verstuurd"), ("de overeenkomst is nog niet getekend (verstuurd)",)),
        (("stand: getekend", "stand: ontbreekt"), ("er is geen overeenkomst",)),
    ],
)
def test_the_state_and_the_last_day_decide_what_asks_for_attention(
    edit: tuple[str, str], words: tuple[str, ...]
) -> None:
    assert notes("leerlingkaart", {KAART: edit}).attention == words


def test_an_example_asks_for_no_attention() -> None:
    assert notes("fotobank", {FOTO: ("status: te bevestigen", "status: voorbeeld")}).attention == ()


def test_a_supplier_that_no_activity_uses_asks_for_no_attention() -> None:
    assert notes("fotobank", {"verwerkingen/beeld.yaml": ("verwerkers: [fotobank]\n", "")}).attention == ()


# Leaflet and activities


def test_a_product_names_the_activities_and_schools_that_use_it() -> None:
    product = page("leerlingkaart").products[0]
    assert ([a.id for a in product.activities], product.schools) == (["inschrijving"], ("De Eik",))


def test_each_difference_names_both_sides() -> None:
    found = notes("fotobank").differences[0]
    assert [(d.aspect, d.activity.id if d.activity else "", d.activity_says, d.leaflet_says) for d in found] == [
        ("doelen", "beeld", "Veiligheid", "niet genoemd"),
        ("betrokkenen", "beeld", "bezoekers", "niet genoemd"),
        ("bewaren", "beeld", "beelden van de camera: 4 weken", "3 maanden"),
        ("landen", "beeld", "Zwitserland", "India, Beeldhulp Ltd."),
        ("gegevens", "", "bij geen verwerking", "Gezondheid"),
    ]


@pytest.mark.parametrize(
    ("kept", "said"), [("P27D", []), ("P4W", []), ("P29D", ["29 dagen"])], ids=["shorter", "equal", "longer"]
)
def test_only_a_supplier_that_keeps_data_longer_differs(kept: str, said: list[str]) -> None:
    found = notes("fotobank", {FOTO: ("bewaren: P3M", f"bewaren: {kept}")}).differences[0]
    assert [d.leaflet_says for d in found if d.aspect == "bewaren"] == said


def test_a_category_that_the_leaflet_does_not_name_is_a_difference() -> None:
    found = notes("leerlingkaart").differences[0]
    assert ("gegevens", "Burgerservicenummer") in [(d.aspect, d.activity_says) for d in found]


def test_a_leaflet_that_is_silent_gives_no_difference() -> None:
    edits = {KAART: ("    gegevens: [contact]\n", "")}
    assert [d for d in notes("leerlingkaart", edits).differences[0] if d.aspect == "gegevens"] == []


def test_a_product_for_other_activities_is_not_compared() -> None:
    edits = {KAART: ("verwerkingen: [inschrijving]", "verwerkingen: [begeleiding]")}
    assert notes("leerlingkaart", edits).differences[0] == ()


# The board as processor


def test_the_chapter_has_the_four_letters_of_article_30_2() -> None:
    found = text(OVERVIEW)
    assert [letter for letter in "abcd" if f" ({letter})</dt>" in found] == list("abcd")


def test_without_commissions_the_chapter_says_so() -> None:
    content = {path: data for path, data in board.files().items() if path != "register/opdrachten.yaml"}
    assert "Er zijn geen opdrachten ingevuld." in text(OVERVIEW, content)


def test_a_letter_that_is_open_is_said_once() -> None:
    found = text(OVERVIEW, board.files({"opdrachten.yaml": ("  maatregelen: [toegang]\n", "")}))
    assert "Nog te bepalen:</strong> beveiliging (d)." in found


# What is open


def test_a_supplier_without_an_agreement_is_one_line_with_a_count() -> None:
    lesbord = page("lesbord")
    assert f"overeenkomst, {lesbord.open_count} gegeven" in text(OVERVIEW)


def test_what_nobody_filled_in_is_named_by_its_field() -> None:
    assert "Opslag" in page("lesbord").products[0].open_facts


def test_what_a_supplier_may_lack_is_not_open() -> None:
    assert {"Handelsnaam", "Moederbedrijf", "Website", "Toelichting"} & set(page("lesbord").open_facts) == set()


def test_an_answer_that_is_not_known_is_open() -> None:
    assert "Privacyconvenant" in page("lesbord").open_facts


# What a parent sees


def test_the_list_of_programs_has_no_examples() -> None:
    assert list(programs()) == ["Fotobank", "Leerlingkaart"]


def test_a_program_that_no_activity_uses_is_not_in_the_list() -> None:
    edits = {"verwerkingen/beeld.yaml": ("verwerkers: [fotobank]\n", "")}
    assert list(programs(edits)) == ["Leerlingkaart"]


def test_a_program_names_its_data_in_plain_words_and_its_countries() -> None:
    found = programs()["Leerlingkaart"]
    assert repr(found) == (
        "ProgramView(name='Leerlingkaart', purpose_md='De school houdt hiermee de administratie bij.', "
        "data=(('Contactgegevens', 'naam, adres en telefoonnummer'),), countries=('Zwitserland',), confirmed=True)"
    )


def test_a_program_that_is_not_confirmed_says_so() -> None:
    assert text(PROGRAMS).count("nog niet bevestigd door het bestuur") == 1


def test_when_nothing_is_confirmed_the_page_says_so_plainly() -> None:
    content = board.files({FOTO: ("te bevestigen", "voorbeeld"), KAART: ("vastgesteld", "voorbeeld")})
    assert "Het bestuur heeft nog geen enkel programma bevestigd." in text(PROGRAMS, content)
