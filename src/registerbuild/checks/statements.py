"""Rules about privacy statements, and about what any text says on requests (VER1xx)."""

from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.telling import BLOCKS, needs
from registerbuild.derived.wording.words import day_or_month_words
from registerbuild.register import prose
from registerbuild.register.findings import Severity, nearest
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.texts import FormerStatement, Layer, Statement


@rule("VER101", on=Statement, completeness=True)
def block_missing(statement: Statement, context: Context) -> Iterator[Problem]:
    """In de verklaring ontbreekt een verplicht onderdeel.

    Waarom: AVG artikel 13 en 14 zeggen wat een verklaring moet vertellen.
    Herstel: zet onder een kop in het deel Uitgebreid de lijst alleen op een regel.
    """
    there = {reference.target for section in statement.sections for reference in prose.references(section.text)}
    activities = {a.id: a for name in statement.subjects for a in context.about.get(name, ())}
    for block in BLOCKS:
        if block.name not in there and needs(block, activities.values()):
            message = f"in de verklaring ontbreekt {{lijst:{block.name}}}"
            fix = f"zet onder een kop in het deel Uitgebreid, alleen op een regel: {{lijst:{block.name}}}"
            yield Problem(("titel",), f"{block.told}: {block.place}", message=message, fix=fix)


@rule("VER102", on=DataSubject, severity=Severity.WARNING)
def people_without_statement(subject: DataSubject, context: Context) -> Iterator[Problem]:
    """Voor deze groep mensen is er geen privacyverklaring.

    Waarom: AVG artikel 13 en 14: ieder over wie u gegevens hebt, krijgt deze informatie.
    Herstel: zet de groep bij betrokkenen in een verklaring, of maak een verklaring voor deze groep.
    """
    if "verklaring" not in context.broken and subject.id in context.about and subject.id not in context.informed:
        yield Problem(("naam",))


@rule("VER103", on=Statement, severity=Severity.WARNING)
def one_layer_only(statement: Statement, _: Context) -> Iterator[Problem]:
    """De verklaring heeft maar een van de twee lagen.

    Waarom: AVG artikel 12, eerste lid, en richtlijn WP260: eerst kort, dan volledig.
    Herstel: maak twee delen: # In het kort en # Uitgebreid.
    """
    missing = set(Layer) - {section.layer for section in statement.sections}
    for layer in sorted(missing):
        yield Problem(("titel",), f"# {layer.value} ontbreekt")


@rule("VER104", on=Statement)
def category_not_in_register(statement: Statement, context: Context) -> Iterator[Problem]:
    """De verklaring noemt een categorie die geen verwerking gebruikt.

    Waarom: AVG artikel 5, eerste lid, onder a, en artikel 30: verklaring en register zeggen hetzelfde.
    Herstel: zet de categorie bij de verwerking waar zij hoort, of haal haar uit de verklaring.
    """
    if "verwerking" in context.broken:
        return
    for number, section in enumerate(statement.sections):
        for reference in prose.references(section.text):
            if reference.kind == "gegeven" and reference.target not in context.used.get("gegeven", ()):
                yield Problem(("delen", number, "tekst"), inside=reference.raw)


@rule("VER130", on=FormerStatement)
def former_without_day(former: FormerStatement, _: Context) -> Iterator[Problem]:
    """Een eerdere verklaring heeft geen datum als naam.

    Waarom: eigen regel: het adres van de bladzijde is die datum en verandert nooit.
    Herstel: noem het bestand naar de dag, zoals 2027-08-01.md, of naar de maand als de dag niet bekend is: 2027-08.md.
    """
    day = former.id.partition("/")[2]
    if day_or_month_words(day) == day:
        yield Problem(message=f"{day} is geen datum")


@rule("VER131", on=FormerStatement)
def former_that_moves(former: FormerStatement, _: Context) -> Iterator[Problem]:
    """Een eerdere verklaring verwijst naar iets dat nog kan veranderen.

    Waarom: eigen regel: een tekst van toen zegt voor altijd wat hij toen zei.
    Herstel: schrijf uit wat er toen stond, zonder accolades.
    """
    for number, section in enumerate(former.sections):
        for reference in prose.references(section.text):
            yield Problem(("delen", number, "tekst"), inside=reference.raw)


@rule("VER132", on=FormerStatement)
def former_of_nothing(former: FormerStatement, context: Context) -> Iterator[Problem]:
    """Bij een eerdere verklaring is er geen verklaring van nu.

    Waarom: eigen regel: de tekst krijgt een adres onder die verklaring, en wie hem leest, moet die van nu vinden.
    Herstel: geef de map de naam van een verklaring in register/verklaringen, zonder .md; is die er niet meer, zet haar
    dan terug met de status vervallen.
    """
    name, known = former.id.partition("/")[0], context.register.all(Statement)
    if "verklaring" not in context.broken and name not in known:
        yield Problem(("titel",), f"er is geen verklaring {name}", nearest(name, known))


RULES = (
    block_missing,
    people_without_statement,
    one_layer_only,
    category_not_in_register,
    former_without_day,
    former_that_moves,
    former_of_nothing,
)
