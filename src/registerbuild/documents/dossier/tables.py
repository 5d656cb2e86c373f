"""The register as tables of text, and as plain data: one table per kind of record, and one per list inside a record.

Headers are the Dutch titles of the models, so a new field is there by itself. The first column is the id of the record.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from pydantic import BaseModel

from registerbuild.derived.agreements import users
from registerbuild.derived.wording.fields import PROSE, label, said, title
from registerbuild.register.index import KINDS, Kind, Register
from registerbuild.register.model import Mark, fields
from registerbuild.register.records.processor import Agreement, Processor
from registerbuild.register.records.values import Answer, Law, Period, Record

OMITTED = frozenset({("Organisation", "open_questions"), ("Role", "person"), ("Role", "remarks")})
"""What the board keeps to itself: it concerns no activity. Documents name functions, not persons."""

_FACTS = tuple(kind for kind in KINDS if kind.name not in PROSE)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of text; the first column is the id of the record and need not be shown."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Column:
    """A field of a record, or of a part that the record has at most one of; `path` is how to get there."""

    title: str
    key: str
    path: tuple[str, ...]
    mark: Mark | None
    part: type[BaseModel] | None
    """the model of the items, when the field is a list of parts: those are a table of their own"""


RowKey = tuple[str, str]
"""A title and a text that say to which record or part a line belongs."""


def tables(register: Register) -> tuple[Table, ...]:
    """Every table that has lines, in the order of the kinds; the list of agreements first."""
    found = [agreements(register)]
    for kind in _FACTS:
        records = register.all(kind.model)
        lines = [((), record) for record in records.values()]
        found += _tables(kind.home.removesuffix(".yaml"), kind, kind.model, lines, register)
    return tuple(table for table in found if table.rows)


def agreements(register: Register) -> Table:
    """The processors with the state and the fingerprint of their agreement, and for which activities they work."""
    shown = ("state", "model", "signed", "valid_from", "valid_until", "kept_at", "sha256")
    infos = Agreement.model_fields
    header = ("Id", "Verwerker", "Status", "Producten", "Verwerkingen", *(title(n, infos[n]) for n in shown))
    rows = []
    for name, processor in register.all(Processor).items():
        agreement = processor.agreement
        values = [said(getattr(agreement, field), None, register) if agreement else "" for field in shown]
        values[0] = values[0] or Answer.UNKNOWN.value
        products = "\n".join(product.name for product in processor.products)
        activities = "\n".join(activity.name for activity in users(register, name))
        rows.append((name, processor.name, processor.status.value, products, activities, *values))
    return Table("overeenkomsten", header, tuple(rows))


def _tables(
    name: str, kind: Kind, model: type[BaseModel], lines: Sequence[tuple[tuple[RowKey, ...], Any]], register: Register
) -> Iterator[Table]:
    """The table of these lines, and after it the tables of the lists inside them."""
    columns = _columns(model)
    flat = [column for column in columns if column.part is None]
    if not lines:
        return
    header = (*(key for key, _ in lines[0][0]), *(column.title for column in flat))
    rows = tuple(
        (*(text for _, text in keys), *(said(_at(part, c.path), c.mark, register) for c in flat))
        for keys, part in lines
    )
    yield Table(name, header, rows)
    for column in columns:
        if column.part is not None:
            inside = [
                (_keys(keys, kind, part, register), item) for keys, part in lines for item in _items(part, column)
            ]
            key = column.key.replace("_", "-")
            yield from _tables(f"{name}-{key}", kind, column.part, inside, register)


def _items(part: BaseModel, column: _Column) -> tuple[BaseModel, ...]:
    return _at(part, column.path) or ()


def _keys(keys: tuple[RowKey, ...], kind: Kind, part: BaseModel, register: Register) -> tuple[RowKey, ...]:
    """To what the lines of a list belong: the record by its id and name, a part by its name or its first field."""
    if isinstance(part, Record):
        return ((f"Id van {kind.name}", part.id), (kind.name.capitalize(), label(part)))
    columns = _columns(type(part))
    own = next((column for column in columns if column.path == ("name",)), columns[0])
    return (*keys, (own.title, said(_at(part, own.path), own.mark, register)))


def _columns(model: type[BaseModel], path: tuple[str, ...] = (), before: str = "") -> list[_Column]:
    found: list[_Column] = []
    for field in fields(model):
        if (model.__name__, field.name) in OMITTED:
            continue
        part = field.part if field.part is not Law else None
        here, words = (*path, field.name), f"{before}{title(field.name, field.info)}"
        if part is not None and not field.many:
            found += _columns(part, here, f"{words}: ")
        else:
            found.append(_Column(words, field.key, here, field.mark, part))
    return found


def _at(part: object, path: tuple[str, ...]) -> Any:
    for name in path:
        part = getattr(part, name, None)
    return part


def data(register: Register) -> Mapping[str, object]:
    """All records that are facts, as plain data with the Dutch names of the fields, as in the files of `register/`."""
    kinds = [kind for kind in _FACTS if register.all(kind.model)]
    return {
        kind.home.removesuffix(".yaml"): [_plain(record) for record in register.all(kind.model).values()]
        for kind in kinds
    }


def _plain(value: Any) -> object:
    if isinstance(value, BaseModel):
        shown = [field for field in fields(type(value)) if (type(value).__name__, field.name) not in OMITTED]
        return {field.key: _plain(getattr(value, field.name)) for field in shown}
    return next((make(value) for kind, make in _PLAIN if isinstance(value, kind)), value)


_PLAIN: tuple[tuple[type, Callable[[Any], object]], ...] = (
    (tuple, lambda value: [_plain(item) for item in value]),
    (dict, dict),
    (Period, lambda value: value.iso),
    (Enum, lambda value: value.value),
    (datetime.date, lambda value: value.isoformat()),
)

__all__ = ["Table", "agreements", "data", "tables"]
