"""A slip in YAML is told as what stands there and what to type, at the place where it was made."""

import pytest

from registerbuild.register.source import decode, read_yaml

SLIPS = {
    "an apostrophe first": ("naam: 's Ochtends open\nb: c\n", "1:7", "apostrof", '"\'s Ochtends open"'),
    "an apostrophe first, and another below": ("naam: 's Ochtends\nb: 't is\n", "2:4", "apostrof", '"\'t is"'),
    "an apostrophe within quotes": ("naam: 'zo'n ding'\nb: c\n", "1:10", "midden", '"zo\'n ding"'),
    "a quotation within quotes": ('naam: "hij zei "ja" toen"\nb: c\n', "1:16", "midden", "‘ en ’"),
    "a text that goes on": ("naam: dit is een\nlange tekst\nb: c\n", "2:1", "zonder veld", ">-"),
    "a text that goes on, with a colon": ("naam: dit is een\n  lange: tekst\nb: c\n", "2:3", "te ver in", ">-"),
    "a space too many": ("a:\n  naam: x\n   plaats: y\n", "3:4", "te ver in", "met 2 spaties"),
    "a space too many in a list": ("a:\n  - naam: x\n     plaats: y\n", "3:6", "te ver in", "met 4 spaties"),
    "a space too few": ("a:\n  naam: x\n plaats: y\n", "3:2", "inspringing", "even ver"),
    "two versions of git": ("<<<<<<< HEAD\nnaam: a\n=======\nnaam: b\n>>>>>>> x\n", "1:1", "git", "kies een"),
    "a dash first": ("naam: - dit\nb: c\n", "1:7", "streepje", "aanhalingstekens"),
    "a list that is not closed": ("lijst: [a, b\nb: c\n", "1:8", "lijst niet gesloten", "]"),
    "a brace that is not closed": ("lijst: {a, b\nb: c\n", "1:8", "accolade niet gesloten", "}"),
    "a quote that is not closed": ('naam: "a b\nb: c\n', "1:7", "niet gesloten", "hetzelfde"),
    "quotes of Word": ("naam: “Let op: dit”\nb: c\n", "1:7", "krul", "rechte"),
    "quotes of Word around all": ("naam: “Dit”\n", "1:7", "krul", '"Dit"'),
    "an at sign first": ("naam: @school\n", "1:7", "apenstaartje", "aanhalingstekens"),
    "a star first": ("naam: *vet* tekst\n", "1:7", "sterretje", "aanhalingstekens"),
    "greater than first": ("naam: > 5 jaar\n", "1:7", "groter-dan", "aanhalingstekens"),
    "a tab": ("a:\n\tb: c\n", "2:1", "tab", "spaties"),
    "a colon in a text": ("naam: let op: dit\n", "1:13", "tweede dubbele punt", "aanhalingstekens"),
    "no space behind the colon": ("naam:Dossier\nb: c\n", "1:5", "spatie ontbreekt", "spatie"),
    "no colon": ("naam\nb: c\n", "1:5", "dubbele punt ontbreekt", "veld: waarde"),
    "a reference first": ("naam: {termijn:x} jaar\n", "1:19", "accolade", "aanhalingstekens"),
    "a sign for nothing": ("bron: ~\n", "1:7", "~", "haal de hele regel weg"),
}


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_is_told_where_it_was_made(case: str) -> None:
    text, place, message, fix = SLIPS[case]
    (finding,) = read_yaml("x", decode("x", text.encode())[0]).findings
    assert f"{finding.place.line}:{finding.place.column}" == place
    assert message in finding.message
    assert fix in finding.fix


@pytest.mark.parametrize("text", ["naam:\u00a0Dossier\n", "\u00a0naam: Dossier\n", "\u00a0\u00a0naam:\u00a0Dossier"])
def test_a_space_of_word_around_a_field_is_a_space(text: str) -> None:
    assert read_yaml("x", decode("x", text.encode())[0]).values == {"naam": "Dossier"}


@pytest.mark.parametrize("text", ['naam: "“Dit”"', "naam: “dit” en dat", "naam: '~'", "naam: 10~20"])
def test_what_was_meant_so_is_left_alone(text: str) -> None:
    assert read_yaml("x", text).findings == []
