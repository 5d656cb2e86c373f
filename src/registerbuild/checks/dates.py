"""Rules about dates (DAT1xx): what is said to be done cannot lie ahead, and what comes first has the earlier day.

Which days belong together is marked in the records (`values.NotAfter`, `InOrder`), so a new pair counts by itself.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.happened import ahead
from registerbuild.derived.wording.words import date_words
from registerbuild.register.findings import Severity
from registerbuild.register.model import ModelField, fields, leading
from registerbuild.register.records.marks import DoneOn, InOrder, NotAfter
from registerbuild.register.records.values import Answer, Record
from registerbuild.register.source import Loc


@rule("DAT101", on=Record, severity=Severity.WARNING)
def not_yet_done(record: Record, context: Context) -> Iterator[Problem]:
    """Iets dat gedaan heet te zijn, heeft een datum na de peildatum.

    Waarom: eigen regel: wat later wordt besloten, getekend, gelezen of vervangen, is nu nog niet zo.
    Herstel: verbeter de datum, of vul het veld pas in als het is gebeurd; tot die dag staat het in geen document.
    """
    for loc in ahead(record, context.today):
        yield Problem(loc, f"de peildatum is {date_words(context.today)}")


@rule("DAT102", on=Record)
def ends_before_it_begins(record: Record, _: Context) -> Iterator[Problem]:
    """Een dag ligt voor de dag waarop het begon.

    Waarom: eigen regel: niets eindigt of is klaar voordat het begint.
    Herstel: verbeter een van de twee datums; vaak is het jaar verkeerd, of zijn dag en maand verwisseld.
    """
    yield from (pair.problem for pair in _wrong(record, ()) if pair.firm)


@rule("DAT103", on=Record, severity=Severity.WARNING)
def in_a_strange_order(record: Record, _: Context) -> Iterator[Problem]:
    """Twee dagen in een vreemde volgorde.

    Waarom: eigen regel: een verzoek komt voor de stemming, en een advies voor het besluit; meestal is het een typefout.
    Herstel: verbeter een van de twee datums. Ging het echt zo, dan mag het zo blijven staan.
    """
    yield from (pair.problem for pair in _wrong(record, ()) if not pair.firm)


@rule("DAT104", on=Record, severity=Severity.WARNING)
def day_of_what_was_not_done(record: Record, _: Context) -> Iterator[Problem]:
    """Een dag bij een antwoord dat zegt dat het niet is gedaan.

    Waarom: eigen regel: een dag zegt dat het is gedaan, en nee zegt van niet.
    Herstel: verbeter het antwoord, of haal de dag weg.
    """
    for loc, day in _denied(record, ()):
        yield Problem(loc, f"hier staat ook {date_words(day)}")


def _denied(part: Any, loc: Loc) -> Iterator[tuple[Loc, datetime.date]]:
    """The answers `nee` in a part with the day beside them on which it was done."""
    for at, item in _items(part, loc):
        for field in fields(type(item)) if isinstance(item, BaseModel) else ():
            value = getattr(item, field.name)
            for mark in (mark for mark in field.info.metadata if isinstance(mark, DoneOn) and value is Answer.NO):
                yield from (((*at, field.key), found.day) for found in _days(getattr(item, mark.field), "", ()))
            yield from _denied(value, (*at, field.key)) if field.part else ()


@dataclass(frozen=True, slots=True)
class _Day:
    loc: Loc
    day: datetime.date


@dataclass(frozen=True, slots=True)
class _Pair:
    earlier: _Day
    later: _Day
    firm: bool

    @property
    def problem(self) -> Problem:
        name = next(key for key in reversed(self.earlier.loc) if isinstance(key, str))
        return Problem(self.later.loc, f"{name} is {date_words(self.earlier.day)}")


def _wrong(part: BaseModel, loc: Loc) -> Iterator[_Pair]:
    """The pairs of days in a part and in what is below it that stand in the wrong order."""
    for field in leading(type(part), _ordered):
        value, here = getattr(part, field.name), (*loc, field.key)
        yield from (pair for pair in _pairs(part, field, loc) if pair.later.day < pair.earlier.day)
        for at, inner in _items(value, here):
            if isinstance(inner, BaseModel):
                yield from _wrong(inner, at)


def _pairs(part: BaseModel, field: ModelField, loc: Loc) -> Iterator[_Pair]:
    for mark in _ordered(field):
        own = [*_days(getattr(part, field.name), mark.at, (*loc, field.key))]
        if isinstance(mark, InOrder):
            yield from (_Pair(*pair, firm=False) for pair in pairwise(own))
            continue
        others = [day for way in mark.later for day in _days(part, way, loc)]
        yield from (_Pair(one, other, mark.firm) for one in own for other in others)


def _ordered(field: ModelField) -> tuple[NotAfter | InOrder, ...]:
    return tuple(mark for mark in field.info.metadata if isinstance(mark, NotAfter | InOrder))


def _days(value: Any, way: str, loc: Loc) -> Iterator[_Day]:
    """The days at a way below a value; in a list those of each item."""
    if isinstance(value, datetime.date):
        yield _Day(loc, value)
    elif isinstance(value, tuple):
        for at, item in _items(value, loc):
            yield from _days(item, way, at)
    elif isinstance(value, BaseModel):
        name, _, rest = way.partition(".")
        key = next(field.key for field in fields(type(value)) if field.name == name)
        yield from _days(getattr(value, name), rest, (*loc, key))


def _items(value: Any, loc: Loc) -> Iterator[tuple[Loc, Any]]:
    if isinstance(value, tuple):
        yield from (((*loc, number), item) for number, item in enumerate(value))
    else:
        yield loc, value


RULES = (not_yet_done, ends_before_it_begins, in_a_strange_order, day_of_what_was_not_done)
