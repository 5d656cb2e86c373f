"""Rules about what no text may tell: numbers, names and passwords of people, addresses nobody recorded (LEK6xx).

They look at every text that some gate lets out, also where it is only an attached table: all but what is `Inside`.
"""

import re
from collections.abc import Callable, Iterator

from registerbuild.checks import traces
from registerbuild.checks.context import Context
from registerbuild.checks.persons import parts_of, persons
from registerbuild.checks.recorded import OnRecord, same_host
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.texts.sentences import split
from registerbuild.register.findings import Severity
from registerbuild.register.records.values import Record


def _found(record: Record, context: Context, read: Callable[[str], Iterator[str]], note: str = "") -> Iterator[Problem]:
    """A problem for each different piece that a reader finds in the texts of the record."""
    for loc, text in context.suspects(record):
        yield from (Problem(loc, note, inside=said) for said in dict.fromkeys(read(text)))


@rule("LEK601", on=Record, ended=True)
def citizen_number(record: Record, context: Context) -> Iterator[Problem]:
    """Een burgerservicenummer in een tekst.

    Waarom: UAVG artikel 46 en AVG artikel 5, eerste lid, onder f: een BSN is van één mens en hoort in geen document.
    Herstel: haal het nummer weg. Is het al gepubliceerd, behandel dit dan als datalek.
    """
    yield from _found(record, context, lambda text: (n for n, sure in traces.citizen_numbers(text) if sure))


@rule("LEK611", on=Record, severity=Severity.WARNING, ended=True)
def maybe_citizen_number(record: Record, context: Context) -> Iterator[Problem]:
    """Een getal dat een burgerservicenummer kan zijn.

    Waarom: UAVG artikel 46: het voldoet aan de elfproef van een BSN; één op de elf andere getallen doet dat ook.
    Herstel: haal het weg als het een BSN is. Is het iets anders, zeg dan ervoor wat het is.
    """
    yield from _found(record, context, lambda text: (n for n, sure in traces.citizen_numbers(text) if not sure))


@rule("LEK602", on=Record, ended=True)
def account_number(record: Record, context: Context) -> Iterator[Problem]:
    """Een rekeningnummer in een tekst.

    Waarom: AVG artikel 5, eerste lid, onder f: wie een tekst over privacy leest, heeft geen IBAN nodig.
    Herstel: haal het nummer weg; een eigen rekening van de school hoort op een factuur.
    """
    yield from _found(record, context, traces.accounts)


@rule("LEK603", on=Record, ended=True)
def password(record: Record, context: Context) -> Iterator[Problem]:
    """Een wachtwoord of code in een tekst.

    Waarom: AVG artikel 32, eerste lid: wie de tekst leest, kan ermee naar binnen.
    Herstel: haal het weg, en verander het wachtwoord of de code.
    """
    yield from _found(record, context, traces.secrets, "iedereen die dit leest, kan het gebruiken")


@rule("LEK604", on=Record, severity=Severity.WARNING, ended=True)
def way_in(record: Record, context: Context) -> Iterator[Problem]:
    """Een inlognaam, of een adres van binnen het netwerk.

    Waarom: AVG artikel 32, eerste lid: zo'n detail helpt vooral wie naar binnen wil.
    Herstel: haal het weg; bij een maatregel hoort het onder intern.
    """
    yield from _found(record, context, traces.ways_in)


@rule("LEK606", on=Record, severity=Severity.WARNING, ended=True)
def person_named(record: Record, context: Context) -> Iterator[Problem]:
    """De naam van een persoon in een tekst.

    Waarom: AVG artikel 5, eerste lid, onder c: een document noemt functies; een naam is zelf een persoonsgegeven.
    Herstel: noem de functie. De naam van de FG hoort in organisatie.yaml bij fg, die van een ander bij rollen.
    """
    for loc, text in context.suspects(record):
        found = (person for person in persons(text) if not _recorded(person.name, context.on_record))
        for said in dict.fromkeys(person.said for person in found):
            yield Problem(loc, "deze persoon staat niet in organisatie.yaml", inside=said)


def _recorded(said: str, recorded: OnRecord) -> bool:
    """Whether a name is of somebody, or of a school, product, receiver or law, with a field of its own."""
    words = parts_of(said)
    return any(words <= name for name in (*recorded.people, *recorded.names))


@rule("LEK607", on=Record, severity=Severity.WARNING, ended=True)
def contact_elsewhere(record: Record, context: Context) -> Iterator[Problem]:
    """Een e-mailadres of telefoonnummer dat in geen veld staat.

    Waarom: AVG artikel 12, eerste lid: een adres dat u op één plaats bijhoudt, klopt overal. Anders is het van een
    persoon, of van vroeger.
    Herstel: verwijs naar het veld, zoals {organisatie:email} of {organisatie:telefoon}, of haal het weg.
    """
    recorded = context.on_record
    yield from _found(record, context, lambda text: (m for m in traces.mails(text) if m.lower() not in recorded.mails))
    yield from _found(
        record, context, lambda text: (p for p in traces.phones(text) if traces.same_phone(p) not in recorded.phones)
    )


@rule("LEK608", on=Record, severity=Severity.WARNING, ended=True)
def address_elsewhere(record: Record, context: Context) -> Iterator[Problem]:
    """Een adres of postcode die in geen veld staat.

    Waarom: AVG artikel 12, eerste lid: een adres dat u op één plaats bijhoudt, klopt overal. Anders is het van een
    persoon, of van vroeger.
    Herstel: verwijs naar het veld met {organisatie:adres}, of haal het weg.
    """
    yield from _found(record, context, lambda text: _places(text, context.on_record))


_OURS = re.compile(r"\b(?:ons|onze|kantoor\w*|\w*adres|schrijf\w*|bezoek\w*|postbus|woont?|wonen)\b", re.IGNORECASE)


def _places(text: str, recorded: OnRecord) -> Iterator[str]:
    if not any(True for read in (traces.postcodes, traces.streets) for _ in read(text)):
        return
    for sentence in split(text):
        if _OURS.search(sentence):
            yield from (code for code in traces.postcodes(sentence) if code.replace(" ", "") not in recorded.postcodes)
            yield from (street for street in traces.streets(sentence) if street.lower() not in recorded.streets)


@rule("LEK609", on=Record, severity=Severity.WARNING, ended=True)
def website_elsewhere(record: Record, context: Context) -> Iterator[Problem]:
    """Een website van het bestuur die in geen veld staat.

    Waarom: AVG artikel 12, eerste lid: wie dit adres opent, komt misschien bij een ander.
    Herstel: verwijs met {organisatie:website}, of zet het adres in het veld waar het hoort.
    """
    yield from _found(record, context, lambda text: _sites(text, context.on_record))


_OUR_SITE = re.compile(r"\b(?:onze|eigen) (?:web)?site\b", re.IGNORECASE)


def _sites(text: str, recorded: OnRecord) -> Iterator[str]:
    ours = _OUR_SITE.search(text) is not None
    for host in traces.hosts(text):
        name = same_host(host)
        own = ours or any(board in name.replace("-", "") for board in recorded.board)
        if own and not any(name == site or name.endswith(f".{site}") for site in recorded.hosts):
            yield host


RULES = (
    citizen_number,
    account_number,
    password,
    way_in,
    person_named,
    contact_elsewhere,
    address_elsewhere,
    website_elsewhere,
    maybe_citizen_number,
)
