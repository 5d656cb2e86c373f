"""Rules about the versions of the regulation and their articles (REG2xx); texts are judged while they can change."""

import re
from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.lists import too_narrow
from registerbuild.checks.passages import columns
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.texts.sentences import split
from registerbuild.derived.wording.words import date_words
from registerbuild.register.findings import Severity, nearest
from registerbuild.register.records.texts import Article, Regulation, RegulationStatus


@rule("REG201", on=Article, severity=Severity.WARNING)
def lid_without_plain(article: Article, context: Context) -> Iterator[Problem]:
    """Een lid zonder uitleg in gewone taal.

    Waarom: AVG artikel 12, eerste lid: duidelijke en eenvoudige taal.
    Herstel: zet onder de juridische tekst een alinea die begint met het teken >.
    """
    if context.is_draft(article):
        for number, lid in enumerate(article.lids):
            if lid.plain is None:
                yield Problem(("leden", number, "id"))


@rule("REG204", on=Article)
def scope_narrowed(article: Article, context: Context) -> Iterator[Problem]:
    """Het reglement omschrijft ‘betrokkene’ kleiner dan waar het over gaat.

    Waarom: AVG artikel 4, punt 1: betrokkene is ieder over wie de gegevens gaan.
    Herstel: omschrijf de betrokkene als degene over wie de gegevens gaan, of noem alle groepen.
    """
    if not context.is_draft(article):
        return
    for loc, text in columns(article):
        definition = _DEFINITION.search(text)
        missing = too_narrow(definition[1], context) if definition else []
        if missing:
            yield Problem(loc, f"niet genoemd: {', '.join(missing)}")


_DEFINITION = re.compile(r"(?<![^\W_])betrokkenen?[*_]*\s*:\s*([^.;\n]+)", re.IGNORECASE)


@rule("REG205", on=Regulation, severity=Severity.WARNING)
def adopted_without_decisions(regulation: Regulation, _: Context) -> Iterator[Problem]:
    """Een vastgestelde versie zonder instemming of vaststelling.

    Waarom: WMS artikel 12, eerste lid, onder m, en artikel 13, eerste lid, onder i: de GMR stemt in
    voordat het bestuur vaststelt.
    Herstel: zet bij besluiten de instemming en de vaststelling, elk met orgaan en datum.
    """
    if regulation.state is not RegulationStatus.ADOPTED:
        return
    for kind in ("instemming", "vaststelling"):
        dated = [decision.date for decision in regulation.decisions if decision.kind.lower() == kind]
        if not dated:
            yield Problem(("besluiten",), f"{kind} ontbreekt")
        elif None in dated:
            yield Problem(("besluiten",), f"de datum van de {kind} ontbreekt")


@rule("REG206", on=Regulation)
def adopted_without_date(regulation: Regulation, _: Context) -> Iterator[Problem]:
    """Een vastgestelde versie zonder dag waarop zij begint te gelden.

    Waarom: eigen regel: zonder datum weet niemand welke versie geldt.
    Herstel: schrijf bij in_werking de datum.
    """
    if regulation.state is RegulationStatus.ADOPTED and regulation.in_force is None:
        yield Problem(("stand",))


@rule("REG207", on=Regulation)
def replaces_nothing(regulation: Regulation, context: Context) -> Iterator[Problem]:
    """De vervangen versie bestaat niet.

    Waarom: eigen regel: de lezer moet de vorige versie kunnen vinden.
    Herstel: schrijf bij vervangt de naam van de map van de vorige versie.
    """
    known = context.register.all(Regulation)
    if regulation.replaces and "reglement" not in context.broken and regulation.replaces not in known:
        yield Problem(("vervangt",), "deze versie is er niet", nearest(regulation.replaces, known))


@rule("REG220", on=Regulation)
def replaces_a_later_one(regulation: Regulation, context: Context) -> Iterator[Problem]:
    """Een versie vervangt een versie die niet eerder begint.

    Waarom: eigen regel: wat nog moet komen, kan geen oude versie zijn.
    Herstel: schrijf bij vervangt de versie die hiervoor gold, of verbeter in_werking.
    """
    old = context.find(Regulation, regulation.replaces or "")
    if old and old.in_force and regulation.in_force and old.in_force >= regulation.in_force:
        yield Problem(("vervangt",), f"die versie begint op {date_words(old.in_force)}")


@rule("REG208", on=Regulation)
def folder_against_date(regulation: Regulation, _: Context) -> Iterator[Problem]:
    """De map heet anders dan de dag waarop de versie begint te gelden.

    Waarom: eigen regel: het adres van een versie is haar datum en verandert nooit.
    Herstel: geef de map de datum als naam, of verbeter in_werking.
    """
    adopted = regulation.state is not RegulationStatus.DRAFT
    if adopted and regulation.in_force and regulation.in_force.isoformat() != regulation.id:
        yield Problem(("in_werking",), f"de map heet {regulation.id}")


@rule("REG211", on=Article)
def about_an_unknown_lid(article: Article, _: Context) -> Iterator[Problem]:
    """Bij leden_over staat een lid dat dit artikel niet heeft.

    Waarom: WMS artikel 12 en 13: van elk lid moet vaststaan over wie het gaat; dat bepaalt wie instemt.
    Herstel: schrijf de id van een lid uit dit artikel, zoals die achter ## staat.
    """
    known = [lid.id for lid in article.lids]
    for number, about in enumerate(article.about):
        for nth, name in enumerate(about.lids):
            if name not in known:
                yield Problem(("leden_over", number, "leden", nth), suggestion=nearest(name, known))


@rule("REG212", on=Article)
def about_nobody(article: Article, _: Context) -> Iterator[Problem]:
    """Bij leden_over staat niet over wie of waarover de leden gaan.

    Waarom: WMS artikel 10, 12 en 13: de mensen of het onderwerp bepalen wie instemt.
    Herstel: schrijf betrokkenen of onderwerpen, of haal de regel weg.
    """
    for number, about in enumerate(article.about):
        if not about.subjects and not about.matters:
            yield Problem(("leden_over", number, "leden"))


@rule("REG209", on=Regulation)
def original_differs(regulation: Regulation, _: Context) -> Iterator[Problem]:
    """Het origineel van een versie ontbreekt, of is een ander bestand dan is vastgelegd.

    Waarom: eigen regel: wie het origineel opent, moet de tekst krijgen die is vastgesteld.
    Herstel: zet de vastgestelde pdf terug in de map van deze versie, met de naam die bij bestand staat.
    """
    if regulation.original is None:
        return
    found = regulation.enclosed.get(regulation.original.file)
    if found is None:
        near = nearest(regulation.original.file, regulation.enclosed)
        yield Problem(("origineel", "bestand"), "deze pdf ligt niet in de map van deze versie", near)
    elif found != regulation.original.sha256:
        yield Problem(("origineel", "sha256"), f"de pdf in de map heeft een andere vingerafdruk: {found}")


@rule("REG210", on=Regulation)
def original_of_draft(regulation: Regulation, _: Context) -> Iterator[Problem]:
    """Een concept met een origineel.

    Waarom: eigen regel: een origineel is vastgesteld, en een concept is dat niet.
    Herstel: haal origineel weg, of zet het bij de versie die is vastgesteld.
    """
    if regulation.state is RegulationStatus.DRAFT and regulation.original:
        yield Problem(("origineel",))


@rule("REG228", on=Article)
def number_in_a_title(article: Article, context: Context) -> Iterator[Problem]:
    """De titel van een artikel begint met een nummer.

    Waarom: eigen regel: het nummer volgt uit de volgorde; op de pagina stond het er anders twee keer.
    Herstel: haal het nummer uit de titel.
    """
    if context.is_draft(article) and _NUMBER_FIRST.match(article.title):
        yield Problem(("titel",))


_NUMBER_FIRST = re.compile(r"(?:artikel|art\.)\s*\d|\d+[a-z]?[.:)]", re.IGNORECASE)


@rule("REG229", on=Article, severity=Severity.WARNING)
def reference_by_a_number(article: Article, context: Context) -> Iterator[Problem]:
    """Een verwijzing naar dit reglement met een getal in plaats van een id.

    Waarom: eigen regel: een nummer verandert met de volgorde, en de verwijzing klopt dan niet meer.
    Herstel: schrijf {artikel:ID}, {lid:ARTIKEL/ID} of {bijlage:ID}; gaat het om een wet, schrijf dan {wet:ID/ARTIKEL}.
    """
    for loc, text in columns(article) if context.is_draft(article) else ():
        for sentence in split(text):
            found = _BARE_NUMBER.search(sentence)
            if found and not _OF_A_LAW.search(sentence):
                yield Problem(loc, inside=found[0])


_BARE_NUMBER = re.compile(r"\b(?:[Aa]rtikel|[Ll]id|[Bb]ijlage) \d{1,3}[a-z]?\b")
_OF_A_LAW = re.compile(r"\b[A-Z]{2,}\b|[Ww]et\b|wet\b|[Vv]erordening|[Bb]esluit|[Cc]ode|\{wet:")
"""The sentence speaks of a law as well, so the number may be one of that."""


@rule("REG225", on=Regulation)
def inserted_nowhere(regulation: Regulation, _: Context) -> Iterator[Problem]:
    """Een ingevoegd artikel dat er niet is, of waar niets boven staat.

    Waarom: eigen regel: een ingevoegd artikel krijgt een letter achter het nummer van het artikel erboven, zoals 38a.
    Herstel: noem bij ingevoegd de id van een artikel uit de volgorde, en niet het eerste.
    """
    for number, name in enumerate(regulation.inserted):
        if name not in regulation.articles:
            yield Problem(("ingevoegd", number), "dit artikel is er niet", nearest(name, regulation.articles))
        elif name == regulation.articles[0]:
            yield Problem(("ingevoegd", number), "dit is het eerste artikel")


@rule("REG226", on=Regulation)
def chapter_begins_nowhere(regulation: Regulation, _: Context) -> Iterator[Problem]:
    """Een hoofdstuk begint bij een artikel dat er niet is, of eerder dan het hoofdstuk erboven.

    Waarom: eigen regel: het nummer van een hoofdstuk volgt uit de volgorde, en die is dezelfde als van de artikelen.
    Herstel: noem bij vanaf het eerste artikel van het hoofdstuk, en zet de hoofdstukken op volgorde.
    """
    above = -1
    for number, chapter in enumerate(regulation.chapters):
        loc = ("hoofdstukken", number, "vanaf")
        if chapter.begins_with not in regulation.articles:
            yield Problem(loc, "dit artikel is er niet", nearest(chapter.begins_with, regulation.articles))
        elif (place := regulation.articles.index(chapter.begins_with)) <= above:
            yield Problem(loc, "dit artikel staat niet na het begin van het vorige hoofdstuk")
        else:
            above = place


@rule("REG227", on=Regulation)
def articles_above_the_chapters(regulation: Regulation, _: Context) -> Iterator[Problem]:
    """Er zijn hoofdstukken, en het eerste artikel staat in geen ervan.

    Waarom: eigen regel: een lezer zoekt elk artikel in een hoofdstuk.
    Herstel: laat het eerste hoofdstuk beginnen bij het eerste artikel.
    """
    if regulation.chapters and regulation.chapters[0].begins_with != regulation.articles[0]:
        yield Problem(("hoofdstukken", 0, "vanaf"), f"het eerste artikel is {regulation.articles[0]}")


RULES = (
    lid_without_plain,
    scope_narrowed,
    adopted_without_decisions,
    adopted_without_date,
    replaces_nothing,
    replaces_a_later_one,
    folder_against_date,
    about_an_unknown_lid,
    about_nobody,
    original_differs,
    original_of_draft,
    number_in_a_title,
    reference_by_a_number,
    inserted_nowhere,
    chapter_begins_nowhere,
    articles_above_the_chapters,
)
