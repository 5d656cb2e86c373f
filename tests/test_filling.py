"""What a reference to the record of the board shows."""

import board
import pytest

from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import Style


@pytest.mark.parametrize(("reference", "shown"), [("leeftijd", "16"), ("leeftijd_rechten", "12")])
def test_consent_and_rights_have_an_age_of_their_own(reference: str, shown: str) -> None:
    assert fill(f"{{organisatie:{reference}}}", board.register(), Surroundings()) == shown


def test_in_plain_words_a_place_in_the_law_has_one_pair_of_brackets() -> None:
    found = fill("Wij vragen het ({wet:avg/7}).", board.register(), Surroundings(Style.PLAIN))
    assert "((" not in found
    assert found == fill("Wij vragen het {wet:avg/7}.", board.register(), Surroundings(Style.PLAIN))


def test_the_legal_column_keeps_the_brackets_of_its_writer() -> None:
    assert fill("Zie ({wet:avg/7}).", board.register(), Surroundings(Style.LEGAL)).startswith("Zie (")
