"""What a reference to the record of the board shows."""

import board
import pytest

from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import Style
from registerbuild.register.records.data import Term


@pytest.mark.parametrize(("reference", "shown"), [("leeftijd", "16"), ("leeftijd_rechten", "12")])
def test_consent_and_rights_have_an_age_of_their_own(reference: str, shown: str) -> None:
    assert fill(f"{{organisatie:{reference}}}", board.register(), Surroundings()) == shown


def test_in_plain_words_a_place_in_the_law_has_one_pair_of_brackets() -> None:
    found = fill("Wij vragen het ({wet:avg/7}).", board.register(), Surroundings(Style.PLAIN))
    assert "((" not in found
    assert found == fill("Wij vragen het {wet:avg/7}.", board.register(), Surroundings(Style.PLAIN))


def test_the_legal_column_keeps_the_brackets_of_its_writer() -> None:
    assert fill("Zie ({wet:avg/7}).", board.register(), Surroundings(Style.LEGAL)).startswith("Zie (")


@pytest.mark.parametrize(("style", "field"), [(Style.PLAIN, "plain"), (Style.LEGAL, "legal")])
def test_a_meaning_is_what_the_glossary_says_in_the_words_of_the_column(style: Style, field: str) -> None:
    said = getattr(board.register().all(Term)["persoonsgegevens"], field)
    assert fill("{uitleg:persoonsgegevens}", board.register(), Surroundings(style)) == said


def test_a_term_in_a_meaning_stands_there_by_its_name_so_that_two_terms_may_name_each_other() -> None:
    edits = {"begrippen.yaml": ("gewoon: Een van onze scholen.", "gewoon: 'Zie {uitleg:school}.'")}
    changed = board.register_of(board.files(edits))
    assert fill("{uitleg:school}", changed, Surroundings()) == "Zie school."
