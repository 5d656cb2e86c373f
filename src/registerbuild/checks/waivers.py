"""Rules about waivers: permission to break one rule in one record, with a reason, until a date (WAI0xx)."""

from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.retired import RETIRED
from registerbuild.checks.rule import Problem, RuleOutcome, rule
from registerbuild.register.findings import Severity, nearest
from registerbuild.register.records.values import Record

OWN = "WAI"


@rule("WAI001", on=RuleOutcome, severity=Severity.WARNING)
def unused_waiver(outcome: RuleOutcome, context: Context) -> Iterator[Problem]:
    """Een vrijstelling die niet nodig is.

    Waarom: eigen regel, bij AVG artikel 5, tweede lid: een vrijstelling die blijft staan, verbergt later een
    echte fout.
    Herstel: haal de vrijstelling weg.
    """
    for number, waiver in enumerate(outcome.record.waivers):
        retired = RETIRED.get(waiver.code)
        known = waiver.code in context.codes and not waiver.code.startswith(OWN)
        if retired or (known and waiver.code not in outcome.codes):
            note = retired.removesuffix(".") if retired else "deze regel vindt hier niets"
            yield Problem(("vrijstellingen", number, "code"), note)


@rule("WAI002", on=RuleOutcome, severity=Severity.WARNING)
def expired_waiver(outcome: RuleOutcome, context: Context) -> Iterator[Problem]:
    """Een vrijstelling die is verlopen.

    Waarom: eigen regel, bij AVG artikel 5, tweede lid: een vrijstelling is tijdelijk.
    Herstel: herstel de fout en haal de vrijstelling weg, of geef opnieuw een reden en een datum.
    """
    for number, waiver in enumerate(outcome.record.waivers):
        if waiver.code in outcome.codes and waiver.until < context.today:
            yield Problem(("vrijstellingen", number, "tot"), f"{waiver.code} telt tot dat is gedaan als let op")


@rule("WAI003", on=Record)
def waiver_for_nothing(record: Record, context: Context) -> Iterator[Problem]:
    """Een vrijstelling voor een regel die niet bestaat of die geen vrijstelling kent.

    Waarom: eigen regel: een vrijstelling die niets doet, misleidt.
    Herstel: schrijf de code van de regel zoals die in de melding staat.
    """
    for number, waiver in enumerate(record.waivers):
        known = {code for code in context.codes if not code.startswith(OWN)}
        if waiver.code not in known and waiver.code not in RETIRED:
            yield Problem(("vrijstellingen", number, "code"), suggestion=nearest(waiver.code, known))


RULES = (unused_waiver, expired_waiver, waiver_for_nothing)
