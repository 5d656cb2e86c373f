"""Rules about what a text claims for certain, while records or law say less (VER133 to 136, 144 to 147, VRW185)."""

import re
from collections.abc import Iterator

from registerbuild.checks.agreements import agreement_of
from registerbuild.checks.context import Context, bases
from registerbuild.checks.passages import drawn_up
from registerbuild.checks.rule import Problem, rule
from registerbuild.checks.telling import Told
from registerbuild.derived.law.citations import LAW, place_in_law
from registerbuild.derived.texts.sentences import split
from registerbuild.register import prose
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import Measure, Recipient, RecipientRole
from registerbuild.register.records.edition import Edition
from registerbuild.register.records.grounds import OBJECTIONABLE
from registerbuild.register.records.organisation import Organisation, School
from registerbuild.register.records.processor import AgreementState, Processor
from registerbuild.register.records.texts import Statement
from registerbuild.register.records.values import Law, Record, Status, is_open

_BOX = "bezwaar"
"""The block of a statement with the right to object, which stands apart (AVG article 21(4))."""


@rule("VER133", on=Statement, severity=Severity.WARNING)
def signed_agreements_claimed(statement: Statement, context: Context) -> Iterator[Problem]:
    """Een verklaring zegt dat de afspraken met leveranciers op papier staan, en niet bij elke is dat zo.

    Waarom: AVG artikel 28, derde lid, vraagt een overeenkomst; volgens het register is niet elke getekend.
    Herstel: schrijf dat u dit met elke leverancier moet afspreken, of laat de overeenkomsten tekenen en vul ze in.
    """
    told = _told(statement, context)
    open_ = next((a.id for a in _activities(told) if not _all_signed(a, context)), None)
    for number, section in enumerate(statement.sections if open_ else ()):
        for sentence in split(section.text):
            found = _SIGNED.search(sentence)
            if found and not _DUTY.search(sentence):
                note = f"niet bij verwerking {open_}"
                yield Problem(("delen", number, "tekst"), note, inside=found[0], names=(("verwerking", str(open_)),))


def _all_signed(activity: Activity, context: Context) -> bool:
    """Whether all processors of the activity are known, and each has a signed agreement."""
    known = [context.find(Processor, name) for name in activity.processors or ()]
    agreements = [agreement_of(processor, context) if processor else None for processor in known]
    signed = all(agreement is not None and agreement.state is AgreementState.SIGNED for agreement in agreements)
    return activity.processors is not None and signed


_SIGNED = re.compile(
    r"\b(?:afspraken|overeenkomst(?:en)?|contract(?:en)?)\b[^.;]{0,60}\b(?:op papier|getekend|ondertekend)\b",
    re.IGNORECASE,
)
_DUTY = re.compile(r"\b(?:moet|moeten|horen|verplicht|nog niet|eist)\b", re.IGNORECASE)


@rule("VER134", on=Statement)
def objection_to_nothing(statement: Statement, context: Context) -> Iterator[Problem]:
    """Een verklaring toont het recht van bezwaar apart, terwijl het bij geen enkel doel geldt.

    Waarom: AVG artikel 21, eerste lid: bezwaar is er bij een taak van algemeen belang en bij een eigen belang. Wie
    leest over een recht dat niet geldt, raakt op een verkeerde weg.
    Herstel: haal deze sectie weg; de lijst met rechten zegt al dat bezwaar hier niet geldt.
    """
    own = _activities(_told(statement, context))
    if not own or any(basis.basis in OBJECTIONABLE for activity in own for _, _, basis in bases(activity)):
        return
    for number, section in enumerate(statement.sections):
        if any(piece.block == _BOX for piece in prose.pieces(section.text)):
            yield Problem(("delen", number, "titel"))


def _told(statement: Statement, context: Context) -> Told | None:
    """The statement with the register in its words; None when it is withdrawn or an activity could not be read."""
    found = (told for told in context.told if told.statement.id == statement.id)
    return None if "verwerking" in context.broken else next(found, None)


def _activities(told: Told | None) -> tuple[Activity, ...]:
    return tuple(told.activities.values()) if told else ()


@rule("VER135", on=Statement, severity=Severity.WARNING)
def date_that_is_not_there(statement: Statement, context: Context) -> Iterator[Problem]:
    """Een verklaring zegt waar haar datum staat, en er is geen datum vastgelegd.

    Waarom: eigen regel: de datum komt uit edities.yaml; zonder editie staat er geen op de pagina.
    Herstel: haal de zin weg. Is er een editie, dan zegt de pagina zelf wanneer zij is gewijzigd.
    """
    if f"privacyverklaring/{statement.id}" in context.register.all(Edition):
        return
    for number, section in enumerate(statement.sections):
        for sentence in split(section.text):
            if "datum" in sentence and (found := _PLACE.search(sentence)):
                yield Problem(("delen", number, "tekst"), inside=found[0])


_PLACE = re.compile(r"\b(?:bovenaan|onderaan|hierboven|hieronder)\b", re.IGNORECASE)


@rule("VER136", on=Record, severity=Severity.WARNING)
def refused_only_then(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst zegt dat u een verzoek alleen in één geval weigert.

    Waarom: AVG artikel 12, vijfde lid, is niet de enige grond: ook artikel 15, vierde lid, 17, derde lid, en 21, en
    UAVG artikel 41, laten een weigering toe.
    Herstel: schrijf dat u het verzoek in dit geval mag weigeren, zonder alleen.
    """
    for loc, text in drawn_up(record, context):
        for sentence in split(text) if _REFUSAL.search(text) else ():
            if found := _ONLY.search(sentence):
                yield Problem(loc, inside=found[0])


_REFUSAL = re.compile(r"\bweiger|\bzeggen\b[^.;]{0,20}\bnee\b|\bnee zeggen\b", re.IGNORECASE)
_ONLY = re.compile(
    r"\balleen (?:dan|als|bij)\b[^.;]{0,80}\b(?:zeggen wij nee|weigeren wij)"
    r"|\bwij (?:zeggen alleen nee|weigeren (?:een verzoek |het |dit )?alleen)\b",
    re.IGNORECASE,
)


@rule("VRW185", on=Statement)
def written_objection_untold(statement: Statement, context: Context) -> Iterator[Problem]:
    """Een verklaring zegt niet dat iemand schriftelijk bezwaar mag maken tegen gegevens over afkomst.

    Waarom: UAVG artikel 25, onder b: deze uitzondering geldt alleen zolang iemand geen schriftelijk bezwaar maakt.
    Herstel: zeg in de verklaring dat dit bezwaar kan, en noem {wet:uavg/25/b}.
    """
    own = _activities(_told(statement, context))
    laws = ((activity.id, law) for activity in own for ground in activity.special for law in ground.laws)
    resting = next((name for name, law in laws if _by_origin(law)), "")
    named = {place_in_law(r.target) for s in statement.sections for r in prose.references(s.text) if r.kind == LAW}
    if resting and not any(_by_origin(law) for law in named):
        yield Problem(
            ("betrokkenen",), f"verwerking {resting} steunt op deze uitzondering", names=(("verwerking", resting),)
        )


def _by_origin(law: Law) -> bool:
    return (law.law, law.article, law.point) == ("uavg", "25", "b")


@rule("VER144", on=Record, severity=Severity.WARNING)
def role_claimed(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst zegt dat iemand in opdracht werkt, en dat is nog niet bekend.

    Waarom: AVG artikel 4, punt 8, en artikel 28, derde lid: wie verwerker is, volgt uit een overeenkomst die is
    getekend of die het bestuur heeft bevestigd.
    Herstel: schrijf alleen wat deze partij doet, of bevestig de rol en zet status: vastgesteld.
    """
    for loc, text in drawn_up(record, context):
        for sentence in split(text) if _ON_BEHALF.search(text) else ():
            found = _ON_BEHALF.search(sentence)
            who = _without_role(record, sentence, context) if found and not _SUPPOSED.search(sentence) else None
            if found and who:
                yield Problem(loc, f"de rol van {who.name} is nog niet bepaald", inside=found[0])


def _without_role(record: Record, sentence: str, context: Context) -> Recipient | Processor | None:
    """Of whom the sentence speaks, when nobody knows the role: the record itself, or whom it refers to."""
    named = (context.find(Recipient, f.target) for f in prose.references(sentence) if f.kind == "ontvanger")
    told = (record, *named)
    return next((r for r in told if isinstance(r, Recipient | Processor) and is_open(r.known_role)), None)


_ON_BEHALF = re.compile(
    r"\bin (?:onze )?opdracht\b"
    r"|\bals (?:onze )?verwerker\b|\bnamens (?:ons|de school|het bestuur)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"\b(?:dan|of|nog niet)\b", re.IGNORECASE)


@rule("VER145", on=Recipient, severity=Severity.WARNING)
def processing_cited(recipient: Recipient, _: Context) -> Iterator[Problem]:
    """Een ontvanger krijgt gegevens op grond van AVG artikel 28, en dat hij verwerker is, is niet bekend.

    Waarom: AVG artikel 28 gaat over wie in opdracht werkt; naast een andere of onbekende rol zegt het te veel.
    Herstel: haal dit artikel weg, of bevestig de rol en zet status: vastgesteld.
    """
    if recipient.known_role is RecipientRole.PROCESSOR:
        return
    for number, law in enumerate(recipient.laws):
        if (law.law, law.article) == ("avg", "28"):
            yield Problem(("wetten", number, "artikel"), f"rol: {recipient.known_role}")


@rule("VER146", on=Measure, severity=Severity.WARNING)
def aim_in_words(measure: Measure, _: Context) -> Iterator[Problem]:
    """Een maatregel zegt zelf dat zij nog een wens of uitgangspunt is.

    Waarom: eigen regel: of een maatregel er al is, zegt de status, en elk document schrijft dat erbij. Zegt de tekst
    het ook, dan klopt die niet meer als het bestuur de maatregel bevestigt.
    Herstel: schrijf wat de maatregel is, alsof zij er is.
    """
    found = _AIM.search(measure.public)
    if found:
        yield Problem(("openbaar",), inside=found[0])


_AIM = re.compile(r"\buitgangspunt\w*|\bwij (?:willen|streven)\b|\bstreven wij\b|\bwillen wij\b", re.IGNORECASE)


@rule("VER147", on=Record, severity=Severity.WARNING)
def adopted_as_of_before(record: Record, _: Context) -> Iterator[Problem]:
    """Vastgesteld, en toch alleen bekend uit een ouder jaar.

    Waarom: eigen regel: wat het bestuur bevestigt, is van nu; bij zoals_bekend_in hoort een feit dat niemand daarna
    heeft nagegaan.
    Herstel: haal zoals_bekend_in weg, of zet de status terug.
    """
    if isinstance(record, Organisation | School) and record.status is Status.ADOPTED and record.as_of:
        yield Problem(("zoals_bekend_in",))


RULES = (
    signed_agreements_claimed,
    objection_to_nothing,
    date_that_is_not_there,
    refused_only_then,
    written_objection_untold,
    role_claimed,
    processing_cited,
    aim_in_words,
    adopted_as_of_before,
)
