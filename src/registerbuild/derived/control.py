"""What the law asks of each record, and whether the records answer it (AVG 13, 14, 28, 30 and 35)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from registerbuild.derived.addressed import activities_about
from registerbuild.derived.agreements import clauses
from registerbuild.derived.points import PARTS, Part, open_points
from registerbuild.derived.telling import (
    BLOCKS,
    ToldBlock,
    needs,
    periods_known,
    purposes_known,
    receivers_known,
    transfers_known,
)
from registerbuild.register import prose
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity, Controllership
from registerbuild.register.records.dpia import Dpia
from registerbuild.register.records.processor import AgreementState, Clause, Processor
from registerbuild.register.records.texts import Statement
from registerbuild.register.records.values import Answer, Record, Status

_R = TypeVar("_R", bound=Record)


class State(StrEnum):
    """Whether the records answer a question of the law."""

    COMPLETE = "compleet"
    OPEN = "nog niet bepaald"
    """the records say that it is not known, or it is not known of every part"""
    MISSING = "ontbreekt"
    """the records say nothing"""
    NONE = "niet van toepassing"

    @property
    def settled(self) -> bool:
        """Whether nothing has to be done."""
        return self in (State.COMPLETE, State.NONE)

    @property
    def sign(self) -> str:
        """How a table shows it."""
        return _SIGNS[self]


_SIGNS = {State.COMPLETE: "ja", State.OPEN: "?", State.MISSING: "nee", State.NONE: "–"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the law asks, and its place in the AVG."""

    subject: str
    place: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A record, and how it answers each question of its sheet, in their order."""

    record: Record
    name: str
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The questions that the law asks of one kind of record, and each record of which they are asked.

    `about` is what such records are called in a sentence.
    """

    about: str
    questions: tuple[Asked, ...]
    answers: tuple[Answered, ...]


def control(register: Register) -> tuple[Questionnaire, ...]:
    """All that the law asks of the records, but for examples and what is withdrawn."""
    return (_activities(register), _statements(register), _suppliers(register), _assessments(register))


def _own(register: Register, model: type[_R]) -> tuple[_R, ...]:
    return tuple(record for record in register.live(model) if record.status is not Status.EXAMPLE)


def _state(known: bool, said: bool) -> State:
    """`said`: whether the records say anything, be it that it is not known."""
    return State.COMPLETE if known else State.OPEN if said else State.MISSING


def _activities(register: Register) -> Questionnaire:
    answers = (
        Answered(activity, activity.name, tuple(state(activity, register) for _, state in _ASKED))
        for activity in _own(register, Activity)
    )
    return Questionnaire("verwerkingen", tuple(question for question, _ in _ASKED), tuple(answers))


def _controller(activity: Activity, _: Register) -> State:
    unknown = activity.role is Controllership.UNKNOWN
    return _state(not unknown and (not activity.role.joint or bool(activity.joint_with)), unknown)


def _people_and_data(activity: Activity, _: Register) -> State:
    return _state(bool(activity.subjects and activity.items), bool(activity.subjects or activity.items))


def _recipients(activity: Activity, register: Register) -> State:
    said = activity.recipients is not None or activity.processors is not None
    return _state(receivers_known(activity, register), said)


def _periods(activity: Activity, register: Register) -> State:
    return _state(
        periods_known(activity, register), any(item.retention or item.no_retention for item in activity.items)
    )


def _contracts(activity: Activity, register: Register) -> State:
    """Whether each supplier has a signed agreement; which suppliers there are may be unknown."""
    if activity.processors is None:
        return State.MISSING
    suppliers = register.all(Processor)
    signed = [name in suppliers and _signed(suppliers[name]) for name in activity.processors]
    return _state(all(signed), any(signed)) if signed else State.NONE


def _signed(supplier: Processor) -> bool:
    return supplier.agreement is not None and supplier.agreement.state is AgreementState.SIGNED


def _judged(activity: Activity, _: Register) -> State:
    """Whether somebody judged if a DPIA is needed, with the reason or the DPIA itself."""
    judged = activity.dpia
    if judged is None:
        return State.MISSING
    reasoned = judged.reason is not None or judged.dpia is not None
    return _state(judged.needed is not Answer.UNKNOWN and reasoned, said=True)


_ASKED: tuple[tuple[Asked, Callable[[Activity, Register], State]], ...] = (
    (Asked("wie verantwoordelijk is", "artikel 30, eerste lid, onder a"), _controller),
    (
        Asked("de doelen, elk met een grondslag", "artikel 30, eerste lid, onder b, en artikel 6"),
        lambda activity, register: _state(purposes_known(activity, register), bool(activity.purposes)),
    ),
    (Asked("de betrokkenen en de gegevens", "artikel 30, eerste lid, onder c"), _people_and_data),
    (Asked("de ontvangers en de leveranciers", "artikel 30, eerste lid, onder d"), _recipients),
    (
        Asked("doorgifte buiten de EER", "artikel 30, eerste lid, onder e"),
        lambda activity, register: _state(transfers_known(activity, register), activity.transfers is not None),
    ),
    (Asked("de bewaartermijn van elk gegeven", "artikel 30, eerste lid, onder f"), _periods),
    (
        Asked("de beveiliging", "artikel 30, eerste lid, onder g"),
        lambda activity, _: _state(bool(activity.measures), said=False),
    ),
    (Asked("met elke leverancier een getekende overeenkomst", "artikel 28, derde lid"), _contracts),
    (Asked("of een DPIA nodig is, en waarom", "artikel 35, eerste lid"), _judged),
)


def _statements(register: Register) -> Questionnaire:
    questions = tuple(Asked(block.told, block.place) for block in BLOCKS)
    answers = (Answered(own, own.title, _told(own, register)) for own in _own(register, Statement))
    return Questionnaire("verklaringen", questions, tuple(answers))


def _told(statement: Statement, register: Register) -> tuple[State, ...]:
    """Of each block whether the statement has it, and whether each activity that it tells of has the answer."""
    shown = {reference.target for section in statement.sections for reference in prose.references(section.text)}
    about = activities_about(register, statement)
    own = [activity for activity in _own(register, Activity) if activity.id in about]
    return tuple(_told_in(block, block.name in shown, own, register) for block in BLOCKS)


def _told_in(block: ToldBlock, shown: bool, own: Sequence[Activity], register: Register) -> State:
    if not needs(block, own):
        return State.NONE
    known = all(block.known(activity, register) for activity in filter(block.needed, own))
    return _state(shown and known, shown)


def _suppliers(register: Register) -> Questionnaire:
    """The eight clauses of each agreement; a supplier without an agreement misses all."""
    asked = tuple(Asked(name.lower(), f"artikel 28, derde lid, onder {letter}") for letter, _, name, _ in clauses(None))
    answers = (
        Answered(supplier, supplier.name, tuple(_clause(said) for *_, said in clauses(supplier.agreement)))
        for supplier in _own(register, Processor)
    )
    return Questionnaire("leveranciers", asked, tuple(answers))


def _clause(said: Clause | None) -> State:
    answer = said.answer if said else None
    return _state(answer is Answer.YES, answer is Answer.UNKNOWN)


def _assessments(register: Register) -> Questionnaire:
    """The four parts of each DPIA."""
    questions = tuple(Asked(part.title.lower(), part.law.removeprefix("AVG ")) for part in PARTS)
    answers = (Answered(dpia, dpia.name, _parts(open_points(dpia, register))) for dpia in _own(register, Dpia))
    return Questionnaire("DPIA’s", questions, tuple(answers))


def _parts(still_open: tuple[int, ...]) -> tuple[State, ...]:
    return tuple(_part(part, still_open) for part in PARTS)


def _part(part: Part, still_open: tuple[int, ...]) -> State:
    numbers = {number for number, _ in part.points}
    return _state(numbers.isdisjoint(still_open), not numbers <= set(still_open))
