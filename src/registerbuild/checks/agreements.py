"""Rules about the agreements of AVG article 28 (VWK2xx), for processors that an activity uses and that are no example.

Only what stands in a record can be an error. That a date has passed makes a warning: no build breaks overnight.
"""

from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.agreements import SOON, clauses, days_left
from registerbuild.derived.wording.words import counted
from registerbuild.register.findings import Severity
from registerbuild.register.records.processor import Agreement, AgreementState, Permission, Processor
from registerbuild.register.records.values import Answer, Status

LATE = 72
"""Hours that the board itself has to notify the authority, AVG article 33(1).

A judgement: the law gives a supplier no number (33(2): without undue delay), so he gets no more than the board itself.
"""
UNSIGNED = (AgreementState.DRAFT, AgreementState.SENT)


def in_use(processor: Processor, context: Context) -> bool:
    """Whether an activity names the processor, and it is no example."""
    return processor.status is not Status.EXAMPLE and processor.id in context.used.get("verwerker", ())


def agreement_of(processor: Processor, context: Context) -> Agreement | None:
    """The agreement of a processor in use, unless it says itself that there is none."""
    if not in_use(processor, context) or processor.agreement is None:
        return None
    return processor.agreement if processor.agreement.state is not AgreementState.MISSING else None


@rule("VWK206", on=Processor, completeness=True)
def agreement_missing(processor: Processor, context: Context) -> Iterator[Problem]:
    """Een leverancier in gebruik zonder verwerkersovereenkomst.

    Waarom: AVG artikel 28, derde lid: zonder overeenkomst mag een leverancier de gegevens niet gebruiken.
    Herstel: sluit een overeenkomst en vul overeenkomst in, of stop met de leverancier.
    """
    if in_use(processor, context) and agreement_of(processor, context) is None:
        yield Problem(("overeenkomst", "stand") if processor.agreement else ("naam",))


@rule("VWK207", on=Processor, completeness=True)
def agreement_unsigned(processor: Processor, context: Context) -> Iterator[Problem]:
    """Een verwerkersovereenkomst zonder handtekening of zonder datum.

    Waarom: AVG artikel 28, derde en negende lid: de overeenkomst is schriftelijk en bindt de leverancier.
    Herstel: laat de overeenkomst tekenen en schrijf stand: getekend en getekend_op.
    """
    agreement = agreement_of(processor, context)
    if agreement and agreement.state in UNSIGNED:
        yield Problem(("overeenkomst", "stand"), f"nog niet getekend: {agreement.state}")
    elif agreement and agreement.signed is None:
        yield Problem(("overeenkomst", "getekend_op"), "niet bekend wanneer er is getekend")


@rule("VWK203", on=Processor, completeness=True)
def agreement_expired(processor: Processor, context: Context) -> Iterator[Problem]:
    """Een verlopen verwerkersovereenkomst, terwijl de leverancier nog in gebruik is.

    Waarom: AVG artikel 28, derde lid: zolang de leverancier de gegevens heeft, bindt een overeenkomst hem.
    Herstel: sluit een nieuwe overeenkomst, of stop met de leverancier en haal hem uit de verwerkingen.
    """
    agreement = agreement_of(processor, context)
    if agreement and agreement.state is AgreementState.EXPIRED:
        yield Problem(("overeenkomst", "stand"))


@rule("VWK205", on=Processor, severity=Severity.WARNING)
def agreement_past_its_date(processor: Processor, context: Context) -> Iterator[Problem]:
    """Een verwerkersovereenkomst waarvan de laatste dag voorbij is.

    Waarom: AVG artikel 28, derde lid: zolang de leverancier de gegevens heeft, bindt een overeenkomst hem.
    Herstel: is er verlengd, schrijf dan de nieuwe datum bij geldig_tot; zo niet, schrijf stand: verlopen.
    """
    agreement = agreement_of(processor, context)
    left = days_left(agreement, context.today)
    if agreement and agreement.state is not AgreementState.EXPIRED and left is not None and left < 0:
        renewal = f"; verlenging volgens het record: {agreement.renewal}" if agreement.renewal else ""
        yield Problem(("overeenkomst", "geldig_tot"), f"{_days(-left)} geleden{renewal}")


@rule("VWK212", on=Processor, severity=Severity.WARNING)
def agreement_ends_soon(processor: Processor, context: Context) -> Iterator[Problem]:
    """Een verwerkersovereenkomst die binnen 90 dagen afloopt.

    Waarom: eigen regel, bij AVG artikel 28, derde lid: een nieuwe overeenkomst kost tijd.
    Herstel: verleng of vervang de overeenkomst, of stop op tijd met de leverancier.
    """
    agreement = agreement_of(processor, context)
    left = days_left(agreement, context.today)
    if agreement and agreement.state is not AgreementState.EXPIRED and left is not None and 0 <= left <= SOON:
        yield Problem(("overeenkomst", "geldig_tot"), f"nog {_days(left)}")


@rule("VWK208", on=Processor, completeness=True)
def clause_missing(processor: Processor, context: Context) -> Iterator[Problem]:
    """Een bepaling die in de verwerkersovereenkomst ontbreekt.

    Waarom: AVG artikel 28, derde lid, onder a tot en met h: alle acht horen erin.
    Herstel: laat de overeenkomst aanvullen en schrijf bij plaats waar de bepaling staat.
    """
    agreement = agreement_of(processor, context)
    for letter, key, name, clause in clauses(agreement) if agreement else ():
        if clause and clause.answer is Answer.NO:
            note = f"AVG artikel 28, derde lid, onder {letter}: {name.lower()}"
            yield Problem(("overeenkomst", "bepalingen", key, "antwoord"), note)


@rule("VWK209", on=Processor, completeness=True)
def clause_unknown(processor: Processor, context: Context) -> Iterator[Problem]:
    """Niet nagegaan of alle bepalingen in de verwerkersovereenkomst staan.

    Waarom: AVG artikel 28, derde lid, onder a tot en met h: alle acht horen erin.
    Herstel: lees de overeenkomst en vul bij bepalingen per onderdeel ja of nee in, met de plaats.
    """
    agreement = agreement_of(processor, context)
    found = clauses(agreement) if agreement else ()
    gaps = [letter for letter, _, _, clause in found if clause is None or clause.answer is Answer.UNKNOWN]
    if gaps:
        yield Problem(("overeenkomst", "bepalingen"), f"open: onder {', '.join(gaps)}")


@rule("VWK213", on=Processor, severity=Severity.TIP)
def file_unknown(processor: Processor, context: Context) -> Iterator[Problem]:
    """Een getekende verwerkersovereenkomst zonder vindplaats of vingerafdruk.

    Waarom: AVG artikel 5, tweede lid: u kunt dan niet laten zien welk stuk er is getekend.
    Herstel: schrijf bij bewaard waar het bestand ligt en bij sha256 de vingerafdruk ervan.
    """
    agreement = agreement_of(processor, context)
    if agreement is None or agreement.state is not AgreementState.SIGNED:
        return
    for key, value in (("bewaard", agreement.kept_at), ("sha256", agreement.sha256)):
        if value is None:
            yield Problem(("overeenkomst", key), f"{key} ontbreekt")


@rule("VWK214", on=Processor, severity=Severity.WARNING)
def permission_unknown(processor: Processor, context: Context) -> Iterator[Problem]:
    """Niet bekend welke toestemming de leverancier heeft voor subverwerkers.

    Waarom: AVG artikel 28, tweede lid: een leverancier zet alleen met toestemming vooraf een ander in.
    Herstel: lees de overeenkomst en schrijf toestemming_subverwerkers: algemeen of specifiek.
    """
    agreement = agreement_of(processor, context)
    if agreement and agreement.permission is Permission.UNKNOWN:
        yield Problem(("overeenkomst", "toestemming_subverwerkers"))


@rule("VWK215", on=Processor, severity=Severity.WARNING)
def breach_told_late(processor: Processor, context: Context) -> Iterator[Problem]:
    """Een leverancier die een datalek pas laat of zonder termijn hoeft te melden.

    Waarom: eigen regel, bij AVG artikel 33, tweede lid: de leverancier meldt zonder onredelijke vertraging.
    Herstel: spreek een termijn in uren af die korter is dan 72, en schrijf die bij datalek_uren.
    """
    agreement = agreement_of(processor, context)
    if agreement and (agreement.breach_hours is None or agreement.breach_hours > LATE):
        hours = "geen termijn bekend" if agreement.breach_hours is None else f"{agreement.breach_hours} uur"
        yield Problem(("overeenkomst", "datalek_uren"), hours)


def _days(count: int) -> str:
    return counted(count, "dag", "dagen")


RULES = (
    agreement_missing,
    agreement_unsigned,
    agreement_expired,
    agreement_past_its_date,
    agreement_ends_soon,
    clause_missing,
    clause_unknown,
    file_unknown,
    permission_unknown,
    breach_told_late,
)
