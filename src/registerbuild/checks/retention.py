"""Rules about retention periods, and about how activities use them (BEW1xx)."""

import re
from collections import defaultdict
from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.passages import drawn_up
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.texts.sentences import split
from registerbuild.register import prose
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity, DataItem
from registerbuild.register.records.data import RetentionKind, RetentionPeriod
from registerbuild.register.records.values import Record

_STATUTORY = (RetentionKind.STATUTORY_MINIMUM, RetentionKind.STATUTORY_MAXIMUM, RetentionKind.STATUTORY_OTHER)
# A statutory period that has a length: the third kind has none, so nothing can be shorter or longer than it.
_FIXED = (RetentionKind.STATUTORY_MINIMUM, RetentionKind.STATUTORY_MAXIMUM)
_CLAIM = re.compile(
    r"\bwettelijk(?:e)?\s+(?:bewaar)?(?:termijn|plicht|verplicht\w*|minimum|maximum)|\bwettelijk bewaard", re.IGNORECASE
)
_DENIAL = re.compile(r"\b(?:geen|niet|zonder|noch|nooit)\b", re.IGNORECASE)


def _claims(sentence: str) -> bool:
    return bool(_CLAIM.search(sentence)) and not _DENIAL.search(sentence)


_ARTICLE = re.compile(r"(?:de|het|een|uw|onze?|die|dat|deze|dit|elke?|iedere?)\b|[A-Z0-9]")
_MOMENT = re.compile(r"(?:na|als|tot|zodra|zolang|wanneer|vanaf|bij|binnen|op|voor|direct|meteen)\b", re.I)


@rule("BEW101", on=RetentionPeriod)
def guideline_called_statutory(period: RetentionPeriod, _: Context) -> Iterator[Problem]:
    """Een richtlijn of eigen keuze heet wettelijk.

    Waarom: AVG artikel 5, eerste lid, onder a: noem alleen wettelijk wat in een geldende wet staat.
    Herstel: schrijf dat het een richtlijn of een eigen keuze is, of verbeter de soort en noem de wet.
    """
    if period.kind in _STATUTORY:
        return
    for key, text in (("naam", period.name), ("bron", period.source)):
        if any(_claims(sentence) for sentence in split(text)):
            yield Problem((key,), f"de soort is: {period.kind.value}")


@rule("BEW102", on=Record)
def text_calls_it_statutory(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst noemt een richtlijn of eigen keuze wettelijk.

    Waarom: AVG artikel 5, eerste lid, onder a, en artikel 12, eerste lid: dit leest als een plicht die er niet is.
    Herstel: haal het woord wettelijk weg, of zeg dat het bestuur deze termijn kiest.
    """
    for loc, text in drawn_up(record, context):
        for sentence in split(text):
            for reference in prose.references(sentence) if _claims(sentence) else ():
                period = context.find(RetentionPeriod, reference.target) if reference.kind == "termijn" else None
                if period is not None and period.kind not in _STATUTORY:
                    yield Problem(loc, f"{period.name}: {period.kind.value}", inside=reference.raw)


@rule("BEW104", on=RetentionPeriod, completeness=True)
def statutory_without_law(period: RetentionPeriod, _: Context) -> Iterator[Problem]:
    """Een wettelijke termijn zonder wet.

    Waarom: AVG artikel 5, tweede lid: u moet kunnen laten zien waar de termijn staat.
    Herstel: noem bij wetten de wet en het artikel, of kies de soort richtlijn of eigen keuze.
    """
    if period.kind in _STATUTORY and not period.laws:
        yield Problem(("soort",))


@rule("BEW105", on=RetentionPeriod, completeness=True)
def statutory_without_number(period: RetentionPeriod, _: Context) -> Iterator[Problem]:
    """Een wettelijke termijn zonder lengte.

    Waarom: AVG artikel 13, tweede lid, onder a: ‘de wettelijke termijn’ zegt de lezer niets als geen getal volgt.
    Herstel: schrijf bij termijn de lengte, of kies de soort wettelijk, zonder vaste termijn.
    """
    if period.kind in _FIXED and period.length is None:
        yield Problem(("soort",))


@rule("BEW106", on=Activity)
def shorter_than_minimum(activity: Activity, context: Context) -> Iterator[Problem]:
    """Een termijn korter dan het wettelijke minimum voor hetzelfde gegeven.

    Waarom: AVG artikel 17, derde lid, onder b: wat van de wet moet blijven, wist u niet eerder.
    Herstel: neem de wettelijke termijn, of schrijf bij precies welk deel van het gegeven korter blijft.
    """
    yield from _against(activity, context, RetentionKind.STATUTORY_MINIMUM)


@rule("BEW107", on=Activity)
def longer_than_maximum(activity: Activity, context: Context) -> Iterator[Problem]:
    """Een termijn langer dan het wettelijke maximum voor hetzelfde gegeven.

    Waarom: AVG artikel 5, eerste lid, onder e.
    Herstel: neem de wettelijke termijn, of schrijf bij precies welk deel van het gegeven langer blijft.
    """
    yield from _against(activity, context, RetentionKind.STATUTORY_MAXIMUM)


def _against(activity: Activity, context: Context, kind: RetentionKind) -> Iterator[Problem]:
    """Items with the same category and the same detail, of which one has a statutory limit that the other breaks."""
    same: defaultdict[tuple[str, str | None], list[tuple[int, RetentionPeriod, float]]] = defaultdict(list)
    for number, item in enumerate(activity.items):
        period = context.find(RetentionPeriod, item.retention) if item.retention else None
        if period is not None and period.length is not None:
            same[item.category, item.detail].append((number, period, period.length.approximate_days))
    for found in same.values():
        limits = [(period, days) for _, period, days in found if period.kind is kind]
        for number, period, days in found:
            for limit, most in limits:
                if period.kind not in _FIXED and _binds(limit, period) and _breaks(days, most, kind):
                    yield Problem(("gegevens", number, "bewaartermijn"), f"{limit.id} is {kind.value}")


def _binds(limit: RetentionPeriod, period: RetentionPeriod) -> bool:
    """Whether a limit of the law holds for what keeps this period: of the board itself, same people, same start."""
    same_people = not set(limit.subjects).isdisjoint(period.subjects)
    return limit.of_others is None and same_people and limit.start.casefold() == period.start.casefold()


def _breaks(days: float, limit: float, kind: RetentionKind) -> bool:
    return days < limit if kind is RetentionKind.STATUTORY_MINIMUM else days > limit


@rule("BEW121", on=RetentionPeriod, severity=Severity.WARNING)
def start_without_article(period: RetentionPeriod, _: Context) -> Iterator[Problem]:
    """Het begin van een bewaartermijn staat zonder lidwoord, of het korte begin zonder na, als of tot.

    Waarom: AVG artikel 12, eerste lid, vraagt duidelijke taal, en elk document zet het begin achter na of tot.
    Herstel: begin vanaf met de, het of een ander woord dat daar past, zoals uw of elk; een naam of een datum kan ook.
    Begin start_kort met na, als of tot.
    """
    if _ARTICLE.match(period.start) is None:
        yield Problem(("vanaf",))
    if period.start_short is not None and _MOMENT.match(period.start_short) is None:
        yield Problem(("start_kort",))


@rule("BEW110", on=RetentionPeriod, severity=Severity.TIP)
def period_unused(period: RetentionPeriod, context: Context) -> Iterator[Problem]:
    """Een termijn die nergens wordt gebruikt.

    Waarom: eigen regel: wat niet wordt gebruikt, klopt na een tijd niet meer.
    Herstel: verwijs ernaar bij een verwerking, geef de status vervallen, of haal de termijn weg.
    """
    seen = context.used.get("bewaartermijn", frozenset()) | context.mentioned.get("bewaartermijn", frozenset())
    if "verwerking" not in context.broken and not period.of_others and period.id not in seen:
        yield Problem(("naam",))


@rule("BEW111", on=Activity)
def period_of_others(activity: Activity, context: Context) -> Iterator[Problem]:
    """De termijn van een ander, gebruikt als eigen termijn.

    Waarom: AVG artikel 30, eerste lid, onder f: het register noemt hoe lang u zelf bewaart.
    Herstel: kies de termijn van het bestuur; die van de ander noemt u alleen in een tekst.
    """
    for number, item in enumerate(activity.items):
        period = context.find(RetentionPeriod, item.retention) if item.retention else None
        if period is not None and period.of_others:
            yield Problem(("gegevens", number, "bewaartermijn"), f"plicht van: {period.of_others}")


@rule("BEW113", on=Activity, severity=Severity.WARNING)
def period_for_other_people(activity: Activity, context: Context) -> Iterator[Problem]:
    """Een termijn die niet geldt voor alle mensen over wie het gegeven gaat.

    Waarom: AVG artikel 5, eerste lid, onder e: de termijn past bij het doel en bij de mensen.
    Herstel: kies een termijn voor deze groep, of zet de groep bij de termijn.
    """
    for number, item in enumerate(activity.items):
        period = context.find(RetentionPeriod, item.retention) if item.retention else None
        others = _without_period(item, activity, period) if period else []
        if others:
            yield Problem(("gegevens", number, "bewaartermijn"), f"geldt niet voor: {', '.join(others)}")


def _without_period(item: DataItem, activity: Activity, period: RetentionPeriod) -> list[str]:
    """The people for whom the period is not meant: of those whom the datum names any, of an activity only all."""
    people = item.subjects or activity.subjects
    others = [name for name in people if name not in period.subjects]
    return others if item.subjects or len(others) == len(people) else []


RULES = (
    guideline_called_statutory,
    text_calls_it_statutory,
    statutory_without_law,
    statutory_without_number,
    shorter_than_minimum,
    longer_than_maximum,
    period_unused,
    period_of_others,
    period_for_other_people,
    start_without_article,
)
