"""Narrowing: the register with only some activities, or only one school, and what they refer to.

What is left out leaves no reference behind: an id that led there goes, or loses its name where it answers a question,
and a text gets words in its place.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel

from registerbuild.derived.agreements import chosen
from registerbuild.derived.facts import facts
from registerbuild.register import prose
from registerbuild.register.findings import RecordKey
from registerbuild.register.index import Register, is_kind, kind_of
from registerbuild.register.model import ModelField, fields, mentions
from registerbuild.register.records.activity import Activity, Scope
from registerbuild.register.records.commission import Commission
from registerbuild.register.records.data import DataCategory, RetentionPeriod
from registerbuild.register.records.dpia import Dpia, DpiaFacts
from registerbuild.register.records.marks import Markdown, To
from registerbuild.register.records.organisation import Organisation, School, SchoolKind
from registerbuild.register.records.prescan import Prescan
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.scale import RiskScale
from registerbuild.register.records.values import Record

SayInstead = Callable[[prose.Reference], str]
"""What a text says in the place of a reference to a record that is left out (Markdown)."""

M = TypeVar("M", bound=BaseModel)
_ROOTS = (Activity, Organisation, School, RiskScale, Prescan, Dpia, DpiaFacts, Commission)
"""What is kept because it is chosen, not because something names it: the activities, and what judges or frames them.

A judgement, for no type hint says it. An authority that asks about one activity also wants to know who the board is, at
which places, and how the risks of the activity were judged; `_chosen` has already left out what is about others.
"""
NAMELESS = "niet-bevestigd"
"""Stands in an id for a record that is not shown: the number that follows tells two of them apart."""
_FOR_ALL = (DataCategory, RetentionPeriod)
"""Shared lists whose groups of people are not followed.

They name every group that they can ever be about, whoever uses them. To follow those would bring staff and applicants
into a pack about pupils, through the one period that holds for all; only the groups of the activities are kept.
"""


def select(register: Register, activities: Collection[str], say: SayInstead) -> Register:
    """The register with these activities, and the records that they and their assessments refer to.

    Of a processor only the products that these activities use are kept. Statements and regulations concern no single
    activity and are left out; so is the board's work for others, unless all activities are chosen.
    """
    return pruned(_closed(_chosen(register, frozenset(activities))), say)


def at_school(register: Register, school: str) -> Register:
    """The register with only the activities and products that hold at one school, or at the office.

    "Nog niet bepaald" is no "no": such an activity is kept. Raises KeyError when there is no such school.
    """
    place = register.all(School)[school]
    processors = {
        name: processor.model_copy(update={"products": products})
        for name, processor in register.all(Processor).items()
        if (products := tuple(p for p in processor.products if _holds(p.scope, p.schools, place)))
    }
    elsewhere = register.all(Processor).keys() - processors.keys()
    activities = {
        name: _without(activity, elsewhere)
        for name, activity in register.all(Activity).items()
        if _holds(activity.scope, activity.schools, place)
    }
    return Register(
        {**register.records, Activity: activities, Processor: processors, School: {school: place}, Commission: {}}
    )


def _without(activity: Activity, processors: AbstractSet[str]) -> Activity:
    """The activity without the processors that do nothing here: that is known, and no gap."""
    if processors.isdisjoint(activity.processors or ()):
        return activity
    left = tuple(name for name in activity.processors or () if name not in processors)
    return activity.model_copy(update={"processors": left})


def _holds(scope: Scope, schools: tuple[str, ...], place: School) -> bool:
    office = place.kind is SchoolKind.OFFICE
    return {
        Scope.ALL: True,
        Scope.SCHOOLS: not office,
        Scope.OFFICE: office,
        Scope.SOME: place.id in schools,
        Scope.UNKNOWN: True,
    }[scope]


def _chosen(register: Register, activities: frozenset[str]) -> Register:
    """Without the other activities, their products and their assessments."""
    kept = {name: record for name, record in register.all(Activity).items() if name in activities}
    dpias = {
        name: dpia
        for name, dpia in register.all(Dpia).items()
        if activities & set(dpia.activities) or any(a.dpia and a.dpia.dpia == name for a in kept.values())
    }
    named = {dpia.prescan for dpia in dpias.values()}
    about: dict[type[Record], Mapping[str, Record]] = {
        Activity: kept,
        Dpia: dpias,
        Prescan: {n: p for n, p in register.all(Prescan).items() if n in named or activities & set(p.activities)},
        DpiaFacts: {n: f for n, f in register.all(DpiaFacts).items() if f.dpia in dpias},
        Processor: {n: _used(p, activities) for n, p in register.all(Processor).items()},
        RiskScale: register.all(RiskScale) if dpias else {},
        Commission: register.all(Commission) if len(kept) == len(register.all(Activity)) else {},
    }
    return Register({**register.records, **about})


def _used(processor: Processor, activities: frozenset[str]) -> Processor:
    products = tuple(product for _, product in chosen(processor, *activities))
    return processor if products == processor.products else processor.model_copy(update={"products": products})


def _closed(register: Register) -> Register:
    """Only what can be reached from the activities, their assessments, and the board itself."""
    reached: set[RecordKey] = set()
    ahead = [(kind_of(model), name) for model in _ROOTS for name in register.all(model)]
    while ahead:
        key = ahead.pop()
        record = register.find(key)
        if record is not None and key not in reached:
            reached.add(key)
            ahead += _followed(record)
    return Register(
        {m: {n: r for n, r in records.items() if (kind_of(m), n) in reached} for m, records in register.records.items()}
    )


def _followed(record: Record) -> Iterator[RecordKey]:
    """What is kept because this record names it; statements are left out, also when a theme has words for them."""
    for mention in mentions(record):
        if mention.kind != "verklaring" and not (mention.kind == "betrokkene" and isinstance(record, _FOR_ALL)):
            yield mention.target


def pruned(register: Register, say: SayInstead) -> Register:
    """Without references to what is not there.

    A list that answers a question, where no list is no answer, keeps a nameless place for each; else it would look
    whole.
    """
    named = {mention.target for record in register.all(Activity).values() for mention in mentions(record)}
    dead = frozenset(key for key in named if is_kind(key[0]) and register.find(key) is None)
    knife = _Knife(register, say, dead)
    return Register(
        {
            model: {name: pruned for name, record in records.items() if (pruned := knife.part(record)) is not None}
            for model, records in register.records.items()
        }
    )


@dataclass(frozen=True, slots=True)
class _Knife:
    register: Register
    say: SayInstead
    dead: AbstractSet[RecordKey]
    """what the activities name and is not there"""

    def known(self, key: RecordKey) -> bool:
        """Whether there is such a record; a function (rol) is no record of its own and always there."""
        return not is_kind(key[0]) or self.register.find(key) is not None

    def nameless(self, name: str, field: ModelField) -> str:
        """The id itself, or a place in its stead that tells nothing but that there is one."""
        if not isinstance(field.mark, To) or (field.mark.kind, name) not in self.dead:
            return name
        gone = sorted(other for kind, other in self.dead if kind == field.mark.kind)
        return f"{NAMELESS}-{gone.index(name) + 1}"

    def part(self, part: M) -> M | None:
        """The record or part without its dead references; None when it cannot do without one."""
        made: dict[str, Any] = {}
        for field in fields(type(part)):
            value, info = getattr(part, field.name), field.info
            answer = isinstance(value, tuple) and info.default is None
            pruned = tuple(self.nameless(v, field) for v in value) if answer else self.value(value, field)
            if value is not None and (pruned is None or (pruned == () and value)):
                if pruned is None and info.is_required():
                    return None
                pruned = pruned if info.is_required() else info.default
            if pruned != value:
                made[field.name] = pruned
        return part.model_copy(update=made) if made else part

    def value(self, value: Any, field: ModelField) -> Any:
        if isinstance(value, tuple):
            return tuple(kept for item in value if (kept := self.value(item, field)) is not None)
        if isinstance(value, BaseModel):
            return self.part(value)
        if not isinstance(value, str) or field.mark is None:
            return value
        if isinstance(field.mark, Markdown):
            return prose.resolve(value, self.text)
        return value if self.known((field.mark.kind, value)) else None

    def text(self, reference: prose.Reference) -> str:
        return reference.raw if reference.record is None or self.known(reference.record) else self.say(reference)


def restated(everything: Register, narrow: Register) -> Register:
    """`narrow` with the facts of each DPIA as they can be seen in it.

    What was left out must not make a DPIA look outdated; what did change since it was assessed stays a change.
    """
    kept = {}
    for name, record in narrow.all(DpiaFacts).items():
        noted = {(fact.record, fact.field): fact for fact in everything.all(DpiaFacts)[name].facts}
        now = {(fact.record, fact.field): fact for fact in facts(everything.all(Dpia)[record.dpia], everything)}
        seen = {(fact.record, fact.field): fact for fact in facts(narrow.all(Dpia)[record.dpia], narrow)}
        same = {key for key, fact in noted.items() if key in now and now[key].fingerprint == fact.fingerprint}
        shown = [seen[key] if key in same else fact for key, fact in noted.items() if key in seen or key not in now]
        kept[name] = record.model_copy(update={"facts": tuple(shown)})
    return Register({**narrow.records, DpiaFacts: kept})
