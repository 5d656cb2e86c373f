"""Dutch words, lengths and names as claims are read with: folding, compounds, periods, sentences in context."""

import pytest

from registerbuild.derived.claims.claim import Length
from registerbuild.derived.claims.dutch import Compounds, compounds, fold, length_words, lengths
from registerbuild.derived.claims.lexicon import name_pieces
from registerbuild.derived.claims.vocabulary import STORING
from registerbuild.derived.texts.sentences import split

PAIRS = """
leerling leerlingen | dossier dossiers | brief brieven | foto foto's | jaar jaren | kind kinderen | toets toetsen
verslag verslagen | les lessen | bewaring bewaren | vernietiging vernietigen | beeld beelden | adres adressen
lid leden | cv cv's | inschrijving inschrijvingen | ouder ouders | brief briefje | medewerker medewerkers
camera camera's | bestand bestanden | klacht klachten | lijst lijsten | gesprek gesprekken | school scholen
video video's | reis reizen | account accounts | rapport rapporten | bezoeker bezoekers | sollicitant sollicitanten
stagiair stagiairs | betaling betalingen | bijdrage bijdragen | gegeven gegevens | logbestand logbestanden
nummer nummers | aantekening aantekeningen | leerlingdossier leerlingdossiers | opleiding opleidingen
website websites | programma programma's | vrijwilliger vrijwilligers | commissie commissies | allergie allergieën
categorie categorieën | document documenten | kopie kopieën | vergadering vergaderingen | dag dagen
"""


@pytest.mark.parametrize("pair", [pair.strip() for line in PAIRS.strip().split("\n") for pair in line.split("|")])
def test_two_forms_of_a_word_have_one_skeleton(pair: str) -> None:
    one, other = pair.split()
    assert fold(one) == fold(other)


def test_there_are_fifty_pairs() -> None:
    assert sum(len(line.split("|")) for line in PAIRS.strip().split("\n")) == 50


@pytest.mark.parametrize(
    ("one", "other"),
    [("school", "schoen"), ("dossier", "docent"), ("klacht", "klas"), ("beeld", "beleid"), ("brief", "brug")],
)
def test_other_words_have_another_skeleton(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.fixture
def board() -> Compounds:
    return compounds(["leerlingdossier", "gezondheid", "klachten van ouders"])


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("camerabeelden", ("camera", "beeld")),
        ("bezoekerslijst", ("bezoeker", "lijst")),
        ("personeelsdossier", ("medewerker", "dossier")),
        ("gezondheidsgegevens", ("gezondheid", "gegeven")),
        ("klachtenbrief", ("klacht", "brief")),
    ],
)
def test_a_compound_of_known_words_is_split(board: Compounds, word: str, parts: tuple[str, str]) -> None:
    assert board.stems(word) == tuple(map(fold, parts))


def test_a_compound_of_an_unknown_word_stays_whole(board: Compounds) -> None:
    assert board.stems("klassenfoto") == (fold("klassenfoto"),)


def test_in_en_uitschrijving_is_written_out(board: Compounds) -> None:
    assert board.content("in- en uitschrijving") == board.content("inschrijving en uitschrijving")


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("2 jaar", Length(months=24)),
        ("vijfentwintig jaren", Length(months=300)),
        ("een half jaar", Length(months=6)),
        ("anderhalf jaar", Length(months=18)),
        ("een kwartaal", Length(months=3)),
        ("vier weken", Length(days=28)),
        ("tien werkdagen", Length(workdays=10)),
        ("veertien dagen", Length(days=14)),
        ("dertien maanden", Length(months=13)),
        ("twee volle schooljaren", Length(months=24)),
    ],
)
def test_a_length_of_time_is_read(text: str, length: Length) -> None:
    assert [found.length for found in lengths(f"Dit blijft {text} staan.")] == [length]


@pytest.mark.parametrize("text", ["2 uur", "5 procent", "anderhalve maand", "10 euro", "jaar 2"])
def test_what_is_no_whole_length_is_none(text: str) -> None:
    assert list(lengths(text)) == []


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (Length(months=24), "2 jaar"),
        (Length(months=18), "18 maanden"),
        (Length(months=1), "1 maand"),
        (Length(days=28), "4 weken"),
        (Length(days=1), "1 dag"),
        (Length(workdays=10), "10 werkdagen"),
        (Length(), "meteen"),
    ],
)
def test_a_length_is_told_in_words(length: Length, words: str) -> None:
    assert length_words(length) == words


@pytest.mark.parametrize(("one", "days"), [(1, 30), (1, 31), (12, 365)])
def test_a_month_and_a_year_are_as_long_as_their_days(one: int, days: int) -> None:
    assert Length(months=one).same_as(Length(days=days))
    assert Length(days=days).same_as(Length(months=one))


def test_four_weeks_are_no_month_and_working_days_no_days() -> None:
    assert not Length(days=28).same_as(Length(months=1))
    assert not Length(workdays=10).same_as(Length(days=10))


def test_a_parted_verb_needs_both_parts() -> None:
    assert STORING.in_(frozenset({"wij", "gooien", "het", "weg"}))
    assert not STORING.in_(frozenset({"wij", "gooien", "een", "bal"}))


def test_a_sentence_does_not_end_behind_an_initial() -> None:
    text = "De FG is mevrouw J. Jansen. Zij helpt u."
    assert list(split(text)) == ["De FG is mevrouw J. Jansen.", "Zij helpt u."]


def test_a_name_is_cut_at_brackets_commas_and_en() -> None:
    cut = set(name_pieces("leerlingdossier (toetsen, verslagen en plannen)"))
    assert {"toetsen", "verslagen", "plannen"} <= cut
    assert "leerlingdossier (toetsen" not in cut
