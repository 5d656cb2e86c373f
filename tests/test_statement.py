"""A privacy statement: whose data it is about, its blocks, and the rights that follow from the legal bases."""

import board
import pytest

from registerbuild.derived.addressed import addressed, asked_of, narrow, readers
from registerbuild.disk.reading import read_theme
from registerbuild.documents import public
from registerbuild.documents.public import PublicView
from registerbuild.documents.statement import compose as statement
from registerbuild.documents.statement import views as statement_views
from registerbuild.documents.views import records as views
from registerbuild.output.html import render_html
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity, Mandatory
from registerbuild.register.records.data import DataCategory
from registerbuild.register.records.texts import Statement
from registerbuild.register.records.values import TextFor


@pytest.fixture(scope="module")
def view() -> PublicView:
    return public.project_public(public.released(board.register()), board.TODAY)


@pytest.fixture(scope="module")
def shown(view: PublicView) -> statement_views.StatementView:
    return view.statements[0]


def test_it_has_the_activities_about_its_people_the_nearest_first(shown: statement_views.StatementView) -> None:
    assert [a.id for a in shown.activities] == ["begeleiding", "inschrijving", "beeld"]


def narrowed(name: str, *people: str) -> Activity | None:
    register = board.register()
    return narrow(register.all(Activity)[name], frozenset(people), register.all(DataCategory).get)


def test_an_activity_about_others_is_left_out() -> None:
    assert narrowed("begeleiding", "bezoekers") is None


def test_of_an_activity_only_the_data_of_these_people_are_kept() -> None:
    own = narrowed("beeld", "bezoekers")
    assert own is not None
    assert [item.detail for item in own.items] == ["beelden van de camera"]


def test_a_purpose_for_which_no_data_of_these_people_are_used_is_left_out() -> None:
    own = narrowed("beeld", "bezoekers")
    assert own is not None
    assert [use.purpose for use in own.purposes] == ["veiligheid"]


def test_a_basis_that_does_not_hold_for_these_people_is_left_out() -> None:
    record = board.register().all(Activity)["beeld"]
    every = record.model_copy(update={"items": (record.items[1].model_copy(update={"purposes": ()}),)})
    own = narrow(every, frozenset({"bezoekers"}), {}.get)
    assert own is not None
    assert [use.purpose for use in own.purposes] == ["veiligheid"]


def test_the_ground_for_a_number_is_left_out_where_no_number_of_these_people_is_used() -> None:
    parents, pupils = narrowed("inschrijving", "ouders"), narrowed("inschrijving", "leerlingen")
    assert parents is not None
    assert pupils is not None
    assert (parents.national_number is None, pupils.national_number is None) == (True, False)


def test_a_text_is_in_the_words_for_its_people() -> None:
    pupils, visitors = narrowed("beeld", "leerlingen"), narrowed("beeld", "bezoekers")
    assert pupils is not None
    assert visitors is not None
    assert pupils.summary != visitors.summary


def conditioned() -> Register:
    """The board, in which the condition of a category has other words for visitors."""
    own = board.register().all(DataCategory)["gezondheid"]
    words = TextFor.model_validate({"voor": ["bezoekers"], "tekst": "Als u hulp nodig hebt."})
    changed = own.model_copy(update={"condition_for": (words,)})
    categories = {**board.register().all(DataCategory), own.id: changed}
    return Register({**board.register().records, DataCategory: categories})


@pytest.mark.parametrize(("people", "words"), [("bezoekers", "Als u hulp nodig hebt."), ("leerlingen", None)])
def test_a_condition_is_in_the_words_for_its_people(people: str, words: str | None) -> None:
    statement = board.register().all(Statement)["ouders"].model_copy(update={"subjects": (people,)})
    told = addressed(conditioned(), statement).all(DataCategory)["gezondheid"]
    assert told.condition == (words or board.register().all(DataCategory)["gezondheid"].condition)


def read_by(*people: str, of: str) -> frozenset[str]:
    record = board.register().all(Statement)["ouders"]
    changed = record.model_copy(update={"readers": people, "subjects": (of,)})
    return readers(changed, board.register())


def test_a_statement_is_read_by_those_whom_it_names() -> None:
    assert read_by("ouders", of="leerlingen") == {"ouders"}


def test_a_statement_that_names_no_reader_is_read_by_its_people_and_who_represents_them() -> None:
    assert read_by(of="leerlingen") == {"leerlingen", "ouders"}
    assert read_by(of="bezoekers") == {"bezoekers"}


def test_only_what_the_reader_gives_is_what_the_reader_must_give() -> None:
    assert asked_of(Mandatory.BY_LAW, ("ouders",), {"ouders"})
    assert not asked_of(Mandatory.BY_LAW, ("leerlingen",), {"ouders"})
    assert not asked_of(Mandatory.BY_LAW, (), {"ouders"})


def test_of_what_nobody_says_who_gives_it_the_reader_is_told_no_duty() -> None:
    assert not asked_of(Mandatory.BY_LAW, None, {"ouders"})


def test_a_free_choice_is_told_whoever_gives_the_data() -> None:
    assert asked_of(Mandatory.FREE, (), {"ouders"})


def told(edit: tuple[str, str]) -> statement_views.StatementView:
    records = board.register_of(board.files({"verwerkingen/inschrijving.yaml": edit}))
    return public.project_public(public.released(records), board.TODAY).statements[0]


def test_what_the_law_has_the_school_record_stands_apart() -> None:
    shown = told(("gegeven_door: [ouders]", "gegeven_door: []"))
    assert [group.answer for group in shown.mandatory] == ["nodig voor onze taak", "vrije keuze"]
    assert [(row.activity, row.data, row.consequence_md) for row in shown.recorded] == [
        ("Uw kind inschrijven", ("Contactgegevens", "Burgerservicenummer"), None)
    ]


def test_what_nobody_knows_the_giver_of_is_counted(shown: statement_views.StatementView) -> None:
    unknown = told(("    gegeven_door: [ouders]\n", ""))
    assert (shown.givers_unknown, unknown.givers_unknown) == (0, 2)
    assert unknown.recorded == ()


def test_a_category_lists_only_what_is_used_when_each_use_says_precisely_what(
    shown: statement_views.StatementView,
) -> None:
    contact = shown.categories[0]
    assert (contact.plain, contact.parts_md) == ("", ("naam, adres en telefoonnummer", "naam bij een foto"))


def test_a_category_lists_all_its_parts_when_a_use_does_not_say_which() -> None:
    contact = told(("    precies: naam, adres en telefoonnummer\n", "")).categories[0]
    assert (contact.plain, contact.parts_md) == ("naam, adres en telefoonnummer", ("naam en adres", "telefoonnummer"))


def test_categories_are_numbered_from_one_in_the_order_of_the_register(shown: statement_views.StatementView) -> None:
    assert [(c.number, c.id) for c in shown.categories] == [
        (1, "contact"),
        (2, "nummer"),
        (3, "gezondheid"),
        (4, "beeld"),
    ]


def test_a_reference_to_a_category_has_the_number_of_this_statement(shown: statement_views.StatementView) -> None:
    assert shown.categories[1].parts_md == (
        "burgerservicenummer (naast contactgegevens ([nummer 1](#gegeven-contact)))",
    )


def test_both_layers_are_there_in_order(shown: statement_views.StatementView) -> None:
    assert [layer.title for layer in shown.layers] == ["In het kort", "Uitgebreid"]


def test_anchors_are_unique(shown: statement_views.StatementView) -> None:
    anchors = [layer.anchor for layer in shown.layers] + [s.anchor for layer in shown.layers for s in layer.sections]
    assert len(anchors) == len(set(anchors))


def test_sources_have_their_categories(shown: statement_views.StatementView) -> None:
    assert shown.sources[0] == statement_views.SourceRow(
        "de ouders", ("Gezondheid", "Contactgegevens", "Burgerservicenummer")
    )


def test_data_of_which_nobody_knows_the_source_are_a_gap(shown: statement_views.StatementView) -> None:
    after = seen(("    bron: de camera\n", ""))
    assert {row.source for row in shown.sources} - {row.source for row in after.sources} == {"de camera"}
    assert "Van wie komen de gegevens?" in [gap.question for gap in after.front.gaps]


def test_a_law_with_a_short_name_is_named_in_full_once(shown: statement_views.StatementView) -> None:
    names = {statute.short: statute.name for statute in shown.statutes}
    assert names["WPO"] == "Wet op het primair onderwijs"
    assert list(names) == sorted(names)


def test_what_is_mandatory_by_law_comes_first(shown: statement_views.StatementView) -> None:
    assert [group.answer for group in shown.mandatory] == ["moet van de wet", "nodig voor onze taak", "vrije keuze"]


def test_consent_says_how_it_is_asked_and_stopped(shown: statement_views.StatementView) -> None:
    assert [(c.activity, c.withdrawn_md) for c in shown.consents] == [
        ("Foto’s van uw kind en camera’s", "U stuurt een bericht aan de school."),
        ("Foto’s van uw kind en camera’s", "U stuurt een bericht aan de school; de foto gaat dan weg."),
    ]


def test_explicit_consent_on_the_same_form_is_stopped_in_the_same_way() -> None:
    view = seen(("    hoe_ingetrokken: U stuurt een bericht aan de school; de foto gaat dan weg.\n", ""))
    assert {c.withdrawn_md for c in view.consents} == {"U stuurt een bericht aan de school."}


def test_consent_of_which_nobody_wrote_how_it_stops_says_where_to_ask() -> None:
    lost = ("        hoe_ingetrokken: U stuurt een bericht aan de school.\n", "")
    records = board.register_of(board.files({"verwerkingen/beeld.yaml": lost}))
    page = render_html(board.pages(records)["openbaar/privacyverklaring/ouders/volledig/index.html"], read_theme())
    assert 'Stoppen: dat mag altijd. Zeg het op school of mail <a href="mailto:' in page


@pytest.mark.parametrize("right", ["intrekken", "overdraagbaarheid"])
def test_explicit_consent_gives_the_rights_of_consent(right: str) -> None:
    view = seen(("- grondslag: toestemming", "- grondslag: vitaal belang"))
    found = next(r for r in statement.rights(view.activities) if r.id == right)
    assert found.activities == ("Foto’s van uw kind en camera’s (alleen: als een foto iets over gezondheid laat zien)",)


def test_explicit_consent_gives_no_right_to_object() -> None:
    view = seen(("- grondslag: gerechtvaardigd belang", "- grondslag: wettelijke verplichting"))
    found = next(r for r in statement.rights(view.activities) if r.id == "bezwaar")
    assert found.activities == ("Uw kind extra helpen",)


def seen(edit: tuple[str, str], path: str = "verwerkingen/beeld.yaml") -> statement_views.StatementView:
    """The statement after one edit."""
    records = board.register_of(board.files({path: edit}))
    return public.project_public(public.released(records), board.TODAY).statements[0]


def activity_of(view: statement_views.StatementView, name: str) -> views.ActivityView:
    return next(activity for activity in view.activities if activity.id == name)


def test_recipients_and_processors_are_one_list(shown: statement_views.StatementView) -> None:
    assert [r.name for r in activity_of(shown, "inschrijving").receivers.named] == [
        "DUO",
        "Leerlingkaart (Leerlingkaart B.V.)",
    ]


def test_the_statement_has_the_receivers_of_all_its_activities(shown: statement_views.StatementView) -> None:
    assert shown.receivers.unnamed == ("1 leverancier die nog niet is bevestigd",)
    assert (shown.receivers.recipients_known, shown.receivers.processors_known) == (True, False)
    assert {r.name for a in shown.activities for r in a.receivers.named} == {r.name for r in shown.receivers.named}


@pytest.mark.parametrize(
    ("edit", "nobody"),
    [
        (("verwerkers: [fotobank]", "verwerkers: []"), True),
        (("verwerkers: [fotobank]\n", ""), False),
        (("verwerkers: [fotobank]", "verwerkers: [lesbord]"), False),
        (("verwerkers: [fotobank]", "verwerkers: [fotobank]"), False),
    ],
)
def test_nobody_is_said_only_when_both_fields_say_so(edit: tuple[str, str], nobody: bool) -> None:
    files = board.files({"verwerkingen/beeld.yaml": edit})
    path = "register/verwerkingen/beeld.yaml"
    files[path] = files[path].replace(b"    ontvangers: [politie]\n", b"").replace(b"[politie]", b"[]")
    view = public.project_public(public.released(board.register_of(files)), board.TODAY).statements[0]
    assert activity_of(view, "beeld").receivers.nobody is nobody


def test_a_weighing_that_nobody_confirmed_is_not_told_as_done(shown: statement_views.StatementView) -> None:
    basis = activity_of(shown, "beeld").purposes[1].bases[0]
    assert "nog niet vastgesteld" in basis.plain
    assert "nog niet vastgesteld" in (basis.doubt or "")


def test_a_weighing_of_an_adopted_activity_is_told() -> None:
    view = seen(("status: te bevestigen", "status: vastgesteld"))
    basis = activity_of(view, "beeld").purposes[1].bases[0]
    assert (basis.doubt, "nog niet" in basis.plain) == (None, False)


def test_an_interest_without_a_weighing_is_not_told_as_weighed() -> None:
    weighing = "        afweging: De camera hangt alleen bij de deur en kijkt niet in de klas.\n"
    files = board.files({"verwerkingen/beeld.yaml": (weighing, "")})
    path = "register/verwerkingen/beeld.yaml"
    files[path] = files[path].replace(b"status: te bevestigen", b"status: vastgesteld")
    view = public.project_public(public.released(board.register_of(files)), board.TODAY).statements[0]
    assert "nog niet vastgesteld" in activity_of(view, "beeld").purposes[1].bases[0].plain


def test_a_gap_in_transfers_is_shown_and_a_no_is_left_out(shown: statement_views.StatementView) -> None:
    assert [(t.activity, t.answer) for t in shown.transfers] == [
        ("Uw kind extra helpen", "nog niet bepaald"),
        ("Foto’s van uw kind en camera’s", "ja"),
    ]


def test_an_example_processor_is_left_out(shown: statement_views.StatementView) -> None:
    names = [p.product for p in shown.processors]
    assert "Leerlingkaart" in names
    assert "Lesbord" not in names


def test_joint_controllers_are_named(shown: statement_views.StatementView) -> None:
    assert [j.answer for j in shown.joint] == ["samenwerkingsverband Voorbeeldstad"]


RIGHTS = {
    "toestemming": {"intrekken", "overdraagbaarheid"},
    "overeenkomst": {"overdraagbaarheid"},
    "wettelijke verplichting": set(),
    "vitaal belang": set(),
    "taak van algemeen belang": {"bezwaar"},
    "gerechtvaardigd belang": {"bezwaar"},
}


@pytest.mark.parametrize("basis", RIGHTS)
def test_a_right_follows_from_the_legal_basis(basis: str) -> None:
    edit = ("- grondslag: wettelijke verplichting", f"- grondslag: {basis}")
    records = board.register_of(board.files({"verwerkingen/inschrijving.yaml": edit}))
    view = public.project_public(public.released(records), board.TODAY)
    activity = next(a for a in view.activities if a.id == "inschrijving")
    bound = {"bezwaar", "overdraagbaarheid", "intrekken"}
    found = {right.id for right in statement.rights((activity,)) if right.applies and right.id in bound}
    assert found == RIGHTS[basis]


def test_a_right_that_holds_for_a_part_says_for_which(shown: statement_views.StatementView) -> None:
    activity = next(a for a in shown.activities if a.id == "beeld")
    objection = next(right for right in statement.rights((activity,)) if right.id == "bezwaar")
    assert objection.activities == (f"{activity.plain} (alleen: {activity.purposes[1].name})",)


def test_a_right_that_holds_for_all_of_an_activity_names_no_part(shown: statement_views.StatementView) -> None:
    activity = next(a for a in shown.activities if a.id == "begeleiding")
    objection = next(right for right in statement.rights((activity,)) if right.id == "bezwaar")
    assert objection.activities == (activity.plain,)


def test_it_is_a_concept_as_long_as_a_record_is_not_confirmed(shown: statement_views.StatementView) -> None:
    assert not shown.confirmed
