"""Rules about a DPIA: what it says, who advised and decided, and whether its facts still hold."""

from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.prescans import three_years_after
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.agreements import unfounded
from registerbuild.derived.facts import changed_facts, facts, tampered
from registerbuild.derived.points import (
    TITLES,
    activities_of,
    open_points,
    products_of,
)
from registerbuild.register.findings import RecordKey, Severity
from registerbuild.register.records.activity import Activity, Mechanism
from registerbuild.register.records.dpia import Dpia, DpiaFacts, DpiaState
from registerbuild.register.records.prescan import Prescan
from registerbuild.register.records.processor import Product, StoragePlace, Subprocessor
from registerbuild.register.records.values import Answer

SHOWN = 3
"""How many changed facts a finding names, so that it stays a line to read; the document names all."""


@rule("DPI101", on=Dpia)
def final_with_open_points(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """Een DPIA die definitief is, met punten die niet zijn ingevuld.

    Waarom: AVG artikel 35, zevende lid; het Model DPIA Rijksdienst vraagt elk van de 17 punten door te lopen.
    Herstel: vul bij punten een tekst in, of schrijf niet_van_toepassing_want met de reden; of zet stand op concept.
    """
    found = open_points(dpia, context.register)
    if dpia.state is DpiaState.FINAL and found:
        yield Problem(("stand",), f"open: {', '.join(f'{number} {TITLES[number]}' for number in found)}")


@rule("DPI102", on=Dpia)
def point_said_twice(dpia: Dpia, _: Context) -> Iterator[Problem]:
    """Een punt zonder tekst, met twee antwoorden, of dat er twee keer staat.

    Waarom: eigen regel, bij AVG artikel 35, zevende lid: bij elk punt staat een tekst of de reden waarom
    het niet geldt.
    Herstel: schrijf bij elk punt een keer: tekst, of niet_van_toepassing_want.
    """
    numbers = [point.point for point in dpia.points]
    for number, point in enumerate(dpia.points):
        if bool(point.text) is bool(point.not_applicable) or point.point in numbers[:number]:
            yield Problem(("punten", number, "punt"))


@rule("DPI103", on=Dpia, completeness=True)
def without_advice(dpia: Dpia, _: Context) -> Iterator[Problem]:
    """Een DPIA zonder advies van de FG.

    Waarom: AVG artikel 35, tweede lid.
    Herstel: vraag de FG om advies en schrijf het bij advies_fg, punt voor punt.
    """
    if dpia.advice is None:
        yield Problem(("advies_fg",))


@rule("DPI104", on=Dpia, completeness=True)
def advice_unanswered(dpia: Dpia, _: Context) -> Iterator[Problem]:
    """Een advies van de FG zonder antwoord van het bestuur.

    Waarom: AVG artikel 35, tweede lid, en artikel 5, tweede lid: u laat zien wat er met het advies
    is gedaan.
    Herstel: schrijf bij dit punt of het bestuur het volgt (ja of nee), en bij antwoord waarom.
    """
    for number, point in enumerate(dpia.advice.points if dpia.advice else ()):
        if point.followed is Answer.UNKNOWN or point.answer is None:
            yield Problem(("advies_fg", "punten", number, "gevolgd"))


@rule("DPI105", on=Dpia, severity=Severity.WARNING)
def views_missing(dpia: Dpia, _: Context) -> Iterator[Problem]:
    """Niet is gezegd wat de betrokkenen vinden, of waarom het hun niet is gevraagd.

    Waarom: AVG artikel 35, negende lid.
    Herstel: schrijf bij mening_betrokkenen of het is gevraagd, en wat zij vonden of waarom het niet is gevraagd.
    """
    if dpia.views is None or dpia.views.asked is Answer.UNKNOWN:
        yield Problem(("mening_betrokkenen",))


@rule("DPI112", on=Dpia, severity=Severity.WARNING)
def dpia_review_due(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """De DPIA moet opnieuw worden bekeken: er is geen dag voor, die is voorbij, of die is over meer dan 3 jaar.

    Waarom: AVG artikel 35, elfde lid; 3 jaar is een richtlijn bij het Model DPIA Rijksdienst.
    Herstel: schrijf bij herziening een dag, ten hoogste 3 jaar na de vaststelling.
    """
    if dpia.review is None:
        yield Problem(("herziening",), "er is geen dag")
        return
    begun = max((sign_off.date for sign_off in dpia.sign_offs if sign_off.date), default=context.today)
    if dpia.review.before < context.today:
        yield Problem(("herziening", "voor"), "deze dag is voorbij")
    elif dpia.review.before > three_years_after(begun):
        yield Problem(("herziening", "voor"), "over meer dan 3 jaar")


@rule("DPI114", on=Dpia, completeness=True)
def abroad_without_mechanism(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """Een plaats buiten de EER bij punt 8, zonder mechanisme voor de doorgifte.

    Waarom: AVG artikel 44 tot en met 49.
    Herstel: schrijf bij de plaats, de subverwerker of de doorgifte het mechanisme, of kies een plaats in de EER.
    """
    for activity in activities_of(dpia, context.register):
        found = [
            f"{place.country or product.name} ({product.name})"
            for _, product in products_of(activity, context.register)
            for place in _places(product)
            if unfounded(place)
        ]
        transfers = activity.transfers.transfers if activity.transfers else ()
        found += [transfer.country for transfer in transfers if transfer.mechanism is Mechanism.UNKNOWN]
        if found:
            names = (("verwerking", activity.id),)
            yield Problem(("verwerkingen",), f"{activity.id}: {', '.join(dict.fromkeys(found))}", names=names)


def _places(product: Product) -> tuple[StoragePlace | Subprocessor, ...]:
    return (*product.storage, *product.subprocessors)


@rule("DPI115", on=Dpia, severity=Severity.WARNING)
def outdated(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """De DPIA is verouderd: het register is veranderd sinds zij is beoordeeld.

    Waarom: AVG artikel 35, elfde lid: bij een verandering van het risico kijkt u opnieuw.
    Herstel: beoordeel of de risico's veranderen; leg dat vast met registerbuild dpia bevestig.
    """
    found = None if context.broken else context.find(DpiaFacts, dpia.id)  # a record that is not read has not changed
    changes = changed_facts(found, facts(dpia, context.register)) if found else ()
    if not changes:
        return
    said: list[str] = []
    names: list[RecordKey] = []
    for change in changes[:SHOWN]:
        old, new = change.words
        kind, _, name = change.record.partition("/")
        names.append((kind, name))
        said.append(f"{change.record}, {change.field}: was {old}, is nu {new}")
    more = [f"en nog {len(changes) - SHOWN}"] if len(changes) > SHOWN else []
    fix = f"beoordeel of dit de risico's verandert, en leg dat vast: {_command(dpia)}"
    yield Problem(("verwerkingen",), "; ".join([*said, *more]), fix=fix, names=tuple(names))


@rule("DPI116", on=Dpia, completeness=True)
def facts_missing(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """De feiten waarop de DPIA rust, zijn niet vastgelegd.

    Waarom: AVG artikel 35, elfde lid: zonder de feiten van toen is niet te zien wat er is veranderd.
    Herstel: doe registerbuild dpia bevestig met de id van de DPIA.
    """
    if "feiten" not in context.broken and context.find(DpiaFacts, dpia.id) is None:
        yield Problem(("verwerkingen",), fix=f"leg ze vast: {_command(dpia)}")


@rule("DPI117", on=DpiaFacts)
def facts_tampered(found: DpiaFacts, _: Context) -> Iterator[Problem]:
    """Vastgelegde feiten die met de hand zijn veranderd.

    Waarom: eigen regel, bij AVG artikel 5, tweede lid: een vingerafdruk die niet klopt, bewijst niets.
    Herstel: zet het oude bestand terug, of beoordeel opnieuw met registerbuild dpia bevestig.
    """
    wrong = {(fact.record, fact.field) for fact in tampered(found)}
    for number, fact in enumerate(found.facts):
        if (fact.record, fact.field) in wrong:
            yield Problem(("feiten", number, "vingerafdruk"))
    if found.dpia != found.id:
        yield Problem(("dpia",), f"dit bestand hoort bij {found.id}")


@rule("DPI119", on=Activity)
def refers_to_another(activity: Activity, context: Context) -> Iterator[Problem]:
    """Verwijst naar een DPIA die niet over deze verwerking gaat.

    Waarom: AVG artikel 35, eerste lid: een DPIA dekt alleen de verwerkingen die zij noemt.
    Herstel: noem deze verwerking in de DPIA bij verwerkingen, of verwijs naar de DPIA die wel over haar gaat.
    """
    dpia = context.find(Dpia, activity.dpia.dpia or "") if activity.dpia else None
    if dpia is not None and activity.id not in dpia.activities:
        names = tuple(("verwerking", name) for name in dpia.activities)
        yield Problem(("dpia", "dpia"), f"{dpia.id} gaat over {', '.join(dpia.activities)}", names=names)


@rule("DPI122", on=Dpia)
def final_without_sign_off(dpia: Dpia, _: Context) -> Iterator[Problem]:
    """Een DPIA die definitief is, maar die niemand heeft vastgesteld.

    Waarom: AVG artikel 5, tweede lid, en artikel 24, eerste lid: het bestuur is verantwoordelijk en stelt vast.
    Herstel: schrijf bij vaststelling wie op welke dag heeft vastgesteld, of zet stand op concept.
    """
    if dpia.state is DpiaState.FINAL and not any(sign_off.date for sign_off in dpia.sign_offs):
        yield Problem(("stand",))


@rule("DPI125", on=Dpia, completeness=True)
def narrower_than_its_prescan(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """Een verwerking uit de pre-scan doet niet mee in de DPIA, zonder reden.

    Waarom: AVG artikel 35, eerste lid: een DPIA mag de helft met het meeste risico niet weglaten.
    Herstel: noem de verwerking bij verwerkingen, of bij buiten met waarom, en met de DPIA waarin zij wel staat.
    """
    prescan = context.find(Prescan, dpia.prescan or "")
    told = {*dpia.activities, *(left.activity for left in dpia.outside)}
    missing = [name for name in prescan.activities if name not in told] if prescan else []
    if missing:
        yield Problem(("prescan",), ", ".join(missing))


@rule("DPI127", on=Dpia, severity=Severity.WARNING)
def views_without_a_day(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """De betrokkenen is niets gevraagd, en er staat geen dag waarop dat wel gebeurt, of die dag is voorbij.

    Waarom: AVG artikel 35, negende lid.
    Herstel: schrijf bij mening_betrokkenen, wanneer: de dag waarop u het vraagt. Vraagt u het niet, geef dan een
    vrijstelling met de reden.
    """
    if dpia.views is None or dpia.views.asked is not Answer.NO:
        return
    if dpia.views.when is None:
        yield Problem(("mening_betrokkenen", "gevraagd"), "er is geen dag")
    elif dpia.views.when < context.today:
        yield Problem(("mening_betrokkenen", "wanneer"), "deze dag is voorbij")


@rule("DPI129", on=Dpia, completeness=True)
def without_conclusion(dpia: Dpia, _: Context) -> Iterator[Problem]:
    """Een DPIA zonder conclusie.

    Waarom: AVG artikel 35, zevende lid, en artikel 36, eerste lid: wie de DPIA leest, wil eerst weten of het mag.
    Herstel: schrijf bij conclusie in ten hoogste 60 woorden of de verwerking mag doorgaan, en waarmee.
    """
    if dpia.conclusion is None:
        yield Problem(("managementsamenvatting",))


def _command(dpia: Dpia) -> str:
    return f'registerbuild dpia bevestig {dpia.id} --door FUNCTIE --reden "..."'


RULES = (
    final_with_open_points,
    point_said_twice,
    without_advice,
    advice_unanswered,
    views_missing,
    dpia_review_due,
    abroad_without_mechanism,
    outdated,
    facts_missing,
    facts_tampered,
    refers_to_another,
    final_without_sign_off,
    narrower_than_its_prescan,
    views_without_a_day,
    without_conclusion,
)
