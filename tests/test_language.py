"""Words that count only where they mean what the rule is about: for and against, a sentence each."""

import datetime

import pytest

from registerbuild.checks.context import Context
from registerbuild.checks.language import old_term, other_sector
from registerbuild.register.index import Register
from registerbuild.register.records.data import Measure

CONTEXT = Context(Register({}), datetime.date(2026, 11, 26))


def said(rule: object, text: str) -> list[str]:
    measure = Measure.model_validate({"id": "x", "status": "vastgesteld", "naam": "x", "openbaar": text})
    return [problem.inside for problem in rule.check(measure, CONTEXT)]  # type: ignore[attr-defined]


OLD = {
    "De bewerker houdt zich aan de afspraken.": ["bewerker"],
    "De bewerker van onze gegevens heeft een contract.": ["bewerker"],
    "De bewerker van de foto haalt namen weg.": [],
    "De bewerkers van het filmpje knippen.": [],
    "U heeft het recht van verzet.": ["verzet"],
    "Uw verzet tegen deze verwerking is gratis.": ["verzet"],
    "U mag in verzet gaan.": ["verzet"],
    "Uw kind verzet veel werk in de klas.": [],
    "De wet verzet zich daar niet tegen.": [],
    "De les gaat over het verzet in de oorlog.": [],
    "Wij leveren gegevens aan BRON.": ["BRON"],
    "Het register BRON is van DUO.": ["BRON"],
    "BRON: het jaarverslag van 2025.": [],
    "Er is een meldingsplicht bij het CBP.": ["CBP", "meldingsplicht"],
    "Voor deze verwerking geldt een meldingsplicht.": ["meldingsplicht"],
    "Bij een datalek geldt een meldingsplicht aan de Autoriteit Persoonsgegevens.": [],
    "De meldingsplicht bij een besmettelijke ziekte staat in de wet.": [],
    "De bewerker van de foto knipt. De bewerker van gegevens tekent.": ["bewerker van gegevens tekent."],
}


@pytest.mark.parametrize(("text", "words"), OLD.items())
def test_an_old_term_counts_only_in_its_meaning(text: str, words: list[str]) -> None:
    assert sorted(said(old_term, text)) == words


OTHER = {
    "Wij leggen examinering en decaan vast voor de opleiding.": ["decaan", "examinering"],
    "Wij begeleiden studenten op hun stage.": [],
    "Wij begeleiden studenten.": ["studenten"],
    "Een student schrijft zich in. De opleiding van de leraar duurt 4 jaar.": ["student"],
    "De deelnemers aan de studiedag tekenen een lijst.": [],
    "Elke deelnemer krijgt een rapport.": ["deelnemer"],
}


@pytest.mark.parametrize(("text", "words"), OTHER.items())
def test_a_word_of_another_sector_is_judged_by_its_own_sentence(text: str, words: list[str]) -> None:
    assert sorted(said(other_sector, text)) == words
