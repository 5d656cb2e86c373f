"""Numbers, names and addresses in texts against the records: every reference of two boards, typed right and wrong."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

import board
import pytest

from registerbuild.checks import claimed
from registerbuild.checks.claimed.amounts import judge_charge, judge_own_age, judge_school_count
from registerbuild.checks.claimed.contacts import judge_address, judge_controller, judge_person
from registerbuild.checks.claimed.durations import judge_answered, judge_kept
from registerbuild.checks.claimed.spoken import texts_read
from registerbuild.checks.claimed.verdict import Agreed, Disputed, Judge, Verdict
from registerbuild.checks.context import Context
from registerbuild.checks.rule import run_rules
from registerbuild.derived.claims.amounts import Charge, OwnAge, SchoolCount
from registerbuild.derived.claims.claim import length_of
from registerbuild.derived.claims.contacts import ContactAddress, PersonAsController, PersonNamed
from registerbuild.derived.claims.durations import AnsweredIn, Kept
from registerbuild.derived.claims.dutch import length_words
from registerbuild.derived.claims.hearing import hear
from registerbuild.derived.claims.utterance import ReadText
from registerbuild.disk.reading import read
from registerbuild.register import prose
from registerbuild.register.index import ARTICLE, KINDS
from registerbuild.register.reading.load import load
from registerbuild.register.records.data import RetentionPeriod
from registerbuild.register.records.texts import Statement
from registerbuild.register.records.values import Record

JUDGES: dict[type[Any], Judge] = {
    Kept: judge_kept,
    AnsweredIn: judge_answered,
    OwnAge: judge_own_age,
    Charge: judge_charge,
    SchoolCount: judge_school_count,
    ContactAddress: judge_address,
    PersonNamed: judge_person,
    PersonAsController: judge_controller,
}
BOARDS = {"Conexus": Path(__file__).parents[1], "golden": board.BOARD}
FOUND_AT_LEAST = 0.97
"""The part of the wrong literals that is found."""


@dataclass(frozen=True, slots=True)
class Place:
    """A text of a record that holds references."""

    record: Record
    passage: ReadText

    @property
    def text(self) -> str:
        return self.passage.text

    def __str__(self) -> str:
        return f"{self.record.id} {self.passage.loc}"


@cache
def context(name: str) -> Context:
    loaded = load(read(BOARDS[name]).files)
    return Context(loaded.register, datetime.date(2026, 11, 26), frozenset(), frozenset(), loaded.origins)


def places(name: str) -> Iterator[Place]:
    here = context(name)
    for kind in (*KINDS, ARTICLE):
        for record in here.live(kind.model):
            for passage in texts_read(record, here):
                if any(right(reference, here) != reference.raw for reference in prose.references(passage.text)):
                    yield Place(record, passage)


def right(reference: prose.Reference, here: Context) -> str:
    """What the record says, typed out; the reference itself when it shows no number, name or address."""
    if reference.kind in ("termijn", "vanaf"):
        period = here.find(RetentionPeriod, reference.target)
        assert period
        if reference.kind == "vanaf":
            return period.start
        return length_words(length_of(period.length)) if period.length else reference.raw
    return _of_board(here).get(reference.target, reference.raw) if reference.kind == "organisatie" else reference.raw


def _of_board(here: Context) -> dict[str, str]:
    own = here.organisation
    assert own
    return {
        "naam": own.name,
        "korte_naam": own.short_name,
        "plaats": own.town,
        "adres": f"{own.address.street}, {own.address.postcode} {own.address.town}",
        "telefoon": own.phone,
        "email": own.email or "",
        "website": own.website,
        "fg": own.officer.name or "",
        "fg_email": own.officer.email,
        "toezichthouder": own.authority.name,
        "antwoordtermijn": length_words(length_of(own.terms.answer)),
        "verlenging": length_words(length_of(own.terms.extension)),
        "leeftijd": str(own.consent_age),
        "leeftijd_rechten": str(own.rights_age),
    }


def wrong(reference: prose.Reference, here: Context) -> str | None:
    """Something that no record says; None for what is not mutated."""
    if reference.kind == "termijn":
        return "9 jaar" if right(reference, here) != reference.raw else None
    own = here.organisation
    assert own
    mutations = {
        "antwoordtermijn": "6 weken",
        "verlenging": "5 maanden",
        "leeftijd": "13",
        "leeftijd_rechten": "15",
        "telefoon": "024-1112233",
        "email": "wij@elders.nl",
        "fg_email": "fg@elders.nl",
        "adres": f"{own.address.street}, 6511 XX {own.address.town}",
        "website": f"https://www.{own.short_name.split()[-1].lower()}-oud.nl",
    }
    return mutations.get(reference.target) if reference.kind == "organisatie" else None


def verdicts(place: Place, text: str, here: Context) -> Iterator[tuple[str, Verdict]]:
    for kind, claims in hear([replace(place.passage, text=text)], here.lexicon).items():
        for said in claims if kind in JUDGES else ():
            yield said.claim.words, JUDGES[kind](said, place.record, here)


def disputed(place: Place, text: str, here: Context) -> set[str]:
    return {words for words, verdict in verdicts(place, text, here) if isinstance(verdict, Disputed)}


@pytest.mark.parametrize("name", BOARDS)
def test_no_reference_that_is_typed_as_a_right_literal_is_disputed(name: str) -> None:
    here = context(name)
    typed = [(place, prose.resolve(place.text, lambda ref: right(ref, here))) for place in places(name)]
    assert [(str(p), words) for p, text in typed for words in disputed(p, text, here)] == []


@pytest.mark.parametrize("name", BOARDS)
def test_a_right_literal_may_only_be_replaced_by_the_reference_that_stood_there(name: str) -> None:
    here = context(name)
    for place in places(name):
        text = prose.resolve(place.text, lambda ref: right(ref, here))
        agreed = [verdict for _, verdict in verdicts(place, text, here) if isinstance(verdict, Agreed)]
        for verdict in agreed:
            shown = {reference.raw for reference in prose.references(verdict.instead)}
            assert shown <= {reference.raw for reference in prose.references(place.text)}, place


def mutants(name: str) -> Iterator[tuple[Place, prose.Reference, str]]:
    """Each text with one reference typed wrong and the others typed right."""
    here = context(name)
    for place in places(name):
        for chosen in prose.references(place.text):
            other = wrong(chosen, here)
            if other:
                yield place, chosen, prose.resolve(place.text, partial(_mutated, chosen, other, here))


def _mutated(chosen: prose.Reference, other: str, here: Context, reference: prose.Reference) -> str:
    return other if reference == chosen else right(reference, here)


@pytest.mark.parametrize("name", BOARDS)
def test_a_reference_that_is_typed_as_a_wrong_literal_is_found(name: str) -> None:
    here = context(name)
    tried = [(f"{r.raw} {p}", disputed(p, text, here)) for p, r, text in mutants(name)]
    missed = [where for where, words in tried if not words]
    assert len(tried) - len(missed) >= FOUND_AT_LEAST * len(tried), missed


@pytest.mark.parametrize("name", BOARDS)
def test_no_rule_on_words_finds_anything_in_the_texts_as_they_are(name: str) -> None:
    assert run_rules(claimed.RULES, load(read(BOARDS[name]).files), datetime.date(2026, 11, 26)) == []


_EXAMPLE = re.compile(r"(?ms)^```.*?^```$")


def test_the_manual_says_nothing_that_the_records_dispute() -> None:
    here = context("Conexus")
    manual = _EXAMPLE.sub("", (BOARDS["Conexus"] / "docs" / "handleiding.md").read_text(encoding="utf-8"))
    place = Place(here.register.all(Statement)["leerlingen"], ReadText((), manual))
    assert disputed(place, manual, here) == set()
