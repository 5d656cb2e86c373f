"""Rules about who gets the data of an activity, and where they go (VRW1xx)."""

import re
from collections.abc import Iterator

from registerbuild.checks.context import Context, called
from registerbuild.checks.rule import Problem, rule
from registerbuild.checks.words import NO_NATIONAL_NUMBER, OUTSIDE_COUNTRIES, OUTSIDE_SUPPLIERS, UNITED_STATES
from registerbuild.derived.receivers import recipient_ids
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity, Mechanism
from registerbuild.register.records.data import DataCategory, DataKind, Recipient, RecipientRole
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.values import Answer
from registerbuild.register.source import Loc


@rule("VRW118", on=Activity)
def number_to_outsider(activity: Activity, context: Context) -> Iterator[Problem]:
    """BSN of PGN naar iemand die het niet mag krijgen.

    Waarom: UAVG artikel 46 en WPO artikel 182: het nummer gaat alleen naar wie de wet noemt, en daar horen het
    samenwerkingsverband, de GGD en een leverancier van leermiddelen niet bij.
    Herstel: noem bij dit gegeven onder ontvangers alleen wie het nummer van de wet mag krijgen.
    """
    for number, item in enumerate(activity.items):
        category = context.find(DataCategory, item.category)
        if category is None or category.kind is not DataKind.NATIONAL_NUMBER:
            continue
        given = activity.recipients if item.recipients is None else item.recipients
        for nth, name in enumerate(given or ()):
            recipient = context.find(Recipient, name)
            if recipient is not None and NO_NATIONAL_NUMBER.search(called(recipient)):
                key: Loc = ("ontvangers", nth) if item.recipients else ("categorie",)
                note, names = f"{recipient.name} krijgt zo ook het nummer", (("ontvanger", name),)
                yield Problem(("gegevens", number, *key), note, names=names)


@rule("VRW121", on=Activity)
def only_outsiders(activity: Activity, context: Context) -> Iterator[Problem]:
    """Alleen ‘derden’ als ontvanger.

    Waarom: AVG artikel 13, eerste lid, onder e, en artikel 30, eerste lid, onder d: noem de soort ontvanger.
    Herstel: noem wie de gegevens krijgen, zoals DUO of de nieuwe school.
    """
    found = [context.find(Recipient, name) for name in recipient_ids(activity)]
    if (
        found
        and not activity.processors
        and all(recipient is not None and _OUTSIDERS.match(recipient.name) for recipient in found)
    ):
        yield Problem(("ontvangers",), "zegt niet wie de gegevens krijgt")


_OUTSIDERS = re.compile(
    r"(?:de )?(?:derden|anderen|externen|externe partijen|andere organisaties|diversen)\W*\Z", re.IGNORECASE
)


@rule("VRW164", on=Activity, severity=Severity.WARNING)
def processor_named_twice(activity: Activity, context: Context) -> Iterator[Problem]:
    """Een soort verwerker staat bij ontvangers, en de leveranciers zelf staan bij verwerkers.

    Waarom: AVG artikel 4, punt 9: ontvangers en verwerkers staan in de documenten al in een lijst, en zo leest men
    iemand twee keer.
    Herstel: haal de ontvanger weg, en noem bij verwerkers wie het werk doet.
    """
    for nth, name in enumerate(activity.recipients or () if activity.processors else ()):
        recipient = context.find(Recipient, name)
        if recipient is not None and recipient.role is RecipientRole.PROCESSOR:
            yield Problem(("ontvangers", nth), recipient.name)


@rule("VRW127", on=Activity, completeness=True)
def transfer_without_country(activity: Activity, _: Context) -> Iterator[Problem]:
    """Doorgifte buiten de EER zonder land.

    Waarom: AVG artikel 30, eerste lid, onder e.
    Herstel: noem bij naar het land, wie de gegevens daar krijgt en waarop de doorgifte steunt.
    """
    if activity.transfers and activity.transfers.answer is Answer.YES and not activity.transfers.transfers:
        yield Problem(("doorgifte", "antwoord"))


@rule("VRW128", on=Activity, completeness=True)
def transfer_without_mechanism(activity: Activity, _: Context) -> Iterator[Problem]:
    """Doorgifte buiten de EER waarvan niet bekend is waarop die steunt.

    Waarom: AVG artikel 44 tot en met 49.
    Herstel: schrijf bij mechanisme waarop de doorgifte steunt; is er niets, stop dan de doorgifte.
    """
    for number, transfer in enumerate(activity.transfers.transfers if activity.transfers else ()):
        if transfer.mechanism is Mechanism.UNKNOWN:
            yield Problem(("doorgifte", "naar", number, "mechanisme"))


@rule("VRW145", on=Activity)
def transfer_against_answer(activity: Activity, _: Context) -> Iterator[Problem]:
    """Doorgiften genoemd, terwijl het antwoord nee is.

    Waarom: AVG artikel 30, eerste lid, onder e: het antwoord en de lijst spreken elkaar tegen.
    Herstel: schrijf antwoord: ja, of haal de lijst bij naar weg.
    """
    if activity.transfers and activity.transfers.answer is Answer.NO and activity.transfers.transfers:
        yield Problem(("doorgifte", "antwoord"))


@rule("VRW129", on=Activity)
def outside_supplier_without_transfer(activity: Activity, context: Context) -> Iterator[Problem]:
    """Een leverancier van buiten de EER, en toch geen doorgifte.

    Waarom: AVG artikel 44: ook meekijken of helpen van buiten de EER is doorgifte.
    Herstel: vul doorgifte in, of schrijf bij uitleg waarom er niets buiten de EER komt.
    """
    transfers = activity.transfers
    if transfers and (transfers.answer is not Answer.NO or transfers.text):
        return
    for loc, name in _suppliers(activity, context):
        yield Problem(loc, f"{name}: buiten de EER")


def _suppliers(activity: Activity, context: Context) -> Iterator[tuple[Loc, str]]:
    """The suppliers and systems of an activity that come from outside the EEA or store data there."""
    for number, name in enumerate(activity.processors or ()):
        processor = context.find(Processor, name)
        if processor is None:
            continue
        names = " ".join([processor.name, *(product.name for product in processor.products)])
        storage = [place for product in processor.products for place in product.storage]
        places = [place.country for place in storage if place.in_eea is Answer.UNKNOWN]  # VWK224 has what is known
        countries = " ".join([processor.country or "", *places])
        if OUTSIDE_SUPPLIERS.search(names) or OUTSIDE_COUNTRIES.search(countries):
            yield ("verwerkers", number), processor.products[0].name
    for key, lines in (("systemen", activity.systems), ("opslag", activity.storage)):
        pattern = OUTSIDE_SUPPLIERS if key == "systemen" else OUTSIDE_COUNTRIES
        for number, line in enumerate(lines):
            if pattern.search(line):
                yield (key, number), line


_AGREED = (Mechanism.CLAUSES, Mechanism.RULES, Mechanism.CODE)
"""What rests on a document of which someone may ask a copy (AVG 46, 13(1)(f))."""


@rule("VRW190", on=Activity, completeness=True)
def transfer_without_safeguard(activity: Activity, _: Context) -> Iterator[Problem]:
    """Doorgifte buiten de EER met afspraken of een afwijking, en niet gezegd welke.

    Waarom: AVG artikel 30, eerste lid, onder e, artikel 46 en artikel 49, zesde lid: leg vast welke waarborg er is, of
    welke afwijking geldt en waarom.
    Herstel: schrijf bij waarborg wat is afgesproken; bij een afwijking welk geval het is en hoe u dat hebt beoordeeld.
    """
    for number, transfer in enumerate(activity.transfers.transfers if activity.transfers else ()):
        if transfer.mechanism in (*_AGREED, Mechanism.DEROGATION) and transfer.safeguard is None:
            yield Problem(("doorgifte", "naar", number, "mechanisme"))


@rule("VRW191", on=Activity, completeness=True)
def transfer_without_copy(activity: Activity, _: Context) -> Iterator[Problem]:
    """Doorgifte buiten de EER met afspraken, en niet gezegd waar een afschrift is te krijgen.

    Waarom: AVG artikel 13, eerste lid, onder f: de lezer mag de afspraken zien die zijn gegevens beschermen.
    Herstel: schrijf bij afschrift waar of bij wie iemand een kopie krijgt.
    """
    for number, transfer in enumerate(activity.transfers.transfers if activity.transfers else ()):
        if transfer.mechanism in _AGREED and transfer.copy_at is None:
            yield Problem(("doorgifte", "naar", number, "mechanisme"))


@rule("VRW192", on=Activity, severity=Severity.WARNING)
def adequacy_of_some_companies(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een adequaatheidsbesluit voor de Verenigde Staten, en niet gezegd of de ontvanger is aangesloten.

    Waarom: AVG artikel 45; voor zover bekend geldt dat besluit alleen voor bedrijven die zijn aangesloten. De wettekst
    daarvan is niet nagegaan.
    Herstel: zoek de ontvanger op in de lijst van aangesloten bedrijven, en schrijf dat met de dag bij waarborg.
    """
    for number, transfer in enumerate(activity.transfers.transfers if activity.transfers else ()):
        adequate = transfer.mechanism is Mechanism.ADEQUACY and transfer.safeguard is None
        if adequate and UNITED_STATES.search(transfer.country):
            yield Problem(("doorgifte", "naar", number, "mechanisme"))


RULES = (
    number_to_outsider,
    only_outsiders,
    processor_named_twice,
    transfer_without_country,
    transfer_without_mechanism,
    transfer_against_answer,
    outside_supplier_without_transfer,
    transfer_without_safeguard,
    transfer_without_copy,
    adequacy_of_some_companies,
)
