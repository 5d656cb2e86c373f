"""The reading ease that validate_build prints."""

from .reading import ease

PLAIN = "<p>Wij bewaren het dossier 2 jaar. Dan gooien wij het weg. U mag het altijd lezen.</p>"
LEGAL = "<p>De verwerkingsverantwoordelijke vernietigt persoonsgegevens na het verstrijken van de bewaartermijn.</p>"


def test_plain_words_read_easier_than_those_of_a_lawyer() -> None:
    assert ease(PLAIN) > 60 > ease(LEGAL)


def test_a_heading_and_a_cell_are_no_sentences() -> None:
    rest = (
        "<h1>Gegevensbeschermingseffectbeoordelingen</h1><table><tr><td>verwerkingsverantwoordelijke</td></tr></table>"
    )
    assert ease(PLAIN + rest) == ease(PLAIN)
