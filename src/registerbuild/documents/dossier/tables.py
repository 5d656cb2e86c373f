"""The register as tables of text, and as plain data: one table per kind of record, and one per list inside a record.

Headers are the Dutch titles of the models, so a new field is there by itself. The first column is the id of the record.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from registerbuild.derived.agreements import users
from registerbuild.derived.receivers import receivers
from registerbuild.derived.wording.fields import PROSE, label, said, title
from registerbuild.derived.wording.parties import open_ends
from registerbuild.register.index import KINDS, Kind, Register
from registerbuild.register.reading.link import Mark, mark_of
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.processor import Agreement, Processor
from registerbuild.register.records.values import Answer, Law, Period, Record, Status

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
    path: tuple[str, ...]
    mark: Mark | None
    part: type[BaseModel] | None
    """the model of the items, when the field is a list of parts: those are a table of their own"""


RowKey = tuple[str, str]
"""A title and a text that say to which record or part a line belongs."""


def tables(register: Register) -> tuple[Table, ...]:
    """Every table that has lines, in the order of the kinds; the lists of agreements and of receivers first."""
    found = [agreements(register), received(register)]
    for kind in _FACTS:
        records = register.all(kind.model)
        lines = [((), record) for record in records.values()]
        found += _tables(kind.home.removesuffix(".yaml"), kind, kind.model, lines, register)
    return tuple(table for table in found if table.rows)


def agreements(register: Register) -> Table:
    """The processors with the state and the fingerprint of their agreement, and for which activities they work."""
    shown = ("state", "model", "signed", "valid_from", "valid_until", "kept_at", "sha256")
    fields = Agreement.model_fields
    header = ("Id", "Verwerker", "Status", "Producten", "Verwerkingen", *(title(n, fields[n]) for n in shown))
    rows = []
    for name, processor in register.all(Processor).items():
        agreement = processor.agreement
        values = [said(getattr(agreement, field), None, register) if agreement else "" for field in shown]
        values[0] = values[0] or Answer.UNKNOWN.value
        products = "\n".join(product.name for product in processor.products)
        activities = "\n".join(activity.name for activity in users(register, name))
        rows.append((name, processor.name, processor.status.value, products, activities, *values))
    return Table("overeenkomsten", header, tuple(rows))


def received(register: Register) -> Table:
    """Everybody who is given the data of an activity, recipient or processor (AVG 4(9)), and what is open of it."""
    rows: list[tuple[str, ...]] = []
    for name, activity in register.all(Activity).items():
        found = receivers((activity,), register, activity.status is Status.EXAMPLE)
        rows += [(name, activity.name, party.name, party.role.value) for party in found.parties]
        rows += [(name, activity.name, phrase, Answer.UNKNOWN.value) for phrase in open_ends(found)]
    return Table("verwerkingen-wie-krijgt-wat", ("Id van verwerking", "Verwerking", "Wie", "Rol"), tuple(rows))


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
            key = (_info(model, column.path).alias or column.path[-1]).replace("_", "-")
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
    for name, info in model.model_fields.items():
        if (model.__name__, name) in OMITTED:
            continue
        part, many = _part_of(info)
        here, words = (*path, name), f"{before}{title(name, info)}"
        if part is not None and not many:
            found += _columns(part, here, f"{words}: ")
        else:
            found.append(_Column(words, here, mark_of(info), part))
    return found


def _part_of(info: FieldInfo) -> tuple[type[BaseModel] | None, bool]:
    """The model of a field that holds parts, and whether it holds a list of them."""
    for kind, many in _leaves(info.annotation, False):
        if isinstance(kind, type) and issubclass(kind, BaseModel) and kind is not Law:
            return kind, many
    return None, False


def _leaves(annotation: Any, many: bool) -> Iterator[tuple[Any, bool]]:
    inside = get_args(annotation)
    if not inside:
        yield annotation, many
    for argument in inside:
        yield from _leaves(argument, many or getattr(annotation, "__origin__", None) is tuple)


def _info(model: type[BaseModel], path: tuple[str, ...]) -> FieldInfo:
    """The field at the end of a path through parts that there is at most one of."""
    info = model.model_fields[path[0]]
    part, _ = _part_of(info)
    return _info(part, path[1:]) if part is not None and len(path) > 1 else info


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
        fields = type(value).model_fields.items()
        shown = [(n, info) for n, info in fields if (type(value).__name__, n) not in OMITTED]
        return {info.alias or name: _plain(getattr(value, name)) for name, info in shown}
    return next((make(value) for kind, make in _PLAIN if isinstance(value, kind)), value)


_PLAIN: tuple[tuple[type, Callable[[Any], object]], ...] = (
    (tuple, lambda value: [_plain(item) for item in value]),
    (dict, dict),
    (Period, lambda value: value.iso),
    (Enum, lambda value: value.value),
    (datetime.date, lambda value: value.isoformat()),
)

__all__ = ["Table", "agreements", "data", "tables"]
