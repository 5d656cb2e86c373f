"""Which texts of a record leave the house, and which fields stay with the board."""

from collections.abc import Callable, Collection, Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from registerbuild.register.model import ModelField, fields, leading
from registerbuild.register.source import Loc


def let_out(record: BaseModel, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Every text of a record or part that some reader outside gets, with its place; not what stays with the board."""
    yield from _texts(record, loc, _goes_out)


def contacts(record: BaseModel) -> Iterator[tuple[Loc, str]]:
    """Every address, number and website that stands in a field of its own."""
    yield from _texts(record, (), _is_contact)


def _goes_out(field: ModelField) -> bool:
    return field.text and not field.inside


def _is_contact(field: ModelField) -> bool:
    return field.contact and not field.inside


def _texts(record: BaseModel, loc: Loc, wanted: Callable[[ModelField], bool]) -> Iterator[tuple[Loc, str]]:
    for field in leading(type(record), wanted):
        value = getattr(record, field.name)
        if value is not None and not field.inside:
            yield from _in_value(value, (*loc, field.key), wanted, wanted(field))


def _in_value(value: Any, loc: Loc, wanted: Callable[[ModelField], bool], own: bool) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        if own:
            yield loc, value
    elif isinstance(value, BaseModel):
        yield from _texts(value, loc, wanted)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _in_value(item, (*loc, number), wanted, own)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _in_value(item, (*loc, key), wanted, own)


def kept_inside(models: Collection[type[BaseModel]]) -> frozenset[str]:
    """The fields of these types and of their parts that no gate lets out, as MODEL.ATTRIBUTE of who declares them."""
    found = {model for each in models for model in _with_parts(each)}
    return frozenset(_declared(model, field.name) for model in found for field in fields(model) if field.inside)


@cache
def _with_parts(model: type[BaseModel]) -> frozenset[type[BaseModel]]:
    parts = (field.part for field in fields(model) if field.part)
    return frozenset({model}.union(*(_with_parts(part) for part in parts)))


def _declared(model: type[BaseModel], name: str) -> str:
    owners = (kind for kind in reversed(model.__mro__) if name in getattr(kind, "model_fields", ()))
    return f"{next(owners).__name__}.{name}"
