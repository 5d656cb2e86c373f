"""Rules about AI in an activity: the AI Act, articles 4, 5, 26 and 27 (AIV1xx)."""

import re
from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.passages import drawn_up
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.law.requirements import REQUIREMENTS
from registerbuild.derived.texts.sentences import split
from registerbuild.derived.wording.words import date_words
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity, AiRisk, Technique
from registerbuild.register.records.organisation import Organisation
from registerbuild.register.records.values import Record


def uses_ai(activity: Activity) -> bool:
    """Whether the activity says that it uses AI, or an algorithm of which nobody said that it is none."""
    if activity.ai is not None:
        return activity.ai.risk is not AiRisk.NONE
    return Technique.ALGORITHM in (activity.techniques or ())


@rule("AIV101", on=Organisation, severity=Severity.WARNING)
def nobody_taught(_: Organisation, context: Context) -> Iterator[Problem]:
    """Er is AI in gebruik, en er staat niet wie daar uitleg over kreeg.

    Waarom: AI-verordening artikel 4, via een andere bron dan de wettekst, en AVG artikel 5, tweede lid: wie met AI
    werkt, weet er genoeg van, en u kunt dat laten zien.
    Herstel: schrijf in de verwerking bij ai, geletterdheid wie uitleg kreeg, waarover en wanneer.
    """
    untaught = [a.id for a in context.activities if uses_ai(a) and not (a.ai and a.ai.literacy)]
    if untaught and "verwerking" not in context.broken:
        names = tuple(("verwerking", name) for name in untaught)
        yield Problem(("naam",), f"bij: {', '.join(untaught)}", names=names)


@rule("AIV102", on=Activity, severity=Severity.WARNING)
def ai_without_risk(activity: Activity, _: Context) -> Iterator[Problem]:
    """Een algoritme of AI, en niet gezegd of dat een hoog risico heeft en waarom.

    Waarom: AI-verordening artikel 26 en bijlage III, via een andere bron dan de wettekst, en AVG artikel 35, eerste
    lid: van wat het systeem doet, hangt af wat u moet doen.
    Herstel: schrijf bij ai het risico (geen AI, geen hoog risico of hoog risico) met een reden.
    """
    if not uses_ai(activity):
        return
    if activity.ai is None:
        yield Problem(("technieken",))
    elif activity.ai.risk is AiRisk.UNKNOWN or activity.ai.reason is None:
        yield Problem(("ai", "risico"))


@rule("AIV103", on=Activity, severity=Severity.WARNING)
def high_risk_unguarded(activity: Activity, _: Context) -> Iterator[Problem]:
    """AI met een hoog risico zonder toezicht door een mens, uitleg of toets op grondrechten.

    Waarom: AI-verordening artikel 26 en 27, via een andere bron dan de wettekst; AVG artikel 22 en 35 gelden al.
    Herstel: vul bij ai toezicht, uitleg en grondrechten in; hoeft de toets niet, schrijf dan waarom.
    """
    if activity.ai is None or not activity.ai.risk.high:
        return
    said = {
        "toezicht": activity.ai.oversight, "uitleg": activity.ai.informed, "grondrechten": activity.ai.rights
    }  # fmt: skip
    missing = [key for key, text in said.items() if text is None]
    since = REQUIREMENTS["ai-26-27"].since
    if missing and since:
        yield Problem(
            ("ai", "risico"),
            f"ontbreekt: {', '.join(missing)}; voor zover bekend begint de plicht op {date_words(since)}",
        )


@rule("AIV104", on=Record, severity=Severity.WARNING)
def emotions_inferred(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst noemt een programma dat emoties herkent.

    Waarom: AI-verordening artikel 5, eerste lid, onder f, via een andere bron dan de wettekst: op school en op het werk
    is dat verboden, behalve om medische redenen of de veiligheid. Een DPIA (AVG artikel 35) kan dat niet toestaan.
    Herstel: stop ermee, of schrijf waarom het geen AI is of onder de uitzondering valt.
    """
    systems = ((("systemen", n), name) for n, name in enumerate(record.systems)) if isinstance(record, Activity) else ()
    for loc, text in (*drawn_up(record, context), *systems):
        for sentence in split(text) if "emoti" in text.lower() else ():
            found = _EMOTIONS.search(sentence)
            if found and not _DENIED.search(sentence):
                yield Problem(loc, inside=found[0])


_EMOTIONS = re.compile(
    r"\bemotie(?:herkenning|detectie|analyse)\w*"
    r"|\b(?:programma|systeem|camera|software|app|computer|AI|algoritme)\w*\b[^.;]{0,60}?\bemoties?\b[^.;]{0,40}?"
    r"\b(?:herken|meet|meten|aflees|afleid|leid|leest|lees|zie|bepaal|voorspel)\w*"
    r"|\b(?:programma|systeem|camera|software|app|computer|AI|algoritme)\w*\b[^.;]{0,60}?"
    r"\b(?:herken|meet|meten|leest|leidt|bepaalt|voorspelt)\w*\b[^.;]{0,40}?\bemoties?\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:geen|niet|nooit|verboden|zonder|mag niemand)\b", re.IGNORECASE)


RULES = (nobody_taught, ai_without_risk, high_risk_unguarded, emotions_inferred)
