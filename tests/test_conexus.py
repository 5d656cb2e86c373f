"""What the pages of Stichting Conexus may never say again: each was false, or more certain than the records."""

import datetime
import html
import re
from functools import cache
from pathlib import Path

import pytest

from registerbuild.derived.addressed import asked_of, readers
from registerbuild.derived.law.articles import as_listed
from registerbuild.derived.law.cited import CitedPlace, cited_places
from registerbuild.derived.wording.words import address
from registerbuild.disk.reading import read, read_theme
from registerbuild.documents.plan import Form, plan
from registerbuild.documents.public import project_public, released
from registerbuild.output.html import render_html
from registerbuild.register.index import Register
from registerbuild.register.prose import references
from registerbuild.register.reading.load import load
from registerbuild.register.records.activity import Activity, Mandatory
from registerbuild.register.records.data import Measure, Recipient, RetentionPeriod, Statute
from registerbuild.register.records.grounds import Basis
from registerbuild.register.records.organisation import Organisation
from registerbuild.register.records.texts import Regulation, Statement
from registerbuild.register.records.values import Law, Status

ROOT = Path(__file__).parent.parent
TODAY = datetime.date(2026, 11, 26)


@cache
def register() -> Register:
    return load(read(ROOT).files).register


@cache
def pages() -> dict[str, str]:
    """The words of every page, by address; what is between < and > is left out."""
    theme = read_theme()
    found = (target for target in plan(register(), TODAY) if target.form is Form.WEB)
    return {target.path: re.sub(r"<[^>]+>", " ", render_html(target, theme)) for target in found}


NEVER = {
    "what happens after a period is told only where it is known": "Daarna wissen wij ze",
    "a period bends in its sentence": "in de eerste 1 maand",
    "a page does not take rights away": "geen rechten aan ontlenen",
    "a rendering is not the text that holds": "Dit is de versie die nu geldt",
    "a supplier is a recipient": "niemand buiten de organisatie",
    "what DUO gets tells of origin": "leiden daar geen afkomst uit af",
    "parents do not see everything": "Je ouders mogen het ook zien",
    "sentences are whole": "op de wet vraagt ons",
    "a number bends its noun": "1 verwerkingen",
    "an annex is named once": "bijlage bijlage",
    "brackets stand alone": "((",
    "what nobody found out is no source": "Van nog niet",
    "a list ends once": ";?",
    "a computer may decide where a law allows it": "mag niet alleen door een computer worden genomen",
}


@pytest.mark.parametrize("phrase", NEVER.values(), ids=NEVER)
def test_no_page_says(phrase: str) -> None:
    assert [path for path, text in pages().items() if phrase in text] == []


def test_no_reader_sees_a_reference_as_it_was_typed() -> None:
    assert [(path, found.raw) for path, text in pages().items() for found in references(text) if found.kind] == []


REGISTERS = ("openbaar", "overhandigd", "intern")


@pytest.mark.parametrize("edition", REGISTERS)
def test_the_register_says_of_how_many_activities_the_board_has_not_confirmed_it(edition: str) -> None:
    activities = released(register()).all(Activity).values()
    waiting = sum(activity.status is not Status.ADOPTED for activity in activities)
    text = pages()[f"{edition}/verwerkingsregister/index.html"]
    assert f"heeft het bestuur nog niet bevestigd: bij alle {waiting} verwerkingen." in text
    assert "Alles wat wij doen" not in text


@pytest.mark.parametrize("edition", REGISTERS)
def test_each_page_of_the_register_says_that_the_board_has_not_confirmed_it(edition: str) -> None:
    own = [activity.id for activity in released(register()).all(Activity).values()]
    said = "Of wij dit echt zo doen, heeft het bestuur nog niet bevestigd."
    assert [name for name in own if said not in pages()[f"{edition}/verwerkingsregister/{name}/index.html"]] == []


@pytest.mark.parametrize("edition", REGISTERS)
def test_the_register_tells_no_weighing_as_done_that_the_board_has_not_adopted(edition: str) -> None:
    resting = [
        activity.id
        for activity in released(register()).all(Activity).values()
        if any(basis.basis is Basis.LEGITIMATE_INTEREST for use in activity.purposes for basis in use.bases)
    ]
    assert resting
    doubt = "zwaarder weegt dan dat van de mensen om wie het gaat, heeft het bestuur nog niet vastgesteld"
    told = {name: pages()[f"{edition}/verwerkingsregister/{name}/index.html"] for name in resting}
    assert [name for name, text in told.items() if doubt not in text] == []


def test_a_statement_tells_no_weighing_as_done_that_the_board_has_not_adopted() -> None:
    own = {path: text for path, text in pages().items() if path.startswith("openbaar/privacyverklaring/")}
    assert [path for path, text in own.items() if "zwaarder weegt dan uw belang" in text] == []


NEVER_IN_A_STATEMENT = {
    "the way to the court is not always open: six weeks after an answer": "de toezichthouder of de rechter",
    "a contract is not known to need a signature": "Zonder getekend contract",
    "what a certificate of conduct holds, no record says": "staan geen strafbare feiten",
    "that data on a belief are kept apart is what should be, and not what is known": "staan niet in het gewone dossier",
    "that data on safety are kept apart is what should be, and not what is known": "staan apart van",
    "that a company gets a code is what should be, and not what is known": "Bedrijven krijgen die code",
    "a duty to give a name on a list of visitors is open": "Uw naam, als er een",
    "an excessive request is not the only one that may be refused": "Alleen dan vragen wij een redelijk bedrag",
    "a request needs no reason": "geen reden voor een verzoek",
    "no agreement is signed yet": "De afspraken staan op papier",
    "a page without edition bears no date": "Bovenaan ziet u de datum",
    "consent that stops does not make lawful what was not: valid": "blijft geldig",
    "consent that stops does not make lawful what was not: allowed": "blijft geoorloofd",
    "consent that stops does not make lawful what was not: lawful": "blijft rechtmatig",
    "data are taken along that a computer handles, however they were given": "digitaal gaf",
    "without delay is as fast as can be": "dan meteen",
    "how consent stops is always told": "Stoppen: nog niet bepaald",
    "stopping must be easy; whether it is, nobody looked at": "gaat net zo gemakkelijk",
    "nobody confirmed that there are cameras": "camera’s beveiligen",
    "nobody confirmed where cameras hang": "Op welke scholen hangen camera’s",
    "nobody confirmed that former pupils are followed": "Wij houden contact met kinderen die van school zijn",
    "nobody confirmed that a teacher watches screens": "De leerkracht kijkt in de les mee",
    "nobody confirmed that apps adapt": "Sommige apps maken",
    "nobody confirmed that there is a newsletter": "en sturen een nieuwsbrief",
    "nobody confirmed that visitors are listed": "Zonder naam laten wij u niet",
    "nobody tried the website without cookies": "werkt de website gewoon",
    "the secrecy of the officer has an exception": "houdt geheim wat u vertelt",
    "no agreement on the voluntary fee is certain": "dan is dat een overeenkomst",
    "a child without number is not refused for that": "BSN moeten van de wet. Anders schrijven wij uw kind niet in",
    "nobody confirmed that makers of apps get no number": "Makers van apps krijgen geen BSN",
    "nobody confirmed that a list goes away": "gooien wij de lijst weg",
    "nobody confirmed what is not written down of an illness": "leggen wij niet vast",
    "nobody confirmed who sees what": "ziet deze gegevens. U bent",
    "a parent without authority has to ask": "Ook een ouder zonder gezag krijgt informatie, behalve",
    "data are lost, changed or seen: a breach is more than that": "kwijt of bij de verkeerde",
    "one word for one strength of objection": "kunt u er meestal geen bezwaar tegen maken",
}


@pytest.mark.parametrize("phrase", NEVER_IN_A_STATEMENT.values(), ids=NEVER_IN_A_STATEMENT)
def test_no_statement_of_now_says(phrase: str) -> None:
    assert [path for path, text in statements().items() if phrase in " ".join(text.split())] == []


def statements() -> dict[str, str]:
    """The words of every page of a statement, but for the texts of before."""
    now = re.compile(r"openbaar/privacyverklaring/[a-z]+/(?:volledig/|voor-jou/)?index\.html")
    return {path: text for path, text in pages().items() if now.fullmatch(path)}


SOLD = re.compile(r"\bverkopen (?:niets|geen|nooit)|\bnooit verkopen")


def test_that_nothing_is_sold_is_told_only_of_those_whom_the_older_statement_names() -> None:
    """The statement of 2023 is about pupils; of others no record knows it."""
    telling = {path.split("/")[2] for path, text in statements().items() if SOLD.search(text)}
    assert telling == {"leerlingen"}


def test_no_two_places_in_the_law_stand_side_by_side_in_brackets() -> None:
    glued = re.compile(r"artikel \w+ ?\) \( ?(?:privacywet|wet|Nederlandse wet)")
    assert [path for path, text in statements().items() if glued.search(" ".join(text.split()))] == []


def test_each_statement_has_the_test_of_an_objection_in_the_same_words() -> None:
    wanted = "aantonen dat een dwingende reden zwaarder weegt, of nodig is voor een rechtszaak"
    said = {path: " ".join(text.split()) for path, text in statements().items() if "dwingende reden" in text}
    assert len(said) > len(register().all(Statement))
    assert [path for path, text in said.items() if text.count("dwingende reden") != text.count(wanted)] == []


ORIGIN = ("leerlingen/index.html", "leerlingen/volledig/index.html")


@pytest.mark.parametrize("page", ORIGIN)
def test_both_layers_tell_of_the_objection_against_the_flag_of_origin(page: str) -> None:
    said = " ".join(pages()[f"openbaar/privacyverklaring/{page}"].split())
    assert re.search(r"teken over culturele achtergrond mag (?:u )?bezwaar[^.]* brief of e-mail", said)


def test_a_statement_without_such_a_basis_has_no_box_on_objection() -> None:
    assert "U mag bezwaar maken" not in pages()["openbaar/privacyverklaring/sollicitanten/index.html"]


def test_the_text_for_a_child_says_jou() -> None:
    child = pages()["openbaar/privacyverklaring/leerlingen/voor-jou/index.html"]
    assert ("Jouw privacyrechten gelden nu al" in child, "Uw privacyrechten" in child) == (True, False)


@pytest.mark.parametrize("statement", ["medewerkers", "sollicitanten", "bezoekers"])
def test_who_has_no_child_here_is_not_told_of_a_child(statement: str) -> None:
    own = {path: text for path, text in pages().items() if path.startswith(f"openbaar/privacyverklaring/{statement}/")}
    assert own
    assert [path for path, text in own.items() if re.search(r"\b[Uu]w kind\b", text)] == []


@pytest.mark.parametrize("statement", ["medewerkers", "sollicitanten", "bezoekers"])
def test_a_condition_is_told_to_whom_it_is_about(statement: str) -> None:
    shown = project_public(released(register()), TODAY)
    own = next(s for s in shown.statements if s.slug == statement)
    told = {c.id: c.condition_md for c in own.categories if c.condition_md}
    assert [name for name, text in told.items() if re.search(r"leerling|kind|ouder|inschrijving", text)] == []


def test_a_version_without_its_document_says_that_it_is_a_rendering() -> None:
    old = register().all(Regulation)["2017-07-01"]
    assert old.original is not None or "weergave" in pages()["openbaar/privacyreglement/2017-07-01/index.html"]


def test_the_old_version_has_no_hole() -> None:
    assert (
        re.findall(r"\[[^\]\n]*(?:\.\.\.|…)[^\]\n]*\]", pages()["openbaar/privacyreglement/2017-07-01/index.html"])
        == []
    )


def test_consent_and_rights_have_an_age_of_their_own() -> None:
    board = register().all(Organisation)["organisatie"]
    assert (board.consent_age, board.rights_age) == (16, 12)


def test_the_report_on_a_pupil_is_kept_for_five_years_by_law() -> None:
    period = register().all(RetentionPeriod)["onderwijskundig-rapport"]
    assert (period.length and period.length.iso, period.kind.statutory) == ("P5Y", True)


@pytest.mark.parametrize("name", ["leerlingen", "ouders", "medewerkers", "sollicitanten"])
def test_a_reader_is_told_to_give_only_what_readers_give(name: str) -> None:
    who = readers(register().all(Statement)[name], register())
    items = [item for activity in register().all(Activity).values() for item in activity.items]
    asked = [item for item in items if item.mandatory is Mandatory.BY_LAW]
    told = [item for item in asked if asked_of(item.mandatory, item.given_by, who)]
    assert [item for item in told if not who & set(item.given_by or ())] == []
    assert len(told) < len(asked)


@pytest.mark.parametrize(
    ("activity", "category"),
    [("levensbeschouwing", "godsdienst"), ("meldcode", "signalen"), ("meldcode", "hulpverlening")],
)
def test_what_is_said_to_stand_apart_is_not_kept_with_the_file_of_the_pupil(activity: str, category: str) -> None:
    record = register().all(Activity)[activity]
    periods = {item.retention for item in record.items if item.category == category}
    assert periods
    assert "leerlingdossier" not in periods


def test_the_school_list_says_of_which_year_it_is() -> None:
    assert "2017" in pages()["openbaar/privacyreglement/2017-07-01/index.html"].split("Scholen")[-1]


SINCE = 2018
"""A law of before the privacy law of Europe is not what holds; that law itself is of 2016 and never changed."""


@cache
def cited() -> tuple[CitedPlace, ...]:
    return cited_places(register(), TODAY)


def old(law: Law) -> bool:
    """Whether nobody read a place in the law in a version that can hold today."""
    return law.read is None or (law.read.year < SINCE and law.law != "avg")


def test_what_the_list_of_articles_has_read_is_read_in_the_records_too() -> None:
    listed = {place.law: as_listed(place.law) for place in cited() if old(place.law)}
    assert [law for law, known in listed.items() if known is not None and not old(known)] == []


def test_a_place_is_as_sure_as_the_list_of_articles() -> None:
    listed = {place.law: as_listed(place.law) for place in cited()}
    assert [law for law, known in listed.items() if known and known.doubt and not law.doubt] == []
    assert [law for law, known in listed.items() if known and known.read and law.read != known.read] == []


def test_a_place_that_nobody_read_is_always_in_doubt() -> None:
    assert [place.law for place in cited() if old(place.law) and not place.law.doubt] == []


DOUBT = re.compile(r"nog niet nagegaan|gelezen in de tekst van \d{4}")
NAMED = re.compile(
    r'(?:<a href="https://(?:wetten\.overheid|eur-lex)[^>]*>(?:(?!</a>).)*</a>(?:, | en )?)+[^;)<]*', re.DOTALL
)
"""Places in the law that are named together, and the words behind them."""


def test_a_place_that_nobody_read_carries_its_doubt_on_each_public_page() -> None:
    laws = register().all(Statute)
    read = {address(place.law, laws[place.law.law]) for place in cited() if not old(place.law)}
    unread = {address(place.law, laws[place.law.law]) for place in cited() if old(place.law)} - read - {None}
    theme = read_theme()
    found = [
        target for target in plan(register(), TODAY) if target.form is Form.WEB and target.path.startswith("openbaar/")
    ]
    runs = [(target.path, html.unescape(run)) for target in found for run in NAMED.findall(render_html(target, theme))]
    shown = [(path, run) for path, run in runs if any(f'"{place}"' in run for place in unread)]
    assert shown
    assert [(path, run) for path, run in shown if not DOUBT.search(run)] == []


def test_a_measure_that_the_board_has_not_confirmed_is_told_as_an_aim() -> None:
    waiting = [m.public for m in register().all(Measure).values() if m.status is not Status.ADOPTED]
    telling = {path: text for path, text in pages().items() if any(public in html.unescape(text) for public in waiting)}
    assert telling
    aim = "Of het overal al zo is, heeft het bestuur nog niet bevestigd"
    assert [path for path, text in telling.items() if aim not in text and not path.startswith("intern/")] == []


def test_a_whole_statement_says_that_nobody_confirmed_who_gets_the_data() -> None:
    doubt = "Of elke ontvanger hieronder deze gegevens echt krijgt, heeft het bestuur nog niet bevestigd"
    whole = {path: text for path, text in statements().items() if "/volledig/" in path}
    assert all(r.status is not Status.ADOPTED for r in register().all(Recipient).values())
    assert len(whole) == len(register().all(Statement))
    assert [path for path, text in whole.items() if doubt not in text] == []


def test_no_outer_page_but_a_former_one_names_a_person_who_is_known_from_an_older_source() -> None:
    board = register().all(Organisation)["organisatie"]
    assert (board.as_of, board.status) == (2023, Status.UNCONFIRMED)
    known = f"zoals in {board.as_of} bekend"
    telling = {path: text for path, text in pages().items() if str(board.officer.name) in text}
    assert [path for path in telling if path.startswith("openbaar/")] == [
        "openbaar/privacyverklaring/leerlingen/2023-12/index.html"
    ]
    assert [path for path, text in telling.items() if known not in text] == []


def test_each_page_says_of_which_year_its_contacts_are() -> None:
    assert [path for path, text in pages().items() if "zoals in 2023 bekend" not in text] == []
