"""What a change in the register asks of the board: inform people, judge the risk, ask consent, agree in writing."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from registerbuild.derived.changes import RecordChange, What
from registerbuild.documents.review.views import FieldNote, RecordNote
from registerbuild.register.index import Register
from registerbuild.register.model import mentions
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.dpia import Dpia
from registerbuild.register.records.grounds import Basis, LegalBasis


class FollowUp(StrEnum):
    """What the law asks when something changes, with the article."""

    PURPOSE = "vertel het mensen voordat het nieuwe doel begint (AVG artikel 13, derde lid, en artikel 14, vierde lid)"
    INFORM = "werk de privacyverklaring bij en vertel het mensen (AVG artikel 13 en 14)"
    RISK = "kijk of het risico is veranderd, en herzie dan de DPIA (AVG artikel 35, elfde lid)"
    CONSENT = "vraag toestemming, of vraag die opnieuw (AVG artikel 7)"
    AGREEMENT = "sluit een verwerkersovereenkomst of pas die aan (AVG artikel 28, derde lid)"
    SUBPROCESSOR = "kijk of het bestuur met de subverwerker instemt (AVG artikel 28, tweede lid)"


INFORMING = frozenset({"items", "subjects", "recipients", "transfers", "automated"})
"""The fields of an activity that a privacy statement shows, so that people hear of a change (AVG 13(1), 13(2), 14)."""
RISKY = INFORMING | {"purposes", "special", "criminal", "national_number", "processors", "systems", "storage"}
RISKY = RISKY | {"techniques", "measures"}
"""The fields of an activity on which the risk for people rests (AVG 35(7)); not its name, owner, chapter or words."""
_KINDS = {
    "doel": (FollowUp.PURPOSE, FollowUp.RISK),
    "gegeven": (FollowUp.INFORM, FollowUp.RISK),
    "ontvanger": (FollowUp.INFORM,),
    "bewaartermijn": (FollowUp.INFORM,),
    "betrokkene": (FollowUp.INFORM, FollowUp.RISK),
    "maatregel": (FollowUp.RISK,),
}
"""What a change in a record of this kind asks, whatever changed in it."""


def noted(changes: Sequence[RecordChange], register: Register) -> tuple[RecordNote, ...]:
    """The changes with what each asks; `register` is the new one, in which the DPIAs are looked up."""
    changed = frozenset((change.kind, change.id) for change in changes)
    return tuple(
        RecordNote(
            change.kind,
            change.id,
            change.name,
            change.what,
            tuple(FieldNote(", ".join(f.path), f.old, f.new) for f in change.fields),
            tuple(dict.fromkeys([*_triggers(change), *_outdated(change, changed, register)])),
        )
        for change in changes
    )


def _triggers(change: RecordChange) -> Iterator[str]:
    if change.what is What.REMOVED:
        return
    if change.kind == "verwerking":
        yield from _of_activity(change)
    elif change.kind == "verwerker":
        yield from _of_processor(change)
    else:
        yield from _KINDS.get(change.kind, ())


def _of_activity(change: RecordChange) -> Iterator[str]:
    if change.what is What.ADDED:
        yield from (FollowUp.PURPOSE, FollowUp.RISK)
        return
    for field in change.fields:
        first = field.attributes[0]
        if field.attributes == ("purposes",) and field.old is None:
            yield FollowUp.PURPOSE
        if first in INFORMING:
            yield FollowUp.INFORM
        if first in RISKY:
            yield FollowUp.RISK
        if first == "purposes" and field.new is not None and any(map(_on_consent, field.parts)):
            yield FollowUp.CONSENT
        if first == "processors" and field.new:
            yield FollowUp.AGREEMENT


def _on_consent(part: object) -> bool:
    """Whether a part that was added, or in which something changed, rests on consent."""
    return isinstance(part, LegalBasis) and part.basis is Basis.CONSENT


def _of_processor(change: RecordChange) -> Iterator[str]:
    if change.what is What.ADDED:
        yield from (FollowUp.AGREEMENT, FollowUp.RISK)
        return
    for field in change.fields:
        if field.attributes[:2] == ("products", "subprocessors") and field.new is not None:
            yield FollowUp.SUBPROCESSOR
        elif field.attributes[0] == "products":
            yield FollowUp.AGREEMENT
        if field.attributes[0] == "products":
            yield FollowUp.RISK


def _outdated(change: RecordChange, changed: frozenset[tuple[str, str]], register: Register) -> Iterator[str]:
    """The DPIAs about an activity that is, or that uses, the changed record, and that did not change along."""
    if FollowUp.RISK not in _triggers(change) and change.what is not What.REMOVED:
        return
    activities = register.all(Activity)
    for dpia in register.all(Dpia).values():
        about = [activities[name] for name in dpia.activities if name in activities]
        under = {key for a in about for key in (("verwerking", a.id), *(mention.target for mention in mentions(a)))}
        touched = (change.kind, change.id) in under
        if touched and ("dpia", dpia.id) not in changed:
            yield f"de DPIA {dpia.name} is niet bijgewerkt en kan verouderd zijn"
