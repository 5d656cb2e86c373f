"""Rules about lists: what stands in one twice, and what never reaches the people whom it names (VRW174 to VRW176)."""

from collections.abc import Collection, Iterator

from pydantic import BaseModel

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.register.findings import Severity
from registerbuild.register.index import kind_of
from registerbuild.register.model import doubles, fields
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.values import PlainFor, Record, TextFor
from registerbuild.register.source import Loc


@rule("VRW174", on=Record)
def said_twice(record: Record, context: Context) -> Iterator[Problem]:
    """In een lijst staat hetzelfde twee keer.

    Waarom: eigen regel: van twee antwoorden op dezelfde vraag leest niemand het tweede, en een dubbele naam komt dubbel
    in de documenten.
    Herstel: haal een van de twee weg.
    """
    for loc, first in doubles(record):
        yield Problem(loc, f"staat al in {context.where(kind_of(type(record)), record.id, first)}")


@rule("VRW175", on=Record)
def words_for_others(record: Record, context: Context) -> Iterator[Problem]:
    """Woorden voor een groep mensen over wie dit niet gaat.

    Waarom: AVG artikel 12, eerste lid: die woorden komen in geen enkele tekst voor hen.
    Herstel: verbeter de groep, zet haar bij betrokkenen, of haal de woorden weg.
    """
    if "verwerking" not in context.broken:
        yield from _outside(record, _people(record, context), ())


def _people(record: Record, context: Context) -> Collection[str]:
    """Whose data a record is about: for a record without people of its own, those of the activities that name it."""
    own: Collection[str] = getattr(record, "subjects", ())
    return own or context.people_of.get((kind_of(type(record)), record.id), frozenset())


def _outside(part: object, around: Collection[str], loc: Loc) -> Iterator[Problem]:
    """The people for whom a part has words while neither it nor what is around it is about them."""
    if isinstance(part, PlainFor | TextFor):
        for number, name in enumerate(part.people):
            if around and name not in around:
                yield Problem((*loc, "voor", number))
    elif isinstance(part, tuple):
        for number, item in enumerate(part):
            yield from _outside(item, around, (*loc, number))
    elif isinstance(part, BaseModel):
        around = getattr(part, "subjects", ()) or around
        for field in fields(type(part)):
            if field.part:
                yield from _outside(getattr(part, field.name), around, (*loc, field.key))


@rule("VRW176", on=Activity, severity=Severity.WARNING)
def giver_never_told(activity: Activity, context: Context) -> Iterator[Problem]:
    """Wie het gegeven geeft, leest geen verklaring waarin het staat.

    Waarom: AVG artikel 13, tweede lid, onder e: wie iets moet geven, leest dat en wat er anders gebeurt.
    Herstel: verbeter gegeven_door, of zet de groep bij lezers van een verklaring over deze mensen.
    """
    for number, item in enumerate(activity.items):
        about = frozenset(item.subjects or activity.subjects)
        told = [told.readers for told in context.told if not about.isdisjoint(told.statement.subjects)]
        for nth, name in enumerate(item.given_by or ()):
            if told and not any(name in readers for readers in told):
                yield Problem(("gegevens", number, "gegeven_door", nth))


RULES = (said_twice, words_for_others, giver_never_told)
