"""Rules about the reasons in a change file against what the change does (WYZ115-117)."""

import re
from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.texts.parts import items
from registerbuild.derived.texts.versions import confirmed_pairs
from registerbuild.register.findings import Severity
from registerbuild.register.records.change import Change, ChangeKind, LidReason
from registerbuild.register.records.texts import Article


@rule("WYZ115", on=Change, severity=Severity.WARNING)
def new_and_there_before(change: Change, context: Context) -> Iterator[Problem]:
    """Een lid heet nieuw, en de reden zegt dat de regel er al was.

    Waarom: WMS artikel 8: wie instemt, moet de oude en de nieuwe tekst naast elkaar zien.
    Herstel: schrijf bij was het oude lid waar de regel uit komt, en bij was_onderdeel het onderdeel; of zeg in de reden
    dat het er niet stond.
    """
    found = context.changed(change.old, change.new, frozenset(confirmed_pairs(change).items()))
    for number, reason in enumerate(change.lids if found else ()):
        there = _THERE.search(reason.reason)
        if found and there and reason.lid in found.fresh:
            yield Problem(("leden", number, "reden"), inside=there[0])


_THERE = re.compile(
    r"\b(?:mocht|mochten|stond|stonden|zei|kende|vroeg|gold|lette|noemde|beloofde|wilde)\b[^.;:?]{0,120}\bal\b"
    r"|\bde regel\b[^.;:?]{0,120}\bblijft\b",
    re.IGNORECASE,
)


@rule("WYZ116", on=Change, severity=Severity.WARNING)
def must_and_chosen(change: Change, _: Context) -> Iterator[Problem]:
    """Bij een lid staat moet, en de reden noemt een keuze, een lezing of een gewoonte.

    Waarom: WMS artikel 8: wie instemt, moet weten waar het bestuur ook anders kan.
    Herstel: schrijf bij soort: keuze, ook als maar een deel van het lid een keuze is.
    """
    for key, reasons in (("leden", change.lids), ("vervallen", change.dropped)):
        for number, reason in enumerate(reasons):
            chosen = _CHOSEN.search(reason.reason)
            if chosen and reason.kind is ChangeKind.MUST:
                yield Problem((key, number, "soort"), f"in de reden staat: {' '.join(chosen[0].split())}")


_CHOSEN = re.compile(
    r"\bbestuur\b[^.;:?]{0,120}\b(?:kiest|koos|kiezen)\b|\b(?:kiest|koos)\s+het\s+bestuur\b|\bkeuze\s+van\s+het\s+bestuur\b"
    r"|\beigen\s+(?:keuze|lezing)\b|\bonze\s+lezing\b|\bzo\s+lezen\s+wij\b|\bin\s+de\s+praktijk\b",
    re.IGNORECASE,
)


@rule("WYZ117", on=Change)
def old_item_that_is_not_there(change: Change, context: Context) -> Iterator[Problem]:
    """Een onderdeel van een oud lid dat er niet is.

    Waarom: eigen regel: naast het nieuwe lid moet staan waar het uit komt.
    Herstel: schrijf bij was het oude lid, en bij was_onderdeel het hoeveelste onderdeel of de hoeveelste alinea.
    """
    for number, reason in enumerate(change.lids):
        if reason.was_part is not None and reason.was_part > _parts(reason, change, context):
            yield Problem(
                ("leden", number, "was_onderdeel"), "dit onderdeel is er niet" if reason.was else "was ontbreekt"
            )


def _parts(reason: LidReason, change: Change, context: Context) -> int:
    """Of how many items the old lid is made; 0 when none is named."""
    name, _, lid = (reason.was or "").partition("/")
    article = context.find(Article, f"{change.old}/{name}")
    return max((len(items(found.legal)) for found in article.lids if found.id == lid), default=0) if article else 0


RULES = (new_and_there_before, must_and_chosen, old_item_that_is_not_there)
"""Each is about what the council is told of a lid."""
