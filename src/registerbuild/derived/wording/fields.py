"""What a field of a record is called and what it says, in Dutch words; the same for tables and for lists of changes."""

import datetime
from collections.abc import Iterator
from enum import Enum

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import Style, cite_openly, day_or_month_words, period_words
from registerbuild.register.index import Register
from registerbuild.register.model import Mark, fields
from registerbuild.register.records.data import Statute
from registerbuild.register.records.marks import Markdown, To
from registerbuild.register.records.organisation import Organisation
from registerbuild.register.records.values import Law, Period, Record

PROSE = frozenset({"verklaring", "eerdere verklaring", "reglement", "wijziging"})
"""The kinds that are texts about the facts; their references need the numbers of the document in which they stand."""


def title(name: str, info: FieldInfo) -> str:
    """The Dutch title of a field."""
    return info.title or info.alias or name


def label(record: Record) -> str:
    """The name of a record, or its id when it has none."""
    names = (getattr(record, attribute, None) for attribute in ("name", "title", "name_short"))
    return str(next((name for name in names if name), record.id))


def told_apart(record: Record) -> str:
    """The name of a record for a reader, with the day or month in its id in words: versions have one name together."""
    name, parts = label(record), record.id.split("/")
    if name == record.id:
        return day_or_month_words(name)
    days = (words for part in parts if (words := day_or_month_words(part)) != part)
    return ", ".join((name, *days))


def is_part(value: object) -> bool:
    """Whether a value has fields of its own that are read one by one; a place in the law is read whole."""
    return isinstance(value, BaseModel) and not isinstance(value, Law)


def said(value: object, mark: Mark | None, register: Register) -> str:
    """A value in words; nothing for what is not filled in. Several values stand on lines of their own."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "\n".join(said(item, mark, register) for item in value)
    if isinstance(value, Law):
        return cite_openly(value, register.all(Statute), Style.SHORT).words
    if isinstance(value, BaseModel):
        return "; ".join(f"{name}: {text}" for name, text in _within(value, register))
    if isinstance(value, str) and mark is not None and not isinstance(value, Enum):
        return _marked(value, mark, register)
    return _plain(value)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Period):
        return period_words(value)
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def _marked(value: str, mark: Mark, register: Register) -> str:
    if isinstance(mark, Markdown):
        return fill(value, register, Surroundings())
    return _named(value, mark, register)


def _named(name: str, mark: To, register: Register) -> str:
    if mark.kind == "rol":
        return role_name(name, register)
    record = register.find((mark.kind, name))
    return label(record) if record else name


def role_name(role: str, register: Register) -> str:
    """The name of a function; its id when the board does not have it."""
    board = register.all(Organisation).get("organisatie")
    return next((each.name for each in board.roles if each.id == role), role) if board else role


def _within(part: BaseModel, register: Register) -> Iterator[tuple[str, str]]:
    for field in fields(type(part)):
        text = said(getattr(part, field.name), field.mark, register).replace("\n", ", ")
        if text:
            yield title(field.name, field.info), text
