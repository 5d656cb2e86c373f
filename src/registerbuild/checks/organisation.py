"""Rules about the controller: its name, terms, age of consent, complaints (ORG1xx)."""

import re
from collections.abc import Iterator

from registerbuild.checks.context import Context, bases
from registerbuild.checks.rule import Problem, rule
from registerbuild.checks.words import EXPRESSLY_PERSON
from registerbuild.register.findings import Severity
from registerbuild.register.records.organisation import Organisation, School
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.values import Period, Record

_POSTCODE = re.compile(r"[1-9][0-9]{3} [A-Z]{2}")
_CHAMBER_NUMBER = re.compile(r"[0-9]{8}")
_FEWEST_DIGITS = 5
"""Of the shortest Dutch number on which an office is called: 14 and its area code."""
_MOST_DIGITS = 17
"""Of any number, with 00 and the country; more are two numbers."""
_DUTCH_DIGITS = 10
"""Of any other Dutch number, with its 0."""
_ADDRESS = re.compile(r"https?://([^/?#]+)([^?#]*)")


_SHORTEST = {0: 0, 1: 28, 2: 59}
"""Days of so many months in a row, where they have the fewest: by these a promise in days keeps to the law."""


def _within(period: Period, months: int) -> bool:
    """Whether a period never ends after so many months, in whatever month it begins."""
    rest = months - 12 * period.years - period.months
    return rest >= 0 and period.days <= _SHORTEST[min(rest, 2)]


@rule("ORG101", on=Organisation)
def terms_too_long(organisation: Organisation, _: Context) -> Iterator[Problem]:
    """Een langere antwoordtermijn dan 1 maand, of een langere verlenging dan 2 maanden.

    Waarom: AVG artikel 12, derde lid: binnen 1 maand antwoord, en ten hoogste 2 maanden erbij. Korter mag.
    Herstel: schrijf bij antwoord ten hoogste P1M of P4W, en bij verlenging ten hoogste P2M of P8W.
    """
    if not _within(organisation.terms.answer, 1):
        yield Problem(("verzoeken", "antwoord"), "de wet zegt ten hoogste 1 maand; februari heeft 28 dagen", "P1M")
    if not _within(organisation.terms.extension, 2):
        yield Problem(("verzoeken", "verlenging"), "de wet zegt ten hoogste 2 maanden", "P2M")


@rule("ORG109", on=Organisation)
def no_term_at_all(organisation: Organisation, _: Context) -> Iterator[Problem]:
    """Een termijn van niets voor het antwoord op een verzoek, of voor de verlenging.

    Waarom: AVG artikel 12, derde lid: de lezer moet weten hoelang het ten hoogste duurt; meteen is geen termijn.
    Herstel: schrijf bij antwoord bijvoorbeeld P14D, en bij verlenging hoeveel tijd er ten hoogste bij komt.
    """
    for key, term in (("antwoord", organisation.terms.answer), ("verlenging", organisation.terms.extension)):
        if not term.approximate_days:
            yield Problem(("verzoeken", key))


@rule("ORG102", on=Organisation)
def controller_is_person(organisation: Organisation, _: Context) -> Iterator[Problem]:
    """Een persoon als verwerkingsverantwoordelijke.

    Waarom: AVG artikel 4, punt 7, en artikel 30, eerste lid, onder a: dat is de rechtspersoon, niet de bestuurder.
    Herstel: schrijf bij naam de volledige naam van de stichting of vereniging.
    """
    if EXPRESSLY_PERSON.match(organisation.name):
        yield Problem(("naam",))


@rule("ORG103", on=Organisation)
def consent_age_differs(organisation: Organisation, _: Context) -> Iterator[Problem]:
    """Een andere leeftijd voor eigen toestemming dan 16 jaar.

    Waarom: UAVG artikel 5, eerste lid, en AVG artikel 8.
    Herstel: schrijf leeftijd_toestemming: 16.
    """
    if organisation.consent_age != 16:
        yield Problem(("leeftijd_toestemming",), "de wet zegt 16 jaar", "16")


@rule("ORG107", on=Organisation)
def rights_age_differs(organisation: Organisation, _: Context) -> Iterator[Problem]:
    """Een andere leeftijd voor eigen rechten dan 12 jaar.

    Waarom: UAVG artikel 5, derde en vierde lid: vanaf 12 jaar mag een leerling zelf stoppen en zelf een verzoek doen.
    Herstel: schrijf leeftijd_rechten: 12. Luistert het bestuur ook naar jongere kinderen? Zet dat in het reglement.
    """
    if organisation.rights_age != 12:
        yield Problem(("leeftijd_rechten",), "de wet zegt 12 jaar", "12")


@rule("ORG104", on=Organisation, completeness=True)
def no_route_to_authority(organisation: Organisation, _: Context) -> Iterator[Problem]:
    """Geen klachtweg naar de toezichthouder.

    Waarom: AVG artikel 13, tweede lid, onder d, en artikel 77.
    Herstel: zet bij klachten ook de toezichthouder, met het webadres.
    """
    names = (organisation.authority.name, "{organisatie:toezichthouder}")
    said = " ".join(f"{route.name} {route.text}" for route in organisation.complaints)
    if not any(name in said for name in names):
        yield Problem(("klachten",), f"{organisation.authority.name} staat er niet bij")


@rule("ORG105", on=Organisation, severity=Severity.TIP)
def chamber_number_missing(organisation: Organisation, _: Context) -> Iterator[Problem]:
    """Geen KvK-nummer.

    Waarom: AVG artikel 30, eerste lid, onder a: het nummer maakt zeker om welke rechtspersoon het gaat.
    Herstel: schrijf bij kvk het nummer van de Kamer van Koophandel.
    """
    if organisation.chamber_number is None:
        yield Problem(("kvk",))


@rule("ORG106", on=Organisation, severity=Severity.WARNING)
def nowhere_published(organisation: Organisation, _: Context) -> Iterator[Problem]:
    """Niet gezegd waar verklaring en reglement te vinden zijn.

    Waarom: AVG artikel 12, eerste lid: de informatie is makkelijk te vinden.
    Herstel: noem bij bekendmaking de plaatsen, zoals de website en de schoolgids.
    """
    if not organisation.publications:
        yield Problem(("bekendmaking",))


def _folder(address: str) -> str | None:
    """The folder that a web address lies in, on a secured site; None when there is no site in it."""
    found = _ADDRESS.match(address)
    if not found:
        return None
    above, _, last = found[2].rpartition("/")
    folder = above if "." in last else f"{above}/{last}".rstrip("/")
    return f"https://{found[1]}{folder}/"


@rule("ORG108", on=Organisation)
def no_address_of_a_folder(organisation: Organisation, _: Context) -> Iterator[Problem]:
    """Een publicatieadres dat niet het adres van een map op een beveiligde website is.

    Waarom: eigen regel: het vaste adres van een bladzijde is dit adres met haar eigen pad erachter.
    Herstel: schrijf het adres van de map build/openbaar op de website: met https, en met / aan het eind.
    """
    said = organisation.publication_address
    if said is not None and (meant := _folder(said)) != said:
        yield Problem(("publicatie_adres",), "dit is niet het adres van een map, met https", meant)


@rule("ORG110", on=Organisation)
def no_postcode(organisation: Organisation, _: Context) -> Iterator[Problem]:
    """Een postcode die geen Nederlandse postcode is.

    Waarom: AVG artikel 13, eerste lid, onder a: met dit adres bereikt een lezer het bestuur.
    Herstel: schrijf 4 cijfers, een spatie en 2 hoofdletters, zoals 1234 AB.
    """
    if not _POSTCODE.fullmatch(organisation.address.postcode):
        yield Problem(("adres", "postcode"))


@rule("ORG111", on=Organisation)
def no_chamber_number(organisation: Organisation, _: Context) -> Iterator[Problem]:
    """Een KvK-nummer dat geen 8 cijfers heeft.

    Waarom: AVG artikel 30, eerste lid, onder a: met het nummer is zeker om welke rechtspersoon het gaat.
    Herstel: schrijf de 8 cijfers van het KvK-nummer zonder punten of spaties.
    """
    if organisation.chamber_number is not None and not _CHAMBER_NUMBER.fullmatch(organisation.chamber_number):
        yield Problem(("kvk",))


@rule("ORG112", on=Organisation)
def no_phone_number(organisation: Organisation, _: Context) -> Iterator[Problem]:
    """Een telefoonnummer dat niet te bellen is.

    Waarom: AVG artikel 13, eerste lid, onder a en b: met dit nummer bereikt een lezer het bestuur of de FG.
    Herstel: schrijf één nummer, helemaal in cijfers, met het netnummer erbij: 10 cijfers, of +31 en 9 cijfers.
    """
    for loc, number in ((("telefoon",), organisation.phone), (("fg", "telefoon"), organisation.officer.phone)):
        if number is not None and not _can_be_called(number):
            yield Problem(loc)


@rule("ORG120", on=Organisation, severity=Severity.WARNING)
def no_route_to_court(organisation: Organisation, _: Context) -> Iterator[Problem]:
    """Bij de klachten staat geen weg naar de rechter.

    Waarom: AVG artikel 12, vierde lid, en artikel 79, en UAVG artikel 34 en 35: na een nee kan iemand naar de rechter.
    Herstel: zet bij klachten ook de rechter: wanneer dat kan, binnen hoeveel weken, en dat een advocaat niet hoeft.
    """
    if not any(_COURT.search(f"{route.name} {route.text}") for route in organisation.complaints):
        yield Problem(("klachten",))


_COURT = re.compile(r"\b(?:rechters?|rechtbank|gerecht)\b", re.IGNORECASE)


@rule("ORG121", on=Organisation, severity=Severity.WARNING)
def breaches_not_registered(_: Organisation, context: Context) -> Iterator[Problem]:
    """Geen enkele verwerking gaat over het vastleggen van datalekken.

    Waarom: AVG artikel 33, vijfde lid: elk datalek wordt vastgelegd, ook wat niet is gemeld; dat is een verwerking.
    Herstel: maak een verwerking voor datalekken, met als grondslag een wettelijke verplichting: AVG artikel 33.
    """
    laws = (law for activity in context.activities for _, _, basis in bases(activity) for law in basis.laws)
    known = any((law.law, law.article) == _BREACHES for law in laws)
    if context.activities and not known and "verwerking" not in context.broken:
        yield Problem(("naam",))


_BREACHES = ("avg", "33")


def _can_be_called(number: str) -> bool:
    """Whether a number has the digits that one in the Netherlands has; of one abroad, whether it has enough."""
    digits = re.sub(r"\D", "", number.replace("(0)", ""))
    if len(digits) > _MOST_DIGITS:
        return False
    if number.strip().startswith("+"):
        digits = f"00{digits}"
    if digits.startswith("0031"):
        return len(digits) >= len("0031") + _DUTCH_DIGITS - 1
    if digits.startswith(("00", "0800", "0900", "14")):
        return len(digits) >= _FEWEST_DIGITS
    return digits.startswith("0") and len(digits) >= _DUTCH_DIGITS


@rule("ORG113", on=Processor, severity=Severity.WARNING)
def dutch_supplier_mistyped(processor: Processor, _: Context) -> Iterator[Problem]:
    """Een postcode of KvK-nummer van een leverancier dat niet kan.

    Waarom: AVG artikel 28, derde lid: het moet vaststaan met welke rechtspersoon er afspraken zijn.
    Herstel: schrijf 4 cijfers, een spatie en 2 hoofdletters, en 8 cijfers voor de KvK. Een leverancier in een ander
    land noemt u met land; een nummer van daar zet u bij toelichting.
    """
    if processor.country not in (None, "Nederland"):
        return
    if processor.address and not _POSTCODE.fullmatch(processor.address.postcode):
        yield Problem(("adres", "postcode"))
    if processor.chamber_number is not None and not _CHAMBER_NUMBER.fullmatch(processor.chamber_number):
        yield Problem(("kvk",))


@rule("ORG114", on=Record, severity=Severity.WARNING)
def half_an_address(record: Record, _: Context) -> Iterator[Problem]:
    """Een adres zonder huisnummer, met een postcode bij de straat, of met een plaats zonder hoofdletter.

    Waarom: AVG artikel 13, eerste lid, onder a: met dit adres komt een brief aan.
    Herstel: schrijf straat en huisnummer, zoals Voorbeeldlaan 1 of Postbus 12, en de plaats met een hoofdletter.
    """
    if isinstance(record, Organisation) and _SMALL.match(record.town):
        yield Problem(("vestigingsplaats",))
    if isinstance(record, Organisation | Processor) and record.address:
        if not any(sign.isdigit() for sign in record.address.street):
            yield Problem(("adres", "straat"), "er staat geen nummer bij")
        if found := _POSTCODE.search(record.address.street):
            yield Problem(("adres", "straat"), "de postcode en de plaats hebben een eigen veld", inside=found[0])
        if _SMALL.match(record.address.town):
            yield Problem(("adres", "plaats"))


_SMALL = re.compile(r"[^\WA-ZÀ-Þ]")
"""A small letter or a digit; ’s-Gravenhage begins with neither."""


@rule("ORG115", on=School, severity=Severity.WARNING)
def school_number_twice(school: School, context: Context) -> Iterator[Problem]:
    """Twee scholen met hetzelfde BRIN-nummer.

    Waarom: eigen regel: met het nummer is zeker om welke school het gaat.
    Herstel: verbeter het nummer. Is de ene een vestiging van de andere, dan mag het zo blijven staan.
    """
    same = [other.id for other in context.live(School) if other.number and other.number == school.number]
    if same and same[0] != school.id:
        yield Problem(("brin",), f"ook van {same[0]}", names=(("school", same[0]),))


RULES = (
    terms_too_long,
    no_term_at_all,
    controller_is_person,
    consent_age_differs,
    rights_age_differs,
    no_route_to_authority,
    chamber_number_missing,
    nowhere_published,
    no_address_of_a_folder,
    no_postcode,
    no_chamber_number,
    no_phone_number,
    no_route_to_court,
    breaches_not_registered,
    dutch_supplier_mistyped,
    half_an_address,
    school_number_twice,
)
