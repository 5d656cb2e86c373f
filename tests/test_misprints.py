"""What would stand on a page otherwise than it was typed or meant is found, with what to type instead."""

import board
import pytest

from registerbuild.checks.misprints import misprints
from registerbuild.register.findings import Severity
from registerbuild.register.reading.load import load

ARTICLE = "reglement/concept/bewaren.md"
BEGIN = "Het leerlingdossier wordt"


def found(path: str, old: str, new: str) -> list[tuple[str, int, int, str]]:
    files = board.files({path: (old, new)})
    return [(f.code, f.place.line, f.place.column, f.fix) for f in misprints(load(files), board.texts(files))]


SLIPS = {
    "a heading without its space": ("##Contact\n\n", ("TKS007", 8, 1), "achter ##"),
    "a heading without its space, further down": ("Eerst.\n\n### goed\n\n###Fout\n\n", ("TKS007", 12, 1), "achter ###"),
    "a picture": ("![logo](logo.png) ", ("TKS008", 8, 1), "haal het plaatje weg"),
    "a sum": ("Dit is 5*3*2 meter. ", ("TKS009", 8, 8), "×"),
    "stars inside a word": ("Een ver**wer**king. ", ("TKS009", 8, 7), "\\**"),
    "a sign of HTML": ("Jansen &amp; Zonen. ", ("TKS010", 8, 8), "&"),
    "a space of HTML": ("Twee&nbsp;jaar. ", ("TKS010", 8, 5), "spatie"),
    "a link without https": ("Zie [de site](www.voorbeeld.nl). ", ("TKS011", 8, 5), "https://www.voorbeeld.nl"),
    "a link to an address of mail": ("Zie [de FG](fg@voorbeeld.nl). ", ("TKS011", 8, 5), "mailto:"),
    "a word struck through": ("Dit is ~~weg. ", ("TKS012", 8, 8), "haal deze tekens weg"),
    "a word that is marked": ("Dit is ==geel. ", ("TKS012", 8, 8), "haal deze tekens weg"),
    "a note": ("De regel[^1]. ", ("TKS012", 8, 9), "haal deze tekens weg"),
    "a box to tick": ("- [ ] doen\n\n", ("TKS012", 8, 1), "haal deze tekens weg"),
    "four spaces": ("Eerst.\n\n    Dan dit.\n\n", ("TKS013", 10, 1), "haal de spaties weg"),
    "a line of dashes": ("---\n\n", ("TKS013", 8, 1), "haal de regel weg"),
    "a table without its line": ("| a | b |\n| c | d |\n\n", ("TKS014", 8, 1), "| --- | --- |"),
    "a line of dashes under words": ("Eerst dit.\n---\n\n", ("TKS016", 8, 1), "haal de regel"),
    "a line of equal signs under words": ("Eerst dit.\n=\n\n", ("TKS016", 8, 1), "haal de regel"),
    "a link without its end": ("Zie [de site](https://voorbeeld.nl en ", ("TKS017", 8, 5), "[woorden](https://adres)"),
    "a link without the end of its words": ("Zie [de site(https://voorbeeld.nl). ", ("TKS017", 8, 5), "[woorden]"),
    "a link without its second beginning": ("Zie [de site]https://voorbeeld.nl. ", ("TKS017", 8, 5), "[woorden]"),
    "a link with a space in it": ("Zie [de site] (https://voorbeeld.nl). ", ("TKS017", 8, 5), "zonder spatie"),
    "a link with its signs the other way round": ("Zie (de site)[https://a.nl]. ", ("TKS017", 8, 5), "[woorden]"),
    "cells of a spreadsheet": ("Naam\tTermijn\nDossier\t2 jaar\n\n", ("TKS018", 8, 1), "rechte strepen"),
    "a link without the ending of its address": ("Zie [x](https://www.school). ", ("TKS020", 8, 5), "verbeter"),
    "a link to half an address of mail": ("Zie [x](mailto:fg@school). ", ("TKS020", 8, 5), "mailto:"),
    "a raised letter": ("Van 5 m^2^ groot. ", ("TKS012", 8, 8), "haal deze tekens weg"),
    "a lowered letter": ("De stof H~2~O. ", ("TKS012", 8, 10), "haal deze tekens weg"),
    "a word that is underlined": ("Dit is ++nieuw++. ", ("TKS012", 8, 8), "haal deze tekens weg"),
    "a link of a wiki": ("Zie [[Bewaren]]. ", ("TKS012", 8, 5), "haal deze tekens weg"),
    "a face": ("Welkom :smile: allemaal. ", ("TKS012", 8, 8), "haal deze tekens weg"),
    "a box with a hint": ("!!! note\n\n", ("TKS012", 8, 1), "haal deze tekens weg"),
    "a fenced box": ("::: tip\n\n", ("TKS012", 8, 1), "haal deze tekens weg"),
    "bold that is not closed": ("Dit is **vet. ", ("TKS015", 8, 8), "vet moeten"),
}


@pytest.mark.parametrize("case", SLIPS)
def test_a_misprint_is_found_where_it_stands(case: str) -> None:
    text, place, fix = SLIPS[case]
    ((code, line, column, told),) = found(ARTICLE, BEGIN, text + BEGIN)
    assert (code, line, column) == place
    assert fix in told


@pytest.mark.parametrize(
    "text",
    [
        "Een *schuin* en **vet** woord. ",
        "**Let op**: dit. ",
        "Van 5 * 3 * 2 meter. ",
        "Een naam_met_streep. ",
        "R&D en &. ",
        "Zie [de site](https://voorbeeld.nl) of [mail](mailto:a@b.nl). ",
        "Een #teken in de zin. ",
        "Dat is 3 == 3 en ~ 5. ",
        "Zie artikel 3 (lid 2) [nieuw]. ",
        "Zie [de site](https://voorbeeld.nl/a_(b)). ",
        "Zie [de site](https://voorbeeld.nl 'hier'). ",
        "1.\teerst\n2.\tdan\n\n",
        "De ene ~ en de andere ~ ook; 10:30: klaar. ",
        "| a | b |\n| --- | --- |\n| c | d |\n\n",
        "- een\n\n    nog bij een\n\n",
        "\\##geen kop. ",
        "Het staat [hier] (en daar). ",
    ],
)
def test_what_is_printed_as_it_was_meant_is_left_alone(text: str) -> None:
    assert found(ARTICLE, BEGIN, text + BEGIN) == []


def test_a_sign_of_html_in_a_name_is_found() -> None:
    name = "naam: Stichting Voorbeeldscholen"
    ((code, line, column, _),) = found("organisatie.yaml", name, "naam: Stichting A &amp; B")
    assert (code, line, column) == ("TKS010", 2, 19)


def test_a_first_heading_without_its_space_is_told_as_that() -> None:
    first = next(f for f in load(board.files({ARTICLE: ("## dossier", "##dossier")})).findings if f.code == "TKS002")
    assert first.fix == "zet een spatie achter ##: ## dossier"


@pytest.mark.parametrize("field", ["titel: Uitleg", "status: vastgesteld"])
def test_fields_of_an_article_without_their_lines_are_found_in_an_annex(field: str) -> None:
    files = {**board.files(), "register/reglement/2026-08-01/bijlage-uitleg.md": f"{field}\n\nTekst.\n".encode()}
    assert [(f.code, f.place.line) for f in load(files).findings] == [("TKS006", 1)]


def test_an_annex_may_begin_with_a_word_and_a_colon() -> None:
    files = {**board.files(), "register/reglement/2026-08-01/bijlage-uitleg.md": b"Let op: dit.\n"}
    assert load(files).findings == []


def test_a_misprint_in_an_adopted_text_waits_for_the_next_version() -> None:
    files = board.files(
        {"reglement/2026-08-01/bewaren.md": ("Het leerlingdossier wordt", "~~weg. Het leerlingdossier wordt")}
    )
    (finding,) = misprints(load(files), board.texts(files))
    assert finding.severity is Severity.WARNING
    assert "volgende versie" in finding.fix
