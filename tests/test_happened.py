"""What was not done yet on a day: it is found in every record, and in no document it is said to be done."""

import datetime
from collections.abc import Iterator
from typing import Any

import board
import pytest
from pydantic import BaseModel

from registerbuild.derived.happened import ahead, as_of
from registerbuild.documents import internal, public
from registerbuild.documents.plan import plan
from registerbuild.register.index import KINDS, Register
from registerbuild.register.model import fields
from registerbuild.register.records.change import Change
from registerbuild.register.records.data import Recipient, Statute
from registerbuild.register.records.dpia import Dpia, DpiaFacts, DpiaState
from registerbuild.register.records.marks import DoneOn, Happened
from registerbuild.register.records.organisation import School
from registerbuild.register.records.prescan import Prescan
from registerbuild.register.records.processor import AgreementState, Processor
from registerbuild.register.records.texts import FormerStatement, Regulation, RegulationStatus
from registerbuild.register.records.values import Answer, Record

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


LATER = datetime.date(2099, 1, 1)


def as_it_was(record: Record, part: str, **update: object) -> Any:
    """The part of a record with these fields, as it was on the day of the board."""
    changed = record.model_copy(update={part: getattr(record, part).model_copy(update=update)})
    return getattr(
        as_of(Register({type(record): {record.id: changed}}), board.TODAY).all(type(record))[record.id], part
    )


@pytest.mark.parametrize(
    ("said", "then"),
    [
        (AgreementState.SIGNED, AgreementState.DRAFT),
        (AgreementState.EXPIRED, AgreementState.DRAFT),
        (AgreementState.SENT, AgreementState.SENT),
        (AgreementState.MISSING, AgreementState.MISSING),
    ],
)
def test_an_agreement_that_is_still_to_be_signed_is_not_signed(said: AgreementState, then: AgreementState) -> None:
    agreement = as_it_was(board.register().all(Processor)["leerlingkaart"], "agreement", state=said, signed=LATER)
    assert (agreement.state, agreement.signed) == (then, None)


def test_an_advice_that_is_still_to_come_was_not_asked_for_as_far_as_is_known() -> None:
    prescan = board.register().all(Prescan)["begeleiding"]
    decision = as_it_was(prescan, "decision", officer=Answer.YES, officer_date=LATER)
    assert (decision.officer, decision.officer_date) == (Answer.UNKNOWN, None)


def test_no_page_says_signed_of_what_is_still_to_be_signed() -> None:
    files = board.files({"verwerkers/leerlingkaart.yaml": ("getekend_op: 2026-07-01", "getekend_op: 2099-01-01")})
    targets = plan(board.register_of(files), board.TODAY)
    pages = [t for t in targets if "/verwerkersovereenkomsten/leerlingkaart/" in t.path]
    assert pages
    assert [target.path for target in pages if "AgreementState.SIGNED" in target.content] == []


def test_a_dpia_that_nobody_has_signed_yet_is_a_draft() -> None:
    now = as_of(board.register(), EARLY).all(Dpia)["begeleiding"]
    assert now.state is DpiaState.DRAFT


def test_a_version_is_adopted_from_the_first_of_its_steps() -> None:
    version = board.register().all(Regulation)["2026-08-01"]
    days = [step.date for step in version.decisions if step.date]
    before, after = (as_of(board.register(), day).all(Regulation)["2026-08-01"].state for day in (EARLY, min(days)))
    assert (before, after) == (RegulationStatus.DRAFT, RegulationStatus.ADOPTED)


NOT_DONE_ON_A_DAY = {
    ("Agreement", "audit"),
    ("Agreement", "model"),
    ("Agreement", "permission"),
    ("Consultation", "needed"),
    ("Dpia", "kind"),
    ("Dpia", "status"),
    ("Edition", "status"),
    ("FormerStatement", "status"),
    ("Organisation", "status"),
    ("PrescanDecision", "course"),
    ("Product", "scope"),
    ("School", "kind"),
    ("School", "status"),
    ("SectionConsent", "section"),
    ("Statute", "state"),
    ("Statute", "status"),
    ("Subprocessor", "in_eea"),
    ("Subprocessor", "mechanism"),
}
"""Answers beside a day of something done that do not say that it was done."""


def test_every_answer_beside_a_day_says_whether_that_day_makes_it_true() -> None:
    silent = {
        (model.__name__, field.name)
        for model in dated_models()
        for field in fields(model)
        if field.choices and not any(isinstance(mark, DoneOn) for mark in field.info.metadata)
    }
    assert silent == NOT_DONE_ON_A_DAY


def dated_models() -> set[type[BaseModel]]:
    """Every record and part with a field that is the day of something done."""
    every = {model for kind in KINDS for model in parts(kind.model)}
    return {model for model in every if any(isinstance(field.day, Happened) for field in fields(model))}


def parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for field in fields(model):
        if field.part is not None:
            yield from parts(field.part)
