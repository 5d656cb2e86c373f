"""Setting fields in a file that a person wrote: all else stays as it was."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from registerbuild.register.reading.rewriting import with_fields, with_front_matter

TEXT = """# bovenaan
stand: concept   # nu nog
status: te bevestigen

# de volgorde
artikelen:
  - een
  - twee
toelichting: |-
  Dit is

  lang.
"""


def test_a_field_gets_its_value_and_the_rest_stays() -> None:
    assert with_fields(TEXT, {"status": "vastgesteld"}) == TEXT.replace("te bevestigen", "vastgesteld")


def test_a_list_can_take_the_place_of_a_list() -> None:
    found = with_fields(TEXT, {"artikelen": ["drie"]})
    assert yaml.safe_load(found) == {**yaml.safe_load(TEXT), "artikelen": ["drie"]}
    assert "# de volgorde\n" in found


def test_a_field_that_was_not_there_comes_at_the_end() -> None:
    assert with_fields(TEXT, {"besluit": {"orgaan": "bestuur"}}) == f"{TEXT}besluit:\n  orgaan: bestuur\n"


def test_a_file_without_a_last_line_break_is_no_trouble() -> None:
    assert with_fields("a: x", {"b": "y"}) == "a: x\nb: y\n"


TYPED = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=20)
"""What a person can type on one line."""


@given(st.dictionaries(st.sampled_from(["stand", "status", "artikelen", "nieuw"]), TYPED))
def test_only_the_given_fields_differ(values: dict[str, str]) -> None:
    assert yaml.safe_load(with_fields(TEXT, values)) == {**yaml.safe_load(TEXT), **values}


def test_front_matter_is_set_and_the_text_stays() -> None:
    text = "---\ntitel: A\nstatus: te bevestigen\n---\n\n## lid\n\nTekst.\n\n---\n"
    assert with_front_matter(text, {"status": "vastgesteld"}) == text.replace("te bevestigen", "vastgesteld")


@pytest.mark.parametrize("text", ["", "## lid\n", "---\ntitel: A\n"])
def test_without_front_matter_nothing_is_guessed(text: str) -> None:
    with pytest.raises(ValueError, match="no"):
        with_front_matter(text, {"status": "vastgesteld"})
