"""What a record says in words: the claims in its texts that come into a document, read once."""

from collections.abc import Iterator
from typing import TypeVar

from registerbuild.checks.context import Context
from registerbuild.checks.passages import drawn_up
from registerbuild.derived.claims.hearing import Said
from registerbuild.register.records.texts import Article, Statement
from registerbuild.register.records.values import Record
from registerbuild.register.source import Loc

_V = TypeVar("_V")


def claims_of(record: Record, context: Context, kind: type[_V]) -> tuple[Said[_V], ...]:
    """The claims of a kind in the texts of a record."""
    return context.heard(record, texts_read).get(kind, ())


def texts_read(record: Record, context: Context) -> Iterator[tuple[Loc, str, str]]:
    """The texts of a record that are judged, each with the heading above it."""
    return ((loc, text, heading(record, loc)) for loc, text in drawn_up(record, context) if text)


def heading(record: Record, loc: Loc) -> str:
    """The heading above a text: the title of a part of a statement or of an article."""
    match record, loc:
        case Statement(), ("delen", int(number), _):
            return record.sections[number].title
        case Article(), _:
            return record.title
    return ""
