"""Rules about the purposes of an activity and what they rest on: bases, exceptions, statutory grounds (VRW1xx)."""

from collections.abc import Iterator

from registerbuild.checks.context import Context, bases
from registerbuild.checks.rule import Problem, rule
from registerbuild.checks.words import CORE_TASK
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity, Chapter
from registerbuild.register.records.data import DataCategory, DataKind, SpecialKind
from registerbuild.register.records.grounds import Basis, Exception9, LegalBasis, SpecialGround
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.values import Law
from registerbuild.register.source import Loc


def _at(number: int, nth: int, key: str = "grondslag") -> Loc:
    return ("doelen", number, "grondslagen", nth, key)


def _of(activity: Activity, *wanted: Basis) -> Iterator[tuple[int, int, LegalBasis]]:
    return (found for found in bases(activity) if found[2].basis in wanted)


def _kinds(activity: Activity, context: Context) -> Iterator[tuple[int, DataCategory]]:
    """The items whose category could be read, with their number."""
    for number, item in enumerate(activity.items):
        category = context.find(DataCategory, item.category)
        if category is not None:
            yield number, category


@rule("VRW101", on=Activity, completeness=True)
def without_purpose(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een verwerking zonder doel.

    Waarom: AVG artikel 30, eerste lid, onder b.
    Herstel: noem bij doelen ten minste een doel uit doelen.yaml.
    """
    if not activity.purposes:
        yield Problem(("doelen",))


@rule("VRW102", on=Activity, completeness=True)
def without_basis(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een doel zonder grondslag.

    Waarom: AVG artikel 6, eerste lid, en artikel 13, eerste lid, onder c.
    Herstel: zet onder het doel bij grondslagen een grondslag uit AVG artikel 6, eerste lid.
    """
    for number, use in enumerate(activity.purposes):
        if not use.bases:
            yield Problem(("doelen", number, "doel"))


@rule("VRW105", on=Activity, completeness=True)
def basis_without_law(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een wettelijke verplichting of taak zonder wet.

    Waarom: AVG artikel 6, derde lid: de plicht of de taak moet in een wet staan; AVG artikel 6 en 9 geven er geen.
    Herstel: noem bij wetten de wet en het artikel.
    """
    for number, nth, basis in _of(activity, Basis.LEGAL_DUTY, Basis.PUBLIC_TASK):
        if all(_asks_for_a_law(law) for law in basis.laws):
            yield Problem(_at(number, nth))


def _asks_for_a_law(law: Law) -> bool:
    """Whether it is the place that lists the bases or the exceptions, which gives no duty and no task itself."""
    return law.law == "avg" and law.article in ("6", "9")


@rule("VRW106", on=Activity, completeness=True)
def interest_unnamed(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een gerechtvaardigd belang zonder dat het belang is genoemd.

    Waarom: AVG artikel 13, eerste lid, onder d.
    Herstel: schrijf bij belang welk belang dat is.
    """
    for number, nth, basis in _of(activity, Basis.LEGITIMATE_INTEREST):
        if basis.interest is None:
            yield Problem(_at(number, nth))


@rule("VRW107", on=Activity, severity=Severity.WARNING)
def interest_not_weighed(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een gerechtvaardigd belang zonder afweging.

    Waarom: AVG artikel 6, eerste lid, onder f: weeg het belang af, en laat kinderen extra zwaar wegen.
    Herstel: schrijf bij afweging waarom dit belang zwaarder weegt.
    """
    for number, nth, basis in _of(activity, Basis.LEGITIMATE_INTEREST):
        if basis.balance is None:
            yield Problem(_at(number, nth))


@rule("VRW108", on=Activity, severity=Severity.WARNING)
def interest_for_core_task(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een gerechtvaardigd belang voor een kerntaak van de school.

    Waarom: AVG artikel 6, eerste lid, laatste zin: een overheidsorgaan gebruikt deze grondslag niet voor zijn taak.
    Herstel: gebruik taak van algemeen belang of wettelijke verplichting.
    """
    if CORE_TASK.search(activity.name):
        for number, nth, _basis in _of(activity, Basis.LEGITIMATE_INTEREST):
            yield Problem(_at(number, nth))


@rule("VRW112", on=Activity)
def consent_without_choice(activity: Activity, _: Context) -> Iterator[Problem]:
    """Toestemming waar niemand vrij kan kiezen.

    Waarom: AVG artikel 4, punt 11, en artikel 7, vierde lid: toestemming is vrij; inschrijven, het dossier en de lessen
    horen bij de taak van de school.
    Herstel: gebruik wettelijke verplichting of taak van algemeen belang, of noem bij wanneer het deel dat vrij is.
    """
    if not CORE_TASK.search(activity.name):
        return
    for number, nth, basis in _of(activity, Basis.CONSENT):
        if len(activity.purposes[number].bases) == 1 and basis.when is None:
            yield Problem(_at(number, nth))


@rule("VRW113", on=Activity, severity=Severity.WARNING)
def emergency_unexplained(activity: Activity, _: Context) -> Iterator[Problem]:
    """Vitaal belang zonder noodsituatie.

    Waarom: AVG artikel 6, eerste lid, onder d: deze grondslag is alleen voor nood.
    Herstel: schrijf bij wanneer of noodzaak in welke noodsituatie dit geldt.
    """
    for number, nth, basis in _of(activity, Basis.VITAL_INTEREST):
        if basis.when is None and basis.necessity is None:
            yield Problem(_at(number, nth))


@rule("VRW114", on=Activity, severity=Severity.WARNING)
def contract_for_core_task(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een overeenkomst als grondslag voor het onderwijs zelf.

    Waarom: AVG artikel 6, eerste lid, onder b: een leerling heeft geen overeenkomst met de school.
    Herstel: gebruik wettelijke verplichting of taak van algemeen belang.
    """
    if activity.chapter is Chapter.PUPILS and CORE_TASK.search(activity.name):
        for number, nth, _basis in _of(activity, Basis.CONTRACT):
            yield Problem(_at(number, nth))


@rule("VRW115", on=Activity, completeness=True)
def special_without_exception(activity: Activity, context: Context) -> Iterator[Problem]:
    """Bijzondere gegevens zonder uitzondering op het verbod.

    Waarom: AVG artikel 9: bijzondere gegevens gebruiken mag niet, tenzij een uitzondering geldt.
    Herstel: noem bij bijzonder de uitzondering en de Nederlandse wet, of haal het gegeven weg.
    """
    for number, category in _kinds(activity, context):
        if category.kind is DataKind.SPECIAL and not activity.special:
            yield Problem(("gegevens", number, "categorie"), f"bijzonder: {category.special_kind or category.name}")


@rule("VRW116", on=Activity, completeness=True)
def criminal_without_ground(activity: Activity, context: Context) -> Iterator[Problem]:
    """Strafrechtelijke gegevens zonder wet die dat toestaat.

    Waarom: AVG artikel 10 en UAVG artikel 31 tot en met 33.
    Herstel: noem bij strafrechtelijk de wet en het artikel, of haal het gegeven weg.
    """
    for number, category in _kinds(activity, context):
        if category.kind is DataKind.CRIMINAL and activity.criminal is None:
            yield Problem(("gegevens", number, "categorie"))


@rule("VRW117", on=Activity, completeness=True)
def number_without_law(activity: Activity, context: Context) -> Iterator[Problem]:
    """BSN of PGN zonder wet die het gebruik toestaat.

    Waarom: UAVG artikel 46 en AVG artikel 87; toestemming kan dit niet vervangen.
    Herstel: noem bij nummer de wet en het artikel, of haal het gegeven weg.
    """
    for number, category in _kinds(activity, context):
        if category.kind is DataKind.NATIONAL_NUMBER and activity.national_number is None:
            yield Problem(("gegevens", number, "categorie"))


@rule("VRW120", on=Activity, completeness=True)
def health_without_provision(activity: Activity, context: Context) -> Iterator[Problem]:
    """Gezondheid van leerlingen zonder begeleiding of voorziening en geheimhouding.

    Waarom: UAVG artikel 30, tweede lid, onder a, en vierde lid.
    Herstel: schrijf bij bijzonder de voorziening waarvoor het nodig is, en bij geheimhouding wie erbij kan.
    """
    health = any(category.special_kind is SpecialKind.HEALTH for _, category in _kinds(activity, context))
    people = [context.find(DataSubject, name) for name in activity.subjects]
    if not health or not any(person is not None and person.minor.yes for person in people):
        return
    for number, ground in enumerate(activity.special):
        given = {"geheimhouding": ground.confidentiality}
        if _rests_on_guidance(ground):
            given = {"voorziening": ground.provision, **given}
        missing = [name for name, value in given.items() if value is None]
        if ground.exception is Exception9.PUBLIC_INTEREST and missing:
            yield Problem(("bijzonder", number, "uitzondering"), f"nog niet ingevuld: {', '.join(missing)}")


def _rests_on_guidance(ground: SpecialGround) -> bool:
    """UAVG 30(2)(a) asks for guidance or a provision; another law of its own, such as WRO 11, does not."""
    return not ground.laws or any((law.law, law.article) == ("uavg", "30") for law in ground.laws)


@rule("VRW147", on=Activity, severity=Severity.WARNING)
def ground_without_data(activity: Activity, context: Context) -> Iterator[Problem]:
    """Een uitzondering voor gegevens die de verwerking niet heeft.

    Waarom: AVG artikel 5, eerste lid, onder a: het register noemt alleen wat er is.
    Herstel: voeg bij gegevens de categorie toe, of haal de uitzondering weg.
    """
    found = dict(_kinds(activity, context))
    if len(found) < len(activity.items):
        return
    kinds = {category.kind for category in found.values()}
    for key, given, fitting in (
        ("bijzonder", activity.special, (DataKind.SPECIAL, DataKind.SENSITIVE)),
        ("strafrechtelijk", activity.criminal, (DataKind.CRIMINAL,)),
        ("nummer", activity.national_number, (DataKind.NATIONAL_NUMBER,)),
    ):
        if given and kinds.isdisjoint(fitting):
            yield Problem((key,), f"geen van de gegevens is van de soort {fitting[0].value}")


@rule("VRW153", on=Activity)
def repealed_law(activity: Activity, context: Context) -> Iterator[Problem]:
    """Een grondslag die steunt op een ingetrokken wet.

    Waarom: AVG artikel 6, derde lid: de wet moet gelden.
    Herstel: noem de wet die nu geldt, of kies een andere grondslag.
    """
    for loc, law in _laws(activity):
        if law.law in context.repealed:
            yield Problem((*loc, "wet"), "deze wet is ingetrokken")


def _laws(activity: Activity) -> Iterator[tuple[Loc, Law]]:
    for number, nth, basis in bases(activity):
        for index, law in enumerate(basis.laws):
            yield (*_at(number, nth, "wetten"), index), law
    for number, special in enumerate(activity.special):
        for index, law in enumerate(special.laws):
            yield ("bijzonder", number, "wetten", index), law
    for key, ground in (("strafrechtelijk", activity.criminal), ("nummer", activity.national_number)):
        for index, law in enumerate(ground.laws if ground else ()):
            yield (key, "wetten", index), law


RULES = (
    without_purpose,
    without_basis,
    basis_without_law,
    interest_unnamed,
    interest_not_weighed,
    interest_for_core_task,
    consent_without_choice,
    emergency_unexplained,
    contract_for_core_task,
    special_without_exception,
    criminal_without_ground,
    number_without_law,
    health_without_provision,
    ground_without_data,
    repealed_law,
)
