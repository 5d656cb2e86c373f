"""Rules about the risks and measures of a DPIA (DPI106 to DPI111, DPI120 and on), and about the scale (DPI124)."""

from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.risk import CODE, code_kinds, holding, level, measures, planned, scale_of
from registerbuild.register.findings import Severity, nearest
from registerbuild.register.model import marked
from registerbuild.register.records.dpia import ActionState, Dpia, DpiaState
from registerbuild.register.records.marks import Markdown
from registerbuild.register.records.scale import Level, RiskScale
from registerbuild.register.records.values import Answer


@rule("DPI106", on=Dpia)
def double_id(dpia: Dpia, _: Context) -> Iterator[Problem]:
    """Twee risico's of twee maatregelen met dezelfde id.

    Waarom: eigen regel: een maatregel wijst een risico aan met zijn id.
    Herstel: geef elk risico en elke maatregel een eigen id, zoals R1 en M1.
    """
    for key, names in (("risicos", [r.id for r in dpia.risks]), ("maatregelen", [a.id for a in dpia.actions])):
        for number, name in enumerate(names):
            if name in names[:number]:
                yield Problem((key, number, "id"))


@rule("DPI107", on=Dpia)
def unknown_risk(dpia: Dpia, _: Context) -> Iterator[Problem]:
    """Een maatregel tegen een risico dat er niet is.

    Waarom: AVG artikel 35, zevende lid, onder d: maatregelen horen bij risico's.
    Herstel: schrijf bij risicos de id van een risico uit deze DPIA.
    """
    known = [risk.id for risk in dpia.risks]
    for number, action in enumerate(dpia.actions):
        for nth, name in enumerate(action.risks):
            if name not in known:
                yield Problem(("maatregelen", number, "risicos", nth), suggestion=nearest(name, known))


@rule("DPI108", on=Dpia, completeness=True)
def risk_unmet(dpia: Dpia, _: Context) -> Iterator[Problem]:
    """Een risico zonder maatregel, dat ook niet is aanvaard.

    Waarom: AVG artikel 35, zevende lid, onder d.
    Herstel: noem bij een maatregel dit risico, of schrijf bij het risico aanvaard_want met de reden.
    """
    for number, risk in enumerate(dpia.risks):
        if not measures(risk, dpia) and risk.accepted is None:
            yield Problem(("risicos", number, "id"))


@rule("DPI109", on=Dpia, completeness=True)
def rest_missing(dpia: Dpia, _: Context) -> Iterator[Problem]:
    """Een risico zonder inschatting van wat er overblijft.

    Waarom: AVG artikel 35, zevende lid, onder d, en artikel 36, eerste lid: het restrisico bepaalt of de AP meekijkt.
    Herstel: schrijf bij rest de kans en de impact met de maatregelen, elk met de reden.
    """
    for number, risk in enumerate(dpia.risks):
        if risk.after is None:
            yield Problem(("risicos", number, "id"))


@rule("DPI110", on=Dpia)
def high_without_consultation(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """Een risico is hoog, ook na de maatregelen, zonder raadpleging van de AP.

    Waarom: AVG artikel 36, eerste lid: dan vraagt u vooraf de toezichthouder. In een definitieve DPIA telt wat er
    vandaag is: een maatregel die alleen is gepland, neemt nog geen risico weg.
    Herstel: neem meer maatregelen, schrijf bij tot_die_tijd welke beperking zolang geldt, of schrijf bij raadpleging_ap
    nodig: ja en de datum van het verzoek.
    """
    scale, asked = scale_of(context.register), dpia.consultation
    if scale is None or (asked is not None and asked.needed is Answer.YES and asked.date is not None):
        return
    for number, risk in enumerate(dpia.risks):
        uncovered = dpia.state is DpiaState.FINAL and risk.interim is None
        left = holding(risk, dpia) if uncovered else risk.after
        if left is not None and level(left, scale) is Level.HIGH:
            where = ("risicos", number, "rest" if left is risk.after else "id")
            yield Problem(where, f"{risk.id} {risk.name}: kans {left.likelihood}, impact {left.impact}")


@rule("DPI111", on=Dpia)
def without_scale(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """Risico's zonder schaal: geen niveau is te bepalen.

    Waarom: AVG artikel 35, zevende lid, onder c: u beoordeelt de risico's, en dat vraagt een vaste maat.
    Herstel: maak register/schaal.yaml met wat kans en impact betekenen, en de matrix.
    """
    if dpia.risks and "schaal" not in context.broken and scale_of(context.register) is None:
        yield Problem(("risicos",))


@rule("DPI120", on=Dpia, severity=Severity.WARNING)
def measure_late(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """Een geplande maatregel zonder dag, of waarvan de dag voorbij is.

    Waarom: AVG artikel 35, zevende lid, onder d: een maatregel die er niet is, beschermt niemand.
    Herstel: voer de maatregel uit en zet stand op uitgevoerd, of schrijf bij gereed een nieuwe dag.
    """
    for number, action in enumerate(dpia.actions):
        if action.state is ActionState.PLANNED and action.due is None:
            yield Problem(("maatregelen", number, "stand"), "er is geen dag")
        elif action.state is ActionState.PLANNED and action.due is not None and action.due < context.today:
            yield Problem(("maatregelen", number, "gereed"), "deze dag is voorbij")


@rule("DPI123", on=Dpia, completeness=True)
def high_today_without_interim(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """Een risico is vandaag hoog, de maatregelen zijn nog niet klaar, en er staat niet wat tot die tijd geldt.

    Waarom: AVG artikel 24, eerste lid, en artikel 35, zevende lid, onder d: een geplande maatregel beschermt niemand.
    Herstel: schrijf bij tot_die_tijd welke beperking of stop zolang geldt, of schrijf bij met_wat_er_is wat de
    maatregelen die er al zijn nu al doen.
    """
    scale = scale_of(context.register)
    for number, risk in enumerate(dpia.risks if scale else ()):
        waiting = planned(risk, dpia)
        if scale and waiting and risk.interim is None and level(holding(risk, dpia), scale) is Level.HIGH:
            yield Problem(
                ("risicos", number, "id"),
                f"{risk.id} {risk.name} wacht op {', '.join(f'{a.id} {a.name}' for a in waiting)}",
            )


@rule("DPI133", on=Dpia, severity=Severity.WARNING)
def high_today_undecided(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """Een risico is vandaag hoog, en er staat niet of de AP vooraf wordt geraadpleegd, of dat het niet hoeft.

    Waarom: AVG artikel 36, eerste lid: dat hangt af van de maatregelen die er zijn, niet van een plan.
    Herstel: schrijf bij raadpleging_ap ja, of schrijf bij met_wat_er_is wat de maatregelen die er al zijn nu al doen.
    """
    scale, asked = scale_of(context.register), dpia.consultation
    if scale is None or (asked is not None and asked.needed is Answer.YES):
        return
    high = [risk.id for risk in dpia.risks if level(holding(risk, dpia), scale) is Level.HIGH]
    if high:
        yield Problem(("raadpleging_ap", "nodig") if asked else ("risicos",), f"vandaag hoog: {', '.join(high)}")


@rule("DPI124", on=RiskScale, severity=Severity.WARNING)
def grave_but_rare_is_low(scale: RiskScale, _: Context) -> Iterator[Problem]:
    """De schaal noemt een risico laag als de schade ernstig is en de kans klein.

    Waarom: AVG artikel 35, zevende lid, onder c: een kind in gevaar is geen laag risico omdat het zelden voorkomt.
    De meeste methodes kiezen dan ten minste midden.
    Herstel: schrijf bij matrix, hoog, laag: midden. Of houd laag, met een vrijstelling waarin de reden staat.
    """
    if scale.matrix.high.low is Level.LOW:
        yield Problem(("matrix", "hoog", "laag"))


@rule("DPI128", on=Dpia, severity=Severity.WARNING)
def unknown_code(dpia: Dpia, _: Context) -> Iterator[Problem]:
    """Een tekst noemt een risico of maatregel die niet in deze DPIA staat.

    Waarom: AVG artikel 35, zevende lid, onder c en d: een lezer volgt van het risico naar de maatregel en terug.
    Herstel: schrijf de code die er is, zoals R1 of M1. Is het geen code, geef dan een vrijstelling met de reden.
    """
    known = code_kinds(dpia)
    letters = {code[0] for code in known if CODE.fullmatch(code)}
    for loc, text, mark in marked(Dpia, dpia):
        for found in CODE.finditer(text) if isinstance(mark, Markdown) else ():
            if found[0][0] in letters and found[0] not in known:
                yield Problem(loc, f"{found[0]} staat niet bij risicos of maatregelen", inside=found[0])


RULES = (
    double_id,
    unknown_risk,
    risk_unmet,
    rest_missing,
    high_without_consultation,
    without_scale,
    measure_late,
    high_today_without_interim,
    grave_but_rare_is_low,
    high_today_undecided,
    unknown_code,
)
