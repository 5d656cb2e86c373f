"""The public gate: which records pass, and what a doubt or a gap becomes on the way."""

import datetime

import board
import pytest

from registerbuild.documents import public
from registerbuild.documents.views.records import ActivityView
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
        (READ, "eigen lezing", "WPO 12(1)(a), of dit hier geldt is nog niet nagegaan"),
        (datetime.date(2022, 8, 1), "oude kopie", "WPO 12(1)(a), gelezen in de tekst van 2022"),
        (None, "oude kopie", "WPO 12(1)(a), nog niet nagegaan"),
        (None, None, "WPO 12(1)(a), nog niet nagegaan"),
    ],
)
def test_a_place_in_the_law_that_is_not_certain_says_so(
    read: datetime.date | None, doubt: str | None, words: str
) -> None:
    assert [law.words for law in shown(in_law(read, doubt)).purposes[0].bases[0].laws] == [words]


def bare(**update: object) -> Activity:
    """The enrolment without what its data and suppliers say of who gets them, changed so."""
    items = tuple(item.model_copy(update={"recipients": None}) for item in enrolment().items)
    return enrolment(**{"items": items, "processors": (), **update})


@pytest.mark.parametrize(
    ("recipients", "processors", "nobody"),
    [((), (), True), (None, (), False), ((), None, False), (("duo",), (), False)],
    ids=["nobody", "recipients not known", "suppliers not known", "one"],
)
def test_what_is_not_known_is_a_gap_and_not_nobody(
    recipients: tuple[str, ...] | None, processors: tuple[str, ...] | None, nobody: bool
) -> None:
    assert shown(bare(recipients=recipients, processors=processors)).receivers.nobody is nobody


def test_recipients_of_whom_none_is_public_are_a_gap_and_not_nobody() -> None:
    hidden = board.register().all(Recipient)["duo"].model_copy(update={"id": "ander", "status": Status.EXAMPLE})
    found = shown(hidden, bare(recipients=("ander",))).receivers
    assert found.named == ()
    assert not found.nobody
