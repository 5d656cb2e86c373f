"""Rules about the short texts with which a change is put before the council (WYZ110-112, 118)."""

from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.texts.versions import confirmed_pairs
from registerbuild.register.findings import nearest
from registerbuild.register.records.change import Change, ChangeKind, LidReason

# What fits on the pages before the annexes of the pack, beside the table of what is asked.
_LINES = 10
_SENTENCES = 4
CHOICES = 15
"""so many fit on their own page of the pack, and on a vote sheet that is one sheet of paper"""


@rule("WYZ110", on=Change, completeness=True)
def too_many(change: Change, _: Context) -> Iterator[Problem]:
    """Er staan te veel zinnen in het begin van het voorstel.

    Waarom: WMS artikel 8: de raad beoordeelt het voorstel; op de eerste bladzijden is geen ruimte voor meer.
    Herstel: houd wat het meest verandert, en haal de rest weg.
    """
    told = change.effects
    rows = ((("tien_regels",), change.key_points, _LINES), (("bij_nee",), change.refused, _SENTENCES))
    groups = (("ouders", told.parents), ("leerlingen", told.pupils), ("medewerkers", told.staff))
    found = (*rows, *((("gevolgen", name), texts, _SENTENCES) for name, texts in groups))
    for loc, texts, most in found:
        if len(texts) > most:
            yield Problem((*loc, most), f"er staan er {len(texts)}; er is plaats voor {most}")


@rule("WYZ111", on=Change, completeness=True)
def half_a_choice(change: Change, _: Context) -> Iterator[Problem]:
    """Een kernkeuze waarover de raad niet kan kiezen.

    Waarom: WMS artikel 8: wie instemt, weet wat er gekozen wordt, waarom, en wat ook had gekund.
    Herstel: schrijf bij een kernkeuze een kop, waarom_kort en alternatief, en soort keuze; of haal kernkeuze weg.
    """
    for number, reason in enumerate(change.lids):
        for key in _missing(reason) if reason.weighty else ():
            yield Problem(("leden", number, "kernkeuze"), f"{key} ontbreekt")
        if reason.weighty and reason.kind is not ChangeKind.CHOICE:
            yield Problem(("leden", number, "soort"), "dit is geen keuze")


@rule("WYZ118", on=Change, completeness=True)
def too_many_choices(change: Change, _: Context) -> Iterator[Problem]:
    """Er zijn te veel kernkeuzes voor één blad.

    Waarom: eigen regel: wie stemt, heeft alle keuzes op één blad voor zich.
    Herstel: houd kernkeuze bij de leden waar het verschil het grootst is; de andere keuzes blijven in de tekst staan.
    """
    weighty = [number for number, reason in enumerate(change.lids) if reason.weighty]
    for number in weighty[CHOICES : CHOICES + 1]:
        yield Problem(("leden", number, "kernkeuze"), f"er zijn er {len(weighty)}; er is plaats voor {CHOICES}")


def _missing(reason: LidReason) -> Iterator[str]:
    asked = (("kop", reason.headline), ("waarom_kort", reason.brief_reason), ("alternatief", reason.alternative))
    return (key for key, text in asked if text is None)


@rule("WYZ112", on=Change)
def point_leads_nowhere(change: Change, context: Context) -> Iterator[Problem]:
    """Een regel over de wijziging noemt een artikel of lid dat er niet is.

    Waarom: eigen regel: wie een regel leest, moet de tekst kunnen vinden.
    Herstel: noem een ARTIKEL of ARTIKEL/LID uit de nieuwe versie.
    """
    found = context.changed(change.old, change.new, frozenset(confirmed_pairs(change).items()))
    if found is None:
        return
    known = found.news | {lid.partition("/")[0] for lid in found.news}
    for number, point in enumerate(change.key_points):
        for position, name in enumerate(point.lids):
            if name not in known:
                yield Problem(("tien_regels", number, "leden", position), "dit is er niet", nearest(name, known))


RULES = (too_many, half_a_choice, too_many_choices, point_leads_nowhere)
