"""Rules about a condition of the law that texts must tell in one strength (REG222-224)."""

import re
from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.passages import drawn_up
from registerbuild.checks.rule import Problem, rule
from registerbuild.register.findings import Severity
from registerbuild.register.records.texts import Article
from registerbuild.register.records.values import Record


@rule("REG222", on=Record, severity=Severity.WARNING)
def half_an_objection_test(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst noemt de dwingende reden om na een bezwaar door te gaan, en niet beide gevallen.

    Waarom: AVG artikel 21, eerste lid: het bestuur toont aan dat de reden zwaarder weegt, of dat het gebruik nodig is
    voor een rechtsvordering.
    Herstel: noem beide gevallen, overal op dezelfde manier.
    """
    for loc, text in drawn_up(record, context):
        compelling = _COMPELLING.search(text)
        if compelling and not (_WEIGHS.search(text) and _CLAIM.search(text)):
            yield Problem(loc, inside=compelling[0])


_COMPELLING = re.compile(r"\bdwingende\w*\s+(?:reden|grond)\w*", re.IGNORECASE)
_WEIGHS = re.compile(r"\bzwaarder\b", re.IGNORECASE)
_CLAIM = re.compile(r"\brechts(?:vordering|zaak|zaken)|\brechter\b", re.IGNORECASE)


@rule("REG223", on=Article, severity=Severity.WARNING)
def at_once_for_without_delay(article: Article, context: Context) -> Iterator[Problem]:
    """De juridische tekst zegt onverwijld, en de gewone tekst belooft meteen.

    Waarom: AVG artikel 12, derde lid: onverwijld is zo snel als het kan; de uitleg mag niet meer beloven.
    Herstel: schrijf in gewone taal: zo snel als kan.
    """
    for number, lid in enumerate(article.lids if context.is_draft(article) else ()):
        promised = _AT_ONCE.search(lid.plain or "")
        if promised and "onverwijld" in lid.legal:
            yield Problem(("leden", number, "gewoon"), inside=promised[0])


_AT_ONCE = re.compile(r"\b(?:meteen|direct|onmiddellijk)\b", re.IGNORECASE)


@rule("REG224", on=Record, severity=Severity.WARNING)
def request_without_a_reason(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst zegt dat een verzoek zonder reden geld kost of wordt geweigerd.

    Waarom: AVG artikel 12, vijfde lid: dat mag alleen bij een verzoek dat kennelijk ongegrond of buitensporig is.
    Niemand hoeft een reden te geven voor een verzoek.
    Herstel: schrijf in gewone taal: duidelijk onterecht, of veel te ver.
    """
    for loc, text in drawn_up(record, context):
        found = _NO_REASON.search(text)
        if found:
            yield Problem(loc, inside=found[0])


_NO_REASON = re.compile(
    r"\bgeen\s+(?:goede\s+)?reden\s+voor\s+(?:het|een|uw)\s+verzoek|\bverzoek\s+zonder\s+(?:goede\s+)?reden",
    re.IGNORECASE,
)


RULES = (half_an_objection_test, at_once_for_without_delay, request_without_a_reason)
"""Each is about a right of the person or a duty of the board."""
