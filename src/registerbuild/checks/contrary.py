"""Rules about facts that other facts contradict, whatever the texts say (IND701 to IND708, TXT310)."""

import re
from collections.abc import Iterator

from registerbuild.checks.context import Context, sameness
from registerbuild.checks.rule import Problem, rule
from registerbuild.checks.words import OUTSIDE_COUNTRIES
from registerbuild.derived.agreements import EEA
from registerbuild.derived.texts.cues import ABOUT_SOMETHING_ELSE, RESTRICTED, SPECIAL
from registerbuild.derived.texts.saying import AmountRole
from registerbuild.derived.texts.sentences import bare
from registerbuild.derived.texts.versions import spoken
from registerbuild.derived.wording.words import period_words
from registerbuild.register.findings import Severity
from registerbuild.register.index import kind_of
from registerbuild.register.meant import as_compared
from registerbuild.register.model import fields
from registerbuild.register.records.activity import Activity, DataItem
from registerbuild.register.records.data import DataCategory, DataKind, Recipient, RecipientRole, RetentionPeriod
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.values import Answer, Record


@rule("IND701", on=DataCategory, severity=Severity.WARNING)
def milder_than_its_parts(category: DataCategory, _: Context) -> Iterator[Problem]:
    """De soort van een categorie is minder streng dan een van haar onderdelen.

    Waarom: AVG artikel 9, 10 en 87: voor deze gegevens gelden eigen regels, en die volgen uit de soort.
    Herstel: verbeter soort, of zet het onderdeel bij de categorie waar het hoort.
    """
    for loc, text in ((("naam",), category.name), *((("delen", n), part) for n, part in enumerate(category.parts))):
        found = _stricter(bare(text).lower(), category.kind)
        if found:
            kind, words = found
            yield Problem(
                loc, f"soort is {category.kind.value}; ‘{words}’ wijst op {kind}", inside=_as_typed(text, words)
            )


def _stricter(text: str, own: DataKind) -> tuple[str, str] | None:
    """The kind that a part has by its words, and those words; None when the category has that kind, or a stricter."""
    if ABOUT_SOMETHING_ELSE.search(text):
        return None
    for kind, pattern in RESTRICTED.items():
        found = pattern.search(text)
        if found and own is not kind and (not own.restricted or kind is DataKind.NATIONAL_NUMBER):
            return kind.value, found[0]
    for special, pattern in SPECIAL.items() if not own.restricted else ():
        if found := pattern.search(text):
            return f"{DataKind.SPECIAL.value} ({special.value})", found[0]
    return None


def _as_typed(text: str, words: str) -> str:
    start = text.lower().find(words)
    return text[start : start + len(words)] if start >= 0 else ""


@rule("IND702", on=Activity, severity=Severity.WARNING)
def receiver_abroad(activity: Activity, context: Context) -> Iterator[Problem]:
    """Een ontvanger of een opslag buiten de EER, en de verwerking noemt geen doorgifte.

    Waarom: AVG artikel 30, eerste lid, onder e, en artikel 44: geven aan iemand buiten de EER is doorgifte.
    Herstel: schrijf bij doorgifte ja, met het land en waarop het steunt; of verbeter de naam van het land bij de
    ontvanger of bij opslag.
    """
    transfers = activity.transfers
    if transfers is not None and transfers.answer is not Answer.NO:
        return
    for number, place in enumerate(activity.storage or ()):
        if OUTSIDE_COUNTRIES.fullmatch(place):
            yield Problem(("opslag", number))
    loc = ("doorgifte", "antwoord") if transfers else ("ontvangers",)
    named = dict.fromkeys([*(activity.recipients or ()), *(n for i in activity.items for n in i.recipients or ())])
    for name in named:
        recipient = context.find(Recipient, name)
        if recipient is not None and recipient.role is not RecipientRole.SUBJECT and outside(recipient.country or ""):
            where = context.where("ontvanger", name, ("land",))
            note = f"{recipient.name}: {recipient.country} ({where})"
            yield Problem(loc, note, names=(("ontvanger", name),))


def outside(countries: str) -> bool:
    """Whether one of these countries is not known to be in the EEA."""
    named = (name.strip(" .").lower() for name in _BETWEEN.split(countries))
    return any(name and name not in EEA and not _NO_COUNTRY.search(name) for name in named)


_BETWEEN = re.compile(r"[,;/()]| en | of ")
_NO_COUNTRY = re.compile(r"onbekend|\bnog\b|\bniet\b|\?|^(?:(?:binnen|in) )?(?:de )?(?:eer|eu|europese unie)$")
"""Nobody knows, or all of the EEA or the Union."""


@rule("IND703", on=RetentionPeriod, severity=Severity.WARNING)
def one_name_two_lengths(period: RetentionPeriod, context: Context) -> Iterator[Problem]:
    """Twee bewaartermijnen met dezelfde naam en hetzelfde begin.

    Waarom: AVG artikel 5, eerste lid, onder e: van twee termijnen voor hetzelfde klopt er een niet.
    Herstel: haal een van de twee weg, of zeg in de namen welk verschil er is.
    """
    for other in context.periods_called[as_compared(period.name), as_compared(period.start)]:
        if other is period:
            return
        if not set(other.subjects).isdisjoint(period.subjects):
            lengths = [period_words(p.length) if p.length else "geen lengte" for p in (other, period)]
            where = context.where("bewaartermijn", other.id, ("termijn",) if other.length else ("naam",))
            note = f"{other.id}: {lengths[0]} ({where}); hier {lengths[1]}"
            yield Problem(("naam",), note, names=(("bewaartermijn", other.id),))


@rule("IND704", on=RetentionPeriod, severity=Severity.WARNING)
def two_lengths(period: RetentionPeriod, context: Context) -> Iterator[Problem]:
    """In het begin van een bewaartermijn staat nog een lengte.

    Waarom: AVG artikel 13, tweede lid, onder a: van twee lengten achter elkaar weet niemand wanneer de tijd om is.
    Herstel: tel beide op bij termijn, en schrijf bij vanaf alleen de gebeurtenis.
    """
    if period.length is None:
        return
    for amount in spoken(period.start, context.register).amounts:
        if amount.length and amount.role is not AmountRole.AGE:
            note = f"de termijn is al {period_words(period.length)}"
            yield Problem(("vanaf",), note, inside=amount.typed)


@rule("IND705", on=Activity, severity=Severity.WARNING)
def one_activity_twice(activity: Activity, context: Context) -> Iterator[Problem]:
    """Twee verwerkingen met dezelfde doelen, gegevens en mensen.

    Waarom: AVG artikel 30, eerste lid: het register noemt een verwerking één keer; van twee raakt er een achter.
    Herstel: maak er een verwerking van, of zeg met doelen, precies of betrokkenen welk verschil er is.
    """
    first = context.alike.get(sameness(activity))
    if first and first is not activity and first.status.example is activity.status.example:
        yield Problem(("naam",), f"zie verwerking {first.id}", names=(("verwerking", first.id),))


@rule("IND706", on=DataSubject, severity=Severity.WARNING)
def represents_itself(subject: DataSubject, context: Context) -> Iterator[Problem]:
    """Een groep vertegenwoordigt zichzelf, ook langs een omweg.

    Waarom: AVG artikel 8, en UAVG artikel 5: namens wie niet zelf beslist, beslist een ander.
    Herstel: noem bij vertegenwoordigd_door de ouders of voogd, of haal het veld weg.
    """
    seen: list[str] = []
    name = subject.represented_by
    while name is not None and name not in seen:
        seen.append(name)
        after = context.find(DataSubject, name)
        name = after.represented_by if after else None
    if subject.id in seen:
        yield Problem(("vertegenwoordigd_door",))


@rule("IND707", on=Record, severity=Severity.WARNING)
def one_name_twice(record: Record, context: Context) -> Iterator[Problem]:
    """Twee records van dezelfde soort met dezelfde naam.

    Waarom: AVG artikel 5, eerste lid, onder a: een lezer kan ze niet uit elkaar houden, en van twee raakt er een
    achter.
    Herstel: maak er een record van, of geef elk een eigen naam.
    """
    yield from _copied(record, context, names=True)


@rule("TXT310", on=Record, severity=Severity.WARNING)
def copied_and_not_changed(record: Record, context: Context) -> Iterator[Problem]:
    """Hier staat hetzelfde als bij een ander record van deze soort.

    Waarom: AVG artikel 12, eerste lid: meestal is het een kopie waarin dit veld nog niet is aangepast, en leest iemand
    hier iets over het andere.
    Herstel: schrijf wat voor dit record geldt.
    """
    yield from _copied(record, context, names=False)


def _copied(record: Record, context: Context, *, names: bool) -> Iterator[Problem]:
    """What an earlier record of the kind says too, in a name or elsewhere."""
    kind, said = kind_of(type(record)), context.said_before.get((type(record), record.id), {})
    for field in fields(type(record)):
        if field.key in said and field.is_name is names:
            first = said[field.key]
            yield Problem((field.key,), f"ook in {context.where(kind, first, (field.key,))}", names=((kind, first),))


@rule("IND708", on=Activity, severity=Severity.WARNING)
def kept_differently(activity: Activity, context: Context) -> Iterator[Problem]:
    """Dezelfde gegevens voor hetzelfde doel, met twee bewaartermijnen.

    Waarom: AVG artikel 5, eerste lid, onder e: voor één doel is er één tijd die nodig is.
    Herstel: kies één termijn, of schrijf bij precies, doelen of betrokkenen welk verschil er is.
    """
    for number, item in enumerate(activity.items):
        for other, twin in context.items_of[item.category, item.detail]:
            if twin is item:
                break
            if _same_use((other, twin), (activity, item)) and _differ(twin, item, context):
                note = f"verwerking {other.id}: {twin.retention}"
                yield Problem(("gegevens", number, "bewaartermijn"), note, names=(("verwerking", other.id),))
                break


_Held = tuple[Activity, DataItem]


def _same_use(one: _Held, other: _Held) -> bool:
    """Whether two activities hold a datum of the same people for the same purpose; an example is no other's twin."""
    alike = one[0].status.example is other[0].status.example
    return alike and not _people(one).isdisjoint(_people(other)) and not _purposes(one).isdisjoint(_purposes(other))


def _people(held: _Held) -> frozenset[str]:
    activity, item = held
    return frozenset(item.subjects or activity.subjects)


def _purposes(held: _Held) -> frozenset[str]:
    activity, item = held
    return frozenset(item.purposes or [use.purpose for use in activity.purposes])


def _differ(one: DataItem, other: DataItem, context: Context) -> bool:
    """Whether both have a period, and these end at other times."""
    periods = [context.find(RetentionPeriod, item.retention or "") for item in (one, other)]
    ends = [(period.length, period.start) for period in periods if period is not None]
    return len(ends) == 2 and ends[0] != ends[1]


RULES = (
    milder_than_its_parts,
    receiver_abroad,
    one_name_two_lengths,
    two_lengths,
    one_activity_twice,
    represents_itself,
    one_name_twice,
    copied_and_not_changed,
    kept_differently,
)
