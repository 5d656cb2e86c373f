"""What was not done yet on a day: it is found in every record, and in no document it is said to be done."""

import datetime

import board
import pytest

from registerbuild.derived.happened import ahead, as_of
from registerbuild.documents import internal, public
from registerbuild.register.index import Register
from registerbuild.register.records.change import Change
from registerbuild.register.records.data import Recipient, Statute
from registerbuild.register.records.dpia import Dpia, DpiaFacts
from registerbuild.register.records.organisation import School
from registerbuild.register.records.prescan import Prescan
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.texts import FormerStatement, Regulation

EARLY = datetime.date(2020, 1, 1)
"""Before all that the board did."""


@pytest.fixture(scope="module")
def early() -> Register:
    return as_of(board.register(), EARLY)


def test_what_is_done_stays_as_it_is() -> None:
    assert as_of(board.register(), board.TODAY) == board.register()


def test_a_vote_and_a_decision_were_not_there_before_their_day(early: Register) -> None:
    change = early.all(Change)["2026-08-01"]
    assert change.decision is None
    assert [consent.vote for consent in change.sections] == [None] * len(change.sections)


def test_a_step_of_the_adoption_was_not_there_before_its_day(early: Register) -> None:
    done = board.register().all(Regulation)["2026-08-01"].decisions
    assert early.all(Regulation)["2026-08-01"].decisions == tuple(step for step in done if step.date is None)


def test_a_signature_without_its_day_is_still_to_be_set(early: Register) -> None:
    dpia = early.all(Dpia)["begeleiding"]
    assert dpia.sign_offs
    assert {sign_off.date for sign_off in dpia.sign_offs} == {None}
    assert (dpia.advice, dpia.council_informed) == (None, None)


def test_an_assessment_and_a_decision_on_a_pre_scan_were_not_there(early: Register) -> None:
    assert early.all(DpiaFacts)["begeleiding"].assessments == ()
    assert early.all(Prescan)["begeleiding"].decision is None


def test_an_agreement_was_not_signed_before_its_day(early: Register) -> None:
    signed = [p.agreement.signed for p in early.all(Processor).values() if p.agreement]
    assert signed
    assert set(signed) == {None}


def test_a_day_that_may_still_come_is_no_fault() -> None:
    dpia = board.register().all(Dpia)["begeleiding"]
    assert dpia.review is not None
    assert dpia.review.before > board.TODAY
    assert list(ahead(dpia, board.TODAY)) == []


def test_a_version_of_later_has_not_been_read(early: Register) -> None:
    law, term = early.all(Statute)["wpo"], early.all(Recipient)["duo"]
    assert (law.read, [each.read for each in term.laws]) == (None, [None])


def test_a_year_that_is_still_to_come_keeps_its_doubt() -> None:
    school = board.register().all(School)["de-eik"].model_copy(update={"as_of": 2031})
    register = Register({School: {school.id: school}})
    assert list(ahead(school, board.TODAY)) == [("zoals_bekend_in",)]
    assert as_of(register, board.TODAY).all(School)["de-eik"].as_of == board.TODAY.year


@pytest.mark.parametrize(
    ("name", "there"), [("2027-01-15", True), ("2027-01-16", False), ("2027-01", True), ("2027-02", False)]
)
def test_a_former_text_is_there_from_its_day_or_month(name: str, there: bool) -> None:
    former = board.register().all(FormerStatement)["ouders/2024-05"].model_copy(update={"id": f"ouders/{name}"})
    found = as_of(Register({FormerStatement: {former.id: former}}), board.TODAY).all(FormerStatement)
    assert bool(found) is there


def test_it_is_found_at_its_path() -> None:
    change = board.register().all(Change)["2026-08-01"]
    assert ("besluit", "datum") in set(ahead(change, EARLY))
    assert ("instemming", 0, "stemming", "datum") in set(ahead(change, EARLY))


def test_no_document_says_that_it_was_done() -> None:
    seen = repr(public.project_public(public.released(board.register()), EARLY))
    inside = repr(internal.project_internal(board.register(), EARLY))
    for day in ("15 juni 2026", "1 juni 2026", "2 november 2026"):
        assert day not in seen + inside
    assert "15 juni 2026" in repr(internal.project_internal(board.register(), board.TODAY))
