"""What a change in the register asks of the board: inform people, judge the risk, ask consent, agree in writing."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from registerbuild.derived.changes import FieldChange, RecordChange, What
from registerbuild.documents.review.views import FieldNote, RecordNote
from registerbuild.register.index import Register
from registerbuild.register.model import mentions
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.dpia import Dpia


class FollowUp(StrEnum):
    """What the law asks when something changes, with the article."""

    PURPOSE = "vertel het mensen voordat het nieuwe doel begint (AVG artikel 13, derde lid, en artikel 14, vierde lid)"
    INFORM = "werk de privacyverklaring bij en vertel het mensen (AVG artikel 13 en 14)"
    RISK = "kijk of het risico is veranderd, en herzie dan de DPIA (AVG artikel 35, elfde lid)"
    CONSENT = "vraag toestemming, of vraag die opnieuw (AVG artikel 7)"
    AGREEMENT = "sluit een verwerkersovereenkomst of pas die aan (AVG artikel 28, derde lid)"
    SUBPROCESSOR = "kijk of het bestuur met de subverwerker instemt (AVG artikel 28, tweede lid)"


_INFORM = frozenset({"Gegevens", "Betrokkenen", "Ontvangers", "Doorgifte buiten de EER", "Automatische besluiten"})
_RISK = _INFORM | {"Doelen", "Bijzondere gegevens", "Strafrechtelijke gegevens", "BSN of PGN", "Verwerkers"}
_RISK = _RISK | {"Systemen", "Opslag", "Technieken", "Producten", "Maatregelen"}
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
            change.what.value,
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
        first = field.path[0]
        if first == "Doelen" and len(field.path) == 1 and field.old is None:
            yield FollowUp.PURPOSE
        if first in _INFORM:
            yield FollowUp.INFORM
        if first in _RISK:
            yield FollowUp.RISK
        if first == "Doelen" and _on_consent(field):
            yield FollowUp.CONSENT
        if first == "Verwerkers" and field.new is not None:
            yield FollowUp.AGREEMENT


def _on_consent(field: FieldChange) -> bool:
    """Whether what was added or changed rests on consent."""
    return field.new is not None and "toestemming" in f"{' '.join(field.path)} {field.new}".lower()


def _of_processor(change: RecordChange) -> Iterator[str]:
    if change.what is What.ADDED:
        yield from (FollowUp.AGREEMENT, FollowUp.RISK)
        return
    for field in change.fields:
        if "Subverwerkers" in field.path and field.new is not None:
            yield FollowUp.SUBPROCESSOR
        elif field.path[0] == "Producten":
            yield FollowUp.AGREEMENT
        if field.path[0] == "Producten":
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
