"""Rules about the data of an activity: retention, source, duty to give them, and what they refer to (VRW1xx)."""

import re
from collections.abc import Iterator

from registerbuild.checks.context import Context, bases
from registerbuild.checks.rule import Problem, rule
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity, Mandatory
from registerbuild.register.records.data import DataCategory, SpecialKind
from registerbuild.register.records.grounds import Basis, Exception9


@rule("VRW110", on=Activity, completeness=True)
def item_without_retention(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een gegeven zonder bewaartermijn.

    Waarom: AVG artikel 30, eerste lid, onder f, en artikel 13, tweede lid, onder a.
    Herstel: verwijs bij bewaartermijn naar een termijn uit bewaartermijnen.yaml, of geef een reden bij
    geen_termijn_omdat.
    """
    for number, item in enumerate(activity.items):
        if item.retention is None and item.no_retention is None:
            yield Problem(("gegevens", number, "categorie"))


@rule("VRW119", on=Activity)
def health_only_on_request(activity: Activity, context: Context) -> Iterator[Problem]:
    """Gezondheidsgegevens alleen op verzoek van de ouders.

    Waarom: AVG artikel 9 en UAVG artikel 30, tweede lid, onder a: een verzoek is geen uitzondering in de wet.
    Herstel: noem de begeleiding of voorziening waarvoor het nodig is, of vraag uitdrukkelijke toestemming.
    """
    categories = [context.find(DataCategory, item.category) for item in activity.items]
    if not any(category is not None and category.special_kind is SpecialKind.HEALTH for category in categories):
        return
    for number, ground in enumerate(activity.special):
        for key, text in (("wanneer", ground.when), ("voorziening", ground.provision)):
            if ground.exception is not Exception9.CONSENT and text and only_on_request(text):
                yield Problem(("bijzonder", number, key))


def only_on_request(text: str) -> bool:
    """Whether a text gives a request of the parents as the only ground for health data."""
    return bool(_REQUEST.search(text)) and not _BETTER.search(text)


_REQUEST = re.compile(r"\b(?:op|eigen)\s+(?:eigen\s+)?verzoek\b|verzoek van (?:de |een )?ouder", re.IGNORECASE)
_BETTER = re.compile(r"toestemming|begeleid|voorziening|noodzakelijk|nodig", re.IGNORECASE)


@rule("VRW124", on=Activity, completeness=True)
def without_items(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een verwerking zonder gegevens.

    Waarom: AVG artikel 30, eerste lid, onder c.
    Herstel: noem bij gegevens welke categorieën u gebruikt.
    """
    if not activity.items:
        yield Problem(("gegevens",))


@rule("VRW142", on=Activity, completeness=True)
def duty_without_consequence(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een verplicht gegeven van de betrokkene zelf, zonder gevolg van niet geven.

    Waarom: AVG artikel 13, tweede lid, onder e.
    Herstel: schrijf bij gevolg wat er gebeurt als iemand het gegeven niet geeft.
    """
    for number, item in enumerate(activity.items):
        due = item.mandatory not in (Mandatory.UNKNOWN, Mandatory.FREE)
        if due and item.given_by and item.consequence is None:
            yield Problem(("gegevens", number, "verplicht"))


@rule("VRW161", on=Activity)
def consequence_without_giver(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een gevolg van niet geven, bij een gegeven dat niemand geeft.

    Waarom: AVG artikel 13, tweede lid, onder e: dat gaat over wat iemand zelf geeft.
    Herstel: haal gevolg weg, of noem bij gegeven_door wie het gegeven geeft.
    """
    for number, item in enumerate(activity.items):
        if item.given_by == () and item.mandatory is not Mandatory.FREE and item.consequence is not None:
            yield Problem(("gegevens", number, "gevolg"))


@rule("VRW162", on=Activity)
def basis_outside_activity(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een grondslag noemt een groep mensen die de verwerking zelf niet noemt.

    Waarom: AVG artikel 30, eerste lid, onder c: het overzicht van de verwerking moet volledig zijn.
    Herstel: zet de groep ook bij betrokkenen van de verwerking, of haal haar bij deze grondslag weg.
    """
    for number, nth, basis in bases(activity):
        for place, name in enumerate(basis.subjects):
            if name not in activity.subjects:
                yield Problem(("doelen", number, "grondslagen", nth, "betrokkenen", place))


@rule("VRW148", on=Activity, severity=Severity.WARNING)
def forced_consent(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een verplicht gegeven, terwijl alles op toestemming steunt.

    Waarom: AVG artikel 4, punt 11, en artikel 7, vierde lid: wie toestemming vraagt, mag niets verplichten.
    Herstel: schrijf verplicht: vrije keuze, of noem de grondslag waarop de plicht steunt.
    """
    if {basis.basis for _, _, basis in bases(activity)} != {Basis.CONSENT}:
        return
    for number, item in enumerate(activity.items):
        if item.mandatory in (Mandatory.BY_LAW, Mandatory.NEEDED):
            yield Problem(("gegevens", number, "verplicht"))


@rule("VRW180", on=Activity, severity=Severity.WARNING)
def need_without_basis(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een gegeven moet gegeven worden om een reden die de verwerking niet heeft.

    Waarom: AVG artikel 13, tweede lid, onder e: wie iets moet geven, leest waarop dat steunt.
    Herstel: kies bij verplicht wat bij de grondslag past, of noem de grondslag die ontbreekt.
    """
    known = {basis.basis for _, _, basis in bases(activity)}
    for number, item in enumerate(activity.items):
        wanted = _RESTS_ON.get(item.mandatory)
        if known and wanted and known.isdisjoint(wanted):
            yield Problem(("gegevens", number, "verplicht"))


_RESTS_ON = {
    Mandatory.NEEDED: {Basis.PUBLIC_TASK, Basis.LEGAL_DUTY},
    Mandatory.BY_CONTRACT: {Basis.CONTRACT},
    Mandatory.BY_LAW: {Basis.PUBLIC_TASK, Basis.LEGAL_DUTY},
}
"""On which basis each kind of having to give can rest; a law can give a duty within a task."""


@rule("VRW150", on=Activity)
def item_outside_activity(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een gegeven noemt iets wat de verwerking zelf niet noemt.

    Waarom: AVG artikel 30, eerste lid, onder b, c en d: het overzicht van de verwerking moet volledig zijn.
    Herstel: zet het ook bij de verwerking zelf, of haal het bij dit gegeven weg.
    """
    known = {
        "betrokkenen": set(activity.subjects),
        "doelen": {use.purpose for use in activity.purposes},
        "ontvangers": set(activity.recipients or ()),
    }
    for number, item in enumerate(activity.items):
        named = {"betrokkenen": item.subjects, "doelen": item.purposes, "ontvangers": item.recipients or ()}
        for key, names in named.items():
            for nth, name in enumerate(names):
                if name not in known[key]:
                    yield Problem(("gegevens", number, key, nth), f"staat niet bij {key} van de verwerking")


RULES = (
    item_without_retention,
    health_only_on_request,
    without_items,
    duty_without_consequence,
    consequence_without_giver,
    basis_outside_activity,
    forced_consent,
    need_without_basis,
    item_outside_activity,
)
