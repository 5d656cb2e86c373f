"""Two registers → what changed: records that came, went or changed, and of each field what it said and says.

Records are paired by their permanent ids; the order in which things are listed is no change.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, TypeVar

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from registerbuild.derived.wording.fields import PROSE, is_part, label, said, title
from registerbuild.register.index import KINDS, Register
from registerbuild.register.model import Mark, fields, known_by
from registerbuild.register.records.values import Answer, Record

FACTS = frozenset(kind.name for kind in KINDS) - PROSE - {"feiten", "editie"}
"""The kinds that are compared field by field, but for what a command notes.

The words of a regulation are compared in `amendments`.
"""

_T = TypeVar("_T")


class What(StrEnum):
    """What happened to a record."""

    ADDED = "erbij gekomen"
    REMOVED = "weggevallen"
    CHANGED = "gewijzigd"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field by the titles on the way to it. `old` is None for what was added, `new` for what was removed.

    What is to be judged and not shown is there as data: the attributes on the way, and the parts of the new record that
    the change lies in or brings along.
    """

    path: tuple[str, ...]
    old: str | None
    new: str | None
    attributes: tuple[str, ...] = field(default=(), compare=False)
    parts: tuple[BaseModel, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What happened to one record; `fields` is empty for a record that came or went."""

    kind: str
    id: str
    name: str
    what: What
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class _Way:
    """The way to a field: its titles, its attributes, and the parts of the new record that it goes through."""

    titles: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    parts: tuple[BaseModel, ...] = ()

    def to(self, name: str, info: FieldInfo) -> "_Way":
        return replace(self, titles=(*self.titles, title(name, info)), attributes=(*self.attributes, name))

    def into(self, part: BaseModel, *heading: str) -> "_Way":
        return replace(self, titles=(*self.titles, *heading), parts=(*self.parts, part))

    def change(self, old: str | None, new: str | None, value: object) -> FieldChange:
        return FieldChange(self.titles, old, new, self.attributes, (*self.parts, *_parts(value)))


def _parts(value: object) -> Iterator[BaseModel]:
    """The parts in a value, itself included."""
    if isinstance(value, BaseModel):
        yield value
        for each in fields(type(value)):
            yield from _parts(getattr(value, each.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _parts(item)


@dataclass(frozen=True, slots=True)
class _Pair:
    """The two registers, in which the old and the new values are looked up."""

    old: Register
    new: Register


def compare_registers(old: Register, new: Register, kinds: Collection[str] = FACTS) -> tuple[RecordChange, ...]:
    """Every record of these kinds that differs, in the order of the kinds and then of the new register."""
    registers = _Pair(old, new)
    return tuple(
        change
        for kind in KINDS
        if kind.name in kinds
        for name in dict.fromkeys([*new.all(kind.model), *old.all(kind.model)])
        if (change := _record(kind.name, old.all(kind.model).get(name), new.all(kind.model).get(name), registers))
    )


def _record(kind: str, old: Record | None, new: Record | None, registers: _Pair) -> RecordChange | None:
    record = new or old
    if record is None or old == new:
        return None
    if old is None or new is None:
        return RecordChange(kind, record.id, label(record), What.REMOVED if new is None else What.ADDED)
    fields = tuple(_fields(old, new, _Way(), registers))
    return RecordChange(kind, record.id, label(record), What.CHANGED, fields) if fields else None


def _fields(old: BaseModel, new: BaseModel, way: _Way, registers: _Pair) -> Iterator[FieldChange]:
    for each in fields(type(new)):
        before, after = getattr(old, each.name), getattr(new, each.name)
        if before != after and not each.of_all:
            yield from _values(before, after, each.mark, way.to(each.name, each.info), registers)


def _values(old: Any, new: Any, mark: Mark | None, way: _Way, registers: _Pair) -> Iterator[FieldChange]:
    if is_part(old) and is_part(new):
        yield from _fields(old, new, way.into(new), registers)
    elif isinstance(old, tuple) and isinstance(new, tuple):
        yield from _items(old, new, mark, way, registers)
    elif isinstance(old or new, tuple):  # None is unknown, an empty list is an answer: none
        yield way.change(_list(old, mark, registers.old), _list(new, mark, registers.new), new)
    else:
        yield way.change(_one(old, mark, registers.old), _one(new, mark, registers.new), new)


def _one(value: object, mark: Mark | None, register: Register) -> str | None:
    return None if value is None else said(value, mark, register)


def _list(value: tuple[object, ...] | None, mark: Mark | None, register: Register) -> str:
    if value is None:
        return Answer.UNKNOWN.value
    return "; ".join(said(item, mark, register) for item in value) or "geen"


def _items(
    old: tuple[Any, ...], new: tuple[Any, ...], mark: Mark | None, way: _Way, registers: _Pair
) -> Iterator[FieldChange]:
    """What came, went or changed in a list. Parts are paired by what they are about."""
    gone, came = _without(old, new), _without(new, old)
    for before in gone:
        after = next((part for part in came if is_part(part) and _about(part) == _about(before)), None)
        if after is None:
            yield way.change(said(before, mark, registers.old), None, None)
        else:
            came = _without(came, (after,))
            yield from _fields(before, after, way.into(after, _heading(after, registers.new)), registers)
    for after in came:
        yield way.change(None, said(after, mark, registers.new), after)


def _without(items: Sequence[_T], others: Sequence[_T]) -> list[_T]:
    """The items, less as many of each as there are among the others."""
    spent: Counter[_T] = Counter(others)
    left = []
    for item in items:
        if spent[item] > 0:
            spent[item] -= 1
        else:
            left.append(item)
    return left


def _about(part: Any) -> object:
    """What a part is about, by which it is known in both registers: its id, or its first field that must be there."""
    return getattr(part, known_by(type(part)).name) if is_part(part) else part


def _heading(part: BaseModel, register: Register) -> str:
    known = known_by(type(part))
    return said(getattr(part, known.name), known.mark, register)


_HEADINGS = {
    What.ADDED: "Erbij gekomen",
    What.REMOVED: "Weggevallen",
    What.CHANGED: "Gewijzigd",
}


def in_words(changes: Sequence[RecordChange]) -> str:
    """The changes as a list in plain Dutch: what came, what went, and of each changed field was and wordt."""
    if not changes:
        return "Er is niets gewijzigd.\n"
    parts = []
    for what, heading in _HEADINGS.items():
        found = [change for change in changes if change.what is what]
        if found:
            lines = [line for change in found for line in _lines(change)]
            parts.append("\n".join([f"{heading} ({len(found)})", *lines]))
    return "\n\n".join(parts) + "\n"


def _lines(change: RecordChange) -> Iterator[str]:
    yield f"  {change.kind} {change.name} ({change.id})"
    for found in change.fields:
        yield f"    {', '.join(found.path)}"
        if found.old is None or found.new is None:
            word, text = ("erbij", found.new) if found.old is None else ("weg", found.old)
            yield _said(word, text or "")
        else:
            yield _said("was", found.old)
            yield _said("wordt", found.new)


def _said(word: str, text: str) -> str:
    return f"      {word + ':':<7}{text}".replace("\n", "\n" + " " * 13).rstrip()
