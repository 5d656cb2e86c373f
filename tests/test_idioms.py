"""Ways of saying a thing as lines of data, and what a sentence denies for certain."""

import pytest
from typed import lexicon

from registerbuild.derived.claims.denial import denial
from registerbuild.derived.claims.idioms import Idioms
from registerbuild.derived.claims.reader import Cue, Reader, Watch
from registerbuild.derived.claims.utterance import Utterance


@pytest.mark.parametrize(
    ("line", "text", "found"),
    [
        ("aan|met derden", "wij geven niets aan derden", "aan derden"),
        ("geen (enkele) plicht", "er is geen plicht", "geen plicht"),
        ("geen (enkele) plicht", "er is geen enkele plicht", "geen enkele plicht"),
        ("weiger* altijd", "wij weigeren altijd", "weigeren altijd"),
        ("altijd … nee", "wij zeggen altijd tegen iedereen nee", "altijd tegen iedereen nee"),
        ("altijd … nee", "altijd nee", "altijd nee"),
    ],
)
def test_a_line_finds_its_words(line: str, text: str, found: str) -> None:
    match = Idioms(line).find(text)
    assert match is not None
    assert match[0] == found


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("aan derden", "aan derdenbeslag"),
        ("altijd … nee", "altijd, en nee"),
        ("altijd … nee", "altijd een twee drie vier vijf zes zeven nee"),
    ],
)
def test_a_line_does_not_go_over_a_mark_a_long_way_or_half_a_word(line: str, text: str) -> None:
    assert Idioms(line).find(text) is None


@pytest.mark.parametrize(
    ("line", "asked"),
    [("alleen voor (de) <…>", "mooie gids van school"), ("voor (de) <…> van", "mooie gids")],
)
def test_a_line_gives_the_words_that_it_asks_for(line: str, asked: str) -> None:
    found = Idioms(line).asked("alleen voor de mooie gids van school")
    assert found is not None
    assert found[0] == asked


@pytest.mark.parametrize(
    "text",
    [
        "Wij geven niets.",
        "Er is geen algoritme en geen AI.",
        "Gegevens gaan nooit naar niet-Europese landen.",
    ],
)
def test_a_sentence_that_denies_once_denies_for_certain(text: str) -> None:
    assert denial(Utterance(text, lexicon())) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Niemand geeft niets.",
        "Geeft u geen adres, dan schrijven wij niet.",
        "Wie geen adres heeft, zegt dat.",
        "Zij krijgen het begin, niet de inhoud.",
        "Gegevens gaan niet altijd mee.",
        "Wij hoeven niets te geven.",
        "Dat is nog niet bekend.",
    ],
)
def test_a_denial_that_is_double_a_case_a_contrast_softened_or_unsure_is_none(text: str) -> None:
    assert denial(Utterance(text, lexicon())) is None


def test_a_reader_wakes_when_all_its_cues_are_there() -> None:
    reader = Reader(lambda _: iter(()), (Cue(frozenset(("geen",))), Cue(parts=("foto",))))
    words = frozenset(("geen", "schoolfoto"))
    watch = Watch((reader,))
    assert [watch.woken("geen schoolfoto", words), watch.woken("geen", frozenset(("geen",)))] == [[reader], []]
