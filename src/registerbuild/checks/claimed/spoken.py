"""What a record says in words: the claims in its texts that come into a document, read once."""

from collections.abc import Iterator
from typing import TypeVar

from registerbuild.checks.context import Context
from registerbuild.checks.passages import drawn_up, in_markdown
from registerbuild.derived.claims.hearing import Said
from registerbuild.derived.claims.utterance import ReadText
from registerbuild.register.records.dpia import Dpia
from registerbuild.register.records.front import RightSummary, Topic
from registerbuild.register.records.texts import Article, Statement
from registerbuild.register.records.values import Record
from registerbuild.register.source import Loc

_V = TypeVar("_V")


def claims_of(record: Record, context: Context, kind: type[_V]) -> tuple[Said[_V], ...]:
    """The claims of a kind in the texts of a record."""
    return context.heard(record, texts_read).get(kind, ())


def texts_read(record: Record, context: Context) -> Iterator[ReadText]:
    """The texts of a record that are judged."""
    texts = (*drawn_up(record, context), *_on_first_screens(record))
    return (ReadText(loc, text, heading(record, loc), _asked(record, loc)) for loc, text in texts if text)


def _asked(record: Record, loc: Loc) -> str:
    """The question that a short answer of a statement answers."""
    match record, loc:
        case Statement(), ("vragen", int(number), _):
            return record.questions[number].question
    return ""


_FIRST_SCREEN = ("vragen", "kindertekst", "uitzoeken")


def _on_first_screens(record: Record) -> Iterator[tuple[Loc, str]]:
    """The short texts of a statement and of what it shows, and the summary of a DPIA that was released."""
    match record:
        case Topic() | RightSummary():
            yield from in_markdown(type(record), record)
        case Statement():
            yield from (found for found in in_markdown(Statement, record) if found[0][0] in _FIRST_SCREEN)
        case Dpia() if record.release and record.release.released:
            yield ("publicatie", "samenvatting"), record.release.summary


def heading(record: Record, loc: Loc) -> str:
    """The heading above a text: the title of a part of a statement or of an article."""
    match record, loc:
        case Statement(), ("delen", int(number), _):
            return record.sections[number].title
        case Article(), _:
            return record.title
    return ""
