"""Rules about what a text promises on who sees what, against what the records say (VER12x)."""

import re
from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.passages import drawn_up
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.texts.sentences import split
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import DataCategory, SpecialKind
from registerbuild.register.records.grounds import Exception9
from registerbuild.register.records.values import Record


@rule("VER121", on=Record, severity=Severity.WARNING)
def secrecy_for_all_health(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst zegt dat alleen mensen met een plicht om te zwijgen gegevens over gezondheid zien.

    Waarom: UAVG artikel 30, vierde lid, hoort bij een deel van de uitzonderingen; volgens het register zien ook anderen
    deze gegevens.
    Herstel: schrijf voor welk geval dit geldt, noem de anderen, of vul geheimhouding in bij de verwerking.
    """
    for loc, text in drawn_up(record, context):
        for sentence in split(text) if _SECRECY.search(text) else ():
            found = _SECRECY.search(sentence)
            if found and not _LIMITED.search(sentence) and (wider := _wider(context)):
                yield Problem(loc, f"niet bij verwerking {wider}", inside=found[0], names=(("verwerking", wider),))


def _wider(context: Context) -> str:
    """The first activity in which others see data on health too; "": there is none."""
    return next((activity.id for activity in context.activities if _seen_by_others(activity, context)), "")


def _seen_by_others(activity: Activity, context: Context) -> bool:
    """Whether data on health rest on explicit consent, or on a ground for which nobody wrote who keeps them secret."""
    categories = (context.find(DataCategory, item.category) for item in activity.items)
    health = any(category is not None and category.special_kind is SpecialKind.HEALTH for category in categories)
    consent = any(ground.exception is Exception9.CONSENT for ground in activity.special)
    return health and (consent or any(ground.confidentiality is None for ground in activity.special))


_SECRECY = re.compile(
    r"\b(?:alleen|uitsluitend|enkel)\b[^.;]*?\b(?:mensen|personen|medewerkers|wie|degenen)\b[^.;]*?"
    r"\b(?:zwijgen|zwijgplicht|geheimhouding|geheim\s*houden)\b",
    re.IGNORECASE,
)
_LIMITED = re.compile(r"meestal|vaak|\bgeval\b|behalve|tenzij|\{wet:uavg/30", re.IGNORECASE)


@rule("VER122", on=Record, severity=Severity.WARNING)
def parents_see_all(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst belooft dat ouders alles over hun kind mogen zien.

    Waarom: UAVG artikel 41, eerste lid: de bescherming van het kind kan zwaarder wegen, zoals bij de meldcode.
    Herstel: schrijf dat ouders veel of meestal mogen zien, en wanneer niet.
    """
    for loc, text in drawn_up(record, context):
        for sentence in split(text) if "ouder" in text.lower() else ():
            found = _ALL_TO_PARENTS.search(sentence)
            if found and not _NOT_ALL.search(sentence):
                yield Problem(loc, inside=found[0])


_ALL_TO_PARENTS = re.compile(
    r"\bouders?\b[^.;]{0,200}\b(?:mag|mogen|kan|kunnen)\b\s+(?:(?:altijd|ook)\s+)*"
    r"(?:alles|het|dit|dat)\b(?:\s+(?:altijd|ook|allemaal))*\s+(?:zien|lezen|inzien|bekijken)\b",
    re.IGNORECASE,
)
_NOT_ALL = re.compile(r"\bniet\b|meestal|soms|behalve|tenzij", re.IGNORECASE)


RULES = (
    secrecy_for_all_health,
    parents_see_all,
)
