"""What had been done on a day: a vote, a decision or a signature with a later date was not there yet.

The days are found by their mark (`values.Happened`) in the type hints of the records, so a new one counts by itself;
so are the answers that say that it was done (`values.DoneOn`).
"""

import datetime
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel

from registerbuild.register.index import Register
from registerbuild.register.model import ModelField, fields, leading
from registerbuild.register.records.marks import DoneOn, Happened
from registerbuild.register.records.values import Record
from registerbuild.register.source import Loc

_M = TypeVar("_M", bound=BaseModel)


def ahead(part: BaseModel, today: datetime.date, loc: Loc = ()) -> Iterator[Loc]:
    """Where in a record the day of something that is said to be done lies after `today`, as Dutch paths."""
    for field in leading(type(part), _dated):
        value = getattr(part, field.name)
        if _dated(field) and _later(value, today):
            yield (*loc, field.key)
        elif isinstance(value, BaseModel):
            yield from ahead(value, today, (*loc, field.key))
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                yield from ahead(item, today, (*loc, field.key, number))


def as_of(register: Register, today: datetime.date) -> Register:
    """The register as far as things had been done on a day.

    A later date is gone, with the part that it stands in when that part is the event itself. So is an answer that
    says it was done; and a place in the law with a version of later is one that nobody has read yet.
    """
    kept = {model: _records(model, records, today) for model, records in register.records.items()}
    return Register(kept)


def as_on(part: _M, today: datetime.date) -> _M:
    """The same of one part that is no event itself."""
    return _now(part, today) or part


def _records(model: type[Record], records: Mapping[str, Record], today: datetime.date) -> Mapping[str, Record]:
    if not leading(model, _dated):
        return records
    return {name: now for name, record in records.items() if (now := _now(record, today)) is not None}


def _now(part: _M, today: datetime.date) -> _M | None:
    """The part as it was on a day, the same one when nothing in it is later; None when it was not there yet."""
    changed: dict[str, Any] = {}
    for field in leading(type(part), _dated):
        name, value, mark = field.name, getattr(part, field.name), _dated(field)
        if mark and _later(value, today):
            if mark.whole:
                return None
            changed[name] = today.year if isinstance(value, int) else None  # a doubt of a later year stays a doubt
        elif isinstance(value, BaseModel):
            changed[name] = _now(value, today)
        elif isinstance(value, tuple):
            changed[name] = tuple(_items(value, today))
    if all(new == getattr(part, name) for name, new in changed.items()):
        return part
    return part.model_copy(update={**changed, **dict(_undone(part, changed))})


def _undone(part: BaseModel, changed: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The answers of a part that say it was done on days that have all gone, as they were before."""
    for name, done in _done_on(type(part)).items():
        value = getattr(part, name)
        if _has_day(getattr(part, done.field)) and not _has_day(changed[done.field]):
            yield name, dict(done.before).get(value, value) if done.before else None


def _has_day(value: Any) -> bool:
    """Whether a day of something done stands in a value: a day, or parts that have one."""
    if isinstance(value, tuple):
        return any(_has_day(item) for item in value)
    if isinstance(value, BaseModel):
        return any(_has_day(getattr(value, field.name)) for field in leading(type(value), _dated))
    return value is not None


def _items(items: tuple[Any, ...], today: datetime.date) -> Iterator[Any]:
    for item in items:
        now = _now(item, today) if isinstance(item, BaseModel) else item
        if now is not None:
            yield now


def _dated(field: ModelField) -> Happened | None:
    return field.day if isinstance(field.day, Happened) else None


@cache
def _done_on(model: type[BaseModel]) -> Mapping[str, DoneOn]:
    """Attribute → mark, of the answers that say something was done."""
    found = ((field.name, mark) for field in fields(model) for mark in field.info.metadata if isinstance(mark, DoneOn))
    return dict(found)


def _later(value: object, today: datetime.date) -> bool:
    """Whether a day, a year, or the day or month at the end of an id lies ahead."""
    match value:
        case datetime.date():
            return value > today
        case int():
            return value > today.year
        case str():
            day = _first_day(value.rpartition("/")[2])
            return day is not None and day > today
    return False


def _first_day(text: str) -> datetime.date | None:
    """A day, or the first day of a month; None for what is neither."""
    for each in (text, f"{text}-01"):
        with suppress(ValueError):
            return datetime.date.fromisoformat(each)
    return None
