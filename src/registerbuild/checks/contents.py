"""Rules about what a regulation (REG31x) and a statement (VRW195) must tell: a content that no passage tells."""

from collections.abc import Callable, Iterator

from registerbuild.checks.ai import uses_ai
from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.law.contents import (
    REQUESTS_IN_STATEMENT,
    Content,
    ContentGroup,
    ContentNeed,
    untold,
)
from registerbuild.derived.law.regulated import REGULATION_CONTENTS
from registerbuild.derived.telling import rests_on_consent
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.texts import Article, Regulation, RegulationStatus, Statement
from registerbuild.register.records.values import Status

_NEEDED: dict[ContentNeed, Callable[[Activity], bool]] = {
    ContentNeed.CONSENT: rests_on_consent,
    ContentNeed.AI: uses_ai,
}
"""In which activity the register gives cause for a content that not every text needs."""


def _passages(regulation: Regulation, context: Context) -> Iterator[str]:
    """The legal text of each lid with the title above it, and each annex that is a text."""
    articles = (context.find(Article, f"{regulation.id}/{name}") for name in regulation.articles)
    for article in filter(None, articles):
        if article.status is not Status.WITHDRAWN:
            yield from (f"{article.title}\n{lid.legal}" for lid in article.lids)
    yield from regulation.texts.values()


def _missing(regulation: Regulation, group: ContentGroup, context: Context) -> Iterator[Problem]:
    """One problem with everything of the group that no passage of a draft tells."""
    if regulation.state is not RegulationStatus.DRAFT or "artikel" in context.broken:
        return
    contents = [each for each in REGULATION_CONTENTS[group] if _is_needed(each, context)]
    missing = untold(contents, tuple(_passages(regulation, context)))
    if missing:
        told = "; ".join(f"{each.name} ({each.place})" for each in missing)
        yield Problem(("artikelen",), f"geen lid gaat over: {told}")


def _is_needed(content: Content, context: Context) -> bool:
    asked = _NEEDED.get(content.need)
    return asked is None or any(map(asked, context.activities))


@rule("REG310", on=Regulation, severity=Severity.WARNING)
def rights_untold(regulation: Regulation, context: Context) -> Iterator[Problem]:
    """Een concept van het reglement dat niet elk recht noemt.

    Waarom: AVG artikel 7, derde lid, en artikel 15 tot en met 22: wie rechten heeft, moet ze alle kunnen vinden.
    Herstel: schrijf voor elk recht dat hier staat een lid: wat iemand mag, en wanneer het recht niet geldt.
    """
    yield from _missing(regulation, ContentGroup.RIGHTS, context)


@rule("REG311", on=Regulation, severity=Severity.WARNING)
def requests_untold(regulation: Regulation, context: Context) -> Iterator[Problem]:
    """Een concept van het reglement dat niet zegt hoe op een verzoek wordt geantwoord.

    Waarom: AVG artikel 12, derde tot en met zesde lid, en UAVG artikel 5 en 41: termijn, kosten, weigering en wie
    het verzoek doet.
    Herstel: schrijf een lid over wat hier staat; gebruik {organisatie:antwoordtermijn} en
    {organisatie:leeftijd_rechten}.
    """
    yield from _missing(regulation, ContentGroup.REQUESTS, context)


@rule("REG312", on=Regulation, severity=Severity.WARNING)
def breaches_untold(regulation: Regulation, context: Context) -> Iterator[Problem]:
    """Een concept van het reglement zonder alle regels over een datalek.

    Waarom: AVG artikel 33 en 34: melden, vastleggen en vertellen zijn elk een eigen plicht.
    Herstel: schrijf een lid over wat hier staat, ook als een procedure elders de stappen noemt.
    """
    yield from _missing(regulation, ContentGroup.BREACHES, context)


@rule("REG313", on=Regulation, severity=Severity.WARNING)
def officer_untold(regulation: Regulation, context: Context) -> Iterator[Problem]:
    """Een concept van het reglement zonder de positie en de taken van de FG.

    Waarom: AVG artikel 37 tot en met 39 en UAVG artikel 39: wie de FG iets vertelt, moet weten wat de FG is en
    doet.
    Herstel: schrijf een lid over wat hier staat.
    """
    yield from _missing(regulation, ContentGroup.OFFICER, context)


@rule("REG314", on=Regulation, severity=Severity.WARNING)
def complaints_untold(regulation: Regulation, context: Context) -> Iterator[Problem]:
    """Een concept van het reglement dat niet elke weg noemt na een klacht of een weigering.

    Waarom: AVG artikel 77 tot en met 79 en 82, en UAVG artikel 34 tot en met 36: na een nee weet iemand waar hij
    heen kan, en voor wanneer.
    Herstel: schrijf een lid over wat hier staat.
    """
    yield from _missing(regulation, ContentGroup.COMPLAINTS, context)


@rule("REG315", on=Regulation, severity=Severity.WARNING)
def protection_untold(regulation: Regulation, context: Context) -> Iterator[Problem]:
    """Een concept van het reglement zonder alle regels die gegevens beschermen.

    Waarom: AVG artikel 24, tweede lid, en de artikelen die hier staan: dit zijn de plichten van het bestuur zelf.
    Herstel: schrijf een lid over wat hier staat; wat vaak verandert, hoort in het register.
    """
    yield from _missing(regulation, ContentGroup.PROTECTION, context)


@rule("REG316", on=Regulation, severity=Severity.WARNING)
def information_untold(regulation: Regulation, context: Context) -> Iterator[Problem]:
    """Een concept van het reglement zonder de regels over informatie aan mensen.

    Waarom: AVG artikel 12 tot en met 14: wanneer iemand iets hoort, ook over een nieuw doel en over gegevens van
    een ander.
    Herstel: schrijf een lid over wat hier staat.
    """
    yield from _missing(regulation, ContentGroup.INFORMATION, context)


@rule("REG317", on=Regulation, severity=Severity.TIP)
def frame_untold(regulation: Regulation, context: Context) -> Iterator[Problem]:
    """Een concept van het reglement waarin een gewoon onderdeel ontbreekt.

    Waarom: eigen regel, bij AVG artikel 24, tweede lid: een beleid over gegevens zegt voor wie het geldt, waarvoor
    en hoe lang.
    Herstel: schrijf een artikel over wat hier staat, of laat het weg als het bestuur daarvoor koos.
    """
    yield from _missing(regulation, ContentGroup.FRAME, context)


@rule("VRW195", on=Statement, severity=Severity.WARNING)
def requests_untold_in_statement(statement: Statement, _: Context) -> Iterator[Problem]:
    """Een verklaring die niet zegt hoe iemand een verzoek doet en wat dan volgt.

    Waarom: AVG artikel 12, tweede tot en met zesde lid: wie zijn rechten wil gebruiken, weet hoe, wanneer en gratis.
    Herstel: schrijf onder een kop over verzoeken wat hier staat; de termijn is {organisatie:antwoordtermijn}.
    """
    missing = untold(REQUESTS_IN_STATEMENT, tuple(section.text for section in statement.sections))
    if missing:
        told = "; ".join(f"{each.name} ({each.place})" for each in missing)
        yield Problem(("titel",), f"nergens staat: {told}")


RULES = (
    rights_untold,
    requests_untold,
    breaches_untold,
    officer_untold,
    complaints_untold,
    protection_untold,
    information_untold,
    frame_untold,
    requests_untold_in_statement,
)
