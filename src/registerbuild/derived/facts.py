"""The facts that a DPIA rests on, as they are now, and what has changed since somebody looked (AVG 35(11)).

A fact is one filled field of one record. Fields that say nothing about the processing itself are left out.
"""

import datetime
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from registerbuild.register.index import KINDS, Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import DataCategory, Measure, Purpose, Recipient, RetentionPeriod
from registerbuild.register.records.dpia import Assessment, Dpia, DpiaFacts, Fact
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.values import Record, Status

_NO_FACT = {"id", "status", "remarks", "waivers", "review", "dpia", "places", "section"}
"""Not about the processing: its name in the register, notes, planning, the judgement itself, older lists, consent."""

_KIND = {kind.model: kind.name for kind in KINDS}


@dataclass(frozen=True, slots=True)
class FactChange:
    """A field with another value than when the DPIA was last assessed. JSON; an empty text is a field not filled in."""

    record: str
    field: str
    old: str
    new: str

    @property
    def words(self) -> tuple[str, str]:
        """Old and new in the words of the records; of a long list only what differs."""
        old, new = _differing(_parsed(self.old), _parsed(self.new))
        return _spoken(old), _spoken(new)


def facts(dpia: Dpia, register: Register) -> tuple[Fact, ...]:
    """The facts under a DPIA: of its activities and of all records to which they refer."""
    return tuple(fact for record in _records(dpia, register) for fact in _of(record, set(dpia.activities)))


def changed_facts(old: DpiaFacts, now: Iterable[Fact]) -> tuple[FactChange, ...]:
    """What differs, in the order of the facts as they are now; what is no longer there comes last."""
    before = {(fact.record, fact.field): fact for fact in old.facts}
    after = {(fact.record, fact.field): fact for fact in now}
    return tuple(
        FactChange(*key, before[key].value if key in before else "", after[key].value if key in after else "")
        for key in {**after, **before}
        if key not in before or key not in after or before[key].fingerprint != after[key].fingerprint
    )


def tampered(old: DpiaFacts) -> tuple[Fact, ...]:
    """The facts whose value is not the one that was written with their fingerprint."""
    return tuple(fact for fact in old.facts if _fingerprint(fact.value) != fact.fingerprint)


def assessed(dpia: Dpia, register: Register, by: str, reason: str, today: datetime.date) -> DpiaFacts:
    """The facts as they are now, with one more assessment after the earlier ones."""
    before = register.all(DpiaFacts).get(dpia.id)
    status = Status.EXAMPLE if dpia.status is Status.EXAMPLE else Status.ADOPTED
    judgement = Assessment(door=by, datum=today, reden=reason)
    return DpiaFacts(
        id=dpia.id,
        status=status,
        dpia=dpia.id,
        feiten=facts(dpia, register),
        beoordelingen=(*(before.assessments if before else ()), judgement),
    )


def written(record: Record) -> Mapping[str, Any]:
    """A record as it stands in its file: Dutch keys, plain values, nothing that is not filled in."""
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"id"})


def _records(dpia: Dpia, register: Register) -> Iterator[Record]:
    activities: list[Activity] = list(_found(register, Activity, dpia.activities))
    yield from activities
    for model, names in _references(activities):
        yield from _found(register, model, names)


def _found(register: Register, model: type[Any], names: Iterable[str]) -> Iterator[Any]:
    records = register.all(model)
    return (records[name] for name in dict.fromkeys(names) if name in records)


def _references(activities: list[Activity]) -> Iterator[tuple[type[Record], list[str]]]:
    items = [item for activity in activities for item in activity.items]
    yield DataCategory, [item.category for item in items]
    yield DataSubject, [*_all(activities, "subjects"), *_all(items, "subjects")]
    yield Purpose, [*(use.purpose for a in activities for use in a.purposes), *_all(items, "purposes")]
    yield Recipient, [*_all(activities, "recipients"), *_all(items, "recipients")]
    yield RetentionPeriod, [item.retention for item in items if item.retention]
    yield Measure, _all(activities, "measures")
    yield Processor, _all(activities, "processors")


def _all(holders: Iterable[object], field: str) -> list[str]:
    return [name for holder in holders for name in getattr(holder, field) or ()]


def _of(record: Record, activities: set[str]) -> Iterator[Fact]:
    if isinstance(record, Processor):
        record = record.model_copy(update={"products": _about(record, activities)})
    fields = type(record).model_fields
    values = record.model_dump(mode="json", exclude_defaults=True, exclude=_NO_FACT, by_alias=True)
    for name, info in fields.items():
        key = info.alias or name
        if key in values:
            value = json.dumps(values[key], ensure_ascii=False, sort_keys=True)
            where = f"{_KIND[type(record)]}/{record.id}"
            yield Fact(record=where, veld=key, waarde=value, vingerafdruk=_fingerprint(value))


def _about(processor: Processor, activities: set[str]) -> tuple[object, ...]:
    """The products that are used in these activities; one that names no activities is used in all."""
    return tuple(p for p in processor.products if not p.activities or activities & set(p.activities))


def _fingerprint(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()


def _parsed(value: str) -> Any:
    try:
        return json.loads(value) if value else None
    except ValueError:
        return value


def _differing(old: Any, new: Any) -> tuple[Any, Any]:
    """Both values without what they share."""
    if isinstance(old, dict) and isinstance(new, dict):
        keys = [key for key in {**old, **new} if old.get(key) != new.get(key)]
        pairs = {key: _differing(old.get(key), new.get(key)) for key in keys}
        return {key: pair[0] for key, pair in pairs.items()}, {key: pair[1] for key, pair in pairs.items()}
    if isinstance(old, list) and isinstance(new, list):
        gone, came = [part for part in old if part not in new], [part for part in new if part not in old]
        if len(gone) == len(came) == 1:
            return _recognisable(gone[0], came[0])
        return (gone, came) if gone or came else (old, new)
    return old, new


_NAMES = ("id", "naam", "categorie", "doel", "uitzondering", "land", "wet")


def _recognisable(old: Any, new: Any) -> tuple[Any, Any]:
    """Two entries of a list without what they share, but with the key by which a reader knows them."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        return old, new
    one, other = _differing(old, new)
    name = next((key for key in _NAMES if key in old and old[key] == new.get(key)), None)
    return ({name: old[name], **one}, {name: new[name], **other}) if name else (one, other)


def _spoken(value: Any) -> str:
    match value:
        case None:
            return "niet ingevuld"
        case bool():
            return "ja" if value else "nee"
        case list():
            return "; ".join(_spoken(part) for part in value) or "geen"
        case dict():
            return ", ".join(f"{key}: {_spoken(part)}" for key, part in value.items())
    return str(value)
