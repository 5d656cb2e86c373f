"""What a text assures of transfers, computers, rights and the council (TGS540, TGS541, TGS543–TGS545)."""

from collections.abc import Iterator

from registerbuild.checks.claimed.regulated import ruling
from registerbuild.checks.claimed.spoken_of import activities_told, at
from registerbuild.checks.claimed.verdict import Disputed, Verdict, disputes
from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.claims.assuring import Council, Decision, Leaving, Machine, Papers, RefusedRight, Voice
from registerbuild.derived.claims.hearing import Said
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Technique
from registerbuild.register.records.values import Answer, Record


@rule("TGS540", on=Record, severity=Severity.WARNING)
def transfer_denied(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst belooft dat niets buiten Europa komt, en het register zegt dat niet.

    Waarom: AVG artikel 13, eerste lid, onder f: of gegevens buiten de EER komen, hoort iemand te weten.
    Herstel: schrijf {lijst:doorgifte}, of bepaal eerst bij elke verwerking of er doorgifte is.
    """
    yield from disputes(record, context, Leaving, judge_leaving)


def judge_leaving(said: Said[Leaving], record: Record, context: Context) -> Verdict:
    """That nothing leaves the EEA is disputed by a transfer, and by an answer that is still open."""
    if said.claim.positive:
        return None
    told = {a.id: a.transfers.answer for a in activities_told(record, context) if a.transfers}
    return _answered("hier komen geen gegevens buiten Europa", "doorgifte", told, context)


def _answered(claim: str, field: str, told: dict[str, Answer], context: Context) -> Verdict:
    """A denial against the answers in a field: a yes, or else the answers that are open."""
    yes = [name for name, answer in told.items() if answer is Answer.YES]
    unknown = [name for name, answer in told.items() if answer is Answer.UNKNOWN]
    found = yes or unknown
    if not found:
        return None
    answer = "ja" if yes else "nog niet bepaald"
    place = at(found[0], context, field)
    message = f"{claim}; het register zegt bij {found[0]}{_more(len(found) - 1)}: {answer} ({place})"
    return Disputed(message, names=tuple(("verwerking", name) for name in found))


def _more(number: int) -> str:
    return f" en {number} {'andere' if number > 1 else 'andere verwerking'}" if number else ""


@rule("TGS541", on=Record, severity=Severity.WARNING)
def computer_denied(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst zegt dat geen computer volgt, zich aanpast of beslist, en het register zegt dat niet.

    Waarom: AVG artikel 13, tweede lid, onder f, en artikel 22: of een computer beslist, hoort iemand te weten.
    Herstel: schrijf {lijst:besluiten}; klopt de tekst wel, vul dan technieken en besluitvorming in bij elke verwerking.
    """
    yield from disputes(record, context, Decision, judge_decision)


def judge_decision(said: Said[Decision], record: Record, context: Context) -> Verdict:
    """That no computer does such a thing is disputed by a technique, and by what is still open."""
    activities, machine = activities_told(record, context), said.claim.value.machine
    claim = f"hier is er geen computer die {_DOES[machine]}"
    techniques = _BY_TECHNIQUE[machine]
    named = next((a for a in activities if not techniques.isdisjoint(a.techniques or ())), None)
    if named:
        technique = next(each for each in named.techniques or () if each in techniques)
        message = (
            f"{claim}; het register noemt bij {named.id}: {technique.value} ({at(named.id, context, 'technieken')})"
        )
        return Disputed(message, names=(("verwerking", named.id),))
    told = {a.id: a.automated.answer for a in activities if a.automated}
    return _answered(claim, "besluitvorming", told, context)


_DOES = {
    Machine.PROFILES: "profielen maakt",
    Machine.ADAPTS: "zich aanpast",
    Machine.IS_CLEVER: "met AI of een algoritme werkt",
    Machine.DECIDES: "beslist",
    Machine.FOLLOWS: "mensen volgt",
}
_BY_TECHNIQUE = {
    Machine.PROFILES: frozenset((Technique.PROFILING,)),
    Machine.ADAPTS: frozenset((Technique.PROFILING, Technique.ALGORITHM)),
    Machine.IS_CLEVER: frozenset((Technique.ALGORITHM,)),
    Machine.DECIDES: frozenset[Technique](),
    Machine.FOLLOWS: frozenset((Technique.MONITORING,)),
}


@rule("TGS543", on=Record, severity=Severity.WARNING)
def right_denied(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst ontzegt iemand een recht.

    Waarom: AVG artikel 7, derde lid, en artikel 15 tot en met 21 geven het; de wet kent alleen grenzen in een geval.
    Herstel: haal de zin weg, of schrijf in welk geval het recht niet geldt; {lijst:rechten} noemt ze alle.
    """
    yield from disputes(record, context, RefusedRight, judge_right)


def judge_right(said: Said[RefusedRight], _: Record, __: Context) -> Verdict:
    """A right that is denied altogether."""
    return Disputed(f"hier wordt het recht ontzegd ({said.claim.value.name}); de AVG geeft het (artikel 7 en 15–21)")


@rule("TGS544", on=Record, severity=Severity.WARNING)
def papers_always(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst vraagt bij elk verzoek om een identiteitsbewijs.

    Waarom: AVG artikel 12, zesde lid: alleen bij redelijke twijfel, en dan op de lichtste manier.
    Herstel: schrijf dat u alleen bij twijfel vraagt wie iemand is.
    """
    yield from disputes(record, context, Papers, judge_papers)


def judge_papers(said: Said[Papers], record: Record, context: Context) -> Verdict:
    """An identity document that is asked of everybody."""
    if not said.claim.positive:
        return None
    message = "hier bij elk verzoek een identiteitsbewijs; AVG artikel 12, zesde lid, zegt: alleen bij twijfel"
    return Disputed(f"{message}{_and_regulation(record, context, Papers, Papers(), False)}")


@rule("TGS545", on=Record, severity=Severity.WARNING)
def council_advises(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst laat de medezeggenschapsraad advies geven over het reglement.

    Waarom: WMS artikel 10, 12 en 13: voor regels over gegevens is instemming nodig.
    Herstel: schrijf dat de GMR, of de geleding die het aangaat, instemt.
    """
    yield from disputes(record, context, Council, judge_council)


def judge_council(said: Said[Council], record: Record, context: Context) -> Verdict:
    """Advice where the law asks consent."""
    if said.claim.value.voice is Voice.CONSENT:
        return None
    message = "de GMR geeft hier advies; WMS artikel 10, 12 en 13 vraagt instemming"
    return Disputed(f"{message}{_and_regulation(record, context, Council, Council(Voice.CONSENT), True)}")


def _and_regulation(record: Record, context: Context, kind: type[object], value: object, positive: bool) -> str:
    """The place where the regulation says what the law says, for a text that is not that article."""
    found = ruling(context, kind, value, positive)
    return f", en {found[1]} ook" if found and found[0] != record.id else ""


RULES = (transfer_denied, computer_denied, right_denied, papers_always, council_advises)
