"""Rules about point 12 of a DPIA: why restricted data may be used (DPI113, DPI126, DPI132)."""

from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.points import GROUNDS, activities_of, restricted, strayed
from registerbuild.register.records.data import DataKind
from registerbuild.register.records.dpia import Dpia


@rule("DPI113", on=Dpia, completeness=True)
def dpia_special_without_exception(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """Bijzondere gegevens bij punt 2, zonder uitzondering bij punt 12.

    Waarom: AVG artikel 9, eerste en tweede lid, artikel 10 en artikel 87.
    Herstel: schrijf bij de verwerking onder bijzonder, strafrechtelijk of nummer waarom het mag, of schrijf het
    bij punt 12.
    """
    if any(point.point == GROUNDS and point.text for point in dpia.points):
        return
    for activity in activities_of(dpia, context.register):
        given = {
            DataKind.SPECIAL: bool(activity.special),
            DataKind.CRIMINAL: activity.criminal is not None,
            DataKind.NATIONAL_NUMBER: activity.national_number is not None,
        }
        missing = [c.name for c in restricted([activity], context.register) if not given[c.kind]]
        if missing:
            names = (("verwerking", activity.id),)
            yield Problem(("verwerkingen",), f"{activity.id}: {', '.join(missing)}", names=names)


@rule("DPI126", on=Dpia, completeness=True)
def restricted_said_not_to_be(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """Punt 12 zegt niet van toepassing, terwijl het register zulke gegevens noemt.

    Waarom: AVG artikel 9, 10 en 87.
    Herstel: schrijf bij punt 12 een tekst, met voor elk van deze gegevens de uitzondering of de wet.
    """
    found = [c.name for c in restricted(activities_of(dpia, context.register), context.register)]
    for number, point in enumerate(dpia.points):
        if point.point == GROUNDS and point.not_applicable and found:
            yield Problem(("punten", number, "niet_van_toepassing_want"), ", ".join(found))


@rule("DPI132", on=Dpia, completeness=True)
def strayed_without_ground(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """Een risico brengt bijzondere gegevens waar ze niet horen, en bij punt 12 staat geen tekst.

    Waarom: AVG artikel 9, eerste lid: ook in vrije tekst zijn dat bijzondere gegevens. Punt 12 geldt dan.
    Herstel: schrijf bij punt 12 een tekst: op welke uitzondering dit steunt, of dat het er niet mag staan en weggaat.
    """
    number = next((n for n, point in enumerate(dpia.points) if point.point == GROUNDS), None)
    names = [category.name for category in strayed(dpia, context.register)]
    if names and (number is None or not dpia.points[number].text):
        where = ("punten",) if number is None else ("punten", number, "niet_van_toepassing_want")
        yield Problem(where, f"het gaat over: {', '.join(names)}")


RULES = (
    dpia_special_without_exception,
    restricted_said_not_to_be,
    strayed_without_ground,
)
