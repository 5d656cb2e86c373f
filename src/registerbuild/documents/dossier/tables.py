"""What is handed over as tables of text and as plain data: one table per kind of record, and one per list in a record.

Both are made of the handed-over view and know no record, so they hold what the gate let through and nothing else.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import Any, get_args, get_type_hints

from registerbuild.derived.wording.words import LawLink
from registerbuild.documents.handed import HandedView
from registerbuild.documents.views.dutch import dutch_key, dutch_title, in_dutch
from registerbuild.documents.views.pictures import FlowView, MatrixView
from registerbuild.documents.views.records import (
    CategoryView,
    MeasureView,
    OrganisationView,
    RecipientView,
    RetentionView,
    SchoolView,
    SubjectView,
)
from registerbuild.register.index import KINDS
from registerbuild.register.records.values import Answer

RecordViews = tuple[Any, ...]
"""The views of one record; their fields stand beside each other."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of text; the first column is the id of the record and need not be shown."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Column:
    """A field of a view, or of one inside it; `part` when it is a list of views, which have a table of their own."""

    title: str
    key: str
    value: Any
    part: bool


def handed_records(view: HandedView) -> Mapping[str, tuple[RecordViews, ...]]:
    """Every record that is handed over, by kind: the names of the tables and the keys of the data."""
    lists = view.lists
    return {
        "organisatie": ((view.board, view.organisation),),
        "scholen": lists.schools,
        "betrokkenen": lists.subjects,
        "gegevens": lists.categories,
        "doelen": tuple((purpose,) for purpose in lists.purposes),
        "ontvangers": lists.recipients,
        "bewaartermijnen": lists.retention,
        "maatregelen": lists.measures,
        "begrippen": tuple((term,) for term in lists.terms),
        "wetten": tuple((statute,) for statute in lists.statutes),
        "verwerkingen": tuple((page.activity, page.account) for page in view.register.pages),
        "verwerkers": tuple((page,) for page in view.agreements.pages),
        "opdrachten": tuple((commission,) for commission in view.agreements.commissions),
        "prescans": tuple((prescan,) for prescan in view.assessments.prescans),
        "dpia": tuple((dpia,) for dpia in view.assessments.dpias),
    }


def data(view: HandedView) -> Mapping[str, object]:
    """All of it as plain data with the Dutch names of the fields; an empty kind is left out."""
    return {
        kind: [{key: value for part in line for key, value in _record(part).items()} for line in lines]
        for kind, lines in handed_records(view).items()
        if lines
    }


def _record(part: Any) -> dict[str, Any]:
    """The board is named once in the data, not in each record."""
    found: dict[str, Any] = in_dutch(part)
    return {key: value for key, value in found.items() if key != dutch_key("organisation")}


def tables(view: HandedView) -> tuple[Table, ...]:
    """Every table that has lines, in the order of the kinds; the list of agreements first."""
    found = [agreements(view)]
    for home, lines in handed_records(view).items():
        found += _tables(home, _CALLED[home], [((), line) for line in lines])
    return tuple(table for table in found if table.rows)


_CALLED = {kind.home.removesuffix(".yaml"): kind.name for kind in KINDS}
"""What one record of a file or folder is called."""

_BY_NAME = {
    LawLink,
    SchoolView,
    SubjectView,
    CategoryView,
    RecipientView,
    RetentionView,
    MeasureView,
}
"""What has a table of its own, or is no more than a name, is shown by its name."""

_NOWHERE = {OrganisationView, FlowView, MatrixView}
"""The board has a table; pictures repeat what the tables say."""

_AGREED = ("state", "model", "signed", "valid_from", "valid_until", "kept_at", "sha256")
"""What of an agreement stands in the list of all of them."""


def agreements(view: HandedView) -> Table:
    """The processors with the state and the fingerprint of their agreement, and for which activities they work."""
    header = ("Id", "Verwerker", "Status", "Producten", "Verwerkingen", *map(dutch_title, _AGREED))
    rows = []
    for page in view.agreements.pages:
        values = [_said(getattr(page.agreement, name)) if page.agreement else "" for name in _AGREED]
        values[0] = values[0] or Answer.UNKNOWN.value
        products = "\n".join(product.name for product in page.products)
        activities = "\n".join(dict.fromkeys(a.name for product in page.products for a in product.activities))
        rows.append((page.id, page.name, page.status, products, activities, *values))
    return Table("overeenkomsten", header, tuple(rows))


RowKey = tuple[str, str]
"""A title and a text that say to which record or part a line belongs."""


def _tables(name: str, above: str, lines: Sequence[tuple[tuple[RowKey, ...], RecordViews]]) -> Iterator[Table]:
    """The table of these lines, and after it the tables of the lists inside them; `above` is what a line is called."""
    if not lines:
        return
    found = [(keys, [column for part in line for column in _columns(part, type(part))]) for keys, line in lines]
    first_keys, first = found[0]
    flat = [number for number, column in enumerate(first) if not column.part]
    header = (*(key for key, _ in first_keys), *(first[number].title for number in flat))
    rows = tuple((*(text for _, text in keys), *(_said(columns[n].value) for n in flat)) for keys, columns in found)
    yield Table(name, header, rows)
    for number, column in enumerate(first):
        if column.part:
            inside = [
                ((*keys, *_keys(keys, above, line)), (item,))
                for (keys, line), (_, columns) in zip(lines, found, strict=True)
                for item in columns[number].value or ()
            ]
            yield from _tables(f"{name}-{column.key.replace('_', '-')}", column.title, inside)


def _keys(keys: tuple[RowKey, ...], above: str, line: RecordViews) -> Iterator[RowKey]:
    """To what the lines of a list belong: a record by its id and name, a part by its name or its first text."""
    names = [field.name for field in fields(line[0])]
    if not keys:
        yield f"Id van {above}", getattr(line[0], "id", above)
    own = "name" if "name" in names else next((n for n in names if isinstance(getattr(line[0], n), str)), names[0])
    yield above[:1].upper() + above[1:], _said(getattr(line[0], own))


def _columns(part: Any, kind: Any, before: str = "") -> Iterator[_Column]:
    """The columns of a view; a view that it has at most one of is spread out, whether it is there or not."""
    hints = get_type_hints(kind)
    for field in fields(kind):
        value, hint = getattr(part, field.name, None), hints[field.name]
        title = f"{before}{dutch_title(field.name)}"
        one, many = _view_of(hint)
        if one in _NOWHERE:
            continue
        by_name = one is None or _by_name(one)
        if by_name or many:
            yield _Column(title, dutch_key(field.name), value, not by_name)
        else:
            yield from _columns(value, one, f"{title}: ")


def _view_of(hint: Any) -> tuple[Any, bool]:
    """The view in a type hint, and whether the hint is a list of it."""
    if is_dataclass(hint):
        return hint, False
    for argument in get_args(hint):
        one, many = _view_of(argument)
        if one is not None:
            return one, many or getattr(hint, "__origin__", None) is tuple
    return None, False


def _by_name(kind: Any) -> bool:
    """Whether a view is shown by its name: also one that is little more than that."""
    names = {field.name for field in fields(kind)}
    return kind in _BY_NAME or ({"id", "name"} <= names and len(names) <= 3)


def _said(value: Any) -> str:
    """A value in words; nothing for what is not filled in. Several values stand on lines of their own."""
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case tuple():
            return "\n".join(text for item in value if (text := _said(item).replace("\n", "; ")))
        case Enum():
            return str(value.value)
        case datetime.date():
            return value.isoformat()
    if is_dataclass(value):
        return str(getattr(value, "words", None) or getattr(value, "name", ""))
    return str(value)
