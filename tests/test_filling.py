"""What a reference to the record of the board shows."""

import board
import pytest

from registerbuild.derived.wording.filling import Surroundings, fill


@pytest.mark.parametrize(("reference", "shown"), [("leeftijd", "16"), ("leeftijd_rechten", "12")])
def test_consent_and_rights_have_an_age_of_their_own(reference: str, shown: str) -> None:
    assert fill(f"{{organisatie:{reference}}}", board.register(), Surroundings()) == shown
