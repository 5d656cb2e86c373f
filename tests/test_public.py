"""The public gate: which records pass, and what a doubt or a gap becomes on the way."""

import datetime
from collections.abc import Iterable

import board
import pytest

from registerbuild.documents import public
from registerbuild.documents.views.records import ActivityView, RecipientView
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import Recipient
from registerbuild.register.records.values import Record, Status

ENROLMENT = "inschrijving"
READ = datetime.date(2026, 8, 1)


def register(*records: Record) -> Register:
    """The board with these records in the place of its own."""
    found = {model: dict(kept) for model, kept in board.register().records.items()}
    for record in records:
        found[type(record)][record.id] = record
    return Register(found)


def enrolment(**changes: object) -> Activity:
    return board.register().all(Activity)[ENROLMENT].model_copy(update=changes)


def shown(*records: Record) -> ActivityView:
    """The enrolment on a public page."""
    view = public.project_public(public.released(register(*records)), board.TODAY)
    return next(activity for activity in view.activities if activity.id == ENROLMENT)


@pytest.mark.parametrize(
    ("status", "passes"),
    [(Status.ADOPTED, True), (Status.UNCONFIRMED, True), (Status.EXAMPLE, False), (Status.WITHDRAWN, False)],
)
def test_the_status_of_a_record_decides_whether_it_is_public(status: Status, passes: bool) -> None:
    found = public.released(register(enrolment(status=status)))
    assert (ENROLMENT in found.all(Activity)) is passes


def in_law(read: datetime.date | None, doubt: str | None) -> Activity:
    """The enrolment with one place in the law, read and doubted so."""
    (use,) = enrolment().purposes
    (basis,) = use.bases
    law = basis.laws[0].model_copy(update={"read": read, "doubt": doubt})
    changed = use.model_copy(update={"bases": (basis.model_copy(update={"laws": (law,)}),)})
    return enrolment(purposes=(changed,))


@pytest.mark.parametrize(
    ("read", "doubt", "words"),
    [
        (READ, None, "WPO 12(1)(a)"),
        (READ, "oude kopie", "WPO 12(1)(a), gelezen in de tekst van 2026"),
        (None, "oude kopie", "WPO 12(1)(a), nog niet nagegaan"),
        (None, None, "WPO 12(1)(a), nog niet nagegaan"),
    ],
)
def test_a_place_in_the_law_that_is_not_certain_says_so(
    read: datetime.date | None, doubt: str | None, words: str
) -> None:
    assert [law.words for law in shown(in_law(read, doubt)).purposes[0].bases[0].laws] == [words]


def names(found: Iterable[RecipientView] | None) -> list[str] | None:
    return None if found is None else [recipient.name for recipient in found]


@pytest.mark.parametrize(
    ("recipients", "said"), [(None, None), ((), []), (("duo",), ["DUO"])], ids=["not known", "nobody", "one"]
)
def test_recipients_that_are_not_known_are_a_gap_and_not_nobody(
    recipients: tuple[str, ...] | None, said: list[str] | None
) -> None:
    assert names(shown(enrolment(recipients=recipients)).recipients) == said


def test_recipients_of_whom_none_is_public_are_a_gap_and_not_nobody() -> None:
    hidden = board.register().all(Recipient)["duo"].model_copy(update={"id": "ander", "status": Status.EXAMPLE})
    assert shown(hidden, enrolment(recipients=("ander",))).recipients is None
