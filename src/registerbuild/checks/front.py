"""Rules about the first layer: themes (THM1xx), rights in short (RCH1xx), the start page (STA1xx), how short it is."""

from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.receivers import recipient_ids
from registerbuild.derived.telling import rests_on_consent
from registerbuild.derived.texts.sentences import count
from registerbuild.register.findings import Severity
from registerbuild.register.model import limited
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import Recipient, RetentionPeriod
from registerbuild.register.records.front import CHILD_PLACE, Right, RightSummary, Start, StartEntry, Topic
from registerbuild.register.records.organisation import Organisation
from registerbuild.register.records.texts import Layer, Statement
from registerbuild.register.records.values import Record

# What short.md and the guide promise a reader: eight rows on the first screen of a phone, an answer in a minute.
_QUESTIONS = 8
_ANSWER = 60
"""Words in one answer of the first layer, the lists that the records fill left aside."""


@rule("TAA410", on=Record, completeness=True)
def too_many_words(record: Record, _: Context) -> Iterator[Problem]:
    """Een korte tekst is te lang voor zijn plaats.

    Waarom: AVG artikel 12, eerste lid: beknopt. Op de plaats van deze tekst is geen ruimte voor meer woorden.
    Herstel: maak de tekst korter; wat nauwkeuriger is, staat al in het record zelf.
    """
    for loc, text, most in limited(record):
        if (words := count(text)) > most:
            yield Problem(loc, f"hier staan {words} woorden; er is plaats voor {most}")


def _told(activity: Activity, context: Context) -> bool:
    """Whether a statement tells about the activity."""
    return any(name in context.informed for name in activity.subjects)


@rule("VRW171", on=Activity, completeness=True)
def without_theme(activity: Activity, context: Context) -> Iterator[Problem]:
    """Een verwerking zonder thema, terwijl een verklaring over haar vertelt.

    Waarom: AVG artikel 12, eerste lid: in een verklaring staat elk doel onder precies één thema.
    Herstel: noem bij thema de id van een thema uit themas.yaml.
    """
    if activity.theme is None and _told(activity, context) and context.register.all(Topic):
        yield Problem(("naam",))


@rule("VRW172", on=Activity, completeness=True)
def choice_unnamed(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een verwerking met toestemming zonder keuze_kort.

    Waarom: AVG artikel 7 en artikel 13, tweede lid, onder c: de lezer ziet waarover hij zelf beslist.
    Herstel: schrijf bij keuze_kort in ten hoogste 9 woorden waarover iemand beslist.
    """
    if activity.choice is None and rests_on_consent(activity) and activity.theme is not None:
        yield Problem(("naam",))


@rule("VRW173", on=Activity)
def choice_without_consent(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een keuze bij een verwerking waarin niets op toestemming steunt.

    Waarom: AVG artikel 12, eerste lid: wie leest dat hij mag kiezen, moet kunnen kiezen.
    Herstel: haal keuze_kort weg, of noem de toestemming bij de grondslag of de uitzondering.
    """
    if activity.choice is not None and not rests_on_consent(activity):
        yield Problem(("keuze_kort",))


@rule("THM101", on=Topic, completeness=True)
def theme_without_words(theme: Topic, context: Context) -> Iterator[Problem]:
    """Een thema zonder woorden voor een verklaring die erover vertelt.

    Waarom: AVG artikel 13 en 14: zonder die woorden ontbreken deze doelen in de verklaring.
    Herstel: voeg bij teksten een tekst voor deze verklaring toe.
    """
    written = {text.statement for text in theme.texts}
    for statement in context.live(Statement):
        if statement.questions and statement.id not in written and _has(theme, statement, context):
            yield Problem(("teksten",), f"voor de verklaring {statement.id}", names=(("verklaring", statement.id),))


@rule("THM102", on=Topic, severity=Severity.WARNING)
def words_without_activity(theme: Topic, context: Context) -> Iterator[Problem]:
    """Een thema met woorden voor een verklaring waarin het geen verwerking heeft.

    Waarom: AVG artikel 5, eerste lid, onder a: een verklaring vertelt alleen wat er gebeurt.
    Herstel: haal deze tekst weg, of geef een verwerking dit thema.
    """
    for number, text in enumerate(theme.texts):
        statement = context.find(Statement, text.statement)
        if statement is not None and "verwerking" not in context.broken and not _has(theme, statement, context):
            yield Problem(("teksten", number, "verklaring"))


def _has(theme: Topic, statement: Statement, context: Context) -> bool:
    found = (activity for name in statement.subjects for activity in context.about.get(name, ()))
    return any(activity.theme == theme.id for activity in found)


@rule("VER141", on=Statement)
def question_leads_nowhere(statement: Statement, context: Context) -> Iterator[Problem]:
    """Een vraag wijst naar een plaats die niet in de verklaring staat.

    Waarom: AVG artikel 12, eerste lid: wie op een vraag tikt, komt bij het antwoord.
    Herstel: zet bij anker een {#anker} uit In het kort, of de id van een thema van deze verklaring.
    """
    there = anchors(statement, context)
    for number, question in enumerate(statement.questions):
        if question.anchor not in there:
            yield Problem(("vragen", number, "anker"))


def anchors(statement: Statement, context: Context) -> frozenset[str]:
    """The places of the first layer of a statement: of its answers and of its themes."""
    answers = {section.anchor for section in statement.sections if section.layer is Layer.SHORT and section.anchor}
    themes = {theme.id for theme in context.live(Topic) if any(t.statement == statement.id for t in theme.texts)}
    return frozenset(answers | themes | ({CHILD_PLACE} if statement.child else set()))


@rule("VER142", on=Statement, completeness=True)
def not_eight_questions(statement: Statement, _: Context) -> Iterator[Problem]:
    """Een verklaring zonder acht vragen.

    Waarom: AVG artikel 12, eerste lid, en richtlijn WP260: de lezer vindt zijn vraag met het antwoord meteen.
    Herstel: schrijf bij vragen acht vragen met hun antwoord.
    """
    if len(statement.questions) != _QUESTIONS:
        yield Problem(("vragen",) if statement.questions else ("titel",), f"er zijn er {len(statement.questions)}")


@rule("VER143", on=Statement, completeness=True)
def answer_too_long(statement: Statement, _: Context) -> Iterator[Problem]:
    """Een antwoord in het korte deel is te lang.

    Waarom: AVG artikel 12, eerste lid: beknopt en makkelijk te begrijpen.
    Herstel: schrijf ten hoogste 60 woorden; de rest hoort in Uitgebreid of in een thema.
    """
    for number, section in enumerate(statement.sections):
        if section.layer is Layer.SHORT and (words := count(section.text)) > _ANSWER:
            yield Problem(("delen", number, "tekst"), f"hier staan {words} woorden; er is plaats voor {_ANSWER}")


@rule("RCH102", on=Organisation, completeness=True)
def right_untold(_: Organisation, context: Context) -> Iterator[Problem]:
    """Een recht ontbreekt in rechten.yaml.

    Waarom: AVG artikel 13, tweede lid, onder b, c en d: een verklaring noemt elk recht.
    Herstel: schrijf het recht in rechten.yaml, met de id die hier staat.
    """
    told = {summary.id for summary in context.live(RightSummary)}
    missing = [right.value for right in Right if right not in told and not right.objection]
    asked = any(statement.questions for statement in context.live(Statement))
    if asked and missing and "recht" not in context.broken:
        yield Problem(("naam",), f"dit ontbreekt: {', '.join(missing)}")


@rule("RCH101", on=RightSummary)
def right_unknown(summary: RightSummary, _: Context) -> Iterator[Problem]:
    """Een recht dat de AVG niet kent.

    Waarom: AVG artikel 7 en artikel 15 tot en met 22 en 77: de verklaring kent deze rechten.
    Herstel: kies een id uit: inzage, rectificatie, wissing, beperking, bezwaar, overdraagbaarheid, intrekken,
    menselijke-blik, klacht.
    """
    if summary.id not in set(Right):
        yield Problem(("naam_kort",))


@rule("STA101", on=Start)
def entry_leads_nowhere(start: Start, context: Context) -> Iterator[Problem]:
    """Een regel op de startpagina wijst nergens heen.

    Waarom: AVG artikel 12, tweede lid: u maakt het makkelijk om een antwoord te vinden.
    Herstel: noem een verklaring (met een anker dat zij heeft) of een pagina, en niet allebei.
    """
    lines = [
        (key, n, e)
        for key, entries in (("wie", start.people), ("vragen", start.questions))
        for n, e in enumerate(entries)
    ]
    for key, number, entry in lines:
        if (entry.statement is None) is (entry.page is None):
            yield Problem((key, number, "naam"))
        elif entry.anchor is not None and not _arrives(entry, context):
            yield Problem((key, number, "anker"))


def _arrives(entry: StartEntry, context: Context) -> bool:
    statement = context.find(Statement, entry.statement or "")
    if statement is None:
        return entry.statement is not None  # broken, which the loader reports; a page has no anchors
    return entry.anchor in anchors(statement, context)


@rule("ONT120", on=Recipient, completeness=True)
def recipient_without_short_name(recipient: Recipient, context: Context) -> Iterator[Problem]:
    """Een ontvanger zonder soort of korte naam, terwijl een verklaring hem noemt.

    Waarom: AVG artikel 13, eerste lid, onder e: de verklaring noemt de ontvangers per soort.
    Herstel: vul soort en kort in; soort intern zijn de eigen mensen.
    """
    named = any(recipient.id in recipient_ids(a) for a in context.activities if a.theme and _told(a, context))
    inside = recipient.shown_as is not None and recipient.shown_as.inside
    if named and (recipient.shown_as is None or (recipient.short is None and not inside)):
        yield Problem(("naam",))


@rule("BEW120", on=RetentionPeriod, completeness=True)
def period_without_short_name(period: RetentionPeriod, context: Context) -> Iterator[Problem]:
    """Een bewaartermijn zonder korte naam of kort begin, terwijl een verklaring haar noemt.

    Waarom: AVG artikel 13, tweede lid, onder a: de verklaring zegt hoe lang, in een paar woorden.
    Herstel: vul kort en start_kort in.
    """
    told = (a for a in context.activities if a.theme and _told(a, context))
    named = any(item.retention == period.id for activity in told for item in activity.items)
    if named and (period.short is None or period.start_short is None):
        yield Problem(("naam",))


RULES = (
    too_many_words,
    without_theme,
    choice_unnamed,
    choice_without_consent,
    theme_without_words,
    words_without_activity,
    question_leads_nowhere,
    not_eight_questions,
    answer_too_long,
    right_untold,
    right_unknown,
    entry_leads_nowhere,
    recipient_without_short_name,
    period_without_short_name,
)
