"""Rules about the change file (WYZ1xx)."""

import re
from collections.abc import Iterator, Mapping

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.consent import carried, grounds
from registerbuild.derived.texts.lids import Changed
from registerbuild.derived.texts.versions import confirmed_pairs
from registerbuild.register.findings import Severity, nearest
from registerbuild.register.records.change import Change, LidReason
from registerbuild.register.records.organisation import CouncilSection
from registerbuild.register.records.texts import Article
from registerbuild.register.records.values import Status
from registerbuild.register.source import Loc

_OPEN = re.compile(r"(nog (niet|te) \w+|n\.?t\.?b\.?|pm|todo|\?+|…|\.\.\.)[.!]?\Z", re.IGNORECASE)
"""the whole text says that nothing was filled in yet"""


def _of(change: Change, context: Context) -> Changed | None:
    """What changed between the versions; None when one of them could not be read, which the loader reports."""
    return context.changed(change.old, change.new, frozenset(confirmed_pairs(change).items()))


@rule("WYZ101", on=Change, completeness=True)
def lid_without_reason(change: Change, context: Context) -> Iterator[Problem]:
    """Een gewijzigd lid zonder reden en gevolgen.

    Waarom: WMS artikel 8: wie instemt, moet weten wat er verandert, waarom, en voor wie.
    Herstel: zet het lid bij leden, of bij vervallen, met reden, soort en gevolgen.
    """
    found = _of(change, context)
    if found is None:
        return
    for key in sorted(found.touched - {reason.lid for reason in change.lids}):
        yield Problem(("naar",), f"lid {key} staat niet bij leden")
    for key in sorted(found.dropped - {reason.lid for reason in change.dropped}):
        yield Problem(("van",), f"lid {key} vervalt en staat niet bij vervallen")


@rule("WYZ102", on=Change, completeness=True)
def open_effect(change: Change, _: Context) -> Iterator[Problem]:
    """Een reden of gevolg dat nog niet is ingevuld.

    Waarom: WMS artikel 8: het voorstel noemt de redenen en de gevolgen voor ouders, leerlingen en personeel.
    Herstel: schrijf per groep wat het betekent, of schrijf: geen.
    """
    for loc, reason in _reasons(change):
        texts = (
            (("reden",), reason.reason),
            (("gevolgen", "ouders"), reason.effects.parents),
            (("gevolgen", "leerlingen"), reason.effects.pupils),
            (("gevolgen", "medewerkers"), reason.effects.staff),
        )
        for inner, text in texts:
            if _OPEN.match(text):
                yield Problem((*loc, *inner), "dit is nog niet ingevuld")


def _reasons(change: Change) -> Iterator[tuple[Loc, LidReason]]:
    for key, reasons in (("leden", change.lids), ("vervallen", change.dropped)):
        for number, reason in enumerate(reasons):
            yield (key, number), reason


@rule("WYZ103", on=Change, completeness=True)
def section_not_asked(change: Change, context: Context) -> Iterator[Problem]:
    """Een geleding van de GMR die moet instemmen, is niet gevraagd.

    Waarom: WMS artikel 12, eerste lid, onder m, en artikel 13, eerste lid, onder i: de geleding van de groep over wier
    gegevens een lid gaat, stemt in. Over eigen onderwerpen van de raad: WMS artikel 10.
    Herstel: zet de geleding bij instemming.
    """
    found = _of(change, context)
    asked = {consent.section for consent in change.sections}
    for section, lid in _sections(found, change, context).items() if found else ():
        if section not in asked:
            yield Problem(("instemming",), f"de {section} staat er niet bij; zij gaat over lid {lid}")


def _sections(found: Changed, change: Change, context: Context) -> Mapping[CouncilSection, str]:
    """The sections that consent to one of the changed leden, each with the first of those."""
    keys = [*(f"{change.new}/{key}" for key in sorted(found.touched))]
    keys += [f"{change.old}/{key}" for key in sorted(found.dropped)]
    wanted: dict[CouncilSection, str] = {}
    for key in keys:
        name, _, lid = key.rpartition("/")
        article = context.find(Article, name)
        for ground in grounds(article, lid, context.register) if article else ():
            wanted.setdefault(ground.section, key.partition("/")[2])
    return {section: wanted[section] for section in CouncilSection if section in wanted}


@rule("WYZ104", on=Change, completeness=True)
def section_without_vote(change: Change, _: Context) -> Iterator[Problem]:
    """Een geleding heeft nog niet gestemd.

    Waarom: WMS artikel 12 en artikel 13: het bestuur stelt pas vast na instemming.
    Herstel: schrijf bij stemming de datum en het aantal stemmen voor, tegen en onthouding, zodra er is gestemd.
    """
    if not change.sections:
        yield Problem(("instemming",), "er is geen geleding gevraagd")
    for number, consent in enumerate(change.sections):
        if consent.vote is None:
            yield Problem(("instemming", number, "geleding"), "hier is nog geen uitslag")


@rule("WYZ105", on=Change)
def unknown_lid(change: Change, context: Context) -> Iterator[Problem]:
    """Een lid in de wijziging bestaat niet.

    Waarom: eigen regel: een reden bij een lid dat er niet is, leest niemand.
    Herstel: schrijf ARTIKEL/LID: bij leden uit de nieuwe versie, bij was en vervallen uit de oude.
    """
    found = _of(change, context)
    if found is None:
        return
    for loc, reason in _reasons(change):
        named = [("lid", reason.lid, found.news if loc[0] == "leden" else found.olds)]
        named += [("was", reason.was, found.olds)] if reason.was else []
        for key, lid, known in named:
            if lid not in known:
                yield Problem((*loc, key), "dit lid is er niet", nearest(lid, known))
    for number, pair in enumerate(change.pairs):
        for key, lid, known in (("lid", pair.lid, found.news), ("was", pair.was, found.olds)):
            if lid not in known:
                yield Problem(("gekoppeld", number, key), "dit lid is er niet", nearest(lid, known))


@rule("KOP101", on=Change)
def continued_twice(change: Change, _: Context) -> Iterator[Problem]:
    """Een oud lid is aan twee nieuwe leden gekoppeld.

    Waarom: eigen regel: wie gekoppeld is, is hetzelfde lid; een lid kan niet op twee plaatsen verdergaan.
    Herstel: haal een van de twee weg. Is het oude lid gesplitst, schrijf dan bij leden per nieuw lid was en reden.
    """
    split_off = {reason.was: reason.lid for reason in change.lids if reason.was}
    for number, pair in enumerate(change.pairs):
        above = next((other.lid for other in change.pairs[:number] if other.was == pair.was), None)
        other = above or split_off.get(pair.was, pair.lid)
        if other != pair.lid:
            yield Problem(("gekoppeld", number, "was"), f"{pair.was} is ook al {other}")


@rule("KOP102", on=Change)
def paired_otherwise(change: Change, _: Context) -> Iterator[Problem]:
    """Een lid komt bij gekoppeld uit een ander oud lid dan bij leden.

    Waarom: eigen regel: de tool kiest niet voor u.
    Herstel: laat was staan waar het klopt, en haal het op de andere plaats weg.
    """
    said = {reason.lid: reason.was for reason in change.lids if reason.was}
    for number, pair in enumerate(change.pairs):
        if said.get(pair.lid, pair.was) != pair.was:
            yield Problem(("gekoppeld", number, "was"), f"bij leden staat: {said[pair.lid]}")


@rule("WYZ106", on=Change, severity=Severity.WARNING)
def reason_for_nothing(change: Change, context: Context) -> Iterator[Problem]:
    """Een reden bij een lid dat niet verandert, of dat er al staat.

    Waarom: eigen regel: de GMR stemt alleen over wat verandert.
    Herstel: haal het lid weg.
    """
    found = _of(change, context)
    if found is None:
        return
    seen: set[tuple[object, str]] = set()
    for loc, reason in _reasons(change):
        known, wanted = (found.news, found.touched) if loc[0] == "leden" else (found.olds, found.dropped)
        if (loc[0], reason.lid) in seen:
            yield Problem((*loc, "lid"), "dit lid staat er al")
        elif reason.lid in known - wanted:
            yield Problem((*loc, "lid"), "dit lid verandert niet")
        seen.add((loc[0], reason.lid))


@rule("WYZ107", on=Change, completeness=True)
def voted_down(change: Change, _: Context) -> Iterator[Problem]:
    """Een geleding heeft niet ingestemd.

    Waarom: WMS artikel 12 en artikel 13: zonder instemming kan het bestuur niet vaststellen.
    Herstel: pas het voorstel aan en vraag opnieuw instemming, of trek het in.
    """
    for number, consent in enumerate(change.sections):
        if consent.vote and not carried(consent):
            yield Problem(("instemming", number, "stemming"), "niet meer stemmen voor dan tegen")


@rule("WYZ108", on=Change)
def adopted_without_decision(change: Change, _: Context) -> Iterator[Problem]:
    """Een vastgestelde wijziging zonder besluit of vingerafdruk.

    Waarom: eigen regel: zonder besluit is er niets vastgesteld, en zonder vingerafdruk is niet te zien of de tekst
    daarna is veranderd.
    Herstel: stel vast met registerbuild stel-vast; dat schrijft beide.
    """
    if change.status is Status.ADOPTED and (change.decision is None or change.fingerprint is None):
        yield Problem(("status",), "besluit ontbreekt" if change.decision is None else "vingerafdruk ontbreekt")


RULES = (
    lid_without_reason,
    open_effect,
    section_not_asked,
    section_without_vote,
    unknown_lid,
    continued_twice,
    paired_otherwise,
    reason_for_nothing,
    voted_down,
    adopted_without_decision,
)
