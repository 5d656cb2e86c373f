"""Rules about what a record leaves open: one finding for all of it, as there is one record to fill in (LEG1xx)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from registerbuild.checks.context import Context
from registerbuild.checks.prescans import prescan_of
from registerbuild.checks.rule import Problem, as_message, rule
from registerbuild.derived.prescan import Judged, judge
from registerbuild.register.findings import Severity, Topics
from registerbuild.register.model import ModelField, fields
from registerbuild.register.records.activity import Activity, DataItem
from registerbuild.register.records.data import Afterwards, RetentionPeriod
from registerbuild.register.records.prescan import Prescan
from registerbuild.register.records.values import Answer, Certainty, Status, is_open
from registerbuild.register.source import Loc

NAMED = 3
"""So many open answers of a pre-scan are named; of more the number is told."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that nobody has answered: its topic, its place, and whether the law asks for it in an activity."""

    topic: str
    loc: Loc
    asked: bool
    precisely: str = ""
    """which part of it, when the rest has an answer"""


_ASKED = ("recipients", "processors", "transfers", "automated")
_ASKED_OF_ITEMS = ("source", "mandatory", "given_by")
_BESIDES = ("storage", "scope", "owner", "dpia")
"""The answers of an activity: what AVG 13, 14 and 30 ask of it, and what the board has to know to account for it."""


@rule("LEG101", on=Activity, completeness=True)
def activity_unanswered(activity: Activity, context: Context) -> Iterator[Problem]:
    """In een verwerking is nog iets te bepalen.

    Waarom: AVG artikel 30, eerste lid, onder d en e, artikel 13, eerste lid, onder e en f, en tweede lid, onder e en f,
    en artikel 14, tweede lid, onder f: dit moet het register of de verklaring zeggen.
    Herstel: vul deze velden in; automatische besluiten heet daar besluitvorming, en een lege lijst [] betekent niemand
    of geen. Bij pre-scan: maak een bestand in register/prescans, of noem de verwerking bij een pre-scan die er al is.
    """
    gaps = activity_gaps(activity, context)
    told = tuple(gap for gap in gaps if gap.asked) if activity.status is Status.ADOPTED else gaps
    yield from _told(told)


@rule("LEG102", on=Activity, severity=Severity.WARNING)
def activity_unaccounted(activity: Activity, context: Context) -> Iterator[Problem]:
    """In een vastgestelde verwerking is iets nog te bepalen dat de wet niet in het register vraagt.

    Waarom: AVG artikel 5, tweede lid, artikel 24 en artikel 35: het bestuur moet kunnen laten zien dat het dit weet.
    Herstel: vul deze velden in. Bij pre-scan: maak een bestand in register/prescans, of noem de verwerking bij een
    pre-scan die er al is.
    """
    if activity.status is Status.ADOPTED:
        yield from _told(tuple(gap for gap in activity_gaps(activity, context) if not gap.asked))


@rule("LEG103", on=RetentionPeriod, severity=Severity.TIP)
def period_unanswered(period: RetentionPeriod, context: Context) -> Iterator[Problem]:
    """Bij een bewaartermijn is nog iets te bepalen of na te gaan.

    Waarom: AVG artikel 5, eerste lid, onder e, en tweede lid: u moet de termijn kunnen uitleggen, en weten wat erna
    gebeurt.
    Herstel: kies bij daarna: vernietigen, anonimiseren, overdragen of blijvend bewaren; zoek de bron op en pas
    zekerheid aan.
    """
    gaps: list[Gap] = []
    if period.afterwards is Afterwards.UNKNOWN and not period.of_others:
        gaps.append(Gap("wat er daarna gebeurt", ("daarna",), False))
    if period.certainty is Certainty.UNVERIFIED and period.id in context.used.get("bewaartermijn", ()):
        gaps.append(Gap("zekerheid van de bron", ("zekerheid",), False))
    yield from _told(gaps)


@rule("LEG104", on=Prescan, completeness=True)
def prescan_unanswered(prescan: Prescan, context: Context) -> Iterator[Problem]:
    """In een pre-scan is nog iets te bepalen.

    Waarom: AVG artikel 35, eerste en vierde lid, en artikel 5, tweede lid: alle 9 criteria en alle 17 soorten van de
    lijst tellen mee, en het bestuur bewaart het besluit, ook bij een nee.
    Herstel: geef bij criteria en bij ap_lijst elk antwoord, ja of nee, met de reden; schrijf bij besluit of het bestuur
    de uitkomst volgt, waarom, wie dat besloot en wanneer.
    """
    judgement = judge(prescan, context.register)
    own = {field.name: field for field in fields(Prescan)}
    groups = ((own["criteria"], judgement.criteria), (own["ap_list"], judgement.ap_list))
    gaps = [gap for field, judged in groups for gap in _unjudged(field, judged)]
    if prescan.decision is None:
        gaps.append(Gap(_topic(own["decision"]), ("besluit",), True))
    yield from _told(gaps)


def activity_gaps(activity: Activity, context: Context) -> tuple[Gap, ...]:
    """What an activity leaves open: first what the law asks, in the order of its fields, then the rest."""
    own = {field.name: field for field in fields(Activity)}
    parts = {field.name: field for field in fields(DataItem)}
    found = [
        *(_open(activity, own[name], asked=True) for name in _ASKED),
        *(_open_in_items(activity.items, parts[name]) for name in _ASKED_OF_ITEMS),
        *(_open(activity, own[name], asked=False) for name in _BESIDES),
    ]
    if "prescan" not in context.broken and prescan_of(activity.id, context) is None:
        found.append(Gap("pre-scan", ("dpia",), False))
    return tuple(gap for gap in found if gap)


def _open(record: BaseModel, field: ModelField, asked: bool) -> Gap | None:
    where = _where_open(getattr(record, field.name), field)
    return None if where is None else Gap(_topic(field), where, asked)


def _topic(field: ModelField) -> str:
    """What the documents call a field, as a word in a sentence."""
    return as_message(field.info.title or field.key)


def _where_open(value: Any, field: ModelField) -> Loc | None:
    """Where the answer to a field should stand that has none: it has its default, or the answer in it is open."""
    if isinstance(value, BaseModel):
        answers = (part for part in fields(type(value)) if is_open(getattr(value, part.name)))
        return next(((field.key, part.key) for part in answers), None)
    return (field.key,) if value == field.info.default or is_open(value) else None


def _open_in_items(items: Sequence[DataItem], field: ModelField) -> Gap | None:
    numbers = [n for n, item in enumerate(items) if _where_open(getattr(item, field.name), field) is not None]
    if not numbers:
        return None
    topic = _topic(field)
    some = f"{topic}: {len(numbers)} van {len(items)} gegevens" if len(numbers) < len(items) else ""
    return Gap(topic, ("gegevens", numbers[0], field.key), True, some)


def _unjudged(field: ModelField, judged: Sequence[Judged]) -> Iterator[Gap]:
    missing = [each.item.value for each in judged if each.answer is Answer.UNKNOWN]
    if missing:
        some = ", ".join(missing) if len(missing) <= NAMED else f"{len(missing)} van {len(judged)}"
        yield Gap(_topic(field), (field.key,), True, f"{_topic(field)}: {some}")


def _told(gaps: Sequence[Gap]) -> Iterator[Problem]:
    if gaps:
        note = "; ".join(gap.precisely for gap in gaps if gap.precisely)
        yield Problem(gaps[0].loc, note, topics=Topics("nog te bepalen", tuple(gap.topic for gap in gaps)))


RULES = (activity_unanswered, activity_unaccounted, period_unanswered, prescan_unanswered)
