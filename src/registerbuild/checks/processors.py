"""Rules about processors, their certificates, places and sub-processors (VWK2xx)."""

from collections.abc import Iterator

from registerbuild.checks.agreements import in_use
from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.checks.words import NOT_A_PROCESSOR
from registerbuild.derived.agreements import ProcessingPlace, in_eea, places, unfounded
from registerbuild.register.findings import Severity
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.values import Answer, Status
from registerbuild.register.source import Loc


@rule("VWK201", on=Processor)
def decides_for_itself(processor: Processor, _: Context) -> Iterator[Problem]:
    """Een verwerker die zelf over de gegevens beslist.

    Waarom: AVG artikel 4, punten 7 en 8, en artikel 28, tiende lid.
    Herstel: zet deze organisatie in ontvangers.yaml met rol: zelf verantwoordelijk, en haal dit bestand weg.
    """
    if NOT_A_PROCESSOR.search(processor.name):
        yield Problem(("naam",))


@rule("VWK202", on=Processor, severity=Severity.TIP)
def processor_unused(processor: Processor, context: Context) -> Iterator[Problem]:
    """Een verwerker die bij geen verwerking staat.

    Waarom: AVG artikel 30, eerste lid, onder d: een verwerker is ook een ontvanger.
    Herstel: zet de verwerker bij een verwerking, geef de status vervallen, of haal het bestand weg.
    """
    if "verwerking" not in context.broken and processor.id not in context.used.get("verwerker", ()):
        yield Problem(("naam",))


@rule("VWK204", on=Processor, completeness=True)
def storage_unknown(processor: Processor, _: Context) -> Iterator[Problem]:
    """Niet bekend in welk land de verwerker de gegevens bewaart.

    Waarom: AVG artikel 28, eerste lid, en artikel 44: zonder land weet u niet of er doorgifte is.
    Herstel: zoek het op in de privacybijsluiter en schrijf bij opslag de landen.
    """
    if processor.status is Status.EXAMPLE:
        return
    for number, product in enumerate(processor.products):
        if not product.storage:
            yield Problem(("producten", number, "opslag"))


@rule("VWK210", on=Processor, completeness=True)
def outside_without_mechanism(processor: Processor, context: Context) -> Iterator[Problem]:
    """Een opslagplaats of subverwerker buiten de EER zonder mechanisme.

    Waarom: AVG artikel 44 tot en met 49: doorgifte mag alleen met een van de genoemde gronden.
    Herstel: schrijf bij mechanisme waarop de doorgifte steunt; is er niets, laat haar dan stoppen.
    """
    for loc, place, name in _places(processor, context):
        if unfounded(place):
            yield Problem((*loc, "mechanisme"), f"{name}: buiten de EER")


@rule("VWK211", on=Processor, completeness=True)
def eea_unknown(processor: Processor, context: Context) -> Iterator[Problem]:
    """Niet bekend of een opslagplaats of subverwerker in de EER is.

    Waarom: AVG artikel 44: zonder land en antwoord weet u niet of er doorgifte is.
    Herstel: schrijf het land, en bij in_eer ja of nee.
    """
    for loc, place, name in _places(processor, context):
        if in_eea(place) is Answer.UNKNOWN:
            yield Problem((*loc, "in_eer"), name)


@rule("VWK216", on=Processor, severity=Severity.WARNING)
def announced_late(processor: Processor, _: Context) -> Iterator[Problem]:
    """Een subverwerker die pas na zijn begin is aangekondigd.

    Waarom: AVG artikel 28, tweede lid: u moet vooraf bezwaar kunnen maken.
    Herstel: verbeter de datums; klopt het zo, vraag de leverancier dan om uitleg en beoordeel de subverwerker alsnog.
    """
    for number, product in enumerate(processor.products):
        for nth, sub in enumerate(product.subprocessors):
            if sub.since and sub.announced and sub.announced > sub.since:
                yield Problem(("producten", number, "subverwerkers", nth, "aangekondigd"), sub.name)


@rule("VWK217", on=Processor, severity=Severity.TIP)
def certificate_expired(processor: Processor, context: Context) -> Iterator[Problem]:
    """Een certificaat van de leverancier dat niet meer geldt.

    Waarom: AVG artikel 28, eerste en vijfde lid: een certificaat helpt te laten zien dat de leverancier veilig werkt.
    Herstel: vraag het nieuwe certificaat op en verbeter de datum, of haal het certificaat weg.
    """
    for number, certificate in enumerate(processor.certificates):
        if in_use(processor, context) and certificate.until and certificate.until < context.today:
            yield Problem(("certificaten", number, "tot"), certificate.name)


def _places(processor: Processor, context: Context) -> Iterator[tuple[Loc, ProcessingPlace, str]]:
    """Where the data of a processor in use are, each with the words for it."""
    for number, product in enumerate(processor.products if in_use(processor, context) else ()):
        for loc, place, who in places(product, context.today):
            words = " in ".join(word for word in (who, place.country) if word)
            yield ("producten", number, *loc), place, words


RULES = (
    decides_for_itself,
    processor_unused,
    storage_unknown,
    outside_without_mechanism,
    eea_unknown,
    announced_late,
    certificate_expired,
)
