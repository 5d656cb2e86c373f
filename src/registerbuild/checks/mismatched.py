"""Rules about fields that do not go together: a name in another's field, an answer that the one beside it denies."""

import datetime
from collections.abc import Iterator
from itertools import pairwise

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.checks.words import OUTSIDE_COUNTRIES
from registerbuild.derived.agreements import EEA, places
from registerbuild.derived.wording.words import date_words
from registerbuild.register.findings import Severity
from registerbuild.register.meant import as_compared
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.change import Change
from registerbuild.register.records.commission import Commission
from registerbuild.register.records.data import Recipient, RecipientKind, RecipientRole, Statute, StatuteState
from registerbuild.register.records.organisation import DataSubject, Organisation
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.scale import Level, RiskScale
from registerbuild.register.records.texts import Regulation
from registerbuild.register.records.values import Answer, Period, Record
from registerbuild.register.source import Loc


@rule("BTR106", on=DataSubject, severity=Severity.WARNING)
def child_that_is_not_vulnerable(subject: DataSubject, _: Context) -> Iterator[Problem]:
    """Kinderen die niet kwetsbaar heten, of een groep die zelf beslist en toch wordt vertegenwoordigd.

    Waarom: AVG artikel 35, eerste lid: een pre-scan telt kinderen als kwetsbare mensen (WP248, criterium 7), en wie
    zelf beslist, heeft geen vertegenwoordiger.
    Herstel: verbeter minderjarig of kwetsbaar, of haal vertegenwoordigd_door weg.
    """
    if subject.minor.yes and subject.vulnerable.no:
        yield Problem(("kwetsbaar",), "minderjarig is ja")
    if subject.represented_by is not None and subject.minor.no and subject.vulnerable.no:
        yield Problem(("vertegenwoordigd_door",), "minderjarig en kwetsbaar zijn nee")


@rule("ORG116", on=Organisation, severity=Severity.WARNING)
def name_in_another_field(organisation: Organisation, _: Context) -> Iterator[Problem]:
    """Een naam die in een ander veld hoort.

    Waarom: AVG artikel 30, eerste lid, onder a: functie, persoon, rechtsvorm en naam zijn vier verschillende dingen.
    Herstel: schrijf bij naam van een rol de functie, bij persoon wie dat is, en bij rechtsvorm alleen de soort, zoals
    stichting.
    """
    if organisation.legal_form and as_compared(organisation.name) in as_compared(organisation.legal_form):
        yield Problem(("rechtsvorm",), "hier staat de naam van het bestuur")
    functions = {as_compared(role.name) for role in organisation.roles}
    persons = {as_compared(role.person) for role in organisation.roles if role.person}
    for number, role in enumerate(organisation.roles):
        if as_compared(role.name) in persons:
            yield Problem(("rollen", number, "naam"), "zo heet ook een persoon")
        elif role.person and as_compared(role.person) in functions:
            yield Problem(("rollen", number, "persoon"), "zo heet ook een functie")


@rule("LNK013", on=Record, severity=Severity.WARNING)
def itself_as_the_other(record: Record, context: Context) -> Iterator[Problem]:
    """Wie zelf de ander is: een moederbedrijf, een subverwerker, een opdrachtgever of een partner met de eigen naam.

    Waarom: AVG artikel 26, artikel 28 en artikel 30: het gaat juist om een ander, en die staat er nu niet.
    Herstel: schrijf de naam van de ander, of haal de regel weg.
    """
    board = context.organisation
    own = (record.name, record.trade_name) if isinstance(record, Processor) else (board and board.name,)
    names = {as_compared(name) for name in own if name}
    yield from (Problem(loc) for loc, name in _others(record) if as_compared(name) in names)


def _others(record: Record) -> Iterator[tuple[Loc, str]]:
    """Where a record names somebody else: for a supplier another firm, else another than the board."""
    if isinstance(record, Processor):
        if record.parent:
            yield ("moeder",), record.parent
        for number, product in enumerate(record.products):
            for nth, sub in enumerate(product.subprocessors):
                yield ("producten", number, "subverwerkers", nth, "naam"), sub.name
    elif isinstance(record, Commission):
        yield ("opdrachtgever",), record.client
    elif isinstance(record, Activity):
        yield from ((("samen_met", number), name) for number, name in enumerate(record.joint_with))


@rule("LNK014", on=Record, severity=Severity.WARNING)
def no_successor(record: Record, context: Context) -> Iterator[Problem]:
    """Wat vervangt en wat is vervangen, past niet bij elkaar.

    Waarom: eigen regel: van een oude wet of een oude versie moet vaststaan wat er nu geldt.
    Herstel: noem bij een vervangen wet haar opvolger, en alleen daar. Een wijziging gaat van de versie die de nieuwe
    vervangt, naar de nieuwe.
    """
    if isinstance(record, Statute):
        if record.state is StatuteState.REPLACED and record.replaced_by is None:
            yield Problem(("stand",), "vervangen_door ontbreekt")
        elif record.in_force and record.replaced_by is not None:
            yield Problem(("vervangen_door",), "stand is geldt")
    elif isinstance(record, Change):
        new = context.find(Regulation, record.new)
        if record.old == record.new:
            yield Problem(("van",), "van en naar zijn dezelfde versie")
        elif new is not None and new.replaces not in (None, record.old):
            yield Problem(("van",), f"{record.new} vervangt {new.replaces}", names=(("reglement", record.new),))


@rule("TXT311", on=Record, severity=Severity.WARNING)
def country_in_or_out(record: Record, context: Context) -> Iterator[Problem]:
    """Een land aan de verkeerde kant van de grens van de EER.

    Waarom: AVG artikel 44: alleen wat naar een land buiten de EER gaat, is doorgifte.
    Herstel: verbeter het land, of schrijf bij in_eer het andere antwoord. Een land in de EER hoort niet bij naar.
    """
    if isinstance(record, Processor):
        for number, product in enumerate(record.products):
            for loc, place, _who in places(product, context.today):
                if place.country and _denied(place.country, place.in_eea):
                    yield Problem(("producten", number, *loc, "in_eer"), place.country)
    transfers = record.transfers if isinstance(record, Activity | Commission) else None
    for number, transfer in enumerate(transfers.transfers if transfers else ()):
        if transfer.country.lower() in EEA:
            yield Problem(("doorgifte", "naar", number, "land"), "dit land ligt in de EER")


def _denied(country: str, in_eea: Answer) -> bool:
    """Whether what is known of a country is the other answer."""
    inside, outside = country.lower() in EEA, OUTSIDE_COUNTRIES.fullmatch(country) is not None
    return (inside and in_eea.no) or (outside and in_eea.yes)


@rule("TXT312", on=Recipient, severity=Severity.WARNING)
def inside_and_outside(recipient: Recipient, _: Context) -> Iterator[Problem]:
    """Een ontvanger die van binnen is volgens het ene veld, en van buiten volgens het andere.

    Waarom: AVG artikel 4, onderdeel 9: een verklaring noemt wie van buiten gegevens krijgt, en de eigen mensen niet.
    Herstel: kies bij eigen mensen rol: binnen de organisatie en soort: intern, en bij een ander geen van beide.
    """
    kind, role = recipient.shown_as, recipient.role
    inside = role is RecipientRole.INTERNAL
    outsider = kind in (RecipientKind.GOVERNMENT, RecipientKind.COMPANIES, RecipientKind.CARE)  # parents may be inside
    if (inside and outsider) or (kind and kind.inside and role not in (RecipientRole.INTERNAL, RecipientRole.UNKNOWN)):
        yield Problem(("soort",), f"rol is: {role.value}")


@rule("DAT105", on=Change, severity=Severity.WARNING)
def term_against_days(change: Change, _: Context) -> Iterator[Problem]:
    """Tussen het verzoek en de dag voor het antwoord ligt minder tijd dan de termijn.

    Waarom: eigen regel: de raad krijgt ten minste de tijd die bij termijn staat; een van de drie klopt niet.
    Herstel: verbeter termijn, gevraagd_op of antwoord_voor.
    """
    for number, section in enumerate(change.sections):
        if section.asked and section.due and section.term and section.due < _after(section.asked, section.term):
            days = f"van {date_words(section.asked)} tot {date_words(section.due)}"
            yield Problem(("instemming", number, "antwoord_voor"), days)


@rule("DAT106", on=Processor, severity=Severity.WARNING)
def notice_longer_than_the_agreement(processor: Processor, _: Context) -> Iterator[Problem]:
    """Een opzegtermijn die langer is dan de overeenkomst duurt.

    Waarom: eigen regel: dan is opzeggen nooit meer op tijd; meestal is het een typefout, zoals P3Y voor P3M.
    Herstel: verbeter opzegtermijn, geldig_vanaf of geldig_tot.
    """
    made = processor.agreement
    if made is None or made.notice is None or made.valid_from is None or made.valid_until is None:
        return
    if _after(made.valid_from, made.notice) > made.valid_until:
        yield Problem(("overeenkomst", "opzegtermijn"))


def _after(day: datetime.date, period: Period) -> datetime.date:
    """The first day on which the period is certainly over, but for a month of which the length is unknown."""
    return day + datetime.timedelta(days=period.years * 365 + period.months * 28 + period.days)


@rule("TXT313", on=RiskScale, severity=Severity.WARNING)
def scale_against_itself(scale: RiskScale, _: Context) -> Iterator[Problem]:
    """De schaal van risico’s spreekt zichzelf tegen.

    Waarom: AVG artikel 35, zevende lid, onder c: bij een grotere kans of een grotere schade is een risico nooit lager,
    en van twee treden met dezelfde woorden weet niemand welke hij kiest.
    Herstel: verbeter de matrix of de woorden van deze trede.
    """
    for key, words in (("kans", scale.likelihood), ("impact", scale.impact)):
        said = {"laag": words.low, "midden": words.medium, "hoog": words.high}
        for name, text in said.items():
            earlier = [other for other, each in said.items() if as_compared(each) == as_compared(text)]
            if earlier[0] != name or not any(sign.isalpha() for sign in text):
                yield Problem((key, name), f"hier staat: {text}")
    rows = {"laag": scale.matrix.low, "midden": scale.matrix.medium, "hoog": scale.matrix.high}
    levels = {(i, k): level for i, r in rows.items() for k, level in zip(rows, (r.low, r.medium, r.high), strict=True)}
    steps = [*pairwise(rows)]
    for (impact, likelihood), level in levels.items():
        below = [levels[a, likelihood] for a, b in steps if b == impact]
        below += [levels[impact, a] for a, b in steps if b == likelihood]
        if any(_RANK[other] > _RANK[level] for other in below):
            yield Problem(("matrix", impact, likelihood), "lager dan bij een kleinere kans of impact")


_RANK = {level: number for number, level in enumerate(Level)}


RULES = (
    child_that_is_not_vulnerable,
    name_in_another_field,
    itself_as_the_other,
    no_successor,
    country_in_or_out,
    inside_and_outside,
    term_against_days,
    notice_longer_than_the_agreement,
    scale_against_itself,
)
