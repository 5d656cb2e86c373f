"""Narrowing: the register with only some activities, or only one school, and what they refer to.

What is left out leaves no reference behind: an id that led there goes, or loses its name where it answers a question,
and a text gets words in its place.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel

from registerbuild.derived.facts import facts
from registerbuild.register import prose
from registerbuild.register.index import KINDS, Register
from registerbuild.register.reading.link import Mark, mark_of
from registerbuild.register.records.activity import Activity, Scope
from registerbuild.register.records.commission import Commission
from registerbuild.register.records.data import DataCategory, RetentionPeriod
from registerbuild.register.records.dpia import Dpia, DpiaFacts
from registerbuild.register.records.organisation import Organisation, School, SchoolKind
from registerbuild.register.records.prescan import Prescan
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.scale import RiskScale
from registerbuild.register.records.values import Markdown, Record, To

SayInstead = Callable[[prose.Reference], str]
"""What a text says in the place of a reference to a record that is left out (Markdown)."""

M = TypeVar("M", bound=BaseModel)
_MODELS = {kind.name: kind.model for kind in KINDS}
_ROOTS = (Activity, Organisation, School, RiskScale, Prescan, Dpia, DpiaFacts, Commission)
NAMELESS = "niet-bevestigd"
"""Stands in an id for a record that is not shown: the number that follows tells two of them apart."""
_FOR_ALL = (DataCategory, RetentionPeriod)
"""These name every group of people that they can be about; of those only the groups of the activities are kept."""


def select(register: Register, activities: Collection[str], say: SayInstead) -> Register:
    """The register with these activities, and the records that they and their assessments refer to.

    Of a processor only the products that these activities use are kept. Statements and regulations concern no single
    activity and are left out; so is the board's work for others, unless all activities are chosen.
    """
    return _pruned(_closed(_chosen(register, frozenset(activities))), say)


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


def mentions(part: BaseModel) -> Iterator[tuple[str, str]]:
    """Every record that a record refers to, in a field or in a text: its kind and id."""
    for value, mark in _marked(part):
        if isinstance(mark, To):
            yield mark.kind, value
        else:
            yield from (target for found in prose.references(value) if (target := _target(found)))


def _marked(part: BaseModel) -> Iterator[tuple[str, Mark]]:
    for name, mark in _marks(type(part)).items():
        value = getattr(part, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, BaseModel):
                yield from _marked(item)
            elif isinstance(item, str) and mark is not None:
                yield item, mark


@cache
def _marks(model: type[BaseModel]) -> Mapping[str, Mark | None]:
    return {name: mark_of(info) for name, info in model.model_fields.items()}


def _target(reference: prose.Reference) -> tuple[str, str] | None:
    if reference.kind == "wet":
        return "wet", reference.target.partition("/")[0]
    kind = prose.RECORD_KINDS.get(reference.kind)
    return (kind, reference.target) if kind else None


def _chosen(register: Register, activities: frozenset[str]) -> Register:
    """Without the other activities, their products and their assessments."""
    kept = {name: record for name, record in register.all(Activity).items() if name in activities}
    dpias = {
        name: dpia
        for name, dpia in register.all(Dpia).items()
        if activities & set(dpia.activities) or any(a.dpia and a.dpia.dpia == name for a in kept.values())
    }
    named = {dpia.prescan for dpia in dpias.values()}
    chosen: dict[type[Record], Mapping[str, Record]] = {
        Activity: kept,
        Dpia: dpias,
        Prescan: {n: p for n, p in register.all(Prescan).items() if n in named or activities & set(p.activities)},
        DpiaFacts: {n: f for n, f in register.all(DpiaFacts).items() if f.dpia in dpias},
        Processor: {n: _used(p, activities) for n, p in register.all(Processor).items()},
        RiskScale: register.all(RiskScale) if dpias else {},
        Commission: register.all(Commission) if len(kept) == len(register.all(Activity)) else {},
    }
    return Register({**register.records, **chosen})


def _used(processor: Processor, activities: frozenset[str]) -> Processor:
    products = tuple(p for p in processor.products if not p.activities or activities & set(p.activities))
    return processor if products == processor.products else processor.model_copy(update={"products": products})


def _closed(register: Register) -> Register:
    """Only what can be reached from the activities, their assessments, and the board itself."""
    reached: dict[type[Record], set[str]] = {model: set() for model in register.records}
    ahead: list[tuple[type[Record], str]] = [(model, name) for model in _ROOTS for name in register.all(model)]
    while ahead:
        model, name = ahead.pop()
        record = register.all(model).get(name)
        if record is not None and name not in reached[model]:
            reached[model].add(name)
            ahead += [(_MODELS[kind], target) for kind, target in _followed(record)]
    return Register(
        {m: {n: r for n, r in records.items() if n in reached[m]} for m, records in register.records.items()}
    )


def _followed(record: Record) -> Iterator[tuple[str, str]]:
    for kind, target in mentions(record):
        if kind in _MODELS and not (kind == "betrokkene" and isinstance(record, _FOR_ALL)):
            yield kind, target


def _pruned(register: Register, say: SayInstead) -> Register:
    """Without references to what is not there.

    A list that answers a question, where no list is no answer, keeps a nameless place for each; else it would look
    whole.
    """
    dead = frozenset(
        (kind, name)
        for record in register.all(Activity).values()
        for kind, name in mentions(record)
        if kind in _MODELS and name not in register.all(_MODELS[kind])
    )
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
    dead: AbstractSet[tuple[str, str]]
    """kind and id of what the activities name and is not there"""

    def known(self, kind: str, name: str) -> bool:
        """Whether there is such a record; a function (rol) is no record of its own and always there."""
        return kind not in _MODELS or name in self.register.all(_MODELS[kind])

    def nameless(self, name: str, mark: Mark | None) -> str:
        """The id itself, or a place in its stead that tells nothing but that there is one."""
        if not isinstance(mark, To) or self.known(mark.kind, name):
            return name
        gone = sorted(name for kind, name in self.dead if kind == mark.kind)
        return f"{NAMELESS}-{gone.index(name) + 1}"

    def part(self, part: M) -> M | None:
        """The record or part without its dead references; None when it cannot do without one."""
        made: dict[str, Any] = {}
        for name, mark in _marks(type(part)).items():
            value, info = getattr(part, name), type(part).model_fields[name]
            answer = isinstance(value, tuple) and info.default is None
            pruned = tuple(self.nameless(v, mark) for v in value) if answer else self.value(value, mark)
            if value is not None and (pruned is None or (pruned == () and value)):
                if pruned is None and info.is_required():
                    return None
                pruned = pruned if info.is_required() else info.default
            if pruned != value:
                made[name] = pruned
        return part.model_copy(update=made) if made else part

    def value(self, value: Any, mark: Mark | None) -> Any:
        if isinstance(value, tuple):
            return tuple(kept for item in value if (kept := self.value(item, mark)) is not None)
        if isinstance(value, BaseModel):
            return self.part(value)
        if not isinstance(value, str) or mark is None:
            return value
        if isinstance(mark, Markdown):
            return prose.resolve(value, self.text)
        return value if self.known(mark.kind, value) else None

    def text(self, reference: prose.Reference) -> str:
        target = _target(reference)
        return reference.raw if target is None or self.known(*target) else self.say(reference)


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
