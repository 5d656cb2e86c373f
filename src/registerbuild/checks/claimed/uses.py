"""What data are used for, and what there is, by the words of a text and by the records (TGS534, TGS535, TGS542)."""

from collections.abc import Iterator, Mapping

from registerbuild.checks.claimed.spoken_of import activities_told, at, named_categories
from registerbuild.checks.claimed.verdict import Disputed, Verdict, disputes
from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.claims.dutch import fold
from registerbuild.derived.claims.hearing import Said
from registerbuild.derived.claims.using import Existence, ForeignUse, Use
from registerbuild.derived.claims.words_of_giving import DATA
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import DataCategory, DataKind, Purpose
from registerbuild.register.records.values import Record


@rule("TGS534", on=Record, severity=Severity.WARNING)
def foreign_purpose(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst gebruikt gegevens voor reclame of verkoop, en geen doel in het register noemt dat.

    Waarom: AVG artikel 5, eerste lid, onder b: gegevens dienen alleen doelen die vooraf vastliggen.
    Herstel: haal de zin weg; klopt de tekst wel, zet het doel dan in doelen.yaml en bij de verwerking.
    """
    yield from disputes(record, context, ForeignUse, judge_foreign_use)


def judge_foreign_use(said: Said[ForeignUse], _: Record, context: Context) -> Verdict:
    """A purpose that none of the records names."""
    word = said.claim.value.purpose
    if "doel" in context.broken or any(fold(word) in _purpose_stems(p, context) for p in context.live(Purpose)):
        return None
    return Disputed(f"hier worden gegevens gebruikt voor {word}; geen doel in het register noemt dat (doelen.yaml)")


def _purpose_stems(purpose: Purpose, context: Context) -> tuple[str, ...]:
    return context.lexicon.content(f"{purpose.name} {purpose.legal}")


@rule("TGS535", on=Record, severity=Severity.WARNING)
def other_purpose(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst noemt een doel als het enige, of ontkent een doel, anders dan het register.

    Waarom: AVG artikel 13, eerste lid, onder c: waarvoor gegevens dienen, hoort iemand te weten.
    Herstel: noem {lijst:doelen} of haal de zin weg; klopt de tekst wel, verander dan de doelen van de verwerking.
    """
    yield from disputes(record, context, Use, judge_use)


def judge_use(said: Said[Use], record: Record, context: Context) -> Verdict:
    """The only purpose of some data, or a purpose that data are never used for."""
    if not said.claim.value.purpose:
        return None
    activities = activities_told(record, context)
    return (_only if said.claim.only else _never)(said, activities, context)


def _never(said: Said[Use], activities: tuple[Activity, ...], context: Context) -> Verdict:
    stems, lexicon = said.claim.value.purpose, context.lexicon
    purposes, named = lexicon.purposes.found(stems), lexicon.activities.found(stems)
    about = lexicon.category_names.found(said.claim.objects)
    used = [
        activity.id
        for activity in activities
        if activity.id in named or any(use.purpose in purposes for use in activity.purposes)
        if not about or any(item.category in about for item in activity.items)
    ]
    if not used or not (
        about or DATA.in_(said.sentence.words) or any(s.endswith("gegeven") for s in said.sentence.stems)
    ):
        return None
    message = f"hier dienen gegevens nooit voor {' '.join(stems)}; het register doet dat wel, bij {used[0]}"
    return Disputed(f"{message} ({at(used[0], context, 'doelen')})", names=tuple(("verwerking", name) for name in used))


def _only(said: Said[Use], activities: tuple[Activity, ...], context: Context) -> Verdict:
    wanted = frozenset(said.claim.value.purpose)
    categories = named_categories(said.claim.objects, context)
    named = context.lexicon.activities.found(said.claim.objects)
    used = _purposes_of(categories, activities) or {
        u.purpose: a for a in activities if a.id in named for u in a.purposes
    }
    fitting = {purpose for purpose, activity in used.items() if wanted & _told_of(purpose, activity, context)}
    others = [purpose for purpose in used if purpose not in fitting]
    if not others or (fitting and (len(wanted) > _NAME or len(used) < _NAME)):
        return None
    activity = used[others[0]].id
    message = f"hier dient dit alleen voor {_asked(said)}; het register noemt ook het doel {others[0]}"
    return Disputed(
        f"{message} ({at(activity, context, 'doelen')})", names=(("verwerking", activity), ("doel", others[0]))
    )


_NAME = 2
"""Stems of a purpose that is told by its name; a longer one is a description, of which a part may fit."""


def _asked(said: Said[Use]) -> str:
    return said.claim.words.rpartition(" voor ")[2].removeprefix("dan ")


def _purposes_of(categories: frozenset[str], activities: tuple[Activity, ...]) -> Mapping[str, Activity]:
    """The purposes for which data of these categories are used, each with an activity that does so."""
    found: dict[str, Activity] = {}
    for activity in activities:
        for item in activity.items:
            for use in activity.purposes if item.category in categories else ():
                if not item.purposes or use.purpose in item.purposes:
                    found.setdefault(use.purpose, activity)
    return found


def _told_of(name: str, activity: Activity, context: Context) -> frozenset[str]:
    """The stems by which the records tell of a purpose in an activity."""
    purpose = context.find(Purpose, name)
    own = f"{purpose.name} {purpose.legal} {purpose.plain}" if purpose else ""
    return frozenset(context.lexicon.content(f"{own} {activity.name} {activity.plain} {activity.summary}"))


@rule("TGS542", on=Record, severity=Severity.WARNING)
def existing_denied(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst zegt dat iets er niet is, en het register kent het.

    Waarom: AVG artikel 5, eerste lid, onder a en d: wat u vertelt, klopt.
    Herstel: haal de zin weg; klopt de tekst wel, laat de verwerking of de gegevens dan vervallen.
    """
    yield from disputes(record, context, Existence, judge_existence)


def judge_existence(said: Said[Existence], record: Record, context: Context) -> Verdict:
    """Something that has an activity, a category or a period in use."""
    thing = tuple(stem for stem in said.claim.value.thing if stem not in _SAYS_LITTLE)
    if not thing:
        return None
    activities = {name for name, found in context.lexicon.activities.found(thing).items() if thing[0] in found}
    categories = _categories(thing, context)
    periods = _periods(said.claim.value.thing, thing, context)
    used = [
        activity.id
        for activity in activities_told(record, context)
        if activity.id in activities
        or any(item.category in categories or item.retention in periods for item in activity.items)
    ]
    if not used:
        return None
    message = f"hier staat dat dit er niet is; het register kent het, bij {used[0]} ({at(used[0], context)})"
    return Disputed(message, names=tuple(("verwerking", name) for name in used))


_SAYS_LITTLE = frozenset(["gegeven", "persoonsgegeven", "leerling", "informatie", "ouder", "mak", "gemakt", "toestem"])


def _categories(thing: tuple[str, ...], context: Context) -> frozenset[str]:
    named = {name for name, found in context.lexicon.category_names.found(thing).items() if thing[0] in found}
    if "bsn" in thing:
        named |= {c.id for c in context.live(DataCategory) if c.kind is DataKind.NATIONAL_NUMBER}
    return frozenset(named)


def _periods(whole: tuple[str, ...], thing: tuple[str, ...], context: Context) -> frozenset[str]:
    found = context.lexicon.periods.found(whole)
    return frozenset(
        name for name, stems in found.items() if thing[-1] in stems and (len(stems) > 1 or thing[0] in stems)
    )


RULES = (foreign_purpose, other_purpose, existing_denied)
