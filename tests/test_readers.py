"""VER120 reads what a statement shows: no text of a record reaches its pages past that rule."""

import html
import re
from collections.abc import Iterator

import board
import pytest
from pydantic import BaseModel

from registerbuild.checks.context import Context
from registerbuild.checks.readers import shown
from registerbuild.checks.telling import Told
from registerbuild.disk.reading import read_theme
from registerbuild.documents.plan import plan
from registerbuild.documents.public import released
from registerbuild.output.render import render
from registerbuild.register.index import KINDS
from registerbuild.register.model import fields
from registerbuild.register.records.marks import To
from registerbuild.register.records.values import Record
from registerbuild.register.source import Loc

OF_ALL = {"organisatie", "school", "eerdere verklaring"}
"""Who the board is and where its schools are is no text for a reader; a former text stays as it was."""
ENOUGH = 20
"""Signs by which a text cannot be taken for another one."""


def texts(part: BaseModel, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Every text of a record that a page can show as it stands."""
    for field in fields(type(part)):
        value = getattr(part, field.name)
        for number, item in enumerate(value if isinstance(value, tuple) else (value,)):
            at = (*loc, field.key, number)
            if isinstance(item, BaseModel):
                yield from texts(item, at)
            elif type(item) is str and not isinstance(field.mark, To) and len(item) >= ENOUGH:
                yield from () if re.search(r"[{}*_\n\[]", item) else ((at, item),)


@pytest.fixture(scope="module")
def told() -> Told:
    return Context(released(board.register()), board.TODAY).told[0]


@pytest.fixture(scope="module")
def pages(told: Told) -> str:
    names = [f"openbaar/privacyverklaring/{told.statement.id}/{layer}index.html" for layer in ("", "volledig/")]
    targets = {target.path: target for target in plan(board.register(), board.TODAY)}
    found = " ".join(render(targets[name], read_theme()).decode() for name in names)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", found)).split())


RECORDS = [
    (kind.name, record)
    for kind in KINDS
    if kind.name not in OF_ALL
    for record in board.register().all_of(kind.name).values()
]


@pytest.mark.parametrize(("kind", "record"), RECORDS, ids=lambda each: getattr(each, "id", each))
def test_what_a_statement_shows_of_a_record_is_read(kind: str, record: Record, told: Told, pages: str) -> None:
    read = {text for _, each in RECORDS for _, text in shown(each, told)}
    assert [loc for loc, text in texts(record) if text in pages and text not in read] == []


def test_a_statement_shows_texts_of_many_records(told: Told, pages: str) -> None:
    found = {kind for kind, record in RECORDS for _, text in texts(record) if text in pages}
    assert {"verwerking", "doel", "gegeven", "ontvanger", "bewaartermijn", "thema"} <= found
