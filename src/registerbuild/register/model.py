"""What a record type is made of, and what a record refers to: the one answer, read from the models' type hints."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from registerbuild.register import prose
from registerbuild.register.findings import RecordKey
from registerbuild.register.records.marks import (
    AsTyped,
    Contact,
    CountryName,
    Deadline,
    Distinct,
    Happened,
    InSentence,
    Inside,
    Markdown,
    MayLieAhead,
    Own,
    SaidOfAll,
    To,
    Words,
)
from registerbuild.register.source import Loc

Mark = To | Markdown
"""What a text is besides text: the id of a record, or Markdown with references."""


@dataclass(frozen=True, slots=True)
class ModelField:
    """A field of a record or of a part: its attribute, its Dutch key, and what it holds.

    `mark`, `part`, `choices` and `day` are about each item when `many`, and about each value when `keyed` (a mapping).
    """

    name: str
    key: str
    info: FieldInfo
    mark: Mark | None
    part: type[BaseModel] | None
    choices: type[StrEnum] | None
    many: bool
    keyed: bool
    words: int | None
    """how many words its text may have"""
    distinct: bool
    """whether it tells a part from the others in its list"""
    own: bool
    """whether no other record of the kind says the same"""
    day: Happened | MayLieAhead | None
    """what a day says: that something was done, or only a term"""
    deadline: Deadline | None
    """for what somebody must watch it"""
    text: bool
    """whether it holds words: no id of another record, no choice, no day"""
    inside: bool
    """whether it stays with the board"""
    contact: bool
    """whether it says where to write, call or go"""
    of_all: bool
    """whether it only stands for what the parts of a list say"""
    written: frozenset[type]
    """the kinds of line that it holds: printed as it stands, in a sentence, a country"""
    is_name: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """That a record refers to another one: the kind and id of the other, and where. `in_text`: by words in a text."""

    kind: str
    id: str
    loc: Loc
    in_text: bool

    @property
    def target(self) -> RecordKey:
        """The record that is referred to."""
        return self.kind, self.id


@cache
def fields(model: type[BaseModel]) -> tuple[ModelField, ...]:
    """The fields of a record type or of a part, in their order."""
    return tuple(_field(name, info) for name, info in model.model_fields.items())


def field_at(model: type[BaseModel], loc: Loc) -> ModelField | None:
    """The field that a location points at; positions in lists are passed over."""
    keys = [part for part in loc if isinstance(part, str)]
    owner = part_at(model, tuple(keys[:-1])) if keys else None
    return next((field for field in fields(owner) if field.key == keys[-1]), None) if owner else None


def part_at(model: type[BaseModel], loc: Loc) -> type[BaseModel] | None:
    """The type of what a location points at: the record itself, or one of its parts."""
    owner: type[BaseModel] | None = model
    for key in loc:
        if isinstance(key, str) and owner is not None:
            owner = next((field.part for field in fields(owner) if field.key == key), None)
    return owner


def known_by(model: type[BaseModel]) -> ModelField:
    """The field by which a part of a list is known: its id, or its first field that must be there."""
    found = fields(model)
    return next((field for field in found if field.name == "id" or field.info.is_required()), found[0])


def marked(model: type[BaseModel], values: Any, loc: Loc = ()) -> Iterator[tuple[Loc, str, Mark]]:
    """Every id and every Markdown text of a record or part, with its place in the Dutch file.

    `values` is the record, or the plain values of its file: then a record with another mistake is looked through too.
    """
    plain = isinstance(values, dict)
    if not plain and not isinstance(values, BaseModel):
        return
    for field in _carriers(model):
        value = values.get(field.key) if plain else getattr(values, field.name)
        if value is None or value == ():  # most fields are not filled in, and a check walks through each record often
            continue
        if isinstance(value, str):
            if field.mark is not None and not (field.many and isinstance(field.mark, To)):  # REC005 asks for a list
                yield (*loc, field.key), value, field.mark
        else:
            yield from _marked(value, (*loc, field.key), field)


def limited(record: BaseModel, loc: Loc = ()) -> Iterator[tuple[Loc, str, int]]:
    """Every text of a record or part that has little room, with its place and how many words it may have."""
    for field in leading(type(record), _has_limit):
        value = getattr(record, field.name)
        for number, item in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            at = (*loc, field.key) if number is None else (*loc, field.key, number)
            if isinstance(item, BaseModel):
                yield from limited(item, at)
            elif isinstance(item, str) and field.words is not None:
                yield at, item, field.words


def typed(record: BaseModel, loc: Loc = ()) -> Iterator[tuple[Loc, str, ModelField]]:
    """Every text of a record or part that a person writes in their own words, with its place and its field."""
    for field in leading(type(record), _in_own_words):
        value, here = getattr(record, field.name), (*loc, field.key)
        for item, at in _spread(value, here):
            if isinstance(item, BaseModel):
                yield from typed(item, at)
            elif isinstance(item, str) and _in_own_words(field):
                yield at, item, field


def _spread(value: Any, loc: Loc) -> Iterator[tuple[Any, Loc]]:
    if isinstance(value, tuple):
        yield from ((item, (*loc, number)) for number, item in enumerate(value))
    elif isinstance(value, dict):
        yield from ((item, (*loc, key)) for key, item in value.items())
    else:
        yield value, loc


def _in_own_words(field: ModelField) -> bool:
    return isinstance(field.mark, Markdown) or AsTyped in field.written


def doubles(record: BaseModel, loc: Loc = ()) -> Iterator[tuple[Loc, Loc]]:
    """Where a list of a record or part says what it says before, each with the place where it stands first.

    A plain value is said by itself, a part by its fields that are marked `Distinct`, or else by all of it.
    """
    for field in fields(type(record)):
        value = getattr(record, field.name)
        if isinstance(value, BaseModel):
            yield from doubles(value, (*loc, field.key))
        elif isinstance(value, tuple):
            first: dict[Any, Loc] = {}
            for number, item in enumerate(value):
                at = (*loc, field.key, number)
                yield from ((place, first[said]) for said, place in _said(item, at) if said in first)
                first = {**dict(_said(item, at)), **first}
                if isinstance(item, BaseModel):
                    yield from doubles(item, at)


def _said(item: Any, loc: Loc) -> Iterator[tuple[Any, Loc]]:
    """What an item of a list says that may be said once, each with its place."""
    keys = [field for field in fields(type(item)) if field.distinct] if isinstance(item, BaseModel) else []
    values = [getattr(item, field.name) for field in keys]
    if not keys:
        yield item, loc
    elif isinstance(values[0], tuple):
        yield from ((value, (*loc, keys[0].key, number)) for number, value in enumerate(values[0]))
    elif any(value is not None for value in values):
        yield tuple(values), (*loc, keys[0].key)


def mentions(record: BaseModel, but: Collection[str] = ()) -> Iterator[Mention]:
    """Every record that a record or part refers to, in a field or in a text; `but` are attributes to pass over."""
    passed = {field.key for field in fields(type(record)) if field.name in but}
    for loc, value, mark in marked(type(record), record):
        if loc[0] in passed:
            continue
        if isinstance(mark, To):
            yield Mention(mark.kind, value, loc, in_text=False)
        else:
            found = (reference.record for reference in prose.references(value))
            yield from (Mention(*target, loc, in_text=True) for target in found if target)


def value_at(record: Any, loc: Loc) -> Any:
    """What stands at a location in a record; None when nothing does."""
    for part in loc:
        if isinstance(record, BaseModel):
            name = next((field.name for field in fields(type(record)) if field.key == part), None)
            record = getattr(record, name) if name else None
        elif isinstance(record, tuple) and isinstance(part, int):
            record = record[part] if part < len(record) else None
        else:
            record = record.get(part) if isinstance(record, dict) else None
    return record


def pointed_at(record: BaseModel, loc: Loc) -> tuple[RecordKey, ...]:
    """The record whose id stands at a location: one, or none."""
    field, value = field_at(type(record), loc), value_at(record, loc)
    return ((field.mark.kind, value),) if field and isinstance(field.mark, To) and isinstance(value, str) else ()


@cache
def _carriers(model: type[BaseModel]) -> tuple[ModelField, ...]:
    """The fields in which an id or a Markdown text can stand, however deep."""
    return tuple(field for field in fields(model) if field.mark or field.part)


@cache
def leading(model: type[BaseModel], wanted: Callable[[ModelField], object]) -> tuple[ModelField, ...]:
    """The fields for which `wanted` is true, and those that have such a field somewhere below them."""
    return tuple(field for field in fields(model) if wanted(field) or (field.part and leading(field.part, wanted)))


def _has_limit(field: ModelField) -> bool:
    return field.words is not None


_LISTS = (list, tuple)


def _marked(value: Any, loc: Loc, field: ModelField) -> Iterator[tuple[Loc, str, Mark]]:
    if isinstance(value, str):
        if field.mark is not None:
            yield loc, value, field.mark
    elif isinstance(value, _LISTS):
        for number, item in enumerate(value):
            yield from _marked(item, (*loc, number), field)
    elif isinstance(value, dict) and field.keyed:
        for key, item in value.items():
            yield from _marked(item, (*loc, key), field)
    elif isinstance(value, BaseModel):
        yield from marked(type(value), value, loc)
    elif field.part is not None:
        yield from marked(field.part, value, loc)


def _field(name: str, info: FieldInfo) -> ModelField:
    leaves = tuple(_leaves(info.annotation))
    marks = (*info.metadata, *(mark for leaf in leaves for mark in leaf.marks))
    types = [leaf.type for leaf in leaves if isinstance(leaf.type, type)]
    return ModelField(
        name=name,
        key=info.alias or name,
        info=info,
        mark=next((mark for mark in marks if isinstance(mark, To | Markdown)), None),
        part=next((found for found in types if issubclass(found, BaseModel)), None),
        choices=next((found for found in types if issubclass(found, StrEnum)), None),
        many=any(tuple in leaf.around for leaf in leaves),
        keyed=any(dict in leaf.around for leaf in leaves),
        words=next((mark.most for mark in marks if isinstance(mark, Words)), None),
        distinct=any(isinstance(mark, Distinct) for mark in marks),
        own=any(isinstance(mark, Own) for mark in marks),
        day=next((mark for mark in marks if isinstance(mark, Happened | MayLieAhead)), None),
        deadline=next((mark for mark in marks if isinstance(mark, Deadline)), None),
        text=str in types and not any(isinstance(mark, To) for mark in marks),
        inside=any(isinstance(mark, Inside) for mark in marks),
        contact=any(isinstance(mark, Contact) for mark in marks),
        of_all=any(isinstance(mark, SaidOfAll) for mark in marks),
        written=frozenset(type(mark) for mark in marks if isinstance(mark, AsTyped | InSentence | CountryName)),
        is_name=any(isinstance(mark, InSentence) and mark.name for mark in marks),
    )


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A plain type inside an annotation, with the marks and the containers around it."""

    type: Any
    marks: tuple[Any, ...] = ()
    around: tuple[Any, ...] = ()


def _leaves(annotation: Any, marks: tuple[Any, ...] = (), around: tuple[Any, ...] = ()) -> Iterator[_Leaf]:
    kind, inside = get_origin(annotation), get_args(annotation)
    if kind is Annotated:
        yield from _leaves(inside[0], (*marks, *inside[1:]), around)
    elif inside:
        for argument in inside:
            yield from _leaves(argument, marks, (*around, kind))
    else:
        yield _Leaf(annotation, marks, around)
