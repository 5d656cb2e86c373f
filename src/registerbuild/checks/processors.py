"""Rules about processors (VWK2xx); the rules about agreements come with the agreements."""

from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.checks.words import NOT_A_PROCESSOR
from registerbuild.register.findings import Severity
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.values import Status


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


RULES = (decides_for_itself, processor_unused, storage_unknown)
