"""Rules about a processing activity as a whole: its name, people, partners, places and judgements (VRW1xx)."""

from collections.abc import Iterator

from registerbuild.checks.context import Context, bases
from registerbuild.checks.prescans import prescan_of
from registerbuild.checks.rule import Problem, rule
from registerbuild.checks.words import SYSTEMS
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity, Controllership, Scope
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.values import Answer, Status

LONGEST_SEARCH = 3
"""How many words a reader types at most."""


@rule("VRW103", on=Activity)
def named_after_system(activity: Activity, context: Context) -> Iterator[Problem]:
    """Een verwerking heet naar een programma.

    Waarom: AVG artikel 30, eerste lid, onder b: het register gaat over wat u doet en waarvoor; een programma dient vaak
    meer verwerkingen.
    Herstel: noem de verwerking naar het doel, en zet het programma bij verwerkers of systemen.
    """
    name = (
        activity.name.lower()
        .removeprefix("gebruik van ")
        .removeprefix("werken met ")
        .removeprefix("programma ")
        .strip()
    )
    if name in SYSTEMS or name in context.products:
        yield Problem(("naam",), "dit is de naam van een programma of leverancier")


@rule("VRW123", on=Activity, completeness=True)
def without_subjects(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een verwerking zonder betrokkenen.

    Waarom: AVG artikel 30, eerste lid, onder c.
    Herstel: noem bij betrokkenen over welke groepen mensen het gaat.
    """
    if not activity.subjects:
        yield Problem(("betrokkenen",))


@rule("VRW125", on=Activity, severity=Severity.WARNING)
def without_measures(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een verwerking zonder maatregelen.

    Waarom: AVG artikel 30, eerste lid, onder g, en artikel 32.
    Herstel: noem bij maatregelen hoe de gegevens zijn beveiligd.
    """
    if not activity.measures:
        yield Problem(("maatregelen",))


@rule("VRW131", on=Activity, completeness=True)
def automated_without_explanation(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een automatisch besluit zonder uitleg.

    Waarom: AVG artikel 13, tweede lid, onder f, en artikel 22, derde lid.
    Herstel: vul bij besluitvorming logica, belang, gevolg en mens in.
    """
    decision = activity.automated
    if decision is None or decision.answer is not Answer.YES:
        return
    given = {
        "logica": decision.logic,
        "belang": decision.importance,
        "gevolg": decision.consequence,
        "mens": decision.human,
    }
    missing = [name for name, value in given.items() if value is None]
    if missing:
        yield Problem(("besluitvorming", "antwoord"), f"nog niet ingevuld: {', '.join(missing)}")


@rule("VRW133", on=Activity, severity=Severity.WARNING)
def dpia_missing(activity: Activity, context: Context) -> Iterator[Problem]:
    """Een DPIA is nodig, maar is er niet.

    Waarom: AVG artikel 35, eerste lid.
    Herstel: doe de DPIA en verwijs ernaar bij dpia.
    """
    if prescan_of(activity.id, context):
        return  # PRE101 then says so, once for all activities of the pre-scan
    if activity.dpia and activity.dpia.needed is Answer.YES and activity.dpia.dpia is None:
        yield Problem(("dpia", "nodig"))


@rule("VRW134", on=Activity, severity=Severity.WARNING)
def dpia_without_reason(activity: Activity, _: Context) -> Iterator[Problem]:
    """Geen DPIA, en geen reden daarvoor.

    Waarom: AVG artikel 5, tweede lid, en artikel 35: u moet kunnen laten zien waarom geen DPIA nodig is.
    Herstel: schrijf bij dpia de reden, zoals de uitkomst van de pre-scan.
    """
    if activity.dpia and activity.dpia.needed is Answer.NO and activity.dpia.reason is None:
        yield Problem(("dpia", "nodig"))


@rule("VRW135", on=Activity, completeness=True)
def some_schools_unnamed(activity: Activity, _: Context) -> Iterator[Problem]:
    """Geldt voor sommige scholen, maar niet is gezegd welke.

    Waarom: AVG artikel 13, eerste lid, onder c: een ouder moet weten of dit over de eigen school gaat.
    Herstel: noem de scholen bij scholen.
    """
    if activity.scope is Scope.SOME and not activity.schools:
        yield Problem(("geldt_voor",))


@rule("VRW136", on=Activity)
def schools_against_scope(activity: Activity, _: Context) -> Iterator[Problem]:
    """Scholen genoemd, terwijl de verwerking niet voor sommige scholen geldt.

    Waarom: eigen regel: twee antwoorden op dezelfde vraag spreken elkaar tegen.
    Herstel: schrijf geldt_voor: sommige scholen, of haal de lijst met scholen weg.
    """
    if activity.schools and activity.scope is not Scope.SOME:
        yield Problem(("scholen",), f"geldt_voor is: {activity.scope.value}")


@rule("VRW138", on=Activity, completeness=True)
def joint_without_partners(activity: Activity, _: Context) -> Iterator[Problem]:
    """Samen verantwoordelijk, maar niet is gezegd met wie.

    Waarom: AVG artikel 26 en artikel 30, eerste lid, onder a.
    Herstel: noem bij samen_met de andere verantwoordelijken.
    """
    if activity.role is Controllership.JOINT and not activity.joint_with:
        yield Problem(("rol",))


@rule("VRW139", on=Activity)
def partners_against_role(activity: Activity, _: Context) -> Iterator[Problem]:
    """Partners genoemd, terwijl het bestuur alleen verantwoordelijk is.

    Waarom: AVG artikel 26: wie samen beslist, is samen verantwoordelijk.
    Herstel: schrijf rol: samen verantwoordelijk, of haal samen_met weg.
    """
    if activity.joint_with and activity.role is Controllership.CONTROLLER:
        yield Problem(("samen_met",))


@rule("VRW144", on=Activity, severity=Severity.WARNING)
def review_overdue(activity: Activity, context: Context) -> Iterator[Problem]:
    """De dag waarvoor dit opnieuw moest worden bekeken, is voorbij.

    Waarom: AVG artikel 5, tweede lid, en artikel 24, eerste lid.
    Herstel: bekijk of alles nog klopt en schrijf bij beoordelen_voor een nieuwe datum.
    """
    if activity.review is not None and activity.review < context.today:
        yield Problem(("beoordelen_voor",))


@rule("VRW149", on=Activity, severity=Severity.TIP)
def pupils_and_staff_together(activity: Activity, context: Context) -> Iterator[Problem]:
    """Leerlingen en medewerkers in een verwerking met meer grondslagen.

    Waarom: AVG artikel 13, eerste lid, onder c: elke groep moet zien welke grondslag voor haar geldt.
    Herstel: maak er twee verwerkingen van, of schrijf bij elke grondslag onder wanneer voor wie die geldt.
    """
    people = [context.find(DataSubject, name) for name in activity.subjects]
    minors = any(person is not None and person.minor.yes for person in people)
    staff = any("medewerker" in name for name in activity.subjects)
    found = [basis for _, _, basis in bases(activity)]
    if minors and staff and len({basis.basis for basis in found}) > 1 and not all(basis.when for basis in found):
        yield Problem(("betrokkenen",))


@rule("VRW151", on=Activity)
def refers_to_withdrawn(activity: Activity, context: Context) -> Iterator[Problem]:
    """Verwijst naar een record dat is vervallen.

    Waarom: eigen regel: een vervallen record staat in geen document meer, dus de lezer zou hier niets vinden.
    Herstel: verwijs naar het record dat ervoor in de plaats kwam, of haal de verwijzing weg.
    """
    for mention in context.named_in_fields[activity.id]:  # LNK003 has the texts
        record = context.register.find(mention.target)
        if record is not None and record.status is Status.WITHDRAWN:
            yield Problem(mention.loc, f"{mention.id} is vervallen")


@rule("VRW154", on=Activity, severity=Severity.WARNING)
def search_word_too_long(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een zoekwoord van meer dan 3 woorden.

    Waarom: eigen regel: een lezer zoekt met een woord of twee, niet met een zin.
    Herstel: schrijf het korter, of verdeel het over meer zoekwoorden.
    """
    for number, word in enumerate(activity.search_words):
        if len(word.split()) > LONGEST_SEARCH:
            yield Problem(("zoekwoorden", number))


RULES = (
    named_after_system,
    without_subjects,
    without_measures,
    automated_without_explanation,
    dpia_missing,
    dpia_without_reason,
    some_schools_unnamed,
    schools_against_scope,
    joint_without_partners,
    partners_against_role,
    review_overdue,
    pupils_and_staff_together,
    refers_to_withdrawn,
    search_word_too_long,
)
