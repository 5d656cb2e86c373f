"""The word comparison: its invariants for any two texts, and the cases a reader would notice."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registerbuild.derived.texts.amendments import words
from registerbuild.derived.texts.redline import Fate, Redline, compare_passages, compare_texts
from registerbuild.derived.texts.tokens import tokens

WORDS = st.lists(
    st.sampled_from(["de", "school", "bewaart", "2 jaar", "5 jaar", ",", ".", "ouder", "niet", "1.5"]), max_size=30
)


def redline(old: str, new: str) -> Redline:
    return compare_texts(tokens(old), tokens(new))


def shown(line: Redline) -> list[tuple[str, str]]:
    return [(stretch.kind.value, stretch.text.strip()) for stretch in line.stretches]


def keys(line: Redline, *kinds: Fate) -> list[str]:
    return [token.key for stretch in line.stretches if stretch.kind in kinds for token in tokens(stretch.text)]


@given(WORDS, WORDS)
def test_kept_and_removed_together_are_the_old_text(old: list[str], new: list[str]) -> None:
    line = redline(" ".join(old), " ".join(new))
    assert keys(line, Fate.KEPT, Fate.REMOVED) == [token.key for token in tokens(" ".join(old))]


@given(WORDS, WORDS)
def test_kept_and_added_together_are_the_new_text(old: list[str], new: list[str]) -> None:
    line = redline(" ".join(old), " ".join(new))
    assert keys(line, Fate.KEPT, Fate.ADDED) == [token.key for token in tokens(" ".join(new))]


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_can_be_compared_and_always_give_the_same(old: str, new: str) -> None:
    assert redline(old, new) == redline(old, new)


@given(WORDS, WORDS)
def test_neighbouring_edits_are_one(old: list[str], new: list[str]) -> None:
    kinds = [stretch.kind for stretch in redline(" ".join(old), " ".join(new)).stretches]
    assert all(first is not second for first, second in pairwise(kinds))


@given(st.text(max_size=60))
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert not redline(text, text).changed


def test_a_number_changes_with_its_unit() -> None:
    line = redline("Wij bewaren dit 2 jaar na vertrek.", "Wij bewaren dit 5 jaar na vertrek.")
    assert shown(line) == [
        ("gebleven", "Wij bewaren dit"),
        ("vervalt", "2 jaar"),
        ("nieuw", "5 jaar"),
        ("gebleven", "na vertrek."),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("de  school\nbewaart", "de school bewaart"),
        ("‘dossier’ en “map”", "'dossier' en \"map\""),
        ("persoons\u00adgegevens", "persoonsgegevens"),
        ("2\u00a0jaar", "2 jaar"),
    ],
)
def test_layout_is_no_change(old: str, new: str) -> None:
    assert not redline(old, new).changed


@pytest.mark.parametrize(("text", "expected"), [("foto's", 1), ("AVG-verzoek", 1), ("1.250,50 euro", 1), ("2 jaar", 1)])
def test_numbers_of_words(text: str, expected: int) -> None:
    assert len(tokens(text)) == expected


def test_texts_that_hardly_resemble_each_other_are_shown_whole() -> None:
    line = redline("De directeur mag dit dagelijks regelen op school.", "Niemand verkoopt uw gegevens aan een bedrijf.")
    assert line.rewritten
    assert [stretch.kind for stretch in line.stretches] == [Fate.REMOVED, Fate.ADDED]


@pytest.mark.parametrize(
    ("kept", "words", "rewritten"),
    [(3, 8, True), (2, 5, False), (3, 7, False)],
    ids=["0.375", "0.4", "0.43"],
)
def test_a_text_is_rewritten_when_less_than_four_words_in_ten_stay(kept: int, words: int, rewritten: bool) -> None:
    stays = [f"blijft{n}" for n in range(kept)]
    old, new = ([*stays, *(f"{word}{n}" for n in range(words - kept))] for word in ("oud", "nieuw"))
    assert redline(" ".join(old), " ".join(new)).rewritten is rewritten


def test_a_text_of_which_no_word_stays_is_rewritten() -> None:
    assert redline("Elk kind telt.", "Niemand verkoopt gegevens").rewritten


def test_in_a_long_text_a_word_that_comes_often_counts_as_any_other() -> None:
    text = "de school " * 150
    assert shown(redline(text, f"{text}nu")) == [("gebleven", text.strip()), ("nieuw", "nu")]


UNITS = ("%", "euro", "uur", "uren", "dag", "dagen", "week", "weken", "maand", "maanden", "jaar", "jaren", "schooljaar")


@pytest.mark.parametrize("unit", UNITS)
def test_a_number_is_one_word_with_its_unit(unit: str) -> None:
    line = redline(f"Wij wachten 2 {unit} hiermee.", f"Wij wachten 4 {unit} hiermee.")
    assert [text for kind, text in shown(line) if kind != "gebleven"] == [f"2 {unit}", f"4 {unit}"]


def test_an_added_text_is_not_called_rewritten() -> None:
    assert not redline("", "Een nieuw lid.").rewritten


def of_lists(old: str, new: str) -> Redline:
    return compare_passages(words(old, "a", {}), words(new, "a", {}))


LIST = "Toegang hebben:\n\na. de leraar;\nb. de conciërge;\nc. de intern begeleider;\nd. de directeur."


def test_an_item_that_went_is_one_removal_and_another_letter_no_change() -> None:
    line = of_lists(LIST, "Toegang hebben:\n\na. de leraar;\nb. de intern begeleider;\nc. de directeur.")
    assert [text for kind, text in shown(line) if kind != "gebleven"] == ["b. de conciërge;"]
    assert "b. de intern begeleider;\nc. de directeur." in line.stretches[-1].text


def test_an_item_that_came_is_one_addition() -> None:
    line = of_lists("Wie:\n\na. een;\nb. drie.", "Wie:\n\na. een;\nb. de vader van Jan;\nc. drie.")
    assert [text for kind, text in shown(line) if kind != "gebleven"] == ["b. de vader van Jan;"]


def test_a_word_in_an_item_is_one_change_in_that_item() -> None:
    line = of_lists(LIST, LIST.replace("de conciërge", "de huismeester"))
    assert [text for kind, text in shown(line) if kind != "gebleven"] == ["conciërge", "huismeester"]


@pytest.mark.parametrize("new", [LIST.replace(". de", ") de"), LIST.replace("hebben", "*hebben*")])
def test_how_a_list_or_a_word_is_marked_is_no_change(new: str) -> None:
    assert not of_lists(LIST, new).changed


def test_a_paragraph_that_was_split_keeps_its_sentences() -> None:
    assert not of_lists("Dit blijft. Dat ook.", "Dit blijft.\n\nDat ook.").changed


def test_two_long_lists_that_changed_all_over_are_still_compared() -> None:
    old, new = ("\n".join(f"- {word}{n} is er" for n in range(80)) for word in ("oud", "nieuw"))
    assert of_lists(old, new).changed
