"""Rules about the words of a statement: do they fit the people who read it (VER12x)?"""

import re
from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from registerbuild.checks.context import Context
from registerbuild.checks.passages import Texts
from registerbuild.checks.rule import Problem, rule
from registerbuild.checks.telling import Told
from registerbuild.derived.addressed import asked_of, is_about, variant_for
from registerbuild.derived.receivers import recipient_ids
from registerbuild.register.findings import Severity
from registerbuild.register.model import fields
from registerbuild.register.records.activity import Activity, DataItem
from registerbuild.register.records.data import DataCategory, Measure, Purpose, Recipient, RetentionPeriod, Statute
from registerbuild.register.records.front import RightSummary, Topic
from registerbuild.register.records.organisation import DataSubject, Organisation
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.texts import Statement
from registerbuild.register.records.values import PlainFor, Record, TextFor
from registerbuild.register.source import Loc


@rule("VER120", on=Record, severity=Severity.WARNING)
def child_of_another_reader(record: Record, context: Context) -> Iterator[Problem]:
    """Een verklaring zegt ‘uw kind’ tegen wie er geen ouder van is.

    Waarom: AVG artikel 12, eerste lid: de tekst is duidelijk voor wie hem leest.
    Herstel: schrijf de tekst zo dat hij voor iedereen klopt, of geef er bij gewoon_voor, samenvatting_voor, gevolg_voor
    of voorwaarde_voor andere woorden naast. Geldt een grondslag niet voor deze groep, zet dan betrokkenen bij de
    grondslag.
    """
    if "betrokkene" in context.broken:
        return  # whose parents are not known
    parents = {subject.represented_by for subject in context.live(DataSubject)}
    found: dict[tuple[Loc, str], list[str]] = {}
    for told in context.told:
        if told.readers.isdisjoint(parents):
            for loc, text in shown(record, told):
                if match := _YOUR_CHILD.search(text):
                    found.setdefault((loc, match[0]), []).append(told.statement.id)
    for (loc, words), names in found.items():
        yield Problem(loc, f"staat in verklaringen: {', '.join(names)}", inside=words)


_YOUR_CHILD = re.compile(r"\b(?:uw|jouw) (?:kind(?:eren)?|zoons?|dochters?)\b", re.IGNORECASE)


def shown(record: Record, told: Told) -> Texts:
    """The texts of a record that a statement shows, in the words that it uses."""
    activities = told.activities
    match record:
        case Statement():
            yield from _of_statement(record) if record.id == told.statement.id else ()
        case Activity():
            yield from _of_activity(record, activities[record.id], told) if record.id in activities else ()
        case Topic() | RightSummary():
            yield from _of_front(record, told)
        case Organisation():
            yield from _each(record.complaints, ("klachten",), "name", "text")
        case Statute():
            yield from _fields(record, (), "name")
        case _:
            yield from _of_named(record, told, tuple(activities.values()))


def _of_statement(record: Statement) -> Texts:
    yield from _fields(record, (), "title", "audience", "summary", "subject", "heading", "unsettled")
    yield from _each(record.questions, ("vragen",), "question", "short")
    yield from _each(record.sections, ("delen",), "title", "text")


def _of_activity(record: Activity, own: Activity, told: Told) -> Texts:
    about = frozenset(told.statement.subjects)
    yield _worded("gewoon", record.plain, record.plain_for, about)
    yield _worded("samenvatting", record.summary, record.summary_for, about)
    yield from _fields(record, (), "short", "choice", "joint_with")
    yield from _of_bases(record, own)
    yield from _of_items(record, told)
    yield from _each(own.special, ("bijzonder",), "when", "provision", "asked", "withdrawn")
    for key, ground in (("strafrechtelijk", own.criminal), ("nummer", own.national_number)):
        yield from _fields(ground, (key,), "text")
    if own.transfers and not own.transfers.answer.no:
        yield from _fields(own.transfers, ("doorgifte",), "text")
        yield from _each(own.transfers.transfers, ("doorgifte", "naar"), "country", "to", "safeguard", "copy_at")
    if own.automated and not own.automated.answer.no:
        yield from _fields(own.automated, ("besluitvorming",), "logic", "importance", "consequence", "human")


def _of_front(record: Topic | RightSummary, told: Told) -> Texts:
    """The words of a theme or a right in this statement."""
    name = told.statement.id
    if isinstance(record, Topic):
        own = [(n, text) for n, text in enumerate(record.texts) if text.statement == name]
        for number, text in own:
            yield from _fields(text, ("teksten", number), "name", "purpose", "data", "reason", "notice")
        yield from _fields(record, (), "name") if any(text.name is None for _, text in own) else ()
    else:
        apart = [(n, moment) for n, moment in enumerate(record.moments) if moment.statement == name]
        yield from _fields(record, (), "name_short", *(() if apart else ("when_short",)))
        for number, moment in apart:
            yield from _fields(moment, ("anders", number), "when_short")


def _of_named(record: Record, told: Told, activities: Sequence[Activity]) -> Texts:
    """The texts of a record that the activities of a statement name."""
    about = frozenset(told.statement.subjects)
    items = [item for activity in activities for item in activity.items]
    match record:
        case Purpose() if any(use.purpose == record.id for a in activities for use in a.purposes):
            yield _worded("gewoon", record.plain, record.plain_for, about)
        case DataCategory():
            used = [item for item in items if item.category == record.id]
            if used:
                yield from _fields(record, (), "name")
                yield _worded("voorwaarde", record.condition or "", record.condition_for, about)
            if any(item.detail is None for item in used):
                yield _worded("gewoon", record.plain, record.plain_for, about)
                yield from _fields(record, (), "parts")
        case RetentionPeriod() if any(item.retention == record.id for item in items):
            yield from _fields(record, (), "name", "start", "short", "start_short", "of_others")
        case Measure() if any(record.id in a.measures for a in activities):
            yield from _fields(record, (), "name", "public")
        case Recipient() if any(record.id in recipient_ids(a) for a in activities):
            yield from _fields(record, (), "name", "plain", "short", "ground")
        case Processor() if any(record.id in (a.processors or ()) for a in activities):
            yield from _each(record.products, ("producten",), "name", "purpose")


def _each(parts: Sequence[BaseModel], loc: Loc, *names: str) -> Texts:
    for number, part in enumerate(parts):
        yield from _fields(part, (*loc, number), *names)


def _fields(part: BaseModel | None, loc: Loc, *names: str) -> Texts:
    """The texts in these attributes, each with its place."""
    for field in fields(type(part)) if part else ():
        value = getattr(part, field.name) if field.name in names else None
        if isinstance(value, str):
            yield (*loc, field.key), value
        elif isinstance(value, tuple):
            yield from (((*loc, field.key, number), text) for number, text in enumerate(value))


def _worded(
    key: str, own: str, variants: Sequence[PlainFor | TextFor], about: frozenset[str], *before: str | int
) -> tuple[Loc, str]:
    number = variant_for(variants, about)
    if number is None:
        return (*before, key), own
    return (*before, f"{key}_voor", number, "tekst"), variants[number].text


def _of_bases(record: Activity, told: Activity) -> Texts:
    kept = [basis for use in told.purposes for basis in use.bases]
    for number, use in enumerate(record.purposes):
        for nth, basis in enumerate(use.bases):
            if basis in kept:
                at = ("doelen", number, "grondslagen", nth)
                yield from _fields(basis, at, "when", "necessity", "interest", "asked", "withdrawn")


def _of_items(record: Activity, told: Told) -> Texts:
    about = frozenset(told.statement.subjects)
    for number, item in enumerate(record.items):
        if is_about(item, record, about):
            yield from _fields(item, ("gegevens", number), "detail", "source", "no_retention")
            if item.consequence and asked_of(item.mandatory, item.given_by, told.readers):
                yield _consequence(item, item.consequence, number, about)


def _consequence(item: DataItem, own: str, number: int, about: frozenset[str]) -> tuple[Loc, str]:
    return _worded("gevolg", own, item.consequence_for, about, "gegevens", number)


RULES = (child_of_another_reader,)
