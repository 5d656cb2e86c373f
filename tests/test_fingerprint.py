"""The fingerprint of a version: any change of its words changes it, layout does not."""

import board
import pytest

from registerbuild.derived.texts.fingerprint import version_fingerprint
from registerbuild.derived.texts.lids import articles
from registerbuild.register.records.texts import Regulation

HOME = "reglement/2026-08-01/"


def stamp(edits: dict[str, tuple[str, str]] | None = None) -> str:
    register = board.register_of(board.files(edits))
    found = articles("2026-08-01", register)
    assert found is not None
    return version_fingerprint(register.all(Regulation)["2026-08-01"], found)


@pytest.mark.parametrize(
    ("path", "edit"),
    [
        ("bewaren.md", ("Dit lid heeft geen uitleg.", "Dit lid heeft geen enkele uitleg.")),
        ("bewaren.md", ("Voor de administratie geldt", "Bij de administratie geldt")),
        ("bewaren.md", ("titel: Bewaren", "titel: Bewaartermijnen")),
        ("bewaren.md", ("## langer", "## korter")),
        ("bijlage-uitleg.md", ("**alleen tekst**", "**tekst**")),
        ("reglement.yaml", ("[begrippen, bewaren]", "[bewaren, begrippen]")),
        ("reglement.yaml", ("titel: Uitleg", "titel: Toelichting")),
    ],
)
def test_other_words_give_another_fingerprint(path: str, edit: tuple[str, str]) -> None:
    assert stamp({HOME + path: edit}) != stamp()


@pytest.mark.parametrize(
    ("path", "edit"),
    [
        ("bewaren.md", ("Dit lid heeft geen uitleg.", "Dit lid heeft\ngeen  uitleg.")),
        ("bewaren.md", ("status: vastgesteld", "status: te bevestigen")),
        ("reglement.yaml", ("nummer: G-12", "nummer: G-13")),
    ],
)
def test_layout_and_remarks_do_not(path: str, edit: tuple[str, str]) -> None:
    assert stamp({HOME + path: edit}) == stamp()


def test_a_fact_that_a_text_refers_to_does_not() -> None:
    assert stamp({"bewaartermijnen.yaml": ("termijn: P2Y", "termijn: P3Y")}) == stamp()
