"""Rules about the words of a statement: do they fit the people who read it (VER12x)?"""

import re
from collections.abc import Iterator, Sequence

from registerbuild.checks.context import Context, Told
from registerbuild.checks.passages import Texts
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.addressed import activities_about, asked_of, is_about, variant_for
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity, DataItem
from registerbuild.register.records.data import DataCategory, Measure, Purpose, Recipient
from registerbuild.register.records.grounds import LegalBasis
from registerbuild.register.records.organisation import DataSubject
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
    about = frozenset(told.statement.subjects)
    activities = activities_about(told.register, told.statement)
    match record:
        case Statement() if record.id == told.statement.id:
            yield ("samenvatting",), record.summary
            yield from ((("delen", n, "tekst"), section.text) for n, section in enumerate(record.sections))
        case Activity() if record.id in activities:
            yield _worded("gewoon", record.plain, record.plain_for, about)
            yield _worded("samenvatting", record.summary, record.summary_for, about)
            yield from _of_bases(record, activities[record.id])
            yield from _of_items(record, told)
        case Purpose() if any(use.purpose == record.id for a in activities.values() for use in a.purposes):
            yield _worded("gewoon", record.plain, record.plain_for, about)
        case DataCategory():
            items = [item for a in activities.values() for item in a.items if item.category == record.id]
            if any(item.detail is None for item in items):
                yield _worded("gewoon", record.plain, record.plain_for, about)
            if items and (record.condition or record.condition_for):
                yield _worded("voorwaarde", record.condition or "", record.condition_for, about)
        case Measure() if any(record.id in a.measures for a in activities.values()):
            yield ("openbaar",), record.public
        case Recipient() if any(record.id in (a.recipients or ()) for a in activities.values()):
            yield ("gewoon",), record.plain


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
                yield from ((("doelen", number, "grondslagen", nth, key), text) for key, text in _said(basis) if text)


def _said(basis: LegalBasis) -> tuple[tuple[str, str | None], ...]:
    return (
        ("wanneer", basis.when),
        ("noodzaak", basis.necessity),
        ("belang", basis.interest),
        ("hoe_gevraagd", basis.asked),
        ("hoe_ingetrokken", basis.withdrawn),
    )


def _of_items(record: Activity, told: Told) -> Texts:
    about = frozenset(told.statement.subjects)
    for number, item in enumerate(record.items):
        if is_about(item, record, about):
            if item.detail:
                yield ("gegevens", number, "precies"), item.detail
            if item.consequence and asked_of(item.mandatory, item.given_by, told.readers):
                yield _consequence(item, item.consequence, number, about)


def _consequence(item: DataItem, own: str, number: int, about: frozenset[str]) -> tuple[Loc, str]:
    return _worded("gevolg", own, item.consequence_for, about, "gegevens", number)


RULES = (child_of_another_reader,)
