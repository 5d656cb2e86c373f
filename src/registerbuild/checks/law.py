"""Rules about places in the law: numbers that are gone, articles that changed, laws that no longer hold (WET1xx)."""

import datetime
from collections.abc import Iterator

from registerbuild.checks.context import Context, bases
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.law.articles import about, articles_of, read_as_listed
from registerbuild.derived.law.citations import Citation, place_in_law
from registerbuild.derived.law.cited import place_key
from registerbuild.derived.law.known import CERTAIN
from registerbuild.derived.law.moved import MovedNumber, NumberFate, moved_number
from registerbuild.derived.wording.words import Style, cite, date_words, enumeration
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import RetentionKind, RetentionPeriod, Statute, Term
from registerbuild.register.records.grounds import Basis
from registerbuild.register.records.texts import Article, Statement
from registerbuild.register.records.values import Law, Record
from registerbuild.register.source import Loc

_GUIDANCE = (RetentionKind.GUIDELINE, RetentionKind.OWN_CHOICE)
"""Kinds of period that may still name an old law: as the place where they come from, not as what demands them."""


def _cited(record: Record, context: Context) -> tuple[Citation, ...]:
    return context.cited.get(type(record), {}).get(record.id, ())


def _words(law: Law, context: Context) -> str:
    return cite(law, context.register.all(Statute), Style.SHORT).words


def _beside(citation: Citation, key: str) -> Loc:
    """The place of another field of the same reference."""
    return (*citation.loc[:-1], key)


@rule("WET101", on=Record, completeness=True)
def number_gone(record: Record, context: Context) -> Iterator[Problem]:
    """Een wetsartikel dat niet meer bestaat of nu een ander nummer heeft.

    Waarom: AVG artikel 5, eerste lid, onder a: wie het opzoekt, moet vinden wat u noemt.
    Herstel: noem het artikel dat nu geldt.
    """
    for citation, number in _numbers(record, context, NumberFate.GONE, NumberFate.MOVED):
        if citation.law.law not in context.repealed:
            message = f"{_words(citation.law, context)} {number.fate.value}"
            yield _instead(citation, number, message, context)


def _numbers(record: Record, context: Context, *fates: NumberFate) -> Iterator[tuple[Citation, MovedNumber]]:
    for citation in _cited(record, context):
        number = moved_number(citation.law)
        if number is not None and number.fate in fates:
            yield citation, number


def _instead(citation: Citation, number: MovedNumber, message: str, context: Context) -> Problem:
    """The problem with what to cite instead; when that is one place, also as a suggestion."""
    only = number.now[0] if len(number.now) == 1 else ""
    places = enumeration(_words(place_in_law(target), context) for target in number.now)
    suggestion = f"{{wet:{only}}}" if only and citation.raw else places if only else None
    fix = f"noem {places}" if number.now else "haal deze verwijzing weg; er is geen artikel voor in de plaats gekomen"
    loc = citation.loc if citation.raw or not citation.law.article else _beside(citation, "artikel")
    whole = citation.law.point is None and bool(number.paragraphs) == bool(citation.law.paragraph)
    certain = suggestion if citation.raw and whole and number.fate is NumberFate.MOVED else None
    return Problem(loc, number.subject, suggestion, fix, message, citation.raw, certain)


@rule("WET102", on=Record, severity=Severity.WARNING)
def number_about_something_else(record: Record, context: Context) -> Iterator[Problem]:
    """Een nummer dat in de wet van nu over iets anders gaat, of niet meer is nagekeken.

    Waarom: AVG artikel 6, derde lid: de wet moet zeggen waarvoor u haar noemt.
    Herstel: noem het artikel dat u bedoelt, of lees dit artikel in de tekst van nu en zet de datum bij gelezen.
    """
    for citation, number in _numbers(record, context, NumberFate.OTHER, NumberFate.UNREAD):
        if not citation.raw and not read_as_listed(citation.law):  # a text says itself what it is about
            message = f"{_words(citation.law, context)} {number.fate.value}"
            yield _instead(citation, number, message, context)


@rule("WET103", on=Record, severity=Severity.WARNING)
def changed_since_read(record: Record, context: Context) -> Iterator[Problem]:
    """Een wetsartikel dat is veranderd nadat het is gelezen.

    Waarom: AVG artikel 5, tweede lid: u moet kunnen laten zien dat het nog klopt.
    Herstel: lees het artikel opnieuw, en zet bij gelezen de dag waarop die versie begint.
    """
    for citation in _cited(record, context):
        since, read = _changed(citation.law), citation.law.read
        if since is not None and read is not None and read < since:
            message = f"{_words(citation.law, context)} is veranderd op {date_words(since)}"
            yield Problem(_beside(citation, "gelezen"), f"gelezen in de tekst van {date_words(read)}", message=message)


def _changed(law: Law) -> datetime.date | None:
    days = [known.since for known in about(law) if known.since is not None]
    return max(days, default=None)


@rule("WET104", on=Record, completeness=True)
def law_without_force(record: Record, context: Context) -> Iterator[Problem]:
    """Een wet die niet meer geldt.

    Waarom: AVG artikel 5, eerste lid, onder a: noem wat nu geldt; oude wet hoort alleen bij de geschiedenis.
    Herstel: noem de wet die nu geldt.
    """
    if isinstance(record, RetentionPeriod) and record.kind in _GUIDANCE:
        return
    for citation in _cited(record, context):
        if citation.law.law in context.repealed and _as_law_of_now(citation):
            yield _replaced(citation, context)


def _as_law_of_now(citation: Citation) -> bool:
    """Whether the place is named as what holds: texts for the public, and fields; VRW153 has those of activities."""
    return citation.model in (Statement, Article) if citation.raw else citation.model is not Activity


def _replaced(citation: Citation, context: Context) -> Problem:
    statute = context.register.all(Statute)[citation.law.law]
    message = f"{statute.short} is {statute.state.value}"
    number = moved_number(citation.law)
    if number is not None:
        return _instead(citation, number, message, context)
    law = Law(wet=statute.replaced_by) if statute.replaced_by else None
    fix = f"noem {_words(law, context)}" if law else None
    return Problem(citation.loc, "deze wet geldt niet meer", None, fix, message, citation.raw)


@rule("WET105", on=Activity, completeness=True)
def basis_without_article(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een wettelijke verplichting of taak met alleen de naam van een wet.

    Waarom: AVG artikel 6, derde lid: de plicht of de taak moet in de wet staan, en dat is een artikel.
    Herstel: zet bij een van de wetten het artikel.
    """
    for number, nth, basis in bases(activity):
        by_law = basis.basis in (Basis.LEGAL_DUTY, Basis.PUBLIC_TASK)
        if by_law and basis.laws and not any(law.article for law in basis.laws):
            yield Problem(("doelen", number, "grondslagen", nth, "grondslag"))


@rule("WET106", on=Record, severity=Severity.TIP)
def whole_law(record: Record, context: Context) -> Iterator[Problem]:
    """Een hele wet genoemd waar het artikel bekend is.

    Waarom: AVG artikel 5, tweede lid: met een artikel kan een ander het nagaan.
    Herstel: zet erbij welk artikel het is.
    """
    if isinstance(record, Term):
        return  # a term can be the law itself
    for citation in _cited(record, context):
        known = articles_of(citation.law.law)
        if not citation.raw and citation.law.article is None and known:
            fix = f"zet er een artikel bij; bekend zijn {enumeration(known)}"
            yield Problem(citation.loc, "welk artikel?", fix=fix)


@rule("WET107", on=Record, severity=Severity.TIP)
def only_one_lid_known(record: Record, context: Context) -> Iterator[Problem]:
    """Een heel artikel genoemd waarvan alleen één lid is nagegaan.

    Waarom: AVG artikel 5, tweede lid: wat u gelezen noemt, is niet meer dan wat er is nagegaan.
    Herstel: zet bij lid welk lid het is.
    """
    for citation in _cited(record, context):
        law, rows = citation.law, about(citation.law)
        known = {lid for row in rows for lid in row.paragraphs}
        if (
            not citation.raw
            and law.article
            and not law.paragraph
            and len(known) == 1
            and all(r.paragraphs for r in rows)
        ):
            only = known.pop()
            place = _words(law.model_copy(update={"paragraph": only}), context)
            yield Problem(_beside(citation, "artikel"), f"nagegaan is {place}", fix=f"schrijf erbij: lid: {only}")


@rule("WET108", on=Record, severity=Severity.WARNING)
def read_elsewhere(record: Record, context: Context) -> Iterator[Problem]:
    """Een wetsartikel dat hier niet is gelezen, en bij een ander record wel.

    Waarom: AVG artikel 5, tweede lid: een artikel is gelezen of het is niet gelezen, waar u het ook noemt.
    Herstel: zet overal dezelfde dag bij gelezen, of haal hem overal weg.
    """
    for citation in _cited(record, context):
        other = context.readings.get(place_key(citation.law))
        if not citation.raw and citation.law.read is None and other is not None:
            message = f"{_words(citation.law, context)} is hier niet gelezen en bij een ander record wel"
            where = context.where(other.kind, other.record, other.loc)
            yield Problem(citation.loc, f"wel gelezen in {where}", message=message)


@rule("WET109", on=Record, severity=Severity.WARNING)
def surer_than_listed(record: Record, context: Context) -> Iterator[Problem]:
    """Een wetsartikel dat zeker heet, terwijl de tekst waarin het is gelezen dat niet is.

    Waarom: AVG artikel 5, tweede lid: wat u zeker noemt, is niet zekerder dan de tekst die er was.
    Herstel: zet de reden bij twijfel, of lees het artikel in een nieuwere tekst en zet die dag bij gelezen.
    """
    for citation in _cited(record, context):
        law = citation.law
        doubted = next((row for row in about(law) if row.read is not None and row.reading not in CERTAIN), None)
        if not citation.raw and law.certain and doubted and law.read and law.read <= (doubted.read or law.read):
            message = f"{_words(law, context)} heet zeker; in de lijst van artikelen staat: {doubted.reading.value}"
            yield Problem(_beside(citation, "gelezen"), f"zet erbij: twijfel: {doubted.reading.value}", message=message)


RULES = (
    number_gone,
    number_about_something_else,
    changed_since_read,
    law_without_force,
    basis_without_article,
    whole_law,
    only_one_lid_known,
    read_elsewhere,
    surer_than_listed,
)
