"""The facts that a DPIA rests on, as they are now, and what has changed since somebody looked (AVG 35(11)).

A fact is one filled field of one record. Fields that say nothing about the processing itself are left out.
"""

import datetime
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from registerbuild.derived.agreements import chosen
from registerbuild.register.index import KINDS, Register, kind_of
from registerbuild.register.model import fields, mentions
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.dpia import Assessment, Dpia, DpiaFacts, Fact
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.values import Record, Status

_NO_FACT = frozenset(
    {
        "dpia",
        "for_authority",
        "id",
        "places",
        "remarks",
        "review",
        "search_words",
        "section",
        "shown_as",
        "status",
        "theme",
        "up_front",
        "waivers",
    }
)
"""Fields that can change while the processing stays what it is, so that nobody has to look at the DPIA again for them.

A judgement, for no type hint says what a risk depends on. They are how a record is named and confirmed in the register
(id, status), what the board notes, excuses or plans for itself (remarks, waivers, review), the judgement itself (dpia),
where it stood in older lists (places), which section of the council consents (section), what the board says about
it to the authority (for_authority), and where it stands on the first layer or in a search (theme, shown_as, up_front,
search_words). The short texts of that layer, which have little room, say nothing that no other field says.
"""
_NOT_UNDER_A_DPIA = frozenset({"school", "thema", "wet"})
"""Kinds that an activity names and that are not looked into.

Which schools and which places in the law is said in the activity, and is a fact there. What a school is called changes
no risk, and of a law that is no longer in force a rule warns by itself. A theme is an
order of statements.
"""


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
    """The activities, and after them what they refer to: by kind, in the order of the register."""
    known = register.all(Activity)
    activities = [known[name] for name in dict.fromkeys(dpia.activities) if name in known]
    yield from activities
    named = dict.fromkeys(mention.target for activity in activities for mention in mentions(activity, _NO_FACT))
    for kind in KINDS:
        if kind.name not in _NOT_UNDER_A_DPIA:
            found = (register.find(key) for key in named if key[0] == kind.name)
            yield from (record for record in found if record is not None)


def _of(record: Record, activities: set[str]) -> Iterator[Fact]:
    if isinstance(record, Processor):
        products = tuple(product for _, product in chosen(record, *activities))
        record = record.model_copy(update={"products": products})
    values = record.model_dump(mode="json", exclude_defaults=True, exclude=set(_NO_FACT), by_alias=True)
    for field in fields(type(record)):
        if field.key in values and field.words is None and not field.of_all:
            value = json.dumps(values[field.key], ensure_ascii=False, sort_keys=True)
            where = f"{kind_of(type(record))}/{record.id}"
            yield Fact(record=where, veld=field.key, waarde=value, vingerafdruk=_fingerprint(value))


def _fingerprint(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()


def _parsed(value: str) -> Any:
    try:
        return json.loads(value) if value else None
    except (ValueError, RecursionError):
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
"""By what a reader knows an entry of a list, the surest first.

A judgement: facts are read back as plain values, and no model says any more of which type an entry was.
"""


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
