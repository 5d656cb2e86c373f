"""Sentences, words, syllables and quantities in Dutch text."""

import pytest

from registerbuild.derived.texts.sentences import Quantity, flesch_douma, quantities, score, sentences, split, syllables

VECTOR = "De school bewaart de gegevens twee jaar. Daarna wissen wij alles."


def test_the_test_vector_has_2_sentences_and_11_words() -> None:
    assert [len(sentence.words) for sentence in sentences(VECTOR)] == [7, 4]


def test_the_test_vector_has_17_syllables() -> None:
    words = [word for sentence in sentences(VECTOR) for word in sentence.words]
    assert [syllables(word) for word in words] == [1, 1, 2, 1, 3, 1, 1, 2, 2, 1, 2]


def test_the_test_vector_scores_82_73() -> None:
    assert score(2, 11, 17) == pytest.approx(82.73, abs=0.01)


def test_a_short_text_has_no_score() -> None:
    assert flesch_douma(VECTOR) is None


def test_a_text_of_more_sentences_has_the_score_of_one() -> None:
    assert flesch_douma(" ".join([VECTOR] * 5)) == pytest.approx(82.73, abs=0.01)


@pytest.mark.parametrize(
    ("word", "number"), [("financiële", 5), ("ooievaar", 3), ("reünie", 3), ("fg", 1), ("bijlage", 3), ("radio", 3)]
)
def test_syllables_are_groups_of_vowels_and_a_trema_starts_a_new_one(word: str, number: int) -> None:
    assert syllables(word) == number


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Een zin. Nog een zin.", ["Een zin.", "Nog een zin."]),
        ("Zie art. 4 van de wet.", ["Zie art. 4 van de wet."]),
        ("Lees {wet:avg}. {organisatie:naam} helpt.", ["Lees {wet:avg}.", "{organisatie:naam} helpt."]),
        ("Versie 1.10 geldt.", ["Versie 1.10 geldt."]),
        (
            "Wij vragen:\n\n- een naam\n- een adres\n  met postcode",
            ["Wij vragen:", "een naam", "een adres met postcode"],
        ),
        ("# Kop\n\nEen zin\nop twee regels.\n\n| a | b |\n", ["Een zin op twee regels."]),
        ("{lijst:rechten}", []),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, parts: list[str]) -> None:
    assert list(split(text)) == parts


def test_a_reference_counts_as_one_word_and_an_address_too() -> None:
    (sentence,) = sentences("Wij bewaren dit {termijn:dossier}, zie [de site](https://x.nl/a-b) of https://y.nl/c.d")
    assert len(sentence.words) == 9


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("binnen vier weken", {("4", "week")}),
        ("1 maand, of één maand", {("1", "maand")}),
        ("5 jaar en 56 dagen", {("5", "jaar"), ("56", "dag")}),
        ("artikel 12, lid 3", set()),
        ("16-jarigen in 2 jaargangen", set()),
        ("25 % of 25 procent", {("25", "%")}),
    ],
)
def test_quantities_are_numbers_with_a_unit(text: str, found: set[tuple[str, str]]) -> None:
    assert set(quantities(text)) == {Quantity(*pair) for pair in found}


def test_a_quantity_behind_a_reference_is_what_the_reference_shows() -> None:
    assert set(quantities("binnen {termijn:x}", lambda _: "2 jaar")) == {Quantity("2", "jaar")}
