"""Rules about the shared lists: categories (GEG1xx), purposes (DOE1xx), recipients (ONT1xx), measures (MTR1xx), people
(BTR1xx), terms (BGR1xx).
"""

import re
from collections.abc import Iterator

from registerbuild.checks.context import Context, called
from registerbuild.checks.items import only_on_request
from registerbuild.checks.rule import Problem, rule
from registerbuild.checks.words import NOT_A_PROCESSOR, OPEN_LIST
from registerbuild.register.findings import Severity
from registerbuild.register.records.data import (
    DataCategory,
    DataKind,
    Measure,
    Purpose,
    Recipient,
    RecipientRole,
    SpecialKind,
    Term,
)
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.values import Record, is_open


def _unused(record: Record, kind: str, context: Context) -> Iterator[Problem]:
    if "verwerking" not in context.broken and record.id not in context.used.get(kind, ()):
        yield Problem(("naam",))


@rule("GEG101", on=DataCategory, severity=Severity.TIP)
def category_unused(category: DataCategory, context: Context) -> Iterator[Problem]:
    """Een categorie gegevens die geen verwerking gebruikt.

    Waarom: AVG artikel 5, eerste lid, onder c: wat u niet gebruikt, hoort u niet te hebben.
    Herstel: zet de categorie bij een verwerking, geef de status vervallen, of haal haar weg.
    """
    yield from _unused(category, "gegeven", context)


@rule("GEG102", on=DataCategory, completeness=True)
def special_kind_missing(category: DataCategory, _: Context) -> Iterator[Problem]:
    """Bijzondere gegevens zonder te zeggen welke.

    Waarom: AVG artikel 9, eerste lid.
    Herstel: kies bij bijzonder_soort welke soort het is.
    """
    if category.kind is DataKind.SPECIAL and category.special_kind is None:
        yield Problem(("soort",))


@rule("GEG103", on=DataCategory)
def special_kind_against_kind(category: DataCategory, _: Context) -> Iterator[Problem]:
    """Een soort bijzondere gegevens bij gegevens die niet bijzonder zijn.

    Waarom: AVG artikel 9, eerste lid: deze gegevens zijn altijd bijzonder.
    Herstel: schrijf soort: bijzonder, of haal bijzonder_soort weg.
    """
    if category.kind is not DataKind.SPECIAL and category.special_kind is not None:
        yield Problem(("soort",), f"bijzonder_soort is: {category.special_kind.value}")


@rule("GEG104", on=DataCategory)
def health_on_request(category: DataCategory, _: Context) -> Iterator[Problem]:
    """Gezondheidsgegevens met een verzoek van de ouders als enige voorwaarde.

    Waarom: AVG artikel 9 en UAVG artikel 30, tweede lid, onder a: een verzoek is geen uitzondering in de wet.
    Herstel: noem de begeleiding of voorziening waarvoor het nodig is, of vraag uitdrukkelijke toestemming.
    """
    if category.special_kind is SpecialKind.HEALTH and category.condition and only_on_request(category.condition):
        yield Problem(("voorwaarde",))


@rule("GEG105", on=DataCategory, severity=Severity.WARNING)
def parts_open(category: DataCategory, _: Context) -> Iterator[Problem]:
    """Een open lijst van gegevens.

    Waarom: AVG artikel 5, eerste lid, onder a, en artikel 30, eerste lid, onder c: de lezer moet zien wat u hebt.
    Herstel: maak de lijst af en haal dit woord weg.
    """
    for number, part in enumerate(category.parts):
        found = OPEN_LIST.search(part)
        if found:
            yield Problem(("delen", number), f"‘{found[0]}’ laat de lijst open", inside=found[0])


@rule("DOE101", on=Purpose, severity=Severity.TIP)
def purpose_unused(purpose: Purpose, context: Context) -> Iterator[Problem]:
    """Een doel dat geen verwerking gebruikt.

    Waarom: AVG artikel 5, eerste lid, onder b.
    Herstel: zet het doel bij een verwerking, geef de status vervallen, of haal het weg.
    """
    yield from _unused(purpose, "doel", context)


@rule("DOE102", on=Purpose, severity=Severity.WARNING)
def purpose_open(purpose: Purpose, _: Context) -> Iterator[Problem]:
    """Een open doel.

    Waarom: AVG artikel 5, eerste lid, onder b: een doel is welbepaald.
    Herstel: schrijf precies waarvoor, en haal dit woord weg.
    """
    for key, text in (("juridisch", purpose.legal), ("gewoon", purpose.plain)):
        found = OPEN_LIST.search(text)
        if found:
            yield Problem((key,), f"‘{found[0]}’ laat het doel open", inside=found[0])


@rule("ONT101", on=Recipient, severity=Severity.TIP)
def recipient_unused(recipient: Recipient, context: Context) -> Iterator[Problem]:
    """Een ontvanger die bij geen verwerking staat.

    Waarom: AVG artikel 30, eerste lid, onder d.
    Herstel: zet de ontvanger bij een verwerking, geef de status vervallen, of haal hem weg.
    """
    yield from _unused(recipient, "ontvanger", context)


@rule("ONT102", on=Recipient)
def recipient_no_processor(recipient: Recipient, _: Context) -> Iterator[Problem]:
    """Een ontvanger heet verwerker, maar beslist zelf over de gegevens.

    Waarom: AVG artikel 4, punten 7 en 8: een verwerker werkt alleen in opdracht; een fotograaf die zelf verkoopt, de
    GGD en het samenwerkingsverband doen dat niet.
    Herstel: schrijf rol: zelf verantwoordelijk.
    """
    if recipient.role is RecipientRole.PROCESSOR and NOT_A_PROCESSOR.search(called(recipient)):
        yield Problem(("rol",))


@rule("ONT104", on=Recipient, severity=Severity.WARNING)
def recipient_role_unknown(recipient: Recipient, _: Context) -> Iterator[Problem]:
    """De rol van een ontvanger is nog niet bepaald.

    Waarom: AVG artikel 4, punten 7 tot en met 10: van de rol hangt af of er een verwerkersovereenkomst nodig is.
    Herstel: kies bij rol of de ontvanger zelf verantwoordelijk is of in opdracht werkt.
    """
    if recipient.role is RecipientRole.UNKNOWN:
        yield Problem(("rol",))


@rule("ONT105", on=Recipient, severity=Severity.WARNING)
def recipient_without_ground(recipient: Recipient, _: Context) -> Iterator[Problem]:
    """Een ontvanger die zelf verantwoordelijk is, zonder grond voor het geven.

    Waarom: AVG artikel 6: ook gegevens geven aan een ander heeft een grond nodig.
    Herstel: schrijf bij grond waarom deze ontvanger de gegevens mag krijgen.
    """
    if recipient.role is RecipientRole.CONTROLLER and recipient.ground is None:
        yield Problem(("rol",))


@rule("MTR101", on=Measure, severity=Severity.TIP)
def measure_unused(measure: Measure, context: Context) -> Iterator[Problem]:
    """Een maatregel die bij geen verwerking staat.

    Waarom: AVG artikel 30, eerste lid, onder g, en artikel 32.
    Herstel: zet de maatregel bij een verwerking, geef de status vervallen, of haal haar weg.
    """
    yield from _unused(measure, "maatregel", context)


@rule("BTR101", on=DataSubject, severity=Severity.WARNING)
def child_without_representative(subject: DataSubject, _: Context) -> Iterator[Problem]:
    """Kinderen, en niet gezegd wie voor hen beslist.

    Waarom: UAVG artikel 5: onder 16 jaar geeft de wettelijk vertegenwoordiger toestemming; onder 12 jaar oefent
    alleen die de rechten uit, en vanaf 12 jaar het kind ook.
    Herstel: noem bij vertegenwoordigd_door de groep die voor hen beslist, zoals ouders.
    """
    if subject.minor.yes and subject.represented_by is None:
        yield Problem(("minderjarig",))


@rule("BTR102", on=DataSubject, severity=Severity.WARNING)
def people_not_known(subject: DataSubject, _: Context) -> Iterator[Problem]:
    """Van een groep is nog niet bepaald of het kinderen zijn, of kwetsbare mensen.

    Waarom: AVG artikel 8, artikel 35 en overweging 38 en 75: kinderen en wie afhankelijk is krijgen meer bescherming.
    Herstel: schrijf ja of nee zodra u het weet. Tot dan zegt geen document het een of het ander.
    """
    for key, answer in (("minderjarig", subject.minor), ("kwetsbaar", subject.vulnerable)):
        if is_open(answer):
            yield Problem((key,))


@rule("BTR103", on=DataSubject, severity=Severity.WARNING)
def represented_without_need(subject: DataSubject, _: Context) -> Iterator[Problem]:
    """Iemand beslist voor een groep die niet minderjarig en niet kwetsbaar is.

    Waarom: AVG artikel 12, tweede lid: wie volwassen is, vraagt zelf; de verklaring zou dat anders zeggen.
    Herstel: schrijf minderjarig: ja of kwetsbaar: ja, of haal vertegenwoordigd_door weg.
    """
    if subject.represented_by and subject.minor.no and subject.vulnerable.no:
        yield Problem(("vertegenwoordigd_door",))


@rule("BGR101", on=Term)
def data_subject_too_narrow(term: Term, context: Context) -> Iterator[Problem]:
    """‘Betrokkene’ is kleiner omschreven dan de groepen in het register.

    Waarom: AVG artikel 4, punt 1: betrokkene is ieder over wie de gegevens gaan.
    Herstel: omschrijf de betrokkene als degene over wie de gegevens gaan, of noem alle groepen.
    """
    if term.name.lower() in ("betrokkene", "betrokkenen"):
        for key, text in (("juridisch", term.legal), ("gewoon", term.plain)):
            missing = too_narrow(text, context)
            if missing:
                yield Problem((key,), f"niet genoemd: {', '.join(missing)}")


# The three large groups of a school; a definition that names one and leaves out another is too narrow.
_GROUPS = {
    "leerling": re.compile(r"leerling|kind", re.IGNORECASE),
    "ouder": re.compile(r"ouder|\bu\b", re.IGNORECASE),
    "medewerker": re.compile(r"medewerker|personeel", re.IGNORECASE),
}
_OPEN = re.compile(r"zoals|bijvoorbeeld|onder meer|onder andere|in elk geval|iedere?\b", re.IGNORECASE)


def too_narrow(definition: str, context: Context) -> list[str]:
    """The groups that the register is about and that a definition by enumeration leaves out."""
    named = [group for group, pattern in _GROUPS.items() if pattern.search(definition)]
    if not named or _OPEN.search(definition):
        return []
    present = context.used.get("betrokkene", frozenset())
    return [group for group in _GROUPS if group not in named and any(name.startswith(group) for name in present)]


RULES = (
    category_unused,
    special_kind_missing,
    special_kind_against_kind,
    health_on_request,
    parts_open,
    purpose_unused,
    purpose_open,
    recipient_unused,
    recipient_no_processor,
    recipient_role_unknown,
    recipient_without_ground,
    measure_unused,
    child_without_representative,
    people_not_known,
    represented_without_need,
    data_subject_too_narrow,
)
