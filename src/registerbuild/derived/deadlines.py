"""The days that somebody must watch, as the records name them; none is calculated.

They are found by their mark (`values.Deadline`) in the type hints, so a new one counts by itself.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from registerbuild.derived.wording.fields import label
from registerbuild.register.findings import RecordKey
from registerbuild.register.index import ARTICLE, KINDS, Register
from registerbuild.register.model import ModelField, known_by, leading
from registerbuild.register.records.change import SectionConsent
from registerbuild.register.records.dpia import Action
from registerbuild.register.records.values import Record, Status


@dataclass(frozen=True, slots=True)
class Due:
    """A day to watch: for what, in which record, and at which part of it (empty: at the record itself)."""

    day: datetime.date
    what: str
    record: RecordKey
    name: str
    part: str
    example: bool


def deadlines(register: Register) -> tuple[Due, ...]:
    """All of them by day; what is done or withdrawn has none."""
    found = (due for kind in (*KINDS, ARTICLE) for due in _of_kind(kind.name, kind.model, register))
    return tuple(sorted(found, key=lambda due: (due.day, due.what, due.name.lower(), due.part)))


def _of_kind(kind: str, model: type[Record], register: Register) -> Iterator[Due]:
    for name, record in register.all(model).items() if leading(model, _watched) else ():
        if record.status is not Status.WITHDRAWN:
            example = record.status is Status.EXAMPLE
            yield from (
                Due(day, what, (kind, name), label(record), part, example) for day, what, part in _days(record, "")
            )


def _days(part: BaseModel, name: str) -> Iterator[tuple[datetime.date, str, str]]:
    """The days in a record or part, with the name of the innermost part of a list around each."""
    if _done(part):
        return
    for field in leading(type(part), _watched):
        value = getattr(part, field.name)
        if field.deadline is not None and value is not None:
            yield value, field.deadline.what, name
        elif isinstance(value, BaseModel):
            yield from _days(value, name)
        elif isinstance(value, tuple):
            for item in value:
                yield from _days(item, str(getattr(item, "name", None) or getattr(item, known_by(type(item)).name)))


def _done(part: BaseModel) -> bool:
    """Whether nobody needs to watch its day any more."""
    match part:
        case Action():
            return not part.state.planned
        case SectionConsent():
            return part.vote is not None
        case _:
            return False


def _watched(field: ModelField) -> bool:
    return field.deadline is not None
