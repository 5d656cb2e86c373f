"""Rules about pre-scans: is a DPIA needed, who says so, and is it there (PRE1xx)?"""

import datetime
from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.points import dpia_for
from registerbuild.derived.prescan import Judged, Outcome, judge
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.prescan import Course, Prescan
from registerbuild.register.records.values import Answer
from registerbuild.register.source import Loc


def prescan_of(activity: str, context: Context) -> Prescan | None:
    """The pre-scan that covers an activity."""
    return next((prescan for prescan in context.live(Prescan) if activity in prescan.activities), None)


def requires(prescan: Prescan, context: Context) -> bool:
    """Whether the rule requires a DPIA and the board has not decided otherwise."""
    deviates = prescan.decision is not None and prescan.decision.course is Course.DEVIATE
    return not deviates and judge(prescan, context.register).outcome.asks


@rule("PRE101", on=Prescan, completeness=True)
def prescan_asks_a_dpia(prescan: Prescan, context: Context) -> Iterator[Problem]:
    """Volgens de pre-scan hoort er een DPIA te zijn, maar die is er niet.

    Waarom: AVG artikel 35, eerste, derde en vierde lid: bij 2 criteria van de EDPB of 1 soort van de lijst van de AP
    komt de DPIA voor de start.
    Herstel: maak een bestand in register/dpia met deze pre-scan of deze verwerkingen, of schrijf bij besluit
    waarom het bestuur afwijkt. Een DPIA met de status voorbeeld telt niet.
    """
    if "dpia" in context.broken or not requires(prescan, context) or dpia_for(prescan, context.register):
        return
    judgement = judge(prescan, context.register)
    found = [j.item.value for j in (*judgement.criteria, *judgement.ap_list) if j.answer is Answer.YES]
    yield Problem(("verwerkingen",), f"geldt: {', '.join(found)}")


@rule("PRE102", on=Prescan)
def overruled_without_reason(prescan: Prescan, context: Context) -> Iterator[Problem]:
    """Een antwoord dat afwijkt van de records, zonder reden.

    Waarom: AVG artikel 5, tweede lid: u moet kunnen laten zien waarom het register hier niet het laatste woord heeft.
    Herstel: schrijf bij dit antwoord een reden, geef het antwoord dat uit de records volgt, of verbeter het register.
    """
    for loc, judged in _own(prescan, context):
        if judged.overruled and judged.reason is None:
            said = "; ".join(judged.derived.words)
            names = tuple(("verwerking", name) for name in prescan.activities)
            yield Problem((*loc, "antwoord"), f"de records zeggen {judged.derived.answer}: {said}", names=names)


@rule("PRE104", on=Prescan)
def answered_twice(prescan: Prescan, _: Context) -> Iterator[Problem]:
    """Hetzelfde criterium of dezelfde soort staat er twee keer.

    Waarom: eigen regel: twee antwoorden op dezelfde vraag spreken elkaar tegen.
    Herstel: haal een van beide weg.
    """
    lists: tuple[tuple[str, str, list[str]], ...] = (
        ("criteria", "criterium", [answer.criterion.value for answer in prescan.criteria]),
        ("ap_lijst", "soort", [answer.item.value for answer in prescan.ap_list]),
    )
    for key, field, names in lists:
        for number, name in enumerate(names):
            if name in names[:number]:
                yield Problem((key, number, field))


@rule("PRE106", on=Prescan, severity=Severity.WARNING)
def prescan_review_due(prescan: Prescan, context: Context) -> Iterator[Problem]:
    """De pre-scan moet opnieuw worden bekeken, of pas na meer dan 3 jaar.

    Waarom: AVG artikel 35, elfde lid; 3 jaar is een richtlijn bij het Model DPIA Rijksdienst.
    Herstel: bekijk de pre-scan opnieuw en schrijf een nieuwe datum, ten hoogste 3 jaar na het besluit.
    """
    decision = prescan.decision
    if decision is None:
        return
    if decision.review < context.today:
        yield Problem(("besluit", "beoordelen_voor"), "deze dag is voorbij")
    elif decision.review > three_years_after(decision.date):
        yield Problem(("besluit", "beoordelen_voor"), "meer dan 3 jaar na het besluit")


@rule("PRE107", on=Prescan, severity=Severity.WARNING)
def deviates_without_officer(prescan: Prescan, _: Context) -> Iterator[Problem]:
    """Het bestuur wijkt af van de uitkomst zonder de FG te vragen.

    Waarom: AVG artikel 39, eerste lid, onder c: de FG adviseert over de DPIA, ook als het bestuur er geen wil doen.
    Herstel: vraag de FG om advies en schrijf dat bij besluit.
    """
    decision = prescan.decision
    if decision is not None and decision.course is Course.DEVIATE and decision.officer is not Answer.YES:
        yield Problem(("besluit", "uitkomst"))


@rule("PRE109", on=Activity, severity=Severity.WARNING)
def denies_the_prescan(activity: Activity, context: Context) -> Iterator[Problem]:
    """De verwerking zegt dat geen DPIA nodig is, de pre-scan van wel.

    Waarom: AVG artikel 35, eerste lid: twee antwoorden op dezelfde vraag spreken elkaar tegen.
    Herstel: schrijf bij de verwerking nodig: ja, of schrijf bij de pre-scan waarom het bestuur afwijkt.
    """
    prescan = prescan_of(activity.id, context)
    if prescan and activity.dpia and activity.dpia.needed is Answer.NO and requires(prescan, context):
        names = (("prescan", prescan.id),)
        yield Problem(("dpia", "nodig"), f"pre-scan {prescan.id}: {Outcome.REQUIRED}", names=names)


def three_years_after(date: datetime.date) -> datetime.date:
    """The same day three years later; 29 February becomes 28.

    Three years is a guideline beside the Model DPIA Rijksdienst; the law says: when the risk changes (AVG 35(11)).
    """
    return date.replace(year=date.year + 3, day=28 if (date.month, date.day) == (2, 29) else date.day)


def _own(prescan: Prescan, context: Context) -> Iterator[tuple[Loc, Judged]]:
    """The answers that the pre-scan gives itself, with their places."""
    judgement = judge(prescan, context.register)
    judged = {each.item: each for each in (*judgement.criteria, *judgement.ap_list)}
    for number, criterion in enumerate(prescan.criteria):
        yield ("criteria", number), judged[criterion.criterion]
    for number, item in enumerate(prescan.ap_list):
        yield ("ap_lijst", number), judged[item.item]


RULES = (
    prescan_asks_a_dpia,
    overruled_without_reason,
    answered_twice,
    prescan_review_due,
    deviates_without_officer,
    denies_the_prescan,
)
