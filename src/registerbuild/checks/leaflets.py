"""Rules that lay the leaflet of a product beside the activities that use it (VWK22x); the note names the other place.

They warn: an activity does not say which of its data go into which product, so a person has to judge.
"""

from collections.abc import Iterator, Mapping

from registerbuild.checks.agreements import in_use
from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.agreements import users
from registerbuild.derived.leaflet import Aspect, Difference, differences, unused
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import DataCategory, Purpose, RetentionPeriod
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.processor import Processor

MODELS: Mapping[Aspect, type[DataCategory | Purpose | DataSubject | RetentionPeriod]] = {
    Aspect.CATEGORY: DataCategory,
    Aspect.PURPOSE: Purpose,
    Aspect.GROUP: DataSubject,
    Aspect.RETENTION: RetentionPeriod,
}


@rule("VWK220", on=Activity, severity=Severity.WARNING)
def category_beyond_leaflet(activity: Activity, context: Context) -> Iterator[Problem]:
    """Een gegeven dat niet in de bijsluiter van het programma staat.

    Waarom: AVG artikel 28, derde lid, aanhef en onder a: de overeenkomst noemt welke gegevens de leverancier krijgt.
    Herstel: laat de bijsluiter aanvullen, of zorg dat dit gegeven niet in het programma komt en leg dat vast.
    """
    yield from _differences(activity, context, Aspect.CATEGORY)


@rule("VWK221", on=Activity, severity=Severity.WARNING)
def purpose_beyond_leaflet(activity: Activity, context: Context) -> Iterator[Problem]:
    """Een doel dat niet in de bijsluiter van het programma staat.

    Waarom: AVG artikel 28, derde lid, aanhef, en artikel 5, eerste lid, onder b: het doel is afgesproken.
    Herstel: laat de bijsluiter aanvullen, of gebruik het programma niet voor dit doel.
    """
    yield from _differences(activity, context, Aspect.PURPOSE)


@rule("VWK222", on=Activity, severity=Severity.WARNING)
def group_beyond_leaflet(activity: Activity, context: Context) -> Iterator[Problem]:
    """Een groep mensen die niet in de bijsluiter van het programma staat.

    Waarom: AVG artikel 28, derde lid, aanhef: de overeenkomst noemt over wie de gegevens gaan.
    Herstel: laat de bijsluiter aanvullen, of haal deze groep bij de verwerking weg.
    """
    yield from _differences(activity, context, Aspect.GROUP)


@rule("VWK223", on=Activity, severity=Severity.WARNING)
def kept_longer_by_supplier(activity: Activity, context: Context) -> Iterator[Problem]:
    """De leverancier bewaart de gegevens langer dan de bewaartermijn van de verwerking.

    Waarom: AVG artikel 5, eerste lid, onder e, en artikel 28, derde lid, onder g.
    Herstel: spreek een kortere termijn af met de leverancier, of leg uit waarom de termijn hier langer is.
    """
    yield from _differences(activity, context, Aspect.RETENTION)


@rule("VWK224", on=Activity, severity=Severity.WARNING)
def country_beyond_transfers(activity: Activity, context: Context) -> Iterator[Problem]:
    """Volgens de bijsluiter komen gegevens in een land dat niet bij doorgifte staat.

    Waarom: AVG artikel 30, eerste lid, onder e, en artikel 44.
    Herstel: schrijf bij doorgifte antwoord: ja, met dit land en waarop de doorgifte steunt.
    """
    yield from _differences(activity, context, Aspect.COUNTRY)


@rule("VWK225", on=Processor, severity=Severity.TIP)
def leaflet_allows_more(processor: Processor, context: Context) -> Iterator[Problem]:
    """De bijsluiter staat meer toe dan de verwerkingen doen.

    Waarom: AVG artikel 5, eerste lid, onder c, en artikel 28, derde lid, aanhef.
    Herstel: vul de verwerking aan als het gegeven er wel in komt; spreek anders af dat het wegblijft.
    """
    if not in_use(processor, context) or "verwerking" in context.broken:
        return
    activities = users(context.register, processor.id)
    names = tuple(("verwerking", activity.id) for activity in activities)
    note = f"niet bij {', '.join(activity.id for activity in activities)}"
    for found in unused(processor, activities):
        yield Problem(found.product_loc, f"{_name(context, found.aspect, found.value)}: {note}", names=names)


@rule("VWK226", on=Processor, severity=Severity.WARNING)
def activity_does_not_name_processor(processor: Processor, context: Context) -> Iterator[Problem]:
    """Een programma noemt een verwerking die de leverancier niet noemt.

    Waarom: AVG artikel 30, eerste lid, onder d: een verwerker is ook een ontvanger.
    Herstel: zet de leverancier bij verwerkers van die verwerking, of haal de verwerking hier weg.
    """
    for number, product in enumerate(processor.products):
        for nth, name in enumerate(product.activities):
            activity = context.find(Activity, name)
            if activity and processor.id not in (activity.processors or ()):
                place = context.where("verwerking", name, ("verwerkers",))
                yield Problem(("producten", number, "verwerkingen", nth), f"staat niet in {place}")


@rule("VWK227", on=Processor, completeness=True)
def leaflet_unknown(processor: Processor, context: Context) -> Iterator[Problem]:
    """Een programma in gebruik waarvan de bijsluiter niet is ingevuld.

    Waarom: AVG artikel 28, derde lid, aanhef: de overeenkomst noemt de gegevens, de mensen en het doel.
    Herstel: neem uit de bijsluiter over: gegevens, betrokkenen en doelen.
    """
    for number, product in enumerate(processor.products if in_use(processor, context) else ()):
        lists = (("gegevens", product.categories), ("betrokkenen", product.subjects), ("doelen", product.purposes))
        missing = [key for key, found in lists if not found]
        if missing:
            yield Problem(("producten", number, "naam"), f"ontbreekt: {', '.join(missing)}")


def _differences(activity: Activity, context: Context, aspect: Aspect) -> Iterator[Problem]:
    periods = context.register.all(RetentionPeriod)
    for name in dict.fromkeys(activity.processors or ()):
        processor = context.find(Processor, name)
        if processor is None or not in_use(processor, context):
            continue
        for found in differences(activity, processor, periods, context.today):
            if found.aspect is aspect:
                names = (("verwerker", processor.id),)
                yield Problem(found.activity_loc, _note(found, processor, context), names=names)


def _note(found: Difference, processor: Processor, context: Context) -> str:
    by = f" ({found.by})" if found.by else ""
    what = f"{_name(context, found.aspect, found.value)}{by}"
    place = context.where("verwerker", processor.id, found.product_loc)
    return f"{what}: vergelijk {processor.products[found.product].name}, {place}"


def _name(context: Context, aspect: Aspect, value: str) -> str:
    record = context.find(MODELS[aspect], value) if aspect in MODELS else None
    return record.name if record else value


RULES = (
    category_beyond_leaflet,
    purpose_beyond_leaflet,
    group_beyond_leaflet,
    kept_longer_by_supplier,
    country_beyond_transfers,
    leaflet_allows_more,
    activity_does_not_name_processor,
    leaflet_unknown,
)
